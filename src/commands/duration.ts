/** Lengths of time as people say them. */

const MINUTE = 60;
const HOUR = 3600;
/** Up to here seconds still say something. */
const FEW_MINUTES = 10;

/**
 * "4 s", "1 min 17 s", "12 min" or "2 h 5 min": rounded up, because people wait for the end of it.
 * Called by: resultText.resultText, statusText.progressText, statusText.queueLine.
 */
export function durationText(seconds: number): string {
  const whole = math.max(0, math.ceil(seconds));
  if (whole < MINUTE) return `${whole} s`;
  if (whole < FEW_MINUTES * MINUTE) return pairText(math.floor(whole / MINUTE), "min", whole % MINUTE, "s");
  const minutes = math.ceil(whole / MINUTE);
  if (minutes < HOUR / MINUTE) return `${minutes} min`;
  return pairText(math.floor(minutes / MINUTE), "h", minutes % MINUTE, "min");
}

/** A number of units and of their parts, which are left out when there are none. Called by: duration.durationText. */
function pairText(count: number, unit: string, rest: number, part: string): string {
  return rest === 0 ? `${count} ${unit}` : `${count} ${unit} ${rest} ${part}`;
}
