/**
 * How long to wait before saying what many others could say as well. Early moments are chosen rarely, and the more rarely the more users
 * there are, so that one or two speak before the rest hear them and keep silent.
 */

/**
 * Seconds from 0 to `windowSeconds` by a truncated exponential distribution; `chance` is in [0, 1).
 * Its steepness grows with the logarithm of the number of users: then about one of them chooses the first sixth of the window.
 * Called by: autoSync.jitter, beaconClock.jitter, repair.later.
 */
export function jitterSeconds(windowSeconds: number, users: number, chance: number): number {
  const steepness = 1 + math.log(math.max(1, users));
  return (windowSeconds / steepness) * math.log(1 + chance * (math.exp(steepness) - 1));
}
