/** A target whose input is one text. */
import type { Dice } from "../../support/dice";
import { anyInput } from "../mutations";
import type { Target } from "../target";
import { attemptOf } from "../target";

export interface BytesTarget {
  readonly name: string;
  readonly weight: number;
  readonly instructions: number;
  /** What honest encoders make. */
  readonly samples: readonly string[];
  /** What is decoded in place of the input, such as the input under its right checksum. */
  readonly sealed?: (this: void, input: string, dice: Dice) => string;
  readonly judge: (this: void, text: string) => string | undefined;
}

/**
 * Builds the target.
 * Called by: batches.createBatchTarget, batches.createDeltaTarget, batches.createEnvelopeTarget,
 * frames.createFrameTarget, records.createTransferTarget, values.createListingTarget, values.createOutlineTarget,
 * values.createValueTarget.
 */
export function bytesTarget({ name, weight, instructions, samples, sealed, judge }: BytesTarget): Target {
  return {
    name,
    weight,
    instructions,
    /** A sample, mutated or not, or something that never was one. Called by: fuzzer.attempt. */
    attempt: (dice) => {
      const input = anyInput(dice, samples);
      const text = sealed === undefined ? input : sealed(input, dice);
      return attemptOf(text.length, () => judge(text));
    },
  };
}
