/** Lengths of time as people say them. */
import { phrase } from "../language/phrases";

const MINUTE_SECONDS = 60;
const HOUR_MINUTES = 60;
/** Up to here seconds still say something. */
const FEW_MINUTES = 10;

/**
 * "4 s", "1 min 17 s", "12 min" or "2 h 5 min": rounded up, because people wait for the end of it.
 * Called by: resultText.resultText, statusText.progressFacts, statusText.queueLine.
 */
export function durationText(duration: number): string {
  const whole = math.max(0, math.ceil(duration));
  if (whole < MINUTE_SECONDS) return phrase("durationSeconds", { seconds: whole });
  const seconds = whole % MINUTE_SECONDS;
  const fullMinutes = math.floor(whole / MINUTE_SECONDS);
  if (fullMinutes < FEW_MINUTES && seconds > 0) return phrase("durationMinutesSeconds", { minutes: fullMinutes, seconds });
  return minutesText(math.ceil(whole / MINUTE_SECONDS));
}

/** "12 min" or "2 h 5 min", without the minutes where there are none. Called by: duration.durationText. */
function minutesText(count: number): string {
  if (count < HOUR_MINUTES) return phrase("durationMinutes", { minutes: count });
  const hours = math.floor(count / HOUR_MINUTES);
  const minutes = count % HOUR_MINUTES;
  return minutes === 0 ? phrase("durationHours", { hours }) : phrase("durationHoursMinutes", { hours, minutes });
}
