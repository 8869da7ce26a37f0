/** What specs of the field's arithmetic share: residues by chance, and plain ways to compute the same. */
import { FIELD_PRIME } from "../../src/reconcile/field";
import type { Polynomial } from "../../src/reconcile/polynomial";
import { polynomialOf, productModulo } from "../../src/reconcile/polynomial";
import type { Dice } from "../support/dice";

/** Breathing where nobody waits. Called by: fieldRig.withRoots, twoSides.planOf, twoSides.symbolsOf. */
export function breathless(): void {
  return;
}

/** A residue from 1 to p-1. Called by: fieldRig.residues, mutations, mutations.withPoint. */
export function residue(dice: Dice): number {
  return dice.roll(FIELD_PRIME - 1);
}

/** Different residues, in the order in which they came. Called by: specs. */
export function residues(dice: Dice, count: number): number[] {
  const seen = new LuaSet<number>();
  const list: number[] = [];
  while (list.length < count) {
    const next = residue(dice);
    if (!seen.has(next)) list.push(next);
    seen.add(next);
  }
  return list;
}

/** The coefficients as a list, of x^0 first. Called by: specs. */
export function listed(polynomial: Polynomial): number[] {
  const list: number[] = [];
  for (const k of $range(0, polynomial.degree)) list.push(polynomial.coefficients.get(k));
  return list;
}

/** The monic polynomial with these roots. Called by: specs. */
export function withRoots(roots: readonly number[]): Polynomial {
  const unreduced = polynomialOf([...roots.map(() => 0), 0, 1]);
  let product = polynomialOf([1]);
  for (const root of roots) product = productModulo(product, polynomialOf([FIELD_PRIME - root, 1]), unreduced, breathless);
  return product;
}

/**
 * The first `count` power sums, each computed from scratch with small steps.
 * Called by: mutations, mutations.withDoublePoint, mutations.withPoint.
 */
export function powerSums(points: readonly (readonly [position: number, weight: number])[], count: number): number[] {
  const sums: number[] = [];
  for (const j of $range(0, count - 1)) {
    let sum = 0;
    for (const [position, weight] of points) {
      let term = weight;
      for (const _ of $range(1, j)) term = (term * position) % FIELD_PRIME;
      sum = (sum + term) % FIELD_PRIME;
    }
    sums.push(sum);
  }
  return sums;
}
