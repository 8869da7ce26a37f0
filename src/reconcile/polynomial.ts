/**
 * Polynomials over the field. The zero polynomial has degree -1; every other one has a leading coefficient that is not 0.
 * Nothing here changes its arguments.
 */
import type { Breathe } from "../model/breathe";
import { FIELD_PRIME, inverse } from "./field";

/**
 * `get(k)` is the coefficient of x^k up to the degree; what stands above it means nothing. A bare Lua table, because these loops are
 * the hot ones.
 */
export type Coefficients = LuaTable<number, number>;

export interface Polynomial {
  readonly degree: number;
  readonly coefficients: Coefficients;
}

/**
 * The polynomial with these coefficients, of x^0 first, at most up to x^`highest`; leading zeros are dropped.
 * Called by: polynomial.divide, polynomial.minusTerm, polynomial.polynomialOf, polynomial.productModulo.
 */
function trimmed(coefficients: Coefficients, highest: number): Polynomial {
  let degree = highest;
  while (degree >= 0 && coefficients.get(degree) === 0) degree -= 1;
  return { degree, coefficients };
}

/** The polynomial with the listed coefficients (residues), of x^0 first. Called by: cantorZassenhaus.partsOf. */
export function polynomialOf(listed: readonly number[]): Polynomial {
  const coefficients: Coefficients = new LuaTable();
  for (const [index, coefficient] of ipairs(listed)) coefficients.set(index - 1, coefficient);
  return trimmed(coefficients, listed.length - 1);
}

/** The same roots with leading coefficient 1. `polynomial` is not zero. Called by: polynomial.greatestCommonDivisor. */
export function monic(polynomial: Polynomial): Polynomial {
  const factor = inverse(polynomial.coefficients.get(polynomial.degree));
  const coefficients: Coefficients = new LuaTable();
  for (const k of $range(0, polynomial.degree)) coefficients.set(k, (polynomial.coefficients.get(k) * factor) % FIELD_PRIME);
  return { degree: polynomial.degree, coefficients };
}

/**
 * What is left of `dividend` by a monic `divisor`, and how often it went in.
 * Called by: cantorZassenhaus.partsOf, polynomial.greatestCommonDivisor, polynomial.powerModulo.
 */
export function divide(dividend: Polynomial, divisor: Polynomial, breathe: Breathe): { quotient: Polynomial; remainder: Polynomial } {
  const rest = copied(dividend);
  reduce(rest, dividend.degree, divisor, breathe);
  const quotient: Coefficients = new LuaTable();
  for (const k of $range(divisor.degree, dividend.degree)) quotient.set(k - divisor.degree, rest.get(k));
  return {
    quotient: trimmed(quotient, dividend.degree - divisor.degree),
    remainder: trimmed(rest, math.min(dividend.degree, divisor.degree - 1)),
  };
}

/** `left` times `right`, reduced by a monic `modulus`. Called by: cantorZassenhaus.partsOf, polynomial.powerModulo. */
export function productModulo(left: Polynomial, right: Polynomial, modulus: Polynomial, breathe: Breathe): Polynomial {
  const product: Coefficients = new LuaTable();
  if (left.degree < 0 || right.degree < 0) return { degree: -1, coefficients: product };
  const highest = left.degree + right.degree;
  for (const k of $range(0, highest)) product.set(k, 0);
  for (const i of $range(0, left.degree)) {
    const factor = left.coefficients.get(i);
    for (const k of $range(0, right.degree)) {
      product.set(i + k, (product.get(i + k) + factor * right.coefficients.get(k)) % FIELD_PRIME);
    }
    breathe();
  }
  reduce(product, highest, modulus, breathe);
  return trimmed(product, math.min(highest, modulus.degree - 1));
}

/**
 * `base` multiplied `exponent` times (a whole number from 1), reduced by a monic `modulus`.
 * Called by: cantorZassenhaus.partsOf, polynomial.powerModulo.
 */
export function powerModulo(base: Polynomial, exponent: number, modulus: Polynomial, breathe: Breathe): Polynomial {
  if (exponent === 1) return divide(base, modulus, breathe).remainder;
  const half = powerModulo(base, math.floor(exponent / 2), modulus, breathe);
  const square = productModulo(half, half, modulus, breathe);
  return exponent % 2 === 0 ? square : productModulo(square, base, modulus, breathe);
}

/**
 * The monic polynomial of the roots that both have in common. Not both are zero.
 * Called by: cantorZassenhaus.partsOf.
 */
export function greatestCommonDivisor(left: Polynomial, right: Polynomial, breathe: Breathe): Polynomial {
  let [larger, smaller] = [left, right];
  while (smaller.degree >= 0) {
    const divisor = monic(smaller);
    [larger, smaller] = [divisor, divide(larger, divisor, breathe).remainder];
  }
  return monic(larger);
}

/**
 * `polynomial` - (`factor` * x^`exponent`), for small corrections of one coefficient.
 * Called by: cantorZassenhaus.partsOf.
 */
export function minusTerm(polynomial: Polynomial, factor: number, exponent: number): Polynomial {
  const coefficients = copied(polynomial);
  const highest = math.max(polynomial.degree, exponent);
  for (const k of $range(polynomial.degree + 1, highest)) coefficients.set(k, 0);
  coefficients.set(exponent, (coefficients.get(exponent) - factor) % FIELD_PRIME);
  return trimmed(coefficients, highest);
}

/** `polynomial` divided by (x - root), or nil when that is no root of it. Called by: rootSearch.rootsAmong. */
export function withoutRoot(polynomial: Polynomial, root: number): Polynomial | undefined {
  const coefficients: Coefficients = new LuaTable();
  let carried = 0;
  for (const k of $range(polynomial.degree, 0, -1)) {
    if (k < polynomial.degree) coefficients.set(k, carried);
    carried = (polynomial.coefficients.get(k) + carried * root) % FIELD_PRIME;
  }
  return carried === 0 ? { degree: polynomial.degree - 1, coefficients } : undefined;
}

/**
 * Long division by a monic divisor in place: the remainder is left below the divisor's degree, the quotient from there on.
 * Called by: polynomial.divide, polynomial.productModulo.
 */
function reduce(coefficients: Coefficients, highest: number, divisor: Polynomial, breathe: Breathe): void {
  const { degree } = divisor;
  for (const shift of $range(highest - degree, 0, -1)) {
    const factor = coefficients.get(shift + degree);
    for (const k of $range(0, degree - 1)) {
      coefficients.set(shift + k, (coefficients.get(shift + k) - factor * divisor.coefficients.get(k)) % FIELD_PRIME);
    }
    breathe();
  }
}

/** The coefficients in a table of their own. Called by: polynomial.divide, polynomial.minusTerm. */
function copied(polynomial: Polynomial): Coefficients {
  const coefficients: Coefficients = new LuaTable();
  for (const k of $range(0, polynomial.degree)) coefficients.set(k, polynomial.coefficients.get(k));
  return coefficients;
}
