import { jitterSeconds } from "../../src/sync/jitter";
import { createDice } from "../support/dice";

describe("the jitter", () => {
  it("lies within the window, from its beginning to its end", () => {
    for (const users of [0, 1, 2, 40, 200, 1000]) {
      assert.are.equal(0, jitterSeconds(3, users, 0));
      const latest = jitterSeconds(3, users, 1 - 1e-9);
      assert.is_true(latest > 2.99 && latest <= 3);
    }
  });

  it("is later for a greater part of a greater crowd", () => {
    let before = 0;
    for (const users of [1, 2, 40, 1000]) {
      const middle = jitterSeconds(3, users, 0.5);
      assert.is_true(middle > before);
      before = middle;
    }
  });

  for (const seed of [1, 2, 3]) {
    it(`lets few of two hundred speak before they could hear the first (seed ${seed})`, () => {
      const dice = createDice(seed);
      let speakers = 0;
      for (const _ of $range(1, 50)) {
        const times: number[] = [];
        for (const __ of $range(1, 200)) times.push(jitterSeconds(3, 200, dice.between(0, 1)));
        let heardAt = 3;
        for (const time of times) heardAt = math.min(heardAt, time + 0.3);
        speakers += times.filter((time) => time < heardAt).length;
      }
      assert.is_true(speakers / 50 < 4);
    });
  }
});
