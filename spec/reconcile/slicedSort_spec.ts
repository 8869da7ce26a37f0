import { sortedInSlices } from "../../src/reconcile/slicedSort";
import type { Dice } from "../support/dice";
import { createDice } from "../support/dice";

/** So many texts of any bytes, some of them twice. Called by: specs. */
function someTexts(dice: Dice, count: number): string[] {
  const texts: string[] = [];
  for (const _ of $range(1, count)) {
    let text = "";
    for (const __ of $range(1, dice.roll(4) - 1)) text += string.char(dice.roll(256) - 1);
    texts.push(text);
  }
  return texts;
}

describe("texts sorted in slices", () => {
  for (const count of [0, 1, 2, 63, 64, 65, 127, 128, 129, 1000]) {
    for (const seed of $range(1, 5)) {
      it(`are in the order that table.sort gives them (${count} texts, seed ${seed})`, () => {
        const texts = someTexts(createDice(seed), count);
        const given = [...texts];
        const expected = [...texts];
        table.sort(expected);
        assert.are.same(
          expected,
          sortedInSlices(texts, () => undefined),
        );
        assert.are.same(given, texts);
      });
    }
  }

  it("let the frame go on at least once in 64 texts of every pass", () => {
    let breaths = 0;
    sortedInSlices(someTexts(createDice(1), 1024), () => void (breaths += 1));
    assert.are.equal((1024 / 64) * 5, breaths);
  });
});
