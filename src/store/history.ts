/**
 * Earlier versions of entries: every version that another one has replaced goes to the archive, so that it can be restored, and so
 * that a peer who still holds it is sent the difference alone.
 *
 * 1. Each entry has a bound of its own, the oldest out first: one that changes all the time leaves room for the others.
 * 2. The index of what was saved is built when it is first needed, in slices. It may name versions that have left meanwhile.
 * 3. What cannot be read is passed over.
 */
import type { Entry } from "../model/entry";
import { entryRefusal } from "../model/entry";
import type { TableName } from "../model/tables";
import type { ChangeSource, EarlierVersion, History } from "../sync/ports";
import type { Archive } from "./archive";
import { ownerOf, ownerText, packedOf, replacementOf, stampOf, toVersionText } from "./versionText";

/** Versions kept of one entry. */
export const MAX_VERSIONS_PER_ENTRY = 10;
/** Versions that are indexed whenever one is kept: the index catches up without a step anybody notices. */
const INDEXED_AT_ONCE = 20;

/** @noSelf */
export interface HistoryDeps {
  readonly archive: Archive;
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

/** The history over an archive. Called by: savedParts.openSavedParts. */
export function createHistory({ archive, pack, unpack, serverTime, breathe }: HistoryDeps): KeptHistory {
  /** Oldest first, of the versions below `unindexed`: thousands are not looked through at once. */
  const numbersByOwner = new LuaMap<string, number[]>();
  let unindexed = 1;

  /**
   * Takes the next version into the index; the oldest of its entry leaves when there are too many.
   * Called by: history.keep, history.textsOf.
   */
  const indexNext = (): void => {
    unindexed = math.max(unindexed, archive.first());
    const number = unindexed;
    unindexed += 1;
    const owner = ownerOf(archive.get(number) ?? "");
    if (owner === undefined) return;
    const numbers = numbersByOwner.get(owner) ?? [];
    numbersByOwner.set(owner, numbers);
    numbers.push(number);
    if (numbers.length > MAX_VERSIONS_PER_ENTRY) archive.drop(table.remove(numbers, 1) ?? 0);
  };

  /** The kept texts of an entry, newest first. Called by: history.find, history.versionsOf. */
  const textsOf = (tableName: TableName, id: string): string[] => {
    while (unindexed <= archive.last()) {
      indexNext();
      breathe();
    }
    const numbers = numbersByOwner.get(ownerText(tableName, id)) ?? [];
    const texts: string[] = [];
    for (const place of $range(numbers.length - 1, 0, -1)) {
      const text = archive.get(numbers[place] ?? 0);
      if (text !== undefined) texts.push(text);
    }
    return texts;
  };

  /**
   * The entry in a kept text, nil unless it is the one that the text names.
   * Called by: history.find, history.versionsOf.
   */
  const entryIn = (text: string, id: string, lastUpdated: number): Entry | undefined => {
    const packed = packedOf(text);
    const value = packed === undefined ? undefined : unpack(packed);
    if (entryRefusal(value) !== undefined) return undefined;
    const entry = value as Entry;
    return entry.id === id && entry.lastUpdated === lastUpdated ? entry : undefined;
  };

  /**
   * Its stamp alone tells whether a version is wanted: the others are not unpacked.
   * Called by: entryBatches.outgoing, repair.say, repairAnswers.answer.
   */
  const find: History["find"] = (tableName, id, isWanted) => {
    for (const text of textsOf(tableName, id)) {
      const lastUpdated = stampOf(text);
      if (lastUpdated !== undefined && isWanted(lastUpdated)) {
        const entry = entryIn(text, id, lastUpdated);
        if (entry !== undefined) return entry;
      }
    }
    return undefined;
  };

  /**
   * Every version of the entry that can be read.
   * Called by: historyCommands.run, historyDoors.versionsOf, historySide.load.
   */
  const versionsOf: History["versionsOf"] = (tableName, id) => {
    const versions: EarlierVersion[] = [];
    for (const text of textsOf(tableName, id)) {
      const entry = entryIn(text, id, stampOf(text) ?? 0);
      const replacement = replacementOf(text);
      if (entry !== undefined && replacement !== undefined) {
        versions.push({ entry, replacedAt: replacement.at, source: replacement.source });
      }
    }
    return versions;
  };

  /** Adds a version as the newest of all. Called by: entryStore.put. */
  const keep = (tableName: TableName, previous: Entry, source: ChangeSource): void => {
    archive.add(toVersionText(previous, { tableName, at: serverTime(), source }, pack(previous)));
    for (const _ of $range(1, INDEXED_AT_ONCE)) if (unindexed <= archive.last()) indexNext();
  };

  return { keep, find, versionsOf };
}
