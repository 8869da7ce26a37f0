/**
 * The history in the saved data: every version that another one has replaced, so that it can be restored, and so that a
 * peer who still holds it is sent the difference alone.
 *
 * 1. Bounded in bytes and versions, as a whole and by entry, the oldest out first: no peer can make the file grow.
 * 2. A version is one text under a number that grows: few literals in the saved file, and the oldest leaves at once.
 * 3. What cannot be read is passed over, and leaves when its turn comes.
 */
import type { Entry } from "../model/entry";
import { entryRefusal } from "../model/entry";
import type { TableName } from "../model/tables";
import type { ChangeSource, History } from "../sync/ports";
import { ownerOf, ownerText, packedOf, stampOf, toVersionText } from "./versionText";

/** Estimated bytes kept in the saved file: thousands of versions of a roster entry. */
export const MAX_HISTORY_BYTES = 2097152;
/** Versions kept: each is one of the 262,143 literals that the whole saved file may have, or the client loses it. */
export const MAX_HISTORY_VERSIONS = 8000;
/** Versions kept of one entry, so that one that changes all the time leaves room for the others. */
export const MAX_VERSIONS_PER_ENTRY = 10;
/** Versions that are indexed whenever one is kept: the index catches up without a step anybody notices. */
const INDEXED_AT_ONCE = 20;
/** Estimated bytes around a version's text in the saved file. */
const VERSION_BYTES = 8;

/** @noSelf */
export interface HistoryDeps {
  /** `GuildHelperDB.history`, opened: texts by number from 1 on, without holes, oldest first. */
  readonly saved: LuaMap<number, string>;
  /** An entry as a text of any bytes. */
  readonly pack: (entry: Entry) => string;
  /** The value in such a text, nil where there is none. */
  readonly unpack: (packed: string) => unknown;
  readonly serverTime: () => number;
  /** Lets the game's frame go on where the work is done in slices. */
  readonly breathe: () => void;
}

/** @noSelf */
export interface KeptHistory extends History {
  /** Keeps a version that another one has replaced, which came from `source`. */
  readonly keep: (tableName: TableName, previous: Entry, source: ChangeSource) => void;
}

/** The history over saved texts; those beyond the bounds leave at once. Called by: savedParts.openSavedParts. */
export function createHistory({ saved, pack, unpack, serverTime, breathe }: HistoryDeps): KeptHistory {
  let first = 1;
  let last = 0;
  let versions = 0;
  let bytes = 0;
  /** Oldest first, of the versions below `unindexed`: thousands are not looked through at once. */
  const numbersByOwner = new LuaMap<string, number[]>();
  let unindexed = 1;

  /** Adds a text behind all others. Called by: history.createHistory, history.keep. */
  const append = (text: string): void => {
    last += 1;
    versions += 1;
    bytes += text.length + VERSION_BYTES;
    saved.set(last, text);
  };

  /** Lets a version go; its number is never used again. Called by: history.dropOldest, history.indexNext. */
  const drop = (number: number): string => {
    const text = saved.get(number);
    if (text === undefined) return "";
    versions -= 1;
    bytes -= text.length + VERSION_BYTES;
    saved.delete(number);
    return text;
  };

  /** Lets the oldest version of all go. Called by: history.trim. */
  const dropOldest = (): void => {
    const owner = ownerOf(drop(first)) ?? "";
    const numbers = numbersByOwner.get(owner);
    if (numbers?.[0] === first) table.remove(numbers, 1);
    if (numbers?.length === 0) numbersByOwner.delete(owner);
    first += 1;
    unindexed = math.max(unindexed, first);
  };

  /** Holds the bounds of the whole. Called by: history.createHistory, history.keep. */
  const trim = (): void => {
    while (versions > MAX_HISTORY_VERSIONS || bytes > MAX_HISTORY_BYTES) dropOldest();
  };

  /**
   * Takes the next version into the index; the oldest of its entry leaves when there are too many.
   * Called by: history.find, history.keep.
   */
  const indexNext = (): void => {
    const number = unindexed;
    unindexed += 1;
    const owner = ownerOf(saved.get(number) ?? "");
    if (owner === undefined) return;
    const numbers = numbersByOwner.get(owner) ?? [];
    numbersByOwner.set(owner, numbers);
    numbers.push(number);
    if (numbers.length > MAX_VERSIONS_PER_ENTRY) drop(table.remove(numbers, 1) ?? 0);
  };

  /**
   * Its stamp alone tells whether a version is wanted; what is wanted and cannot be read is passed over.
   * Called by: entryBatches.outgoing.
   */
  const find: History["find"] = (tableName, id, isWanted) => {
    while (unindexed <= last) {
      indexNext();
      breathe();
    }
    const numbers = numbersByOwner.get(ownerText(tableName, id)) ?? [];
    for (const place of $range(numbers.length - 1, 0, -1)) {
      const text = saved.get(numbers[place] ?? 0) ?? "";
      const lastUpdated = stampOf(text);
      if (lastUpdated !== undefined && isWanted(lastUpdated)) {
        const entry = entryIn(text, id, lastUpdated);
        if (entry !== undefined) return entry;
      }
    }
    return undefined;
  };

  /** The entry in a kept text, nil unless it is the one that the text names. Called by: history.find. */
  const entryIn = (text: string, id: string, lastUpdated: number): Entry | undefined => {
    const packed = packedOf(text);
    const value = packed === undefined ? undefined : unpack(packed);
    if (entryRefusal(value) !== undefined) return undefined;
    const entry = value as Entry;
    return entry.id === id && entry.lastUpdated === lastUpdated ? entry : undefined;
  };

  /** Adds a version as the newest of all. Called by: entryStore.put. */
  const keep = (tableName: TableName, previous: Entry, source: ChangeSource): void => {
    append(toVersionText(previous, { tableName, at: serverTime(), source }, pack(previous)));
    for (const _ of $range(unindexed, math.min(last, unindexed + INDEXED_AT_ONCE - 1))) indexNext();
    trim();
  };

  for (let text = saved.get(1); text !== undefined; text = saved.get(last + 1)) append(text);
  trim();
  return { keep, find };
}
