/** Entries, players and stores that the specs of the store and the model share. */
import type { Entry } from "../../src/model/entry";
import type { PlainTable, PlainValue } from "../../src/model/plainValue";
import type { TableName } from "../../src/model/tables";
import type { EntriesById } from "../../src/store/entryStore";

/** 2026-11-22 18:30:00 UTC. */
export const NOW = 1795372200;
export const OWN_GUILD = "The Guild-Realm";

/** A sound entry with some fields set otherwise. Called by: specs. */
export function entryWith(fields: Partial<Entry>): Entry {
  return { id: "n1", guildName: OWN_GUILD, lastUpdated: 1000.5, deleted: false, author: "Ann-Realm", data: { title: "Hello" }, ...fields };
}

/** A table of the store from entries. Called by: specs. */
export function tableOf(...entries: Entry[]): EntriesById {
  const entriesById: EntriesById = {};
  for (const entry of entries) entriesById[entry.id] = entry;
  return entriesById;
}

/** The five tables, empty but for those given. Called by: aCopy.aCopy, seat.createSeat. */
export function tablesWith(given: Partial<Record<TableName, EntriesById>>): Record<TableName, EntriesById> {
  return { setup: {}, news: {}, guildinfo: {}, calendar: {}, roster: {}, ...given };
}

/** A table nested to a depth: 1 is an empty table. Called by: specs. */
export function nested(depth: number): PlainTable {
  let table: PlainTable = {};
  for (const _ of $range(2, depth)) table = { inner: table };
  return table;
}

/** A list as the plain table it is in Lua. Called by: specs. */
export function listOf(...values: PlainValue[]): PlainTable {
  return values as unknown as PlainTable;
}
