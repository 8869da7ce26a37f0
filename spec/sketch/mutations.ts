/** Ten ways in which the symbols of a sketch arrive other than they are: damaged on the way, or made by a liar. */
import { FIELD_PRIME } from "../../src/reconcile/field";
import { packResidues, unpackResidues } from "../../src/wire/residuePacking";
import type { Dice } from "../support/dice";
import { powerSums, residue } from "../reconcile/fieldRig";

/** Symbols to spoil, and what a liar knows: where entries stand, and how much the two sides differ at one of them. */
export interface Target {
  readonly symbols: readonly number[];
  /** The same entries' symbols under another salt. */
  readonly otherSymbols: readonly number[];
  readonly positions: readonly number[];
  readonly differing: { readonly position: number; readonly difference: number };
}

/** The symbols as they arrive; nil when their text is refused. */
export type Mutate = (this: void, target: Target, dice: Dice) => number[] | undefined;

export const MUTATIONS: readonly (readonly [title: string, mutate: Mutate])[] = [
  ["a symbol replaced", ({ symbols }, dice) => withSymbol(symbols, dice.roll(symbols.length), residue(dice))],
  ["two symbols exchanged", ({ symbols }, dice) => exchanged(symbols, dice.roll(symbols.length), dice.roll(symbols.length))],
  ["the end cut off", ({ symbols }, dice) => symbols.slice(0, dice.roll(symbols.length) - 1)],
  ["a bit of the text flipped", ({ symbols }, dice) => withByte(symbols, dice.roll(8), dice)],
  ["a byte of the text replaced", ({ symbols }, dice) => withByte(symbols, undefined, dice)],
  ["the symbols of another salt", ({ otherSymbols }) => otherSymbols.slice()],
  ["an entry added that nobody holds", ({ symbols }, dice) => withPoint(symbols, residue(dice), dice)],
  ["an entry of another weight", ({ symbols, positions }, dice) => withPoint(symbols, oneOf(positions, dice), dice)],
  [
    "a difference hidden",
    ({ symbols, differing }) => plus(symbols, powerSums([[differing.position, FIELD_PRIME - differing.difference]], symbols.length)),
  ],
  ["a point that is double", ({ symbols, positions }, dice) => withDoublePoint(symbols, oneOf(positions, dice))],
];

/** One of the numbers. Called by: mutations. */
function oneOf(numbers: readonly number[], dice: Dice): number {
  return numbers[dice.roll(numbers.length) - 1] as number;
}

/** The symbols with another one at a place, counted from 1. Called by: mutations, mutations.exchanged. */
function withSymbol(symbols: readonly number[], place: number, symbol: number): number[] {
  const changed = symbols.slice();
  changed[place - 1] = symbol;
  return changed;
}

/** The symbols with two places exchanged. Called by: mutations. */
function exchanged(symbols: readonly number[], left: number, right: number): number[] {
  return withSymbol(withSymbol(symbols, left, symbols[right - 1] as number), right, symbols[left - 1] as number);
}

/**
 * What is read when a byte of the packed text has one bit flipped (1 to 8), or is any other byte.
 * Called by: mutations.
 */
function withByte(symbols: readonly number[], bit: number | undefined, dice: Dice): number[] | undefined {
  const text = packResidues(symbols);
  const place = dice.roll(text.length);
  const byte = string.byte(text, place);
  const value = 2 ** ((bit ?? 1) - 1);
  const flipped = math.floor(byte / value) % 2 === 0 ? byte + value : byte - value;
  const code = bit === undefined ? (byte + dice.roll(255)) % 256 : flipped;
  return unpackResidues(string.sub(text, 1, place - 1) + string.char(code) + string.sub(text, place + 1), symbols.length);
}

/** The sums of two runs of symbols. Called by: mutations, mutations.withDoublePoint, mutations.withPoint. */
function plus(symbols: readonly number[], others: readonly number[]): number[] {
  return symbols.map((symbol, index) => (symbol + (others[index] as number)) % FIELD_PRIME);
}

/** The symbols with any weight added at a position. Called by: mutations. */
function withPoint(symbols: readonly number[], position: number, dice: Dice): number[] {
  return plus(symbols, powerSums([[position, residue(dice)]], symbols.length));
}

/** The symbols plus j * position^j, which no weight at no position makes. Called by: mutations. */
function withDoublePoint(symbols: readonly number[], position: number): number[] {
  const sums = powerSums([[position, 1]], symbols.length);
  return plus(
    symbols,
    sums.map((sum, j) => (j * sum) % FIELD_PRIME),
  );
}
