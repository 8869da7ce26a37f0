import type { LocatorFinder } from "../../src/reconcile/berlekampMassey";
import { createLocatorFinder } from "../../src/reconcile/berlekampMassey";
import { weightsAt } from "../../src/reconcile/forney";
import { createDice } from "../support/dice";
import { breathless, powerSums, residue, residues } from "./fieldRig";

/** A finder that has seen these symbols. Called by: specs. */
function finderOf(symbols: readonly number[]): LocatorFinder {
  const finder = createLocatorFinder();
  for (const symbol of symbols) finder.push(symbol);
  return finder;
}

describe("The weights of a syndrome", () => {
  for (const count of [1, 2, 5, 40]) {
    it(`of ${count} points are those it was made with, in the order asked for`, () => {
      const dice = createDice(count);
      const positions = residues(dice, count);
      const weights = positions.map(() => residue(dice));
      const points = positions.map((position, index) => [position, weights[index] as number] as const);
      const finder = finderOf(powerSums(points, 2 * count));
      assert.are.same(weights, weightsAt(positions, finder, breathless));
      assert.are.same(weights.slice().reverse(), weightsAt(positions.slice().reverse(), finder, breathless));
    });
  }

  it("are refused where a position is double", () => {
    assert.is_nil(weightsAt([3], finderOf([0, 1, 6, 27]), breathless));
  });
});
