/**
 * The sketch of a set of points: as many of its power sums S_j = sum of weight * position^j, j = 0, 1, 2, ..., as were asked for.
 *
 * 1. It is rateless: further symbols continue where the last one ended, and a longer sketch begins with the shorter one.
 * 2. It is linear: points may come and go at any time, and the difference of two sketches is the sketch of the difference.
 * 3. A symbol is computed beside the old state and taken over at once: a job that is abandoned half-way, a second job or a change
 *    in between never leave a half-computed symbol.
 */
import type { Breathe } from "../model/breathe";
import { STEPS_PER_BREATH } from "../model/breathe";
import { FIELD_PRIME } from "./field";

/** Symbols of the longest sketch: beyond 850 differences decoding costs more than a plain list. */
export const MAX_SYMBOLS = 1700;

/** @noSelf */
export interface Sketch {
  /** Adds a point; weights at one position add up. */
  readonly add: (position: number, weight: number) => void;
  /** Takes a point out that was added. */
  readonly remove: (position: number, weight: number) => void;
  /** The first `count` symbols (at most `MAX_SYMBOLS`); breathes while computing those not asked for before. */
  readonly symbols: (count: number) => number[];
  /** Every position at which a point was ever added. */
  readonly positions: () => readonly number[];
}

/** Builds the sketch of no points. Called by: keptSketch.createKeptSketch. */
export function createSketch(breathe: Breathe): Sketch {
  const positions: number[] = [];
  const placeByPosition = new LuaMap<number, number>();
  const known: number[] = [];
  /** weight * position^(number of known symbols), by place: what the next symbol is the sum of. */
  let terms: number[] = [];
  let spareTerms: number[] = [];
  let revision = 0;

  /**
   * Adds to all known symbols and to the term of the next one what a point contributes.
   * Called by: keptSketch.replace, sketch.remove.
   */
  const add: Sketch["add"] = (position, weight) => {
    revision += 1;
    let contribution = weight % FIELD_PRIME;
    for (const j of $range(1, known.length)) {
      known[j - 1] = ((known[j - 1] as number) + contribution) % FIELD_PRIME;
      contribution = (contribution * position) % FIELD_PRIME;
    }
    let place = placeByPosition.get(position);
    if (place === undefined) {
      place = positions.length;
      positions[place] = position;
      placeByPosition.set(position, place);
    }
    terms[place] = ((terms[place] ?? 0) + contribution) % FIELD_PRIME;
  };

  /**
   * Appends one symbol unless the set or the symbols changed meanwhile; then the caller simply tries again.
   * Called by: sketch.symbols.
   */
  const tryNextSymbol = (): void => {
    const startRevision = revision;
    const [now, next] = [terms, spareTerms];
    let sum = 0;
    for (const start of $range(1, positions.length, STEPS_PER_BREATH)) {
      for (const index of $range(start, math.min(start + STEPS_PER_BREATH - 1, positions.length))) {
        const term = now[index - 1] as number;
        sum += term;
        next[index - 1] = (term * (positions[index - 1] as number)) % FIELD_PRIME;
      }
      breathe();
      if (revision !== startRevision) return;
    }
    revision += 1;
    known.push(sum % FIELD_PRIME);
    [terms, spareTerms] = [next, now];
  };

  /**
   * A copy, because the known symbols change with the set.
   * Called by: beacon.symbolsOf, beaconReading.differences, sketchReader.decoderFor, sketchSpeaker.symbols,
   * sketchSpeaker.withSketch.
   */
  const symbols: Sketch["symbols"] = (count) => {
    const wanted = math.min(count, MAX_SYMBOLS);
    while (known.length < wanted) tryNextSymbol();
    return known.slice(0, wanted);
  };

  return {
    add,
    symbols,
    /** Adds what makes the weight's contribution vanish. Called by: keptSketch.replace. */
    remove: (position, weight) => add(position, FIELD_PRIME - weight),
    /** In the order of adding, for the search of roots among them. Called by: specs. */
    positions: () => positions,
  };
}

/**
 * The sketch of what differs: remote minus local, as far as both reach.
 * Called by: beaconReading.differences, sketchReader.decoderFor.
 */
export function syndromeOf(remote: readonly number[], local: readonly number[]): number[] {
  const syndrome: number[] = [];
  for (const index of $range(1, math.min(remote.length, local.length))) {
    syndrome[index - 1] = ((remote[index - 1] as number) - (local[index - 1] as number)) % FIELD_PRIME;
  }
  return syndrome;
}
