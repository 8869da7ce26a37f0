/** How many symbols fill up a message. */
import { bodyCapacity } from "../wire/frame";
import { residuesIn } from "../wire/residuePacking";

/** The length of a record grows by a byte when it passes 127. */
const LENGTH_GROWTH = 1;

/** Symbols that fit a message of its own beside so many bytes. Called by: beacon.roomOf, sketchSpeaker.roomFor. */
export function symbolsBeside(bytes: number): number {
  return residuesIn(bodyCapacity(true, true) - bytes - LENGTH_GROWTH);
}

/** Symbols that fit such a message and the next one. Called by: sketchSpeaker.roomFor. */
export function symbolsInTwo(bytes: number): number {
  return residuesIn(bodyCapacity(true, false) + bodyCapacity(false, true) - bytes - LENGTH_GROWTH);
}
