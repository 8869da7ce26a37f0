/** What leaves the store for other addons, listeners and the screen: a copy, with the federation's key covered. */
import type { Entry } from "./entry";
import { copyEntry } from "./entry";
import type { PlainTable } from "./plainValue";
import type { TableName } from "./tables";

/** Stands wherever a secret would be shown. */
export const COVERED = "***";
/** The one field name that stands for a secret wherever it turns up: a federation's key. */
export const SECRET_FIELD = "key";

/**
 * A copy of an entry that its receiver may change and show: `data.key` of a setup entry reads "***".
 * Called by: entryDoors.createEntryDoors, entryDoors.listOf, localWriter.answer, readCommands.entryLines.
 */
export function outwardCopy(tableName: TableName, entry: Entry): Entry {
  const copy = copyEntry(entry);
  if (tableName === "setup" && copy.data.key !== undefined) (copy.data as Record<string, PlainTable[string]>).key = COVERED;
  return copy;
}
