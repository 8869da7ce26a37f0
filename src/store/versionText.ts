/**
 * An earlier version of an entry as one text of the saved file: the table, the id, the stamp, when it was replaced and
 * by whose version ("local" or the peer), each with a tab behind it; then the entry, packed. Who made it stands in the entry.
 * What is before the entry can be read without unpacking it.
 */
import type { Entry } from "../model/entry";
import { isStamp } from "../model/entry";
import type { TableName } from "../model/tables";
import { isTableName } from "../model/tables";
import type { ChangeSource } from "../sync/ports";
import { fromSavableText, toSavableText } from "./savableText";

/** How and when a version came to be an earlier one. */
export interface Replacement {
  readonly tableName: TableName;
  /** Server time. */
  readonly at: number;
  readonly source: ChangeSource;
}

/** The text that is kept; no id and no name of a player contains a tab. Called by: history.keep. */
export function toVersionText({ id, lastUpdated }: Entry, { tableName, at, source }: Replacement, packed: string): string {
  return string.format("%s\t%.17g\t%.17g\t%s\t%s", ownerText(tableName, id), lastUpdated, at, source, toSavableText(packed));
}

/**
 * What the versions of one entry have in common, and those of no other.
 * Called by: history.textsOf, versionText.toVersionText.
 */
export function ownerText(tableName: TableName, id: string): string {
  return `${tableName}\t${id}`;
}

/**
 * The owner text that a kept text begins with, nil where it is no version's or damaged.
 * Called by: history.indexNext.
 */
export function ownerOf(text: string): string | undefined {
  const [owner, tableName] = string.match(text, "^(([^\t]*)\t[^\t]*)");
  return isTableName(tableName) ? owner : undefined;
}

/** The stamp of a kept version, nil in a damaged one. Called by: history.find, history.versionsOf. */
export function stampOf(text: string): number | undefined {
  const [digits] = string.match(text, "^[^\t]*\t[^\t]*\t([^\t]*)");
  const stamp = tonumber(digits);
  return isStamp(stamp) ? stamp : undefined;
}

/** When and by whose version this one was replaced, nil in a damaged text. Called by: history.versionsOf. */
export function replacementOf(text: string): Omit<Replacement, "tableName"> | undefined {
  const [seconds, source] = string.match(text, "^[^\t]*\t[^\t]*\t[^\t]*\t([^\t]*)\t([^\t]*)\t");
  const at = tonumber(seconds);
  return isStamp(at) && source !== undefined ? { at, source } : undefined;
}

/** The entry as it was packed, nil in a damaged text. Called by: history.entryIn. */
export function packedOf(text: string): string | undefined {
  const [savable] = string.match(text, "^[^\t]*\t[^\t]*\t[^\t]*\t[^\t]*\t[^\t]*\t(.*)$");
  return savable === undefined ? undefined : fromSavableText(savable);
}
