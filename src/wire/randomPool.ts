/**
 * Bytes that nobody can guess, for keys and nonces: SHA-256 of a pool into which the moments of this client flow.
 *
 * 1. What was handed out tells nothing of what comes next, and what is in the pool tells nothing of what was handed out.
 * 2. What is stirred in adds to what is there and never takes its place.
 */
import { sha256 } from "./sha256";

/** Bytes of a seed, and of the pool. */
export const SEED_BYTES = 32;
/** Moments that wait to be hashed together, because messages may come many at a time; more would take a step that is noticed. */
const MAX_WAITING = 8;

/** @noSelf */
export interface RandomPool {
  /** Takes note of this moment. */
  readonly stir: () => void;
  readonly randomBytes: (count: number) => string;
}

/** Builds a pool that goes on from a saved seed; `moment` is a text of what is true now and at no other time. */
export function createRandomPool(seed: string, moment: (this: void) => string): RandomPool {
  let pool = sha256(`GH pool${seed}`);
  let waiting: string[] = [];

  /** Hashes what waits into the pool. */
  const fold = (): void => {
    pool = sha256(`GH stir${pool}${waiting.join("\n")}`);
    waiting = [];
  };

  const stir = (): void => {
    waiting.push(moment());
    if (waiting.length >= MAX_WAITING) fold();
  };

  return {
    stir,
    /** The moment of asking counts as well. */
    randomBytes: (count) => {
      stir();
      fold();
      const blocks: string[] = [];
      for (const block of $range(1, math.ceil(count / SEED_BYTES))) blocks.push(sha256(`GH out${pool}${block}`));
      pool = sha256(`GH next${pool}`);
      return string.sub(blocks.join(""), 1, count);
    },
  };
}
