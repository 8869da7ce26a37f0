/**
 * Arithmetic with residues 0 ... p-1 of the prime p = 67108859, the largest below 2^26: a product of two residues plus a third stays
 * below 2^53, so doubles count exactly and `%` is all there is to reducing. Sums and products are written out where they are needed.
 */
import { DIGEST_PRIME } from "../model/digest";

/** The digest's prime; one is enough for both. */
export const FIELD_PRIME = DIGEST_PRIME;
export const RESIDUE_STEPS = 67108864;

/**
 * The residue by which `value`, no multiple of the prime, gives 1. Euclid's algorithm, because it is quicker than a power.
 * Called by: berlekampMassey.push, forney.weightsAt, polynomial.monic.
 */
export function inverse(value: number): number {
  let [factor, nextFactor] = [0, 1];
  let [rest, nextRest] = [FIELD_PRIME as number, value % FIELD_PRIME];
  while (nextRest !== 0) {
    const quotient = math.floor(rest / nextRest);
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
    [rest, nextRest] = [nextRest, rest - quotient * nextRest];
  }
  return factor % FIELD_PRIME;
}
