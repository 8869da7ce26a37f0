/**
 * The sketch of some tables of a portrait within its window, kept until nobody asks for it any more: symbols once
 * computed stay, and every change of an entry changes them in place.
 */
import type { TableName } from "../model/tables";
import { createEstimator } from "../reconcile/estimator";
import { fractionWeight, secondsWeight } from "../reconcile/position";
import { createSketch } from "../reconcile/sketch";
import type { OnStamp, Portrait } from "./portrait";
import { NO_STAMP } from "./portrait";
import { isInWindow } from "./view";

/** What a sketch weighs of a stamp: its whole seconds, or the fraction of its second. */
export type SketchKind = "seconds" | "fractions";

/** @noSelf */
export interface KeptSketch {
  /** The first `count` symbols; breathes. */
  readonly symbols: (count: number) => number[];
  /** The estimator's text. */
  readonly estimate: () => string;
  /** Counts up with every change of what is sketched: symbols of two counts do not belong together. */
  readonly changes: () => number;
  /** Takes in the places that have got a position since; breathes. */
  readonly grow: () => void;
  readonly onStamp: OnStamp;
}

/** @noSelf */
export interface KeptSketchDeps {
  readonly portrait: Portrait;
  /** Position by place, as far as places have one. */
  readonly positions: readonly number[];
  readonly kind: SketchKind;
  /** What is sketched. */
  readonly tables: ReadonlyLuaSet<TableName>;
  readonly breathe: (this: void) => void;
}

/** Builds a sketch that has taken in no place yet. Called by: pointMap.sketchOf. */
export function createKeptSketch({ portrait, positions, kind, tables, breathe }: KeptSketchDeps): KeptSketch {
  const sketch = createSketch(breathe);
  const estimator = createEstimator();
  const weightOf = kind === "seconds" ? secondsWeight : fractionWeight;
  let taken = 0;
  let changes = 0;

  /** Asks whether a stamp at a place is part of the sketch. Called by: keptSketch.replace. */
  const isSketched = (place: number, lastUpdated: number): boolean => {
    const tableName = portrait.tableAt(place);
    return lastUpdated !== NO_STAMP && tables.has(tableName) && isInWindow(portrait.view, tableName, lastUpdated);
  };

  /** Puts one stamp in the place of another. Called by: keptSketch.grow, keptSketch.onStamp. */
  const replace = (place: number, before: number, now: number): void => {
    const position = positions[place] as number;
    if (isSketched(place, before)) {
      sketch.remove(position, weightOf(before));
      estimator.remove(position, weightOf(before));
      changes += 1;
    }
    if (isSketched(place, now)) {
      sketch.add(position, weightOf(now));
      estimator.add(position, weightOf(now));
      changes += 1;
    }
  };

  return {
    symbols: sketch.symbols,
    estimate: estimator.toText,
    /**
     * Two equal answers mean that no symbol has changed in between.
     * Called by: sketchReader.decoderFor, sketchSpeaker.symbols, sketchSpeaker.withSketch.
     */
    changes: () => changes,
    /** Whoever calls while another call is set aside goes on where that one stopped. Called by: pointMap.sketchOf. */
    grow: () => {
      while (taken < positions.length) {
        taken += 1;
        replace(taken - 1, NO_STAMP, portrait.stampAt(taken - 1));
        breathe();
      }
    },
    /** A place that was not taken in yet will be, with the stamp it has then. Called by: pointMap.onStamp. */
    onStamp: (place, before, now) => {
      if (place < taken) replace(place, before, now);
    },
  };
}
