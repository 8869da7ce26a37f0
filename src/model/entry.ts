/** One record of a synced table, and its metadata: the part that comparison sees. */
import type { Say } from "../language/phrases";
import { english } from "../language/phrases";
import type { PlainTable, PlainValue } from "./plainValue";
import { copyPlain, isFinite, MAX_DEPTH, MAX_VALUES, recordRefusal } from "./plainValue";

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
/** Values beside and in front of `data`: the six fields of today, and room for those of newer versions. */
export const MAX_ENVELOPE_VALUES = 100;
/** Values inside a whole entry, and tables within tables with the entry as outermost: what the wire has to carry. */
export const MAX_ENTRY_VALUES = MAX_ENVELOPE_VALUES + MAX_VALUES;
export const MAX_ENTRY_DEPTH = MAX_DEPTH + 1;
/** lastUpdated must lie below: seconds that fit 32 bits. */
export const STAMP_LIMIT = 4294967296;

/** The part of an entry that comparison sees. Called by: DataSyncManager.metadataOfTable, DataSyncManager.refuse. */
export function metadataOf(entry: Entry): Metadata {
  return { id: entry.id, lastUpdated: entry.lastUpdated };
}

/**
 * Asks whether an id may be stored: 1 to 128 bytes without control characters.
 * Called by: entry.entryRefusal, listing.readMetadata, localWriter.targetOf.
 */
export function isEntryId(id: unknown): id is string {
  if (typeof id !== "string") return false;
  if (id.length < 1 || id.length > MAX_ID_BYTES) return false;
  const [control] = string.find(id, "%c");
  return control === undefined;
}

/**
 * Asks whether a stamp is a time an entry may carry.
 * Called by: entry.entryRefusal, listing.readMetadata, memories.isResult, oldStamp.secondsOfOldStamp,
 * seedDoors.soundMetadata, snapshotText.headingOf, versionText.replacementOf, versionText.stampOf.
 */
export function isStamp(stamp: unknown): stamp is number {
  return typeof stamp === "number" && isFinite(stamp) && stamp > 0 && stamp < STAMP_LIMIT;
}

/**
 * Says in one sentence why a value from outside is no entry, or nil when it is one; in English, unless a player is to read it.
 * Called by: batch.decodeBatch, batch.soundEntries, history.entryIn, holdMemory.versionIn, localWriter.store,
 * oldEntry.entryOfOld, savedEntries.isSound, savedEntries.mendEntry.
 */
export function entryRefusal(value: unknown, say: Say = english): string | undefined {
  if (type(value) !== "table") return say("faultNoTable");
  const entry = value as Record<string, unknown>;
  if (!isEntryId(entry.id)) return say("faultId", { bytes: MAX_ID_BYTES });
  if (typeof entry.guildName !== "string" || entry.guildName === "") return say("faultGuildName");
  if (!isStamp(entry.lastUpdated)) return say("faultLastUpdated");
  if (typeof entry.deleted !== "boolean") return say("faultDeleted");
  if (typeof entry.author !== "string") return say("faultAuthor");
  if (type(entry.data) !== "table") return say("faultData");
  return contentRefusal(entry, say);
}

/**
 * Says in one sentence why what an entry holds is no plain value or passes a limit, or nil: depth and number of
 * values are those of `data`, with less room around it; the bytes are those of the whole entry.
 * Called by: entry.entryRefusal, oldEntry.oldRefusal.
 */
export function contentRefusal(entry: Readonly<Record<string, unknown>>, say: Say = english): string | undefined {
  return recordRefusal(entry, "data", MAX_ENVELOPE_VALUES, say);
}

/**
 * A copy that its receiver may change without changing the store.
 * Called by: localWriter.store, outwardCopy.outwardCopy.
 */
export function copyEntry(entry: Entry): Entry {
  return copyPlain(entry);
}
