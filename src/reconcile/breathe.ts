/** How long arithmetic stays friendly: it offers the frame back so often that no stretch takes a millisecond. */

/** Lets the game's frame go on when it is due; may be called as often as the caller likes. */
export type Breathe = (this: void) => void;

/** Multiplications between two breaths: about half a millisecond on a slow machine. */
export const STEPS_PER_BREATH = 4000;
