/**
 * From the difference of two sketches to what differs. Symbols arrive in portions; nothing is computed twice.
 *
 * Of e differences 2e symbols make the locator; two more must fit it. A syndrome that is no sum of e points passes them once in 2^52,
 * and then its locator still has to fall apart into different positions.
 */
import { createLocatorFinder } from "./berlekampMassey";
import type { Breathe } from "../model/breathe";
import { allRoots } from "./cantorZassenhaus";
import { weightsAt } from "./forney";
import type { Coefficients, Polynomial } from "./polynomial";
import { rootsAmong } from "./rootSearch";

/** Symbols beyond 2e that must fit. */
export const SPARE_SYMBOLS = 2;

export interface Difference {
  readonly position: number;
  /** Remote weight minus local weight at this position, 1 ... p-1; a side without a point there weighs 0. */
  readonly difference: number;
}

export type Decoded =
  | { readonly kind: "differences"; readonly differences: readonly Difference[] }
  /** More differences than these symbols can tell; at least `symbolCount` in all are needed. */
  | { readonly kind: "moreSymbols"; readonly symbolCount: number }
  /** Not the difference of two sketches under one salt, or damaged. */
  | { readonly kind: "inconsistent" };

/** @noSelf */
export interface Decoder {
  /** Takes the next symbols of the syndrome, in order. */
  readonly push: (symbols: readonly number[]) => void;
  /** What differs; `localPositions` are those of all entries held here, in the window or not. Breathes. */
  readonly decode: (localPositions: readonly number[]) => Decoded;
}

/** Builds a decoder that has no symbols. Called by: beaconReading.differences, sketchReader.decoderFor. */
export function createDecoder(breathe: Breathe): Decoder {
  const finder = createLocatorFinder();

  /**
   * Follows the locator at once, so that asking is cheap.
   * Called by: beaconReading.differences, sketchReader.decoderFor.
   */
  const push: Decoder["push"] = (symbols) => {
    for (const symbol of symbols) {
      finder.push(symbol);
      breathe();
    }
  };

  /** The positions of all points: first those held here, in their order, then the others. Called by: decoder.decode. */
  const positionsOf = (locator: Polynomial, localPositions: readonly number[]): number[] | undefined => {
    const { roots, rest } = rootsAmong(localPositions, reversed(locator), breathe);
    const positions = roots.slice();
    if (rest.degree > 0) {
      const others = allRoots(rest, breathe);
      if (others === undefined) return undefined;
      for (const position of others) positions.push(position);
    }
    return positions;
  };

  /**
   * Believes a locator only when symbols were left over to test it and it has all its roots.
   * Called by: beaconReading.differences, sketchReader.createSketchReader.
   */
  const decode: Decoder["decode"] = (localPositions) => {
    const length = finder.length();
    const needed = 2 * length + SPARE_SYMBOLS;
    if (finder.symbolCount() < needed) return { kind: "moreSymbols", symbolCount: needed };
    if (length === 0) return { kind: "differences", differences: [] };
    const locator = finder.locator();
    if (locator.coefficients.get(length) === 0) return { kind: "inconsistent" };
    const positions = positionsOf(locator, localPositions);
    if (positions === undefined) return { kind: "inconsistent" };
    const weights = weightsAt(positions, finder, breathe);
    if (weights === undefined) return { kind: "inconsistent" };
    return { kind: "differences", differences: positions.map((position, index) => ({ position, difference: weights[index] as number })) };
  };

  return { push, decode };
}

/**
 * The monic polynomial whose roots are the positions: the locator's coefficients in reverse.
 * Called by: decoder.positionsOf.
 */
function reversed(locator: Polynomial): Polynomial {
  const coefficients: Coefficients = new LuaTable();
  for (const k of $range(0, locator.degree)) coefficients.set(locator.degree - k, locator.coefficients.get(k));
  return { degree: locator.degree, coefficients };
}
