/**
 * A snapshot as one text of the archive: the version of the form its batches have, the time, the number of entries, the length of the
 * rest, each with a tab behind it; then batches, each behind its table and its length. What is before them can be read without them.
 */
import type { Breathe } from "../model/breathe";
import { isStamp } from "../model/entry";
import type { SnapshotHeading } from "../model/snapshot";
import type { TableName } from "../model/tables";
import { isTableName } from "../model/tables";
import { fromSavableText, toSavableText } from "./savableText";

/** The kind of these texts in the archive. */
export const SNAPSHOT_KIND = "snapshot";

/** Entries of one table as a text of any bytes. */
export interface SnapshotBatch {
  readonly tableName: TableName;
  readonly packed: string;
}

/**
 * A batch as the piece of the text that it becomes: short, so that none takes long.
 * Called by: snapshotMaker.packNext.
 */
export function toPiece({ tableName, packed }: SnapshotBatch): string {
  const savable = toSavableText(packed);
  return `${tableName}\t${savable.length}\t${savable}`;
}

/** The text of all pieces together. Called by: snapshots.add. */
export function toSnapshotText(formVersion: number, { takenAt, entries }: SnapshotHeading, pieces: readonly string[]): string {
  const rest = table.concat(pieces as string[]);
  return string.format("%s\t%d\t%d\t%d\t%d\t", SNAPSHOT_KIND, formVersion, takenAt, entries, rest.length) + rest;
}

/**
 * What a snapshot says of itself, nil where it is damaged or of another form.
 * Called by: snapshots.createSnapshots, snapshots.newestFirst.
 */
export function headingOf(text: string, formVersion: number): SnapshotHeading | undefined {
  const { numbers, rest } = headOf(text);
  const [version, takenAt, entries, length] = numbers;
  if (version !== formVersion || !isStamp(takenAt) || entries === undefined || length !== text.length - rest + 1) return undefined;
  return { takenAt, entries };
}

/**
 * The batches of a snapshot whose heading is sound, nil where they are damaged; breathes after each.
 * Called by: snapshots.newestFirst.
 */
export function batchesOf(text: string, breathe: Breathe): SnapshotBatch[] | undefined {
  const batches: SnapshotBatch[] = [];
  let position = headOf(text).rest;
  while (position <= text.length) {
    const [, last, tableName, length] = string.find(text, "^(%l+)\t(%d+)\t", position);
    const bytes = tonumber(length);
    if (last === undefined || !isTableName(tableName) || bytes === undefined || last + bytes > text.length) return undefined;
    batches.push({ tableName, packed: fromSavableText(string.sub(text, last + 1, last + bytes)) });
    position = last + bytes + 1;
    breathe();
  }
  return batches;
}

/**
 * Version, time, entries and length, and where the rest begins: behind the text where it is damaged.
 * Called by: snapshotText.batchesOf, snapshotText.headingOf.
 */
function headOf(text: string): { readonly numbers: readonly (number | undefined)[]; readonly rest: number } {
  const [, last, ...digits] = string.find(text, "^%l+\t(%d+)\t(%d+)\t(%d+)\t(%d+)\t");
  return { numbers: digits.map((number) => tonumber(number)), rest: (last ?? text.length) + 1 };
}
