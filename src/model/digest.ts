/**
 * A short stand-in for many metadata: equal if and, but for a chance of about 2^-52, only if the sets of
 * (id, full stamp) are equal. It is a sum, so entries may be added in any order and taken out again.
 */

export interface Digest {
  readonly count: number;
  /** Two independent sums modulo the prime, each below 2^26. */
  readonly low: number;
  readonly high: number;
}

export const EMPTY_DIGEST: Digest = { count: 0, low: 0, high: 0 };

/** The largest prime below 2^26: products of two residues stay exact in a double. */
export const DIGEST_PRIME = 67108859;
/** Bits of a residue modulo that prime. */
export const RESIDUE_BITS = 26;
