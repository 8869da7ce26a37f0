/** Roots among candidates: nearly all differences concern entries held here, and trying each is far cheaper than factoring. */
import type { Breathe } from "../model/breathe";
import { STEPS_PER_BREATH } from "../model/breathe";
import { FIELD_PRIME } from "./field";
import type { Polynomial } from "./polynomial";
import { withoutRoot } from "./polynomial";

export interface RootsFound {
  readonly roots: readonly number[];
  /** The polynomial without these roots. */
  readonly rest: Polynomial;
}

/**
 * Which of the candidates (residues, each counted once) are roots of a monic polynomial.
 * Called by: decoder.positionsOf.
 */
export function rootsAmong(candidates: readonly number[], polynomial: Polynomial, breathe: Breathe): RootsFound {
  const roots: number[] = [];
  let rest = polynomial;
  const perBreath = math.max(1, math.floor(STEPS_PER_BREATH / (polynomial.degree + 1)));
  for (const start of $range(1, candidates.length, perBreath)) {
    if (rest.degree === 0) break;
    for (const root of zerosIn(candidates, start, math.min(start + perBreath - 1, candidates.length), rest)) {
      const divided = withoutRoot(rest, root);
      if (divided !== undefined) {
        roots.push(root);
        rest = divided;
      }
    }
    breathe();
  }
  return { roots, rest };
}

/**
 * The candidates from place `first` to `last` (counted from 1) at which the polynomial is 0, by Horner's rule.
 * Called by: rootSearch.rootsAmong.
 */
function zerosIn(candidates: readonly number[], first: number, last: number, polynomial: Polynomial): number[] {
  const { degree, coefficients } = polynomial;
  const zeros: number[] = [];
  for (const index of $range(first, last)) {
    const candidate = candidates[index - 1] as number;
    let value = 1;
    for (const k of $range(degree - 1, 0, -1)) value = (value * candidate + coefficients.get(k)) % FIELD_PRIME;
    if (value === 0) zeros.push(candidate);
  }
  return zeros;
}
