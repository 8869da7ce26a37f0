/** Errors end where they arise: the client's error handler hears of them, everything else goes on. */
import { isThere } from "./optional";

/**
 * Calls `run`; an error is reported to the player's error handler and goes no further.
 * Called by: channel.onMessage, channel.open, events.createEvents, frameLoop.createFrameLoop, guildRoster.keep,
 * slash.registerSlash, timers.after.
 */
export function runGuarded<A extends unknown[]>(run: (this: void, ...args: A) => void, ...args: A): void {
  const [ok, problem] = pcall(run, ...args);
  if (!ok) reportError(problem);
}

/**
 * Hands an error to whatever shows or collects Lua errors at this player.
 * Called by: guarded.runGuarded, main.load, publicApi.open, slicer.pump.
 */
export function reportError(problem: unknown): void {
  if (isThere("geterrorhandler")) pcall(geterrorhandler(), problem);
}
