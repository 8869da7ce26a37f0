/** People: the roster, and one's own characters. */
import { phrase } from "../../language/phrases";
import type { Person } from "../../view/people";
import { PERSON_COLUMNS, PERSON_ORDER, personFacts, personOf, USUAL_PERSON_COLUMNS, withAltsUnderMains } from "../../view/people";
import type { UiDoors } from "../uiDoors";
import type { EntryKind } from "./entryKind";

/** How much of their colour those keep who are not there. */
const OFFLINE_SHARE = 0.4;
const GREY: Widget.ClassColour = { r: 0.6, g: 0.6, b: 0.6 };

/** The people that `load` finds. Called by: characters.create, roster.create. */
export function personKind({ reading, guildList }: UiDoors, load: (this: void) => readonly Person[]): EntryKind<Person> {
  return {
    tableName: "roster",
    /** As the pane wants them. Called by: calendarViews.createMonth, list.createList. */
    load: () => load(),
    /** As the guild's list tells at this moment. Called by: entrySide.selected. */
    rowOf: (entry) => personOf(entry, guildList, reading.ownRealm()),
    columns: PERSON_COLUMNS.filter((column) => USUAL_PERSON_COLUMNS.includes(column.key)),
    order: PERSON_ORDER,
    emptyText: "rosterEmpty",
    fields: [
      { name: "mainCharacter", label: "fieldMainCharacter", kind: "line", hint: "fieldMainCharacterHint" },
      { name: "roles", label: "columnRoles", kind: "line", hint: "fieldRolesHint" },
      { name: "professions", label: "columnProfessions", kind: "line", hint: "fieldListHint" },
      { name: "interests", label: "fieldInterests", kind: "line", hint: "fieldListHint" },
      { name: "birthdate", label: "fieldBirthdate", kind: "line" },
      { name: "battletag", label: "fieldBattletag", kind: "line" },
      { name: "note", label: "columnNote", kind: "text" },
    ],
    isGrowing: false,
    /** Everything that is known, a line each. Called by: entrySide.showReader. */
    readingOf: (person) => ({
      heading: person.name,
      facts: factsOf(person),
      text: personFacts(person)
        .map(([label, text]) => `${phrase(label)}: ${text}`)
        .join("\n"),
    }),
    deeds: [],
    colourOf,
    /** Alts are moved in under their mains. Called by: list.rowsOf. */
    group: (people) => withAltsUnderMains(people).map(({ person, isUnderMain }) => [person, isUnderMain ? 1 : 0] as const),
  };
}

/** Rank, level and presence, as far as they are known. Called by: personKind.readingOf. */
function factsOf({ rank, level, isOnline }: Person): string {
  const known = [
    rank,
    level === undefined ? "" : phrase("rosterLevel", { level }),
    phrase(isOnline ? "rosterIsOnline" : "rosterIsOffline"),
  ];
  return known.filter((text) => text !== "").join(", ");
}

/** Of the class; paler for those who are not online. Called by: list.initialise. */
function colourOf({ class: token, isOnline }: Person): Widget.ClassColour {
  const { r, g, b } = RAID_CLASS_COLORS[token] ?? GREY;
  return isOnline ? { r, g, b } : { r: pale(r), g: pale(g), b: pale(b) };
}

/** Some of a colour's part, the rest of a grey that can be read on the dark ground. Called by: personKind.colourOf. */
function pale(part: number): number {
  return part * OFFLINE_SHARE + GREY.r * (1 - OFFLINE_SHARE);
}
