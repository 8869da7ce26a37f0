import { runEvening, SHORT_EVENING } from "./evening";

const EVENINGS = 6;

describe("an evening of a guild", () => {
  for (const seed of $range(1, EVENINGS)) {
    it(`ends with equal copies, though nobody asks for a sync (seed ${seed})`, () => {
      assert.are.same([], runEvening(seed, { ...SHORT_EVENING, guilds: 1, most: 8 }).problems);
    });
  }
});

describe("an evening of two guilds in one federation", () => {
  for (const seed of [3, 4]) {
    it(`ends with equal copies, though nobody asks for a sync (seed ${seed})`, () => {
      assert.are.same([], runEvening(seed, SHORT_EVENING).problems);
    });
  }
});
