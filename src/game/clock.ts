/** The client's three clocks. */
import type { Clock } from "../sync/ports";

/**
 * Builds the clock of this client.
 */
export function createClock(): Clock {
  return {
    serverTime: () => GetServerTime(),
    uptime: () => GetTime(),
    preciseMilliseconds: () => debugprofilestop(),
  };
}
