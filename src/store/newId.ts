/** Ids of new entries: the second they were made in, and four hex digits against two in one second. */
import { fourteenDigits } from "../model/utcTime";

/** Values of the four hex digits. */
const SUFFIXES = 65536;

/**
 * An id "YYYYMMDDHHMMSS-xxxx" of a moment in server time that is not `isTaken`. `random` gives 0 (included) to 1
 * (excluded); nil only when every one of the second's 65,536 ids is taken.
 * Called by: localWriter.freshId.
 */
export function newId(seconds: number, random: (this: void) => number, isTaken: (this: void, id: string) => boolean): string | undefined {
  const moment = fourteenDigits(seconds);
  const start = math.floor(random() * SUFFIXES);
  for (const step of $range(0, SUFFIXES - 1)) {
    const id = string.format("%s-%04x", moment, (start + step) % SUFFIXES);
    if (!isTaken(id)) return id;
  }
  return undefined;
}
