/**
 * Made-up guilds of any size, for the demo, the measurements and whoever needs much data that looks real.
 *
 * 1. The same options give the same guild on every machine. A change of what is made raises the version.
 * 2. Each table has dice of its own: more news do not change the roster.
 * 3. Twelve authors have written everything; every stamp is that of a local write.
 * 4. Roster entries have about 480 bytes as JSON, one of four a note of 5 to 60 bytes.
 * 5. News have 100 to 1,500 bytes, every sixth up to 8,000; DEFLATE shrinks 100 KB of them about 2.6 times.
 */
import type { Entry } from "../../src/model/entry";
import { permissionsId } from "../../src/model/permission";
import type { PlainTable } from "../../src/model/plainValue";
import { nextStamp, SECONDS_PER_DAY } from "../../src/model/stamp";
import type { TableName } from "../../src/model/tables";
import { dateTimeText, fourteenDigits } from "../../src/model/utcTime";
import { createDice, type Dice } from "./dice";
import { memberData } from "./guildDataMember";
import { createWords, pick, type Words } from "./guildDataWords";

/** Named together with the seed wherever results are shown. */
export const GUILD_DATA_VERSION = 1;

export interface GuildDataOptions {
  readonly seed: number;
  /** "The Guild-Realm". */
  readonly guildName: string;
  /** Server time at which the guild is looked at; everything was written before. */
  readonly now: number;
  /** Members ("Name-Realm") who are in the roster and among the authors. */
  readonly members: readonly string[];
  /** Entries by table; tables that are not named are empty. */
  readonly counts: Partial<Record<Exclude<TableName, "setup">, number>>;
  /** Deleted entries of 100. */
  readonly tombstonePercent: number;
}

export type EntriesById = Record<string, Entry>;
export type GuildTables = Record<TableName, EntriesById>;

const AUTHORS = 12;
const AGE_DAYS = 1000;
/** The power that makes young entries more frequent than old ones. */
const AGE_POWER = 3;
/** Events that members have signed up for. */
const OPEN_EVENTS = 40;
const LONG_NEWS_EVERY = 6;
const MIN_NEWS_BYTES = 130;
const MAX_NEWS_BYTES = 1500;
const MAX_LONG_NEWS_BYTES = 8000;
const CATEGORIES = {
  news: ["General", "Events", "News"],
  guildinfo: ["Guidelines", "Rules", "Community"],
  calendar: ["Anniversary", "Birthday", "Raid", "Mythic Run"],
};

/** What makes the entries of one guild. */
interface Maker {
  readonly options: GuildDataOptions;
  readonly words: Words;
  readonly authors: readonly string[];
}

/**
 * The five tables of a guild; `setup` says that rank 2 may write.
 * Called by: players.createPlayers, samples.someEntries, scene.sceneOf, seats.crowdTables.
 */
export function guildTables(options: GuildDataOptions): GuildTables {
  const dice = createDice(options.seed);
  const words = createWords(dice.fork());
  const [, realm] = string.match(options.guildName, "^(.*)-(.-)$");
  const names = [...options.members];
  while (names.length < math.max(AUTHORS, options.counts.roster ?? 0)) names.push(`${words.name()}-${realm ?? ""}`);
  const maker: Maker = { options, words, authors: names.slice(0, AUTHORS) };
  const calendarDice = dice.fork();
  const newsDice = dice.fork();
  const guildinfoDice = dice.fork();
  const rosterDice = dice.fork();
  const eventIds = newIds(maker, calendarDice.fork(), math.max(OPEN_EVENTS, options.counts.calendar ?? 0));
  return {
    setup: { [permissionsId(options.guildName)]: setupEntry(maker) },
    news: articles(maker, "news", newsDice),
    guildinfo: articles(maker, "guildinfo", guildinfoDice),
    calendar: calendar(maker, calendarDice, eventIds),
    roster: roster(maker, rosterDice, names, eventIds.slice(0, OPEN_EVENTS)),
  };
}

/**
 * The version that an author wrote at a time.
 * Called by: guildData.articles, guildData.calendar, guildData.roster, guildData.setupEntry.
 */
function entryOf(maker: Maker, id: string, author: string, writtenAt: number, data: PlainTable, deleted: boolean): Entry {
  const lastUpdated = nextStamp(undefined, author, writtenAt) ?? writtenAt;
  return { id, guildName: maker.options.guildName, lastUpdated, deleted, author, data };
}

/**
 * Whole seconds of server time in the guild's past, more often lately than long ago.
 * Called by: guildData.articles, guildData.calendar, guildData.newIds, guildData.roster.
 */
function pastTime({ options }: Maker, dice: Dice): number {
  return math.floor(options.now - 1 - dice.fraction() ** AGE_POWER * AGE_DAYS * SECONDS_PER_DAY);
}

/** Ids as the addon makes them, no two alike. Called by: guildData.articles, guildData.guildTables. */
function newIds(maker: Maker, dice: Dice, count: number): string[] {
  const ids: string[] = [];
  const given = new LuaSet<string>();
  while (ids.length < count) {
    const id = `${fourteenDigits(pastTime(maker, dice))}-${string.format("%04x", dice.roll(65536) - 1)}`;
    if (!given.has(id)) ids.push(id);
    given.add(id);
  }
  return ids;
}

/** Who may write, as the first author set it long ago. Called by: guildData.guildTables. */
function setupEntry(maker: Maker): Entry {
  const { guildName, now } = maker.options;
  return entryOf(maker, permissionsId(guildName), maker.authors[0] ?? "", now - AGE_DAYS * SECONDS_PER_DAY, { writeRank: 2 }, false);
}

/** News or guild information. Called by: guildData.guildTables. */
function articles(maker: Maker, tableName: "news" | "guildinfo", dice: Dice): EntriesById {
  const entries: EntriesById = {};
  for (const [place, id] of ipairs(newIds(maker, dice.fork(), maker.options.counts[tableName] ?? 0))) {
    const isLong = tableName === "news" && place % LONG_NEWS_EVERY === 0;
    const bytes = math.floor(dice.between(isLong ? MAX_NEWS_BYTES : MIN_NEWS_BYTES, isLong ? MAX_LONG_NEWS_BYTES : MAX_NEWS_BYTES));
    const writtenAt = pastTime(maker, dice);
    const data = {
      title: maker.words.text(dice, dice.roll(30) + 20),
      category: pick(dice, CATEGORIES[tableName]),
      date: dateTimeText(writtenAt),
      content: maker.words.text(dice, bytes),
    };
    entries[id] = entryOf(maker, id, pick(dice, maker.authors), writtenAt, data, dice.chance(maker.options.tombstonePercent));
  }
  return entries;
}

/** Events from half a year ago to half a year ahead. Called by: guildData.guildTables. */
function calendar(maker: Maker, dice: Dice, ids: readonly string[]): EntriesById {
  const { now, counts, tombstonePercent } = maker.options;
  const entries: EntriesById = {};
  for (const place of $range(1, counts.calendar ?? 0)) {
    const id = ids[place - 1] ?? "";
    const writtenAt = pastTime(maker, dice);
    const startsAt = now + math.floor(dice.between(-180, 180)) * SECONDS_PER_DAY;
    const data = {
      title: maker.words.text(dice, dice.roll(30) + 20),
      category: pick(dice, CATEGORIES.calendar),
      date: dateTimeText(writtenAt),
      eventDate: `${string.sub(dateTimeText(startsAt), 1, 10)} ${pick(dice, ["19:00", "19:30", "20:00"])}`,
      content: maker.words.text(dice, dice.roll(180) + 20),
    };
    entries[id] = entryOf(maker, id, pick(dice, maker.authors), writtenAt, data, dice.chance(tombstonePercent));
  }
  return entries;
}

/** One entry for each of the names. Called by: guildData.guildTables. */
function roster(maker: Maker, dice: Dice, names: readonly string[], eventIds: readonly string[]): EntriesById {
  const { now, counts, tombstonePercent, members } = maker.options;
  const entries: EntriesById = {};
  for (const place of $range(1, counts.roster ?? 0)) {
    const id = names[place - 1] ?? "";
    const data = memberData({ dice, words: maker.words, now, names, eventIds }, id);
    const isDeleted = dice.chance(tombstonePercent) && place > members.length;
    entries[id] = entryOf(maker, id, pick(dice, maker.authors), pastTime(maker, dice), data, isDeleted);
  }
  return entries;
}
