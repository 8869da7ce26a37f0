/**
 * Bytes that nobody can guess, for keys and nonces: SHA-256 of a pool into which the moments of this client flow.
 *
 * 1. What was handed out tells nothing of what comes next, and what is in the pool tells nothing of what was handed out.
 * 2. What is stirred in adds to what is there and never takes its place.
 * 3. Stirring is cheap, because every message does it: only asking for bytes hashes.
 */
import { checksumOf } from "./checksum";
import { sha256 } from "./sha256";

/** Bytes of a seed, and of the pool. */
export const SEED_BYTES = 32;
/** Sums in which moments gather: far more bits than a hash has. */
const SUMS = 32;

/** @noSelf */
export interface RandomPool {
  /** Takes note of this moment. */
  readonly stir: () => void;
  readonly randomBytes: (count: number) => string;
}

/**
 * Builds a pool that goes on from a saved seed; `moment` is a text of what is true now and at no other time.
 * Called by: chance.createChance.
 */
export function createRandomPool(seed: string, moment: (this: void) => string): RandomPool {
  let pool = sha256(`GH pool${seed}`);
  const sums: number[] = [];
  for (const _ of $range(1, SUMS)) sums.push(0);
  let place = 0;

  /** Adds the moment to the sum whose turn it is. Called by: chance.stirOn, main.load, randomPool.randomBytes. */
  const stir = (): void => {
    place = (place + 1) % SUMS;
    sums[place] = checksumOf(moment(), sums[place]);
  };

  return {
    stir,
    /**
     * The moment of asking counts as well.
     * Called by: chance.renewSeed, handshake.answer, handshake.greet, main.load.
     */
    randomBytes: (count) => {
      stir();
      pool = sha256(`GH stir${pool}${sums.map((sum) => string.format("%.0f", sum)).join(" ")}`);
      const blocks: string[] = [];
      for (const block of $range(1, math.ceil(count / SEED_BYTES))) blocks.push(sha256(`GH out${pool}${block}`));
      pool = sha256(`GH next${pool}`);
      return string.sub(blocks.join(""), 1, count);
    },
  };
}
