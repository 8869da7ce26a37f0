/**
 * The roster as rows. What the client's own guild list tells, level, rank and who is online, comes from there, because it is true at this
 * moment; the rest from the entries.
 */
import type { BareKey } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { PlainTable } from "../model/plainValue";
import { neutralised } from "../model/shownText";
import type { Column, Row } from "./listing";
import { numberRank } from "./listing";
import type { Reading } from "./visibleEntries";
import { eachVisible, shownField, shownName } from "./visibleEntries";

export interface Person extends Row {
  readonly entry: Entry;
  /** As it is shown. */
  readonly name: string;
  /** The token, "" where nobody has told it. */
  readonly class: string;
  readonly level: number | undefined;
  readonly rank: string;
  readonly itemLevel: number | undefined;
  /** Full name of another character of the same player, nil where this is his main. */
  readonly main: PeerName | undefined;
  readonly isOnline: boolean;
  readonly roles: string;
  readonly professions: string;
  readonly note: string;
  /** The shown name of the guild. */
  readonly guild: string;
}

/** What the client's guild list tells at this moment. @noSelf */
export interface GuildList {
  readonly isOnline: (name: PeerName) => boolean;
  /** Nil for everybody who is not listed. */
  readonly levelOf: (name: PeerName) => number | undefined;
  readonly rankNameOf: (name: PeerName) => string | undefined;
}

export const PERSON_COLUMNS: readonly Column<Person>[] = [
  { key: "name", title: "columnName", share: 4, text: (person) => person.name },
  {
    ...{ key: "level", title: "columnLevel", share: 1.5 },
    text: (person) => shownNumber(person.level),
    rank: (person) => numberRank(person.level ?? 0),
  },
  { key: "rank", title: "columnRank", share: 3, text: (person) => person.rank },
  {
    ...{ key: "itemLevel", title: "columnItemLevel", share: 2.6 },
    text: (person) => shownNumber(person.itemLevel),
    rank: (person) => numberRank(person.itemLevel ?? 0),
  },
  { key: "roles", title: "columnRoles", share: 2, text: (person) => person.roles },
  { key: "professions", title: "columnProfessions", share: 3, text: (person) => person.professions },
  { key: "note", title: "columnNote", share: 4, text: (person) => person.note },
  { key: "guild", title: "columnGuild", share: 2, text: (person) => person.guild },
];
/** Those that a player sees until he chooses others. */
export const USUAL_PERSON_COLUMNS: readonly string[] = ["name", "level", "rank", "roles", "note"];
export const PERSON_ORDER = { columnKey: "name", isDescending: false };

/** Those who are not deleted, in order of id. Breathes. Called by: characters.create, roster.create. */
export function peopleIn(reading: Reading, list: GuildList): Person[] {
  const people: Person[] = [];
  eachVisible(reading, "roster", (entry) => {
    if (!entry.deleted) people.push(personOf(entry, list, reading.ownRealm()));
  });
  return people;
}

/** One entry as a row. Called by: people.peopleIn, personKind.rowOf. */
export function personOf(entry: Entry, list: GuildList, ownRealm: string | undefined): Person {
  const { mainCharacter, level, itemLevel } = entry.data;
  const [guild] = string.match(entry.guildName, "^(.-)%-[^-]*$");
  return {
    id: entry.id,
    entry,
    name: shownName(entry.id, ownRealm),
    class: shownField(entry, "class"),
    level: list.levelOf(entry.id) ?? (typeof level === "number" ? level : undefined),
    rank: neutralised(list.rankNameOf(entry.id) ?? shownField(entry, "rank")),
    itemLevel: typeof itemLevel === "number" ? itemLevel : undefined,
    main: typeof mainCharacter === "string" && mainCharacter !== entry.id && mainCharacter !== "" ? mainCharacter : undefined,
    isOnline: list.isOnline(entry.id),
    roles: shownList(entry.data.roles),
    professions: shownList(entry.data.professions),
    note: shownField(entry, "note"),
    guild: neutralised(guild ?? entry.guildName),
  };
}

/** What else is known of a person: what it is, and the text; nothing that is empty. Called by: personKind.readingOf. */
export function personFacts({ entry, main, itemLevel, roles, professions, note, guild }: Person): [label: BareKey, text: string][] {
  const facts: [label: BareKey, text: string][] = [
    ["columnGuild", guild],
    ["fieldMainCharacter", main === undefined ? "" : neutralised(main)],
    ["columnItemLevel", shownNumber(itemLevel)],
    ["columnRoles", roles],
    ["columnProfessions", professions],
    ["fieldInterests", shownList(entry.data.interests)],
    ["fieldBirthdate", shownField(entry, "birthdate")],
    ["fieldBattletag", shownField(entry, "battletag")],
    ["columnNote", note],
  ];
  return facts.filter(([, text]) => text !== "");
}

/** Texts of a list, with commas; of anything else nothing. Called by: people.personFacts, people.personOf. */
function shownList(value: unknown): string {
  if (type(value) !== "table") return "";
  const parts: string[] = [];
  for (const index of $range(1, (value as unknown[]).length)) {
    const part = (value as PlainTable)[index];
    if (typeof part === "string") parts.push(neutralised(part));
  }
  return parts.join(", ");
}

/** A number as it is shown, "" for none. Called by: people, people.personFacts. */
function shownNumber(value: number | undefined): string {
  return value === undefined ? "" : `${value}`;
}

/** A row of the grouped roster: a main, or an alt under it. */
export interface Placed {
  readonly person: Person;
  readonly isUnderMain: boolean;
}

/**
 * The same people with everybody's alts right under their main; an alt whose main is not among them, or is an alt himself, stands alone.
 * Called by: personKind.group.
 */
export function withAltsUnderMains(people: readonly Person[]): Placed[] {
  const altsByMain = new LuaMap<PeerName, Person[]>();
  for (const { id, main } of people) if (main === undefined) altsByMain.set(id, []);
  const leaders = people.filter((person) => {
    const alts = person.main === undefined ? undefined : altsByMain.get(person.main);
    alts?.push(person);
    return alts === undefined;
  });
  const placed: Placed[] = [];
  for (const person of leaders) {
    placed.push({ person, isUnderMain: false });
    for (const alt of altsByMain.get(person.id) ?? []) placed.push({ person: alt, isUnderMain: true });
  }
  return placed;
}

/**
 * Those who belong to one player as far as the entries tell: the character played, its main, and all of that main's.
 * Called by: characters.create.
 */
export function charactersOf(people: readonly Person[], ownName: PeerName): Person[] {
  const main = people.find((person) => person.id === ownName)?.main ?? ownName;
  return people.filter((person) => person.id === ownName || person.id === main || person.main === main);
}
