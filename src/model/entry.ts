/** One record of a synced table, and its metadata: the part that comparison sees. */
import type { PlainTable, PlainValue } from "./plainValue";
import { copyPlain, isFinite, plainRefusal } from "./plainValue";

export interface Metadata {
  readonly id: string;
  /** Seconds of server time, with the author's fraction; the only thing by which versions are compared. */
  readonly lastUpdated: number;
}

export interface Entry extends Metadata {
  /** Owner: "Guild Name-Realm". */
  readonly guildName: string;
  /** True makes the entry a tombstone; an entry is never removed. */
  readonly deleted: boolean;
  /** "Name-Realm" of whoever made this version, "" if unknown. */
  readonly author: string;
  readonly data: PlainTable;
  /** Fields of a newer version of the addon: kept and synced as they are. */
  readonly [unknownField: string]: PlainValue | undefined;
}

export const MAX_ID_BYTES = 128;
/** lastUpdated must lie below: seconds that fit 32 bits. */
export const STAMP_LIMIT = 4294967296;

/**
 * The part of an entry that comparison sees.
 */
export function metadataOf(entry: Entry): Metadata {
  return { id: entry.id, lastUpdated: entry.lastUpdated };
}

/**
 * Asks whether an id may be stored: 1 to 128 bytes without control characters.
 */
export function isEntryId(id: unknown): id is string {
  if (typeof id !== "string") return false;
  if (id.length < 1 || id.length > MAX_ID_BYTES) return false;
  const [control] = string.find(id, "%c");
  return control === undefined;
}

/**
 * Asks whether a stamp is a time an entry may carry.
 */
export function isStamp(stamp: unknown): stamp is number {
  return typeof stamp === "number" && isFinite(stamp) && stamp > 0 && stamp < STAMP_LIMIT;
}

/**
 * Says in one sentence why a value from outside is no entry, or nil when it is one.
 */
export function entryRefusal(value: unknown): string | undefined {
  if (type(value) !== "table") return "not a table";
  const entry = value as Record<string, unknown>;
  if (!isEntryId(entry.id)) return "its id is not 1 to 128 bytes without control characters";
  if (typeof entry.guildName !== "string" || entry.guildName === "") return "its guildName is not a text";
  if (!isStamp(entry.lastUpdated)) return "its lastUpdated is not a time";
  if (typeof entry.deleted !== "boolean") return "its deleted is neither true nor false";
  if (typeof entry.author !== "string") return "its author is not a text";
  if (type(entry.data) !== "table") return "its data is not a table";
  return plainRefusal(value);
}

/**
 * A copy that its receiver may change without changing the store.
 */
export function copyEntry(entry: Entry): Entry {
  return copyPlain(entry);
}
