/** Lengths of time as people say them. */

const MINUTE = 60;
const HOUR = 3600;

/**
 * "4 s", "3 min" or "2 h 5 min": rounded up, because people wait for the end of it.
 */
export function durationText(seconds: number): string {
  const whole = math.max(0, math.ceil(seconds));
  if (whole < MINUTE) return `${whole} s`;
  const minutes = math.ceil(whole / MINUTE);
  if (minutes < HOUR / MINUTE) return `${minutes} min`;
  const rest = minutes % 60;
  const hours = `${math.floor(minutes / 60)} h`;
  return rest === 0 ? hours : `${hours} ${rest} min`;
}
