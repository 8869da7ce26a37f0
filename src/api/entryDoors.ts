/** The doors to entries: copies out, and the local player's writes. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import { outwardCopy } from "../model/outwardCopy";
import type { PlainTable } from "../model/plainValue";
import { isTableName, TABLE_NAMES } from "../model/tables";
import type { TableName } from "../model/tables";
import type { EntryStore, LocalWriter } from "../sync/ports";
import type { Door, DoorWork } from "./door";
import { refused } from "./door";

/** @noSelf */
export interface EntryDoorsDeps {
  readonly store: EntryStore;
  readonly writer: LocalWriter;
  readonly door: (work: DoorWork) => Door;
}

export interface EntryDoors {
  readonly GetEntry: Door;
  readonly ListEntries: Door;
  readonly PutEntry: Door;
  readonly DeleteEntry: Door;
}

/** Builds the doors to entries. Called by: publicApi.createPublicApi. */
export function createEntryDoors({ store, writer, door }: EntryDoorsDeps): EntryDoors {
  return {
    GetEntry: door((tableName, id) => {
      if (!isTableName(tableName)) return refused(noSuchTable());
      const entry = typeof id === "string" ? store.get(tableName, id) : undefined;
      return $multi(entry === undefined ? undefined : outwardCopy(tableName, entry));
    }),
    ListEntries: door((tableName, from, count) => {
      if (!isTableName(tableName)) return refused(noSuchTable());
      return $multi(listOf(store, tableName, placeOf(from, 1), placeOf(count, store.sortedIds(tableName).length)));
    }),
    PutEntry: door((tableName, id, data) => writer.putEntry(tableName as TableName, id as string | undefined, data as PlainTable)),
    DeleteEntry: door((tableName, id) => writer.deleteEntry(tableName as TableName, id as string)),
  };
}

/**
 * Copies of entries in order of id, `count` of them from the place `from` (counted from 1).
 * Called by: entryDoors.createEntryDoors.
 */
function listOf(store: EntryStore, tableName: TableName, from: number, count: number): Entry[] {
  const ids = store.sortedIds(tableName);
  const copies: Entry[] = [];
  for (const place of $range(from, math.min(ids.length, from + count - 1))) {
    const entry = store.get(tableName, ids[place - 1] ?? "");
    if (entry !== undefined) copies.push(outwardCopy(tableName, entry));
  }
  return copies;
}

/** The refusal of a table that is none; the same as the writer's. Called by: entryDoors.createEntryDoors. */
function noSuchTable(): string {
  return phrase("refusalNoTable", { tables: TABLE_NAMES.join(", ") });
}

/** A whole number from 1 on; anything else is the usual one. Called by: entryDoors.createEntryDoors. */
function placeOf(value: unknown, usual: number): number {
  return typeof value === "number" && value >= 1 ? math.floor(value) : usual;
}
