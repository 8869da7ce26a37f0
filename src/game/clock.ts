/** The client's three clocks. */
import type { Clock } from "../sync/ports";

/**
 * Builds the clock of this client.
 */
export function createClock(): Clock {
  return {
    /** The one clock all players share, in whole seconds: stamps are made of it. */
    serverTime: () => GetServerTime(),
    /** For waits and patience; stands still within a frame and never jumps. */
    uptime: () => GetTime(),
    /** For slices of work: the only clock that advances within a frame. */
    preciseMilliseconds: () => debugprofilestop(),
  };
}
