/**
 * How to go on when a sketch was too short: how many symbols to ask for, or a plain list when that is cheaper. What is found to differ
 * is asked for by position either way, so only the symbols and the list itself are weighed against each other.
 */
import { RESIDUE_BITS } from "../model/digest";
import { SPARE_SYMBOLS } from "./decoder";
import { MAX_SYMBOLS } from "./sketch";

export interface SymbolNeed {
  /** About how many entries differ, by the estimators. */
  readonly estimate: number;
  /** Remote count minus local count: at least so many differ, whatever its sign. */
  readonly countDifference: number;
  /** Symbols that were not enough. */
  readonly symbolsReceived: number;
  /** How often symbols were asked for already: from the first time on, the estimate was too low. */
  readonly requestsMade: number;
  /** Entries a list would name, in all tables that differ. */
  readonly remoteCount: number;
  /** Symbols that fit a frame of the answer: asking for less saves nothing. */
  readonly symbolsPerFrame: number;
}

/** What to ask for: further symbols (a multiple of a frame's), or the list. */
export type SymbolPlan = { readonly kind: "symbols"; readonly count: number } | { readonly kind: "list" };

/**
 * The estimate may be half or double the truth. Symbols asked for in vain cost messages, a question more costs one: so the first one asks
 * for less than is likely, and the next ones go on from what is certain.
 */
const FIRST_SHARE = 0.7;
const GROWTH = 1.2;
/** Bits of an id and a full stamp in a deflated list of 1,000 roster entries; 77 of 10,000, and 119 where ids are times. */
const LISTED_ENTRY_BITS = 85;

/**
 * The cheaper way to the differences. That decoding failed proves a number of differences by itself, so every round makes progress.
 * Called by: sketchReader.nextStep.
 */
export function planSymbols(need: SymbolNeed): SymbolPlan {
  const proven = (need.symbolsReceived - SPARE_SYMBOLS + 1) / 2;
  const likely = need.requestsMade === 0 ? need.estimate * FIRST_SHARE : proven * GROWTH;
  const differences = math.max(likely, math.abs(need.countDifference), proven);
  const missing = math.ceil(2 * differences) + SPARE_SYMBOLS - need.symbolsReceived;
  const frames = math.max(1, math.ceil(missing / need.symbolsPerFrame));
  const count = frames * need.symbolsPerFrame;
  const isTooLong = need.symbolsReceived + count > MAX_SYMBOLS;
  const isTooCostly = count * RESIDUE_BITS > need.remoteCount * LISTED_ENTRY_BITS;
  return isTooLong || isTooCostly ? { kind: "list" } : { kind: "symbols", count };
}
