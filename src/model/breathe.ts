/** How long work stays friendly: whoever works long offers the frame back between two steps. */

/** Lets the game's frame go on when it is due; may be called as often as the caller likes. */
export type Breathe = (this: void) => void;

/** Work nobody waits for: runs a step, which breathes, again and again until it says false; between two steps others have their turn. */
export type InTurns = (this: void, step: (this: void) => boolean) => void;

/** Multiplications between two breaths: about half a millisecond on a slow machine. */
export const STEPS_PER_BREATH = 4000;

/**
 * For work that is done in one go.
 * Called by: batch.decodeBatch, batch.nextBatch, history.textsOf, listing.decodeMetadata, listing.nextListing,
 * planBySketch.planBySketch, planExchange.planExchange, rollback.createRollback, rollback.ownEntries,
 * rollback.readNext, rollback.writeSome, snapshotMaker.gatheredFrom, wholes.readWholes.
 */
export function goOn(this: void): void {
  return;
}
