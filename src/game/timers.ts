/** One-shot timers; a callback's error is reported and stops no other. */
import type { Timers } from "../sync/ports";
import { runGuarded } from "./guarded";

/**
 * Builds the timers of this client. Negative waits count as none, because the client raises an error for them.
 * Called by: client.createClient.
 */
export function createTimers(): Timers {
  return {
    /**
     * Runs once, in the next frame at the earliest, even for no wait at all.
     * Called by: WorkflowManager.finish, chance.stirOn, guildRoster.awaitList, guildRoster.gather,
     * heldNotice.createHeldNotice, optionsPanel.change, presence.discover, presence.onWho, repair.later,
     * secondChances.onBusy, turns.inTurns, window.noteChange, window.tick, window.toggle.
     */
    after: (seconds, run) => {
      C_Timer.After(math.max(0, seconds), () => {
        runGuarded(run);
      });
    },
  };
}
