/**
 * What the fuzzer throws at one decoder, and what must hold whatever was thrown.
 *
 * 1. Everything of an attempt follows the dice it was made with, so that seed and index replay it.
 * 2. Only `judge` is under guard: it decodes, and says in words what is wrong with what came out; nil is the usual answer.
 */
import type { Dice } from "../support/dice";

/** One input, ready to be decoded. */
export interface Attempt {
  /** Its length, to which the work allowed is in proportion. */
  readonly bytes: number;
  readonly judge: (this: void) => string | undefined;
}

/**
 * An input of that length, and what is asked of it.
 * Called by: archives.attempt, batches.attempt, bytesTarget.attempt, commands.attempt, links.attempt, records.attempt,
 * savedFiles.attempt, sessions.attempt, values.attempt.
 */
export function attemptOf(bytes: number, judge: (this: void) => string | undefined): Attempt {
  return { bytes, judge };
}

/** @noSelf */
export interface Target {
  readonly name: string;
  /** How often it is chosen beside the others: cheap decoders more often than dear ones. */
  readonly weight: number;
  /** Instructions that the smallest input may take already, because a few bytes may state much within the limits. */
  readonly instructions: number;
  readonly attempt: (dice: Dice) => Attempt;
}

/** Builds a target's samples once, by dice that follow the seed. */
export type CreateTarget = (this: void, dice: Dice) => Target;
