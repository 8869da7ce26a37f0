/**
 * The word to the player that deletions wait for his, which came in casts: no session ends with a line about them. Many casts are one
 * line, a moment after the first, so that it counts them; and a trickle of them is no stream of lines.
 */
import type { WaitingDeletions } from "./ports";
import { createRareAnswers } from "./rareAnswers";

/** What one click deletes is said in several casts, all within this time. */
export const GATHER_SECONDS = 3;
/** Between two lines. */
export const NOTICE_SECONDS = 60;

/** @noSelf */
export interface HeldNoticeDeps {
  /** What waits for the player played now. */
  readonly waiting: () => readonly WaitingDeletions[];
  readonly tell: (waiting: readonly WaitingDeletions[]) => void;
  readonly after: (seconds: number, run: () => void) => void;
  readonly uptime: () => number;
}

/** Builds the notice; what is returned is called for each deletion that has to wait. Called by: casts.createCasts. */
export function createHeldNotice(deps: HeldNoticeDeps): (this: void) => void {
  const mayTell = createRareAnswers(NOTICE_SECONDS, deps.uptime);

  return () => {
    if (!mayTell("held")) return;
    deps.after(GATHER_SECONDS, () => {
      const waiting = deps.waiting();
      if (waiting.length > 0) deps.tell(waiting);
    });
  };
}
