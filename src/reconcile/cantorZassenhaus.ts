/**
 * All roots of a polynomial that is a product of different (x - root), without knowing where to look (Cantor and Zassenhaus): half of
 * all residues are squares, so (x + shift)^((p-1)/2) - 1 shares about half of the roots, and another shift another half.
 */
import type { Breathe } from "./breathe";
import { FIELD_PRIME } from "./field";
import type { Polynomial } from "./polynomial";
import { divide, greatestCommonDivisor, minusTerm, polynomialOf, powerModulo } from "./polynomial";

/** Shifts tried for one polynomial; each fails for two roots in half of the cases, so this many fail once in 10^12. */
const MAX_SHIFTS = 40;
/** Shifts come from a fixed sequence, so that a failure can be repeated. */
const FIRST_SHIFT = 12345;
const SHIFT_MULTIPLIER = 48271;

/**
 * The roots of a monic polynomial of degree 1 or more, or nil when it has fewer different ones than its degree.
 * Called by: decoder.positionsOf.
 */
export function allRoots(polynomial: Polynomial, breathe: Breathe): number[] | undefined {
  if (!splits(polynomial, breathe)) return undefined;
  const roots: number[] = [];
  const waiting = [polynomial];
  let shift = FIRST_SHIFT;
  while (waiting.length > 0) {
    const next = waiting.pop() as Polynomial;
    if (next.degree === 1) {
      roots.push(-next.coefficients.get(0) % FIELD_PRIME);
    } else {
      let parts: Polynomial[] | undefined;
      for (const _ of $range(1, MAX_SHIFTS)) {
        shift = (shift * SHIFT_MULTIPLIER) % FIELD_PRIME;
        parts = twoParts(next, shift, breathe);
        if (parts !== undefined) break;
      }
      if (parts === undefined) return undefined;
      for (const part of parts) waiting.push(part);
    }
  }
  return roots;
}

/**
 * Asks whether a polynomial is a product of different (x - root): every residue solves x^p = x.
 * Called by: cantorZassenhaus.allRoots.
 */
function splits(polynomial: Polynomial, breathe: Breathe): boolean {
  if (polynomial.degree === 1) return true;
  const fermat = powerModulo(polynomialOf([0, 1]), FIELD_PRIME, polynomial, breathe);
  return minusTerm(fermat, 1, 1).degree < 0;
}

/**
 * A polynomial of degree 2 or more as a product of two, or nil when this shift does not part its roots.
 * Called by: cantorZassenhaus.allRoots.
 */
function twoParts(polynomial: Polynomial, shift: number, breathe: Breathe): Polynomial[] | undefined {
  const half = powerModulo(polynomialOf([shift, 1]), (FIELD_PRIME - 1) / 2, polynomial, breathe);
  const shared = greatestCommonDivisor(polynomial, minusTerm(half, 1, 0), breathe);
  if (shared.degree < 1 || shared.degree >= polynomial.degree) return undefined;
  return [shared, divide(polynomial, shared, breathe).quotient];
}
