/** The remote stamp behind a difference of weights. */
import { FUTURE_TOLERANCE_SECONDS } from "../model/stamp";
import { FIELD_PRIME } from "./field";
import { secondsWeight } from "./position";

/**
 * The second in which the remote version was made, or nil when the remote side has none; `localSeconds` is nil when no local version
 * was in the sketch. Seconds are known but for multiples of 2.1 years: this is the latest one that exists for the session, so the
 * truth is never later. `difference` comes from sketches of seconds, `requestTime` is the session's.
 * Called by: planBySketch.guessOf.
 */
export function remoteSecondsOf(difference: number, localSeconds: number | undefined, requestTime: number): number | undefined {
  const localWeight = localSeconds === undefined ? 0 : secondsWeight(localSeconds);
  const weight = (localWeight + difference) % FIELD_PRIME;
  if (weight === 0) return undefined;
  const latest = math.floor(requestTime) + FUTURE_TOLERANCE_SECONDS;
  return latest - ((latest - (weight - 1)) % (FIELD_PRIME - 1));
}
