/** The arithmetic of digests: sums, modulo a prime, of a hash of each metadata. */
import type { Digest } from "../model/digest";
import { DIGEST_PRIME, EMPTY_DIGEST } from "../model/digest";
import type { Metadata } from "../model/entry";

const SECOND_PRIME = 67108837;
/** A stamp's mantissa has 53 bits: 26 upper ones and 27 lower ones. */
const UPPER_STEPS = 67108864;
const LOWER_STEPS = 134217728;

/** A digest in the making: metadata come and go in any order. @noSelf */
export interface DigestSum {
  readonly add: (metadata: Metadata) => void;
  /** Takes out what was added. */
  readonly remove: (metadata: Metadata) => void;
  /** The digest of what is in it now. */
  readonly digest: () => Digest;
}

/** Builds the sum of `start`, or of nothing. Called by: portrait.createPortrait, portrait.summaryOf. */
export function createDigestSum(start: Digest = EMPTY_DIGEST): DigestSum {
  let { count, low, high } = start;

  return {
    /** Counts an entry's version in. Called by: portrait.see. */
    add: (metadata) => {
      const [lowPart, highPart] = metadataHash(metadata);
      count += 1;
      low = (low + lowPart) % DIGEST_PRIME;
      high = (high + highPart) % DIGEST_PRIME;
    },
    /** Undoes what adding the same metadata did. Called by: portrait.see, portrait.summaryOf. */
    remove: (metadata) => {
      const [lowPart, highPart] = metadataHash(metadata);
      count -= 1;
      low = (low - lowPart) % DIGEST_PRIME;
      high = (high - highPart) % DIGEST_PRIME;
    },
    /** As it is now; later changes do not reach it. Called by: portrait.summaryOf. */
    digest: () => ({ count, low, high }),
  };
}

/**
 * Asks whether two digests stand for the same set.
 * Called by: expectations.expectLeast, summaries.sameOlder, summaries.sameWindows, summaryRecords.differingTables.
 */
export function equalDigests(left: Digest, right: Digest): boolean {
  return left.count === right.count && left.low === right.low && left.high === right.high;
}

/**
 * Two residues that depend on every byte of the id and every bit of the stamp. The stamp is taken apart by
 * its mantissa, because its text form would round it.
 * Called by: digest.add, digest.remove.
 */
function metadataHash(metadata: Metadata): LuaMultiReturn<[low: number, high: number]> {
  const [first, second] = textHash(metadata.id);
  const [mantissa, exponent] = math.frexp(metadata.lastUpdated);
  const scaled = mantissa * UPPER_STEPS;
  const upper = math.floor(scaled);
  const lower = (scaled - upper) * LOWER_STEPS;
  const left = (first + upper * 977 + exponent) % DIGEST_PRIME;
  const right = (second + lower + 12345) % DIGEST_PRIME;
  const low = (left * right + upper) % DIGEST_PRIME;
  const high = (((low * low) % DIGEST_PRIME) * ((low + second + lower) % DIGEST_PRIME) + first * 3 + upper) % DIGEST_PRIME;
  return $multi(low, high);
}

/**
 * Two independent 26-bit polynomial hashes of a text.
 * Called by: digest.metadataHash, position.createPositionOf, position.hashOf, position.saltOfDay, scopeHashes.hash32.
 */
export function textHash(text: string): LuaMultiReturn<[first: number, second: number]> {
  const { byte } = string;
  let first = 5381;
  let second = 33;
  for (const index of $range(1, text.length)) {
    const code = byte(text, index);
    first = (first * 48271 + code) % DIGEST_PRIME;
    second = (second * 16807 + code * 257) % SECOND_PRIME;
  }
  return $multi(first, second);
}
