/** The heartbeat: what must run in every frame hangs on one frame without size or picture. */
import { runGuarded } from "./guarded";

/** @noSelf */
export interface FrameLoop {
  /**
   * Calls `run` in every frame from now on, with the seconds since the last one. There is no end to it: runners that
   * have nothing to do return at once.
   */
  readonly onFrame: (run: (elapsedSeconds: number) => void) => void;
}

/**
 * Builds the heartbeat. The frame must stay shown: the client updates no hidden frames.
 * Called by: client.createClient.
 */
export function createFrameLoop(): FrameLoop {
  const runners: ((this: void, elapsedSeconds: number) => void)[] = [];
  const frame = CreateFrame("Frame", "GuildHelperFrameLoop");
  frame.SetScript("OnUpdate", (_frame, elapsedSeconds) => {
    for (const run of runners) runGuarded(run, elapsedSeconds);
  });
  return {
    /**
     * Behind those that came before: all share the time of one frame.
     * Called by: guildRoster.createGuildRoster, main.runFrames.
     */
    onFrame: (run) => void runners.push(run),
  };
}
