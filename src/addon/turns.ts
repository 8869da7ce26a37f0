/** Turns in the slicer for work that nobody waits for: it goes to the end of the line after every step. */
import type { InTurns } from "../model/breathe";
import type { Timers } from "../sync/ports";
import type { Slicer } from "../sync/slicer";

/** Seconds until a step asks again that found the line full. */
const RETRY_SECONDS = 1;

/** Runs work step by step as jobs of the slicer. Called by: snapshotParts.createSnapshotParts. */
export function createTurns(slicer: Pick<Slicer, "run">, timers: Timers): InTurns {
  /** One job is one step. Called by: turns.createTurns, turns.inTurns, turns.job. */
  const inTurns: InTurns = (step) => {
    /** Goes to the end of the line again while there is more to do. Called by: turns.inTurns. */
    const job = (): void => {
      if (step()) inTurns(step);
    };
    if (!slicer.run(job)) {
      timers.after(RETRY_SECONDS, () => {
        inTurns(step);
      });
    }
  };
  return inTurns;
}
