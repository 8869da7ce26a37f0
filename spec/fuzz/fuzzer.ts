/** The fuzzer: from a seed and an index to one attempt at one target. */
import { createDice, type Dice } from "../support/dice";
import { problemOf } from "./guard";
import type { CreateTarget, Target } from "./target";

/** Larger than any whole seed of the dice, and prime, so that neighbouring indexes give dice that have nothing in common. */
const SEEDS = 2147483647;
const SEED_FACTOR = 48271;
const INDEX_FACTOR = 40692;

/** An attempt that went wrong; seed and index make it again. */
export interface Finding {
  readonly seed: number;
  readonly index: number;
  readonly target: string;
  readonly problem: string;
}

/** @noSelf */
export interface Fuzzer {
  /** Makes the attempt of that number; nil when nothing was wrong. */
  readonly attempt: (index: number) => Finding | undefined;
  /** Attempts so far by target. */
  readonly counts: LuaMap<string, number>;
}

/** Builds a fuzzer whose samples and attempts all follow the seed. Called by: main.fuzz. */
export function createFuzzer(seed: number, createTargets: readonly CreateTarget[]): Fuzzer {
  const sampleDice = createDice(seed % SEEDS);
  const targets = createTargets.map((createTarget) => createTarget(sampleDice.fork()));
  const weights = targets.reduce((sum, { weight }) => sum + weight, 0);
  const counts = new LuaMap<string, number>();

  /** Target and input are both the dice's choice. Called by: main.fuzz. */
  const attempt = (index: number): Finding | undefined => {
    const dice = createDice((((seed % SEEDS) * SEED_FACTOR) % SEEDS) + (((index % SEEDS) * INDEX_FACTOR) % SEEDS));
    const target = chosen(targets, dice, weights);
    counts.set(target.name, (counts.get(target.name) ?? 0) + 1);
    const problem = problemOf(target.attempt(dice), target.instructions);
    return problem === undefined ? undefined : { seed, index, target: target.name, problem };
  };

  return { attempt, counts };
}

/** A target, each as often as its weight says. Called by: fuzzer.attempt. */
function chosen(targets: readonly Target[], dice: Dice, weights: number): Target {
  let left = dice.fraction() * weights;
  for (const target of targets) {
    left -= target.weight;
    if (left < 0) return target;
  }
  return targets[targets.length - 1] as Target;
}
