/**
 * What two copies must be after they were synced, said without any of the addon's code: for every id the last writer
 * wins, if his version lies in scope and window; everything else stays as it was.
 */
import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import type { EntriesById, Tables } from "../support/entries";
import { DAY, LIONS, NOW } from "../support/entries";
import { TIGERS } from "./randomCopies";

/** A stamp further ahead than this is a wrong clock's and counts for nothing. */
const FUTURE_SECONDS = 600;

/** Both copies as they must be after syncs that looked `days` back (0 = everything). Called by: specs. */
export function lastWriterWins(alice: Tables, bob: Tables, days: number): LuaMultiReturn<[Tables, Tables]> {
  const cutOff = days === 0 ? 0 : NOW - days * DAY;
  const isFederated = isLive(mergeTable(alice.setup, bob.setup, isOfLions)[0], LIONS);
  const setup = mergeTable(alice.setup, bob.setup, (entry) => isFederated || isOfLions(entry));
  const areTigersIn = isFederated && isLive(setup[0], TIGERS);
  /** In scope and window. Called by: oracle.lastWriterWins. */
  const isShared = (entry: Entry): boolean =>
    (isOfLions(entry) || (areTigersIn && entry.guildName === TIGERS)) && entry.lastUpdated >= cutOff;
  const left: Partial<Record<TableName, EntriesById>> = {};
  const right: Partial<Record<TableName, EntriesById>> = {};
  for (const tableName of TABLE_NAMES) {
    const merged = tableName === "setup" ? setup : mergeTable(alice[tableName], bob[tableName], isShared);
    left[tableName] = merged[0];
    right[tableName] = merged[1];
  }
  return $multi(left as Tables, right as Tables);
}

type TwoTables = readonly [EntriesById, EntriesById];

/** One table of both sides, id by id. Called by: oracle.lastWriterWins. */
function mergeTable(alice: EntriesById, bob: EntriesById, isShared: (entry: Entry) => boolean): TwoTables {
  const left = { ...alice };
  const right = { ...bob };
  for (const [id, entry] of pairs(alice)) if (isShared(entry) && wins(entry, bob[id])) right[id] = entry;
  for (const [id, entry] of pairs(bob)) if (isShared(entry) && wins(entry, alice[id])) left[id] = entry;
  return [left, right];
}

/** Asks whether an entry belongs to the players' own guild. Called by: oracle.isShared, oracle.lastWriterWins. */
function isOfLions(entry: Entry): boolean {
  return entry.guildName === LIONS;
}

/** Asks whether a version replaces another. Called by: oracle.mergeTable. */
function wins(offered: Entry, held: Entry | undefined): boolean {
  if (isFuture(offered)) return false;
  return held === undefined || isFuture(held) || offered.lastUpdated > held.lastUpdated;
}

/** Asks whether a wrong clock stamped the version. Called by: oracle.wins. */
function isFuture(entry: Entry): boolean {
  return entry.lastUpdated > NOW + FUTURE_SECONDS;
}

/** Asks whether a guild has a live entry in setup that names its federation. Called by: oracle.lastWriterWins. */
function isLive(setup: EntriesById, guildName: string): boolean {
  for (const [, entry] of pairs(setup)) {
    if (entry.guildName === guildName && !entry.deleted && entry.data.federation !== undefined) return true;
  }
  return false;
}
