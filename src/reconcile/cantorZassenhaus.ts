/**
 * All roots of a polynomial that is a product of different (x - root), without knowing where to look (Cantor and Zassenhaus): half of
 * all residues are squares, so (x + shift)^((p-1)/2) - 1 shares about half of the roots, and another shift another half.
 */
import type { Breathe } from "../model/breathe";
import { FIELD_PRIME } from "./field";
import type { Polynomial } from "./polynomial";
import { divide, greatestCommonDivisor, minusTerm, polynomialOf, powerModulo, productModulo } from "./polynomial";

/** Steps allowed for each root: one parts it off, one takes it, and a shift that parts nothing is one more, at worst every second one. */
const STEPS_PER_ROOT = 40;
/** Shifts come from a fixed sequence, so that a failure can be repeated. */
const FIRST_SHIFT = 12345;
const SHIFT_MULTIPLIER = 48271;

/**
 * The roots of a monic polynomial of degree 1 or more, or nil when it has fewer different ones than its degree.
 * Called by: decoder.positionsOf.
 */
export function allRoots(polynomial: Polynomial, breathe: Breathe): number[] | undefined {
  const roots: number[] = [];
  const waiting = [polynomial];
  let shift = FIRST_SHIFT;
  for (const _ of $range(1, STEPS_PER_ROOT * polynomial.degree)) {
    const next = waiting.pop();
    if (next === undefined) return roots;
    if (next.degree === 1) {
      roots.push(-next.coefficients.get(0) % FIELD_PRIME);
    } else {
      shift = (shift * SHIFT_MULTIPLIER) % FIELD_PRIME;
      const parts = partsOf(next, shift, breathe);
      if (parts === undefined) return undefined;
      for (const part of parts) waiting.push(part);
    }
  }
  return waiting.length === 0 ? roots : undefined;
}

/**
 * A polynomial of degree 2 or more as a product of two, or alone when this shift does not part its roots; nil when it is no product
 * of different (x - root). For such a product, and no other, (x + shift)^p is x + shift.
 * Called by: cantorZassenhaus.allRoots.
 */
function partsOf(polynomial: Polynomial, shift: number, breathe: Breathe): Polynomial[] | undefined {
  const shifted = polynomialOf([shift, 1]);
  const half = powerModulo(shifted, (FIELD_PRIME - 1) / 2, polynomial, breathe);
  const whole = productModulo(productModulo(half, half, polynomial, breathe), shifted, polynomial, breathe);
  if (minusTerm(minusTerm(whole, 1, 1), shift, 0).degree >= 0) return undefined;
  const shared = greatestCommonDivisor(polynomial, minusTerm(half, 1, 0), breathe);
  if (shared.degree < 1 || shared.degree >= polynomial.degree) return [polynomial];
  return [shared, divide(polynomial, shared, breathe).quotient];
}
