/** The entries of a snapshot as batches of the wire, deflated by the client: the smallest form there is, and short enough for a slice. */
import type { Breathe } from "../model/breathe";
import type { Entry } from "../model/entry";
import type { SnapshotItem } from "../store/snapshotMaker";
import { decodeBatch, nextBatch } from "../wire/batch";
import type { Compressor } from "../wire/envelope";

/** Entries of one batch: nobody waits for a snapshot, and a column of so many is written without a step anybody notices. */
const MAX_ENTRIES_OF_A_BATCH = 24;

/** @noSelf */
export interface SnapshotForm {
  /** The batch of the entries from place `start` (from 0) on, and the place of the next one. */
  readonly pack: (items: readonly SnapshotItem[], start: number) => { readonly text: string; readonly next: number };
  /** The entries of a batch, nil where it is damaged. */
  readonly unpack: (packed: string) => readonly Entry[] | undefined;
}

/** Builds the form; its work breathes. Called by: snapshotParts.createSnapshotParts. */
export function createSnapshotForm(compressor: Compressor, breathe: Breathe): SnapshotForm {
  return {
    /** As a session would send them. Called by: snapshotMaker.packNext, snapshotParts.createSnapshotParts. */
    pack: (items, start) => {
      const { text, next } = nextBatch(items.slice(start, start + MAX_ENTRIES_OF_A_BATCH), 0, compressor, breathe);
      return { text, next: start + next };
    },
    /**
     * A snapshot has no deltas, so nothing is held that one could build on.
     * Called by: rollback.readNext, snapshotParts.createSnapshotParts.
     */
    unpack: (packed) => {
      const arrived = decodeBatch(packed, compressor, () => undefined, breathe);
      return arrived.ok && arrived.value.unresolved.length === 0 ? arrived.value.entries : undefined;
    },
  };
}
