/**
 * What copies must be after they were synced, said without any of the addon's code: for every id the last writer wins, if
 * his version lies in scope and window; everything else stays as it was. Where several versions have one stamp, who holds
 * one of them keeps it, and who holds none may have got any.
 */
import type { Entry } from "../../src/model/entry";
import { equalPlain } from "../../src/model/plainValue";
import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import type { Tables } from "../support/entries";
import { DAY, LIONS, NOW } from "../support/entries";
import { TIGERS } from "./randomEntries";

/** A stamp further ahead than this is a wrong clock's and counts for nothing: wrong clocks are a day ahead, and no evening is so long. */
const FUTURE_SECONDS = 43200;

/** The versions of each id that a copy may hold; one, but for equal stamps. */
export type Expected = Readonly<Record<TableName, Readonly<Record<string, readonly Entry[]>>>>;
type Asks = (entry: Entry) => boolean;

/** What each copy must hold after syncs that looked `days` back (0 = everything). Called by: healing.mend. */
export function lastWriterWins(copies: readonly Tables[], days: number): Expected[] {
  const isShared = sharedBy(copies, days === 0 ? 0 : NOW - days * DAY);
  const winners: Partial<Record<TableName, Record<string, Entry[]>>> = {};
  for (const tableName of TABLE_NAMES) winners[tableName] = winnersOf(copies, tableName, isShared[tableName]);
  return copies.map((copy) => expectedOf(copy, winners as Record<TableName, Record<string, Entry[]>>));
}

/**
 * Which entries of each table the owners of these copies share: those of their guild, and of its federation if it is in one.
 * Called by: healing.differentStamps, oracle.lastWriterWins.
 */
export function sharedBy(copies: readonly Tables[], cutOff = 0): Record<TableName, Asks> {
  const own = winnersOf(copies, "setup", isOfLions);
  const federation = liveFederation(own, LIONS);
  /** Setup entries of the same federation with the same key. Called by: oracle.sharedBy. */
  const isSetup = (entry: Entry): boolean => isOfLions(entry) || (federation !== undefined && sameFederation(entry, federation));
  const partner = liveFederation(winnersOf(copies, "setup", isSetup), TIGERS);
  const areTigersIn = federation !== undefined && partner !== undefined;
  /** In scope and window. Called by: oracle.sharedBy. */
  const isContent = (entry: Entry): boolean =>
    (isOfLions(entry) || (areTigersIn && entry.guildName === TIGERS)) && entry.lastUpdated >= cutOff;
  return { setup: isSetup, news: isContent, guildinfo: isContent, calendar: isContent, roster: isContent };
}

/**
 * Where a copy is not what it must be: nothing may lack, nothing may be there too much.
 * Called by: healing.blameAll, healing.wrongCopies.
 */
export function differences(expected: Expected, actual: Tables): string[] {
  const found: string[] = [];
  for (const tableName of TABLE_NAMES) {
    for (const [id, versions] of pairs(expected[tableName])) {
      const held = actual[tableName][id];
      if (!versions.some((version) => equalPlain(version, held))) {
        found.push(`${tableName} ${id}: ${held === undefined ? "lost" : "another version"}`);
      }
    }
    for (const [id] of pairs(actual[tableName])) if (expected[tableName][id] === undefined) found.push(`${tableName} ${id}: too much`);
  }
  table.sort(found);
  return found;
}

/**
 * How much a version counts: its stamp, and nothing where a wrong clock made it.
 * Called by: evening.lastVersions, evening.wrongCopies, healing.differentStamps, holdings.look, oracle.expectedOf,
 * oracle.winnersOf.
 */
export function weightOf({ lastUpdated }: Entry): number {
  return lastUpdated > NOW + FUTURE_SECONDS ? 0 : lastUpdated;
}

/**
 * For each id the shared versions with the last stamp of all, each content once.
 * Called by: oracle.lastWriterWins, oracle.sharedBy.
 */
function winnersOf(copies: readonly Tables[], tableName: TableName, isShared: Asks): Record<string, Entry[]> {
  const winners: Record<string, Entry[]> = {};
  for (const copy of copies) {
    for (const [id, entry] of pairs(copy[tableName])) {
      if (!isShared(entry) || weightOf(entry) === 0) continue;
      const best = winners[id];
      const lead = weightOf(entry) - (best?.[0]?.lastUpdated ?? 0);
      if (best === undefined || lead > 0) winners[id] = [entry];
      else if (lead === 0 && !best.some((version) => equalPlain(version, entry))) best.push(entry);
    }
  }
  return winners;
}

/** A copy's own versions, but where somebody has a newer one. Called by: oracle.lastWriterWins. */
function expectedOf(copy: Tables, winners: Record<TableName, Record<string, Entry[]>>): Expected {
  const expected: Partial<Record<TableName, Record<string, readonly Entry[]>>> = {};
  for (const tableName of TABLE_NAMES) {
    const versions: Record<string, readonly Entry[]> = { ...winners[tableName] };
    for (const [id, held] of pairs(copy[tableName])) {
      const best = versions[id]?.[0];
      if (best === undefined || weightOf(best) <= weightOf(held)) versions[id] = [held];
    }
    expected[tableName] = versions;
  }
  return expected as Expected;
}

/**
 * Asks whether an entry belongs to the players' own guild.
 * Called by: oracle.isContent, oracle.isSetup, oracle.sharedBy.
 */
function isOfLions(entry: Entry): boolean {
  return entry.guildName === LIONS;
}

/** The live entry among these that says in which federation a guild is. Called by: oracle.sharedBy. */
function liveFederation(setup: Record<string, readonly Entry[]>, guildName: string): Entry | undefined {
  for (const [, versions] of pairs(setup)) {
    const entry = versions[0];
    if (entry?.guildName === guildName && !entry.deleted && entry.data.federation !== undefined) return entry;
  }
  return undefined;
}

/** Asks whether a setup entry names the same federation with the same key. Called by: oracle.isSetup. */
function sameFederation({ data }: Entry, federation: Entry): boolean {
  return data.federation === federation.data.federation && data.key === federation.data.key;
}
