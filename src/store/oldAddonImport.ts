/**
 * The saved data of the old addon, `GuildHelper_SavedVariables`, read once. Invariant: every value of it is in an
 * entry or in `kept`, but for what has no meaning here: the metadata, `tableType`, "NA", and the old form of stamps.
 */
import type { Entry } from "../model/entry";
import type { TableName } from "../model/tables";
import { entryOfOld } from "./oldEntry";

/** What the old file holds, sorted into what we understand and what is kept as it is. */
export interface OldImport {
  readonly entries: readonly ImportedEntry[];
  /** The old table without what became entries, to be kept whole. */
  readonly kept: Record<string, unknown>;
  /** Old entries that could not become ours; they are in `kept`. */
  readonly refused: readonly RefusedEntry[];
}

export interface ImportedEntry {
  readonly tableName: TableName;
  /** The name of its table in the old file. */
  readonly oldTable: string;
  readonly entry: Entry;
  /** As it stood in the old file, for keeping it when a newer version is held here. */
  readonly old: unknown;
}

export interface RefusedEntry {
  readonly oldTable: string;
  readonly id: string;
  readonly reason: string;
}

/** The old tables whose entries we understand, in the order in which they are taken. The old setup is another thing. */
const OLD_TABLES: readonly (readonly [oldTable: string, tableName: TableName])[] = [
  ["news", "news"],
  ["guildInfo", "guildinfo"],
  ["guildinfo", "guildinfo"],
  ["calendar", "calendar"],
  ["roster", "roster"],
];

/** Computed from the entries by the old addon, so nothing is lost with it. */
const OLD_METADATA = "metadata";
/** Where something is kept that the old file held instead of a table. */
const KEPT_VALUE = "value";

/**
 * Sorts the old addon's saved data. Pure: `old` is not changed. Call it once the guild is known, or once it is
 * known that there is none (`ownGuild` nil), because entries of a guild with unknown realm depend on it.
 * Called by: takeImport.takeOldAddon.
 */
export function importOldAddon(old: unknown, ownGuild: string | undefined): OldImport {
  if (type(old) !== "table") return { entries: [], kept: old === undefined ? {} : { [KEPT_VALUE]: old }, refused: [] };
  const kept = shallowCopy(old as Record<string, unknown>);
  if (type(kept.sharedData) !== "table") return { entries: [], kept, refused: [] };
  const sharedData = shallowCopy(kept.sharedData as Record<string, unknown>);
  kept.sharedData = sharedData;
  sharedData[OLD_METADATA] = undefined;
  const entries: ImportedEntry[] = [];
  const refused: RefusedEntry[] = [];
  for (const [oldTable, tableName] of OLD_TABLES) {
    const rows = sharedData[oldTable];
    if (type(rows) === "table") {
      sharedData[oldTable] = importTable(oldTable, tableName, rows as Record<string, unknown>, ownGuild, entries, refused);
    }
  }
  return { entries, kept, refused };
}

/**
 * Adds the entries of one old table and returns the rows that did not become any, nil when all did.
 * Called by: oldAddonImport.importOldAddon.
 */
function importTable(
  oldTable: string,
  tableName: TableName,
  rows: Record<string, unknown>,
  ownGuild: string | undefined,
  entries: ImportedEntry[],
  refused: RefusedEntry[],
): Record<string, unknown> | undefined {
  const left: Record<string, unknown> = {};
  for (const key of sortedKeys(rows)) {
    const outcome = entryOfOld(tableName, key, rows[key], ownGuild);
    if (outcome.ok) {
      entries.push({ tableName, oldTable, entry: outcome.value, old: rows[key] });
    } else {
      left[key] = rows[key];
      refused.push({ oldTable, id: tostring(key), reason: outcome.reason });
    }
  }
  return next(left)[0] === undefined ? undefined : left;
}

/**
 * The keys of an old table by the bytes of their texts, so that reports do not depend on the table's own order.
 * Called by: oldAddonImport.importTable.
 */
function sortedKeys(rows: Record<string, unknown>): string[] {
  const keys: string[] = [];
  for (const [key] of pairs(rows)) keys.push(key);
  table.sort(keys, (left, right) => tostring(left) < tostring(right));
  return keys;
}

/** A table with the same values under the same keys. Called by: oldAddonImport.importOldAddon. */
function shallowCopy(source: Record<string, unknown>): Record<string, unknown> {
  const copy: Record<string, unknown> = {};
  for (const [key, value] of pairs(source)) copy[key] = value;
  return copy;
}
