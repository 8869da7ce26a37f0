import { allRoots } from "../../src/reconcile/cantorZassenhaus";
import { polynomialOf } from "../../src/reconcile/polynomial";
import { createDice } from "../support/dice";
import { breathless, residues, withRoots } from "./fieldRig";

/** The same numbers in ascending order. Called by: specs. */
function sorted(numbers: readonly number[]): number[] {
  const list = numbers.slice();
  table.sort(list);
  return list;
}

describe("The roots of a polynomial", () => {
  for (const degree of [1, 2, 3, 10, 40]) {
    it(`of degree ${degree} are found without candidates`, () => {
      const roots = residues(createDice(degree), degree);
      assert.are.same(sorted(roots), sorted(allRoots(withRoots(roots), breathless) ?? []));
    });
  }

  it("are refused when one of them is double", () => {
    assert.is_nil(allRoots(withRoots([7, 7]), breathless));
    assert.is_nil(allRoots(withRoots([7, 9, 9, 11]), breathless));
  });

  it("are refused when some lie outside the field", () => {
    let refused = 0;
    for (const shift of $range(1, 40)) if (allRoots(polynomialOf([shift, 0, 1]), breathless) === undefined) refused += 1;
    assert.is_true(refused > 10 && refused < 30, `${refused}`);
  });
});
