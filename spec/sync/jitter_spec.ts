import { jitterSeconds } from "../../src/sync/jitter";
import { createDice } from "../support/dice";

describe("jitter", () => {
  it("lies between 0 and the window, in the order of chance", () => {
    for (const users of [0, 1, 40, 1000]) {
      assert.are.equal(0, jitterSeconds(6, users, 0));
      assert.is_true(jitterSeconds(6, users, 0.999999) <= 6);
      assert.is_true(jitterSeconds(6, users, 0.2) < jitterSeconds(6, users, 0.3));
    }
  });

  for (const users of [2, 40, 200, 1000]) {
    it(`has one to three of ${users} users speak before the first is heard, on average of 50 draws (seed ${users})`, () => {
      const dice = createDice(users);
      let speakers = 0;
      for (const _ of $range(1, 50)) {
        const moments: number[] = [];
        for (const place of $range(0, users - 1)) moments[place] = jitterSeconds(6, users, (dice.roll(1000000) - 1) / 1000000);
        table.sort(moments);
        const first = moments[0] as number;
        speakers += moments.filter((moment) => moment < first + 0.5).length;
      }
      assert.is_true(speakers / 50 >= 1 && speakers / 50 <= 3, `${speakers / 50}`);
    });
  }
});
