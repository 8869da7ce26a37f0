import { FIELD_PRIME } from "../../src/reconcile/field";
import {
  divide,
  greatestCommonDivisor,
  minusTerm,
  monic,
  polynomialOf,
  powerModulo,
  productModulo,
  withoutRoot,
} from "../../src/reconcile/polynomial";
import { createDice } from "../support/dice";
import { breathless, listed, residue, residues, withRoots } from "./fieldRig";

const P = FIELD_PRIME;

describe("A polynomial", () => {
  it("drops leading zeros, down to the zero polynomial", () => {
    assert.are.same([3, 4], listed(polynomialOf([3, 4, 0, 0])));
    assert.are.equal(-1, polynomialOf([0, 0]).degree);
    assert.are.equal(-1, polynomialOf([]).degree);
  });

  it("divides with a remainder", () => {
    const { quotient, remainder } = divide(polynomialOf([7, 0, 0, 1]), polynomialOf([P - 2, 1]), breathless);
    assert.are.same([4, 2, 1], listed(quotient));
    assert.are.same([15], listed(remainder));
  });

  it("that is smaller than the divisor is the remainder itself", () => {
    const { quotient, remainder } = divide(polynomialOf([7, 1]), polynomialOf([1, 1, 1]), breathless);
    assert.are.same([], listed(quotient));
    assert.are.same([7, 1], listed(remainder));
  });

  it("multiplies, reduced by a modulus, also with zero", () => {
    const modulus = polynomialOf([1, 0, 1]);
    assert.are.same([P - 1], listed(productModulo(polynomialOf([0, 1]), polynomialOf([0, 1]), modulus, breathless)));
    assert.are.same([], listed(productModulo(polynomialOf([]), polynomialOf([0, 1]), modulus, breathless)));
    assert.are.same([], listed(productModulo(polynomialOf([0, 1]), polynomialOf([]), modulus, breathless)));
  });

  it("raised in steps is the product taken singly (seed 3)", () => {
    const dice = createDice(3);
    const modulus = monic(polynomialOf([residue(dice), residue(dice), residue(dice), residue(dice)]));
    const base = polynomialOf([residue(dice), residue(dice)]);
    let product = base;
    for (const exponent of $range(1, 40)) {
      assert.are.same(listed(product), listed(powerModulo(base, exponent, modulus, breathless)));
      product = productModulo(product, base, modulus, breathless);
    }
  });

  it("loses a root and refuses what is none", () => {
    const polynomial = withRoots([2, 3, 5]);
    assert.are.same([P - 30, 31, P - 10, 1], listed(polynomial));
    const divided = withoutRoot(polynomial, 3);
    assert.are.same(listed(withRoots([2, 5])), divided === undefined ? "none" : listed(divided));
    assert.is_nil(withoutRoot(polynomial, 4));
  });

  it("takes a term off, also one that it did not have", () => {
    assert.are.same([4, P - 1], listed(minusTerm(polynomialOf([5, P - 1]), 1, 0)));
    assert.are.same([5, 0, P - 1], listed(minusTerm(polynomialOf([5]), 1, 2)));
    assert.are.same([], listed(minusTerm(polynomialOf([0, 1]), 1, 1)));
  });

  for (const seed of $range(1, 20)) {
    it(`shares with another exactly the common roots (seed ${seed})`, () => {
      const roots = residues(createDice(seed), 12);
      const shared = greatestCommonDivisor(withRoots(roots.slice(0, 8)), withRoots(roots.slice(5)), breathless);
      assert.are.same(listed(withRoots(roots.slice(5, 8))), listed(shared));
    });
  }
});
