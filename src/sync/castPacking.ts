/** Changes as the text of one cast: each as what differs from the version that the others probably hold, or whole. */
import type { Breathe } from "../model/breathe";
import type { Entry } from "../model/entry";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import { createIdHashes, createPositionOf, saltOfDay } from "../reconcile/position";
import type { OutgoingEntry } from "../wire/batch";
import { nextBatch } from "../wire/batch";
import { MAX_CAST_BYTES } from "../wire/castFrames";
import type { Compressor } from "../wire/envelope";
import type { WireRecord } from "../wire/protocol";
import { encodeRecords } from "../wire/recordCodec";

/** Changes of one cast; with more it would keep the guild's channel for a minute, and sessions are the shorter way. */
export const MAX_CAST_ENTRIES = 40;
/** A cast may be on its way for so long: one that would arrive on another day, under another salt, has no deltas. */
const UNDER_WAY_SECONDS = 60;

/** A version for the others, and the one that they probably hold. */
export interface Edit {
  readonly tableName: TableName;
  readonly entry: Entry;
  /** Nil where they hold none, or nobody knows which. */
  readonly base: Entry | undefined;
}

/** @noSelf */
export interface CastPackingDeps {
  readonly compressor: Compressor;
  readonly serverTime: () => number;
  readonly breathe: Breathe;
}

/** Builds the packer: the text of a cast, nil when it would be too long; breathes. Called by: casts.createCasts. */
export function createCastPacking({
  compressor,
  serverTime,
  breathe,
}: CastPackingDeps): (this: void, edits: readonly Edit[]) => string | undefined {
  const hashes = createIdHashes();

  return (edits) => {
    const salt = saltOfDay(serverTime());
    const positionOf = salt === saltOfDay(serverTime() + UNDER_WAY_SECONDS) ? createPositionOf(salt, hashes) : undefined;
    const records: WireRecord[] = [];
    for (const tableName of TABLE_NAMES) {
      const entries: OutgoingEntry[] = [];
      for (const { entry, base, tableName: ownTable } of edits) {
        if (ownTable !== tableName) continue;
        if (base === undefined || positionOf === undefined) entries.push({ entry });
        else entries.push({ entry, base: { version: base, position: positionOf(tableName, entry.id) } });
      }
      let next = 0;
      while (next < entries.length) {
        const batch = nextBatch(entries, next, compressor, breathe);
        records.push({ name: "entries", body: { tableName, batch: batch.text } });
        next = batch.next;
      }
    }
    const text = encodeRecords(records);
    return text.length <= MAX_CAST_BYTES ? text : undefined;
  };
}

/**
 * One name for an entry.
 * Called by: liveEdits.note, liveEdits.onHeard, repair.isMine, repair.onHeard, repair.putOff, repair.say,
 * repairAnswers.answer.
 */
export function keyOf(tableName: TableName, id: string): string {
  return `${tableName} ${id}`;
}
