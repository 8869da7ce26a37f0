/**
 * The shortest linear recurrence behind a sequence of residues, found symbol by symbol (Berlekamp and Massey). For the power sums of
 * e points it is, after 2e symbols, the locator: the product of (1 - position * z) over them.
 */
import type { Coefficients, Polynomial } from "./polynomial";
import { FIELD_PRIME, inverse } from "./field";

/** @noSelf */
export interface LocatorFinder {
  /** Takes the next symbol of the sequence. */
  readonly push: (symbol: number) => void;
  /** Length of the recurrence: the number of points, once symbols suffice. */
  readonly length: () => number;
  readonly symbolCount: () => number;
  readonly symbolAt: (index: number) => number;
  /** The recurrence, `degree` being its length; its leading coefficient is 0 when no set of points has this recurrence. */
  readonly locator: () => Polynomial;
}

/** A recurrence and how far its coefficients reach (from 0); further ones are 0 and not written. */
interface Recurrence {
  readonly coefficients: Coefficients;
  reach: number;
}

/** Builds a finder that has seen nothing. Called by: decoder.createDecoder. */
export function createLocatorFinder(): LocatorFinder {
  const symbols: Coefficients = new LuaTable();
  let symbolCount = 0;
  let length = 0;
  const current = one();
  /** The recurrence before `length` last grew, what it got wrong then, and how many symbols ago. */
  let earlier = one();
  let earlierError = 1;
  let age = 1;

  /** By how much the current recurrence misses the newest symbol. Called by: berlekampMassey.push. */
  const newestError = (): number => {
    let sum = symbols.get(symbolCount);
    const { coefficients, reach } = current;
    for (const k of $range(1, math.min(length, reach))) {
      sum += (coefficients.get(k) * symbols.get(symbolCount - k)) % FIELD_PRIME;
    }
    return sum % FIELD_PRIME;
  };

  /**
   * Corrects the recurrence by the earlier one wherever it fails, which keeps all former symbols right.
   * Called by: decoder.push.
   */
  const push = (symbol: number): void => {
    symbols.set(symbolCount, symbol);
    const wrongBy = newestError();
    if (wrongBy === 0) {
      age += 1;
    } else {
      const grows = 2 * length <= symbolCount;
      const before = grows ? copyOf(current) : earlier;
      subtractShifted(current, earlier, (wrongBy * inverse(earlierError)) % FIELD_PRIME, age);
      age += 1;
      if (grows) {
        length = symbolCount + 1 - length;
        earlier = before;
        earlierError = wrongBy;
        age = 1;
      }
    }
    symbolCount += 1;
  };

  /** A copy, with every coefficient written. Called by: decoder.decode, forney.weightsAt. */
  const locator = (): Polynomial => {
    const { coefficients, reach } = copyOf(current);
    for (const k of $range(reach + 1, length)) coefficients.set(k, 0);
    return { degree: length, coefficients };
  };

  return {
    push,
    locator,
    /** The number of points that explain all symbols pushed so far. Called by: decoder.decode. */
    length: () => length,
    /** All that were pushed. Called by: decoder.decode. */
    symbolCount: () => symbolCount,
    /** Counted from 0, in the order of pushing. Called by: forney.evaluatorOf. */
    symbolAt: (index) => symbols.get(index),
  };
}

/** The recurrence that foretells nothing but zeros. Called by: berlekampMassey.createLocatorFinder. */
function one(): Recurrence {
  const coefficients: Coefficients = new LuaTable();
  coefficients.set(0, 1);
  return { coefficients, reach: 0 };
}

/** The same recurrence in tables of its own. Called by: berlekampMassey.locator, berlekampMassey.push. */
function copyOf(recurrence: Recurrence): Recurrence {
  const coefficients: Coefficients = new LuaTable();
  for (const k of $range(0, recurrence.reach)) coefficients.set(k, recurrence.coefficients.get(k));
  return { coefficients, reach: recurrence.reach };
}

/** Changes `target` into `target` - `factor` * z^`shift` * `other`. Called by: berlekampMassey.push. */
function subtractShifted(target: Recurrence, other: Recurrence, factor: number, shift: number): void {
  for (const k of $range(target.reach + 1, other.reach + shift)) target.coefficients.set(k, 0);
  for (const k of $range(0, other.reach)) {
    const lowered = target.coefficients.get(k + shift) - factor * other.coefficients.get(k);
    target.coefficients.set(k + shift, lowered % FIELD_PRIME);
  }
  target.reach = math.max(target.reach, other.reach + shift);
}
