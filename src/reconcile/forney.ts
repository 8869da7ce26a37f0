/** How much weighs at each position of a syndrome, once the positions are known (Forney's formula). */
import type { LocatorFinder } from "./berlekampMassey";
import type { Breathe } from "../model/breathe";
import { FIELD_PRIME, inverse } from "./field";
import type { Coefficients, Polynomial } from "./polynomial";

/**
 * The weight at each of the `positions`, which are all inverse roots of the finder's locator; nil when one of them is double. None
 * weighs 0, or the recurrence would be shorter.
 * Called by: decoder.decode.
 */
export function weightsAt(positions: readonly number[], finder: LocatorFinder, breathe: Breathe): number[] | undefined {
  const locator = finder.locator();
  const evaluator = evaluatorOf(locator, finder, breathe);
  const weights: number[] = [];
  for (const position of positions) {
    const root = inverse(position);
    let numerator = 0;
    for (const k of $range(locator.degree - 1, 0, -1)) numerator = (numerator * root + evaluator.get(k)) % FIELD_PRIME;
    let slope = 0;
    for (const k of $range(locator.degree, 1, -1)) slope = (slope * root + k * locator.coefficients.get(k)) % FIELD_PRIME;
    if (slope === 0) return undefined;
    weights.push(((((FIELD_PRIME - position) * numerator) % FIELD_PRIME) * inverse(slope)) % FIELD_PRIME);
    breathe();
  }
  return weights;
}

/**
 * The lower half of symbols times locator: for each point its weight times all the other points' factors.
 * Called by: forney.weightsAt.
 */
function evaluatorOf(locator: Polynomial, finder: LocatorFinder, breathe: Breathe): Coefficients {
  const evaluator: Coefficients = new LuaTable();
  for (const k of $range(0, locator.degree - 1)) {
    let sum = 0;
    for (const j of $range(0, k)) sum = (sum + locator.coefficients.get(j) * finder.symbolAt(k - j)) % FIELD_PRIME;
    evaluator.set(k, sum);
    breathe();
  }
  return evaluator;
}
