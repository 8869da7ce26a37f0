import { createLocatorFinder } from "../../src/reconcile/berlekampMassey";
import { createDice } from "../support/dice";
import { listed, powerSums, residue, residues, withRoots } from "./fieldRig";

type Point = readonly [position: number, weight: number];

describe("A locator", () => {
  for (const count of [0, 1, 2, 3, 10, 30]) {
    it(`of ${count} points is found from twice as many symbols and stays`, () => {
      const dice = createDice(count + 1);
      const positions = residues(dice, count);
      const finder = createLocatorFinder();
      const symbols = powerSums(
        positions.map((position): Point => [position, residue(dice)]),
        2 * count + 6,
      );
      for (const [index, symbol] of ipairs(symbols)) {
        finder.push(symbol);
        if (index >= 2 * count) assert.are.equal(count, finder.length());
      }
      const coefficients = listed(finder.locator());
      const reversed = coefficients.map((_, index) => coefficients[count - index]);
      assert.are.same(listed(withRoots(positions)), reversed);
      assert.are.equal(2 * count + 6, finder.symbolCount());
    });
  }

  it("of a sequence that no points make has no leading coefficient", () => {
    const finder = createLocatorFinder();
    for (const symbol of [1, 0, 0, 0, 0, 0]) finder.push(symbol);
    assert.are.equal(1, finder.length());
    assert.are.same([1, 0], listed(finder.locator()));
  });
});
