/** Chance that a seed repeats: Park and Miller's generator, exact in doubles on every machine. */

const MULTIPLIER = 16807;
const MODULUS = 2147483647;

/** @noSelf */
export interface Dice {
  /** A number of 0 or more and below 1. */
  readonly fraction: () => number;
  /** A whole number from 1 to `sides`. */
  readonly roll: (sides: number) => number;
  /** A number from `low` to below `high`. */
  readonly between: (low: number, high: number) => number;
  /** True in `percent` of 100 throws; 0 never is and does not throw. */
  readonly chance: (percent: number) => boolean;
  /** Dice of their own, so that one part's throws do not shift another's. */
  readonly fork: () => Dice;
}

/**
 * Builds dice from any whole seed; the same seed gives the same throws.
 */
export function createDice(seed: number): Dice {
  let state = ((seed * 7919 + 104729) % (MODULUS - 1)) + 1;
  /** One step of the generator, brought to 0..1. */
  const fraction = (): number => {
    state = (state * MULTIPLIER) % MODULUS;
    return (state - 1) / (MODULUS - 1);
  };
  /** A side of the dice. */
  const roll = (sides: number): number => math.floor(fraction() * sides) + 1;
  return {
    fraction,
    roll,
    /** Even over the range. */
    between: (low, high) => low + fraction() * (high - low),
    /** Throws only where there is a chance at all. */
    chance: (percent) => percent > 0 && fraction() * 100 < percent,
    /** Seeds the new dice with a throw of these. */
    fork: () => createDice(roll(MODULUS - 2)),
  };
}
