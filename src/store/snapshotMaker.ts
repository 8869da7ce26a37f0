/**
 * Takes a snapshot a day. The entries of the moment are gathered first; a stored entry is replaced but never changed, so what was
 * gathered stays as it was while it is packed, batch by batch, between everything else that goes on.
 */
import type { Breathe, InTurns } from "../model/breathe";
import type { Entry } from "../model/entry";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import { sortedInSlices } from "../reconcile/slicedSort";
import type { EntryStore, Log } from "../sync/ports";
import type { Snapshots } from "./snapshots";
import { MAX_SNAPSHOT_BYTES } from "./snapshots";
import { toPiece } from "./snapshotText";

/** Less than a day, so that who logs in at eight every evening gets one every evening. */
export const SNAPSHOT_SECONDS = 72000;

/** An entry as packers take it. */
export interface SnapshotItem {
  readonly entry: Entry;
}

/** @noSelf */
export interface SnapshotMakerDeps {
  readonly store: Pick<EntryStore, "get" | "ids">;
  readonly snapshots: Snapshots;
  /** The batch of the items from place `start` (from 0) on, as many as it takes, and the place of the next one. */
  readonly pack: (items: readonly SnapshotItem[], start: number) => { readonly text: string; readonly next: number };
  readonly serverTime: () => number;
  readonly log: Log;
  readonly inTurns: InTurns;
  readonly breathe: Breathe;
}

/** Entries of one table that wait to be packed. */
interface Gathered {
  readonly tableName: TableName;
  readonly items: readonly SnapshotItem[];
  next: number;
}

/** A snapshot in the making. */
interface Making {
  readonly takenAt: number;
  readonly gathered: readonly Gathered[];
  readonly pieces: string[];
  bytes: number;
}

/**
 * What takes a snapshot where the newest one is old, and none is being taken.
 * Called by: snapshotParts.createSnapshotParts.
 */
export function createSnapshotMaker(deps: SnapshotMakerDeps): (this: void) => void {
  let isTaking = false;
  let hasComplained = false;

  /**
   * A newest one from the future says that the server's clock was set back.
   * Called by: snapshotMaker.createSnapshotMaker.
   */
  const isDue = (): boolean => {
    const newest = deps.snapshots.newestFirst()[0];
    return newest === undefined || math.abs(deps.serverTime() - newest.takenAt) > SNAPSHOT_SECONDS;
  };

  /** Once a login: it will be too large tomorrow, too. Called by: snapshotMaker.finish. */
  const complain = (entries: number): void => {
    if (!hasComplained) deps.log.write("store", `no snapshot was taken: ${entries} entries are too many for one`);
    hasComplained = true;
  };

  /** Keeps what was made, unless there was nothing to keep. Called by: snapshotMaker.createSnapshotMaker. */
  const finish = ({ takenAt, gathered, pieces }: Making): void => {
    let entries = 0;
    for (const part of gathered) entries += part.items.length;
    if (entries > 0 && !deps.snapshots.add({ takenAt, entries }, pieces)) complain(entries);
    isTaking = false;
  };

  /**
   * Packs one batch; false when none is left, or there is no room for more.
   * Called by: snapshotMaker.createSnapshotMaker.
   */
  const packNext = (making: Making): boolean => {
    const part = making.gathered.find(({ items, next }) => next < items.length);
    if (part === undefined || making.bytes > MAX_SNAPSHOT_BYTES) return false;
    const batch = deps.pack(part.items, part.next);
    const piece = toPiece({ tableName: part.tableName, packed: batch.text });
    making.pieces.push(piece);
    making.bytes += piece.length;
    part.next = batch.next;
    return true;
  };

  return () => {
    if (isTaking || !isDue()) return;
    isTaking = true;
    let making: Making | undefined;
    deps.inTurns(() => {
      making ??= { takenAt: deps.serverTime(), gathered: gatheredFrom(deps), pieces: [], bytes: 0 };
      if (packNext(making)) return true;
      finish(making);
      return false;
    });
  };
}

/**
 * All entries there are, in the order of their ids: neighbours resemble each other, and the text is the same everywhere.
 * Called by: snapshotMaker.createSnapshotMaker.
 */
function gatheredFrom({ store, breathe }: SnapshotMakerDeps): Gathered[] {
  return TABLE_NAMES.map((tableName) => {
    const items: SnapshotItem[] = [];
    for (const id of sortedInSlices(store.ids(tableName).slice(), breathe)) {
      const entry = store.get(tableName, id);
      if (entry !== undefined) items.push({ entry });
      breathe();
    }
    return { tableName, items, next: 0 };
  });
}
