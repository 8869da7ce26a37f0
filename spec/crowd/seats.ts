/** Who is in which guild, and what all of them hold: the beginnings of a crowd, the same for the same numbers. */
import { SECONDS_PER_DAY } from "../../src/model/stamp";
import { TABLE_NAMES } from "../../src/model/tables";
import { NOW } from "../support/entries";
import { guildTables, type EntriesById, type GuildTables } from "../support/guildData";
import { federationEntry } from "../simulation/randomEntries";

export const REALM = "Ragnaros";
const GUILDS = ["Lions", "Tigers"] as const;
const FIRST_NAMES = ["Alice", "Bob", "Cid", "Dee", "Eve", "Fay", "Gil", "Hal", "Ida", "Jan", "Kim", "Leo", "Mia", "Ned", "Ola", "Pia"];
const [LEADER, OFFICER, MEMBER] = [0, 1, 3];
/** In a guild every so many members one is an officer. */
const OFFICER_EVERY = 5;
/** Entries of each guild beside its roster. */
const COUNTS = { news: 20, guildinfo: 10, calendar: 20 };

export interface Seat {
  /** "Name-Realm". */
  readonly name: string;
  readonly guild: string;
  /** "Guild-Realm", as entries name it. */
  readonly guildName: string;
  readonly rank: number;
}

/**
 * So many members of the first guild, and of the second; their names take turns in the alphabet.
 * Called by: crowdRuns.crowdAtRest, evening.playersOf.
 */
export function crowdSeats(sizes: readonly number[]): Seat[] {
  const seats: Seat[] = [];
  for (const place of $range(0, sizes.reduce((most, size) => math.max(most, size), 0) - 1)) {
    sizes.forEach((size, guildPlace) => {
      if (place >= size) return;
      const guild = GUILDS[guildPlace] ?? "";
      const rank = place === 0 ? LEADER : place % OFFICER_EVERY === 0 ? OFFICER : MEMBER;
      seats.push({ name: `${nameOf(seats.length)}-${REALM}`, guild, guildName: `${guild}-${REALM}`, rank });
    });
  }
  return seats;
}

/**
 * Names that sort by place within each first letter; more players than names get more letters.
 * Called by: seats.crowdSeats.
 */
function nameOf(place: number): string {
  const name = FIRST_NAMES[place % FIRST_NAMES.length] ?? "";
  return place < FIRST_NAMES.length ? name : name + string.char(96 + math.floor(place / FIRST_NAMES.length));
}

/**
 * What every member holds: the tables of his guild, and with a second guild those of their federation.
 * Called by: crowdRuns.crowdAtRest, evening.playersOf.
 */
export function crowdTables(seed: number, seats: readonly Seat[], counts = COUNTS): GuildTables {
  const tables: GuildTables = { setup: {}, news: {}, guildinfo: {}, calendar: {}, roster: {} };
  const guildNames = GUILDS.map((guild) => `${guild}-${REALM}`).filter((name) => seats.some(({ guildName }) => guildName === name));
  guildNames.forEach((guildName, place) => {
    const members = seats.filter((seat) => seat.guildName === guildName).map(({ name }) => name);
    const made = guildTables({
      ...{ seed: seed + place, guildName, now: NOW, members, tombstonePercent: 0 },
      counts: { ...counts, roster: members.length },
    });
    for (const tableName of TABLE_NAMES) if (tableName !== "setup") addAll(tables[tableName], made[tableName]);
    const federation = federationEntry(guildName, SECONDS_PER_DAY);
    if (guildNames.length > 1) tables.setup[federation.id] = federation;
  });
  return tables;
}

/** Every entry of another guild. Called by: seats.crowdTables. */
function addAll(entries: EntriesById, others: EntriesById): void {
  for (const [id, entry] of pairs(others)) entries[id] = entry;
}
