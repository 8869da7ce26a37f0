/** The old addon's times: 14 digits of a local clock whose zone nobody knows, read as UTC on every machine alike. */
import { isStamp } from "../model/entry";
import { secondsOfText } from "../model/utcTime";

/** What the old addon stamped entries nobody had edited with, 19990101000000: older than any real change. */
export const OLDEST_STAMP = 915148800;

/**
 * The seconds of an old stamp "YYYYMMDDHHMMSS" (a text, or the number it looks like); `OLDEST_STAMP` where it
 * cannot be read, so that any real version wins.
 * Called by: oldEntry.entryOfOld.
 */
export function secondsOfOldStamp(stamp: unknown): number {
  const text = typeof stamp === "number" ? string.format("%.0f", stamp) : stamp;
  if (typeof text !== "string") return OLDEST_STAMP;
  const seconds = secondsOfText(text, "^(%d%d%d%d)(%d%d)(%d%d)(%d%d)(%d%d)(%d%d)$");
  return isStamp(seconds) ? seconds : OLDEST_STAMP;
}
