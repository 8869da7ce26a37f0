import { rootsAmong } from "../../src/reconcile/rootSearch";
import { createDice } from "../support/dice";
import { breathless, listed, residues, withRoots } from "./fieldRig";

describe("The roots of a polynomial", () => {
  it("among candidates are found once each, and the rest is left (seed 4)", () => {
    const dice = createDice(4);
    const roots = residues(dice, 9);
    const others = residues(dice, 500);
    const candidates = [...others, ...roots.slice(0, 6), ...roots.slice(0, 3), ...others];
    const found = rootsAmong(candidates, withRoots(roots), breathless);
    assert.are.same(roots.slice(0, 6), found.roots);
    assert.are.same(listed(withRoots(roots.slice(6))), listed(found.rest));
  });

  it("are none among no candidates and among strangers", () => {
    const polynomial = withRoots([2, 3]);
    for (const candidates of [[], [4, 5, 6]]) {
      const { roots, rest } = rootsAmong(candidates, polynomial, breathless);
      assert.are.same([[], listed(polynomial)], [roots, listed(rest)]);
    }
  });

  it("are found with a breath every few thousand steps", () => {
    const dice = createDice(5);
    let breaths = 0;
    rootsAmong(residues(dice, 2000), withRoots(residues(dice, 20)), () => (breaths += 1));
    assert.is_true(breaths >= 10, `${breaths}`);
  });
});
