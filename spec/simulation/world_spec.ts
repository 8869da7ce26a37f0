import { runSeed } from "./run";

/** The first seeds of `npm run simulate`. */
const SEEDS = 200;

describe("a guild of players who lived through faults", () => {
  for (const seed of $range(1, SEEDS)) {
    it(`ends with equal copies, by the last writers (seed ${seed})`, () => {
      assert.are.same([], runSeed(seed).problems);
    });
  }
});
