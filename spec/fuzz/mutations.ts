/** What can happen to bytes on their way through careless or evil hands. */
import type { Dice } from "../support/dice";

/** An input is seldom longer: what is found in long ones is found in short ones, a thousand times sooner. */
const MAX_BYTES = 8192;
const MAX_PIECE_BYTES = 40;
const MAX_REPEATS = 60;
const MAX_NOISE_BYTES = 80;

/** Bytes at the edges of what numbers, flags and tags can be. */
const EDGES = [0, 1, 2, 3, 7, 8, 15, 16, 31, 63, 64, 127, 128, 191, 192, 208, 223, 224, 239, 250, 253, 254, 255];

/** Varints that claim much: 16,383, 2^21, 2^32, 2^53 - 1, and one that does not end. */
const HUGE_NUMBERS = [
  string.char(255, 127),
  string.char(128, 128, 128, 1),
  string.char(128, 128, 128, 128, 16),
  string.char(255, 255, 255, 255, 255, 255, 255, 15),
  string.char(255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255),
];

type Mutate = (this: void, text: string, dice: Dice, samples: readonly string[]) => string;

/** Each as likely as the others. */
const MUTATIONS: readonly Mutate[] = [
  (text, dice) => {
    const place = dice.roll(math.max(1, text.length));
    const bit = 2 ** (dice.roll(8) - 1);
    const byte = string.byte(text, place) as number | undefined;
    if (byte === undefined) return text;
    return replaced(text, place, 1, string.char(math.floor(byte / bit) % 2 === 0 ? byte + bit : byte - bit));
  },
  (text, dice) => replaced(text, placeIn(text, dice), 1, edgeByte(dice)),
  (text, dice) => replaced(text, placeIn(text, dice), 1, string.char(dice.roll(256) - 1)),
  (text, dice) => replaced(text, placeIn(text, dice), dice.roll(2) - 1, HUGE_NUMBERS[dice.roll(HUGE_NUMBERS.length) - 1] ?? ""),
  (text, dice) => string.sub(text, 1, dice.roll(text.length + 1) - 1),
  (text, dice) => replaced(text, placeIn(text, dice), dice.roll(MAX_PIECE_BYTES), ""),
  (text, dice) => replaced(text, placeIn(text, dice), 0, pieceOf(text, dice)),
  (text, dice) => replaced(text, placeIn(text, dice), 0, string.rep(pieceOf(text, dice), dice.roll(MAX_REPEATS))),
  (text, dice) => {
    const piece = pieceOf(text, dice);
    return replaced(text, placeIn(text, dice), piece.length, piece);
  },
  (text, dice, samples) => string.sub(text, 1, placeIn(text, dice)) + string.sub(anyOf(samples, dice), dice.roll(MAX_PIECE_BYTES)),
  (text, dice, samples) => replaced(text, placeIn(text, dice), dice.roll(4) - 1, pieceOf(anyOf(samples, dice), dice)),
  (text, dice) => replaced(text, placeIn(text, dice), 0, string.rep(edgeByte(dice), dice.roll(MAX_REPEATS))),
];

/**
 * An input for a decoder of texts: a sample as it is, with one to four mutations, bytes that samples are made of, or noise.
 * Called by: batches.attempt, bytesTarget.attempt, commands.attempt, values.attempt.
 */
export function anyInput(dice: Dice, samples: readonly string[]): string {
  const kind = dice.roll(20);
  if (kind === 1) return anyOf(samples, dice);
  if (kind === 2) return noise(dice);
  if (kind === 3) return medley(dice, samples);
  return mutated(anyOf(samples, dice), dice, samples);
}

/**
 * A text with one to four mutations; half of them have one.
 * Called by: archives.attempt, links.disturbed, mutations.anyInput, records.attempt, savedFiles.spoil,
 * sessions.disturbed.
 */
export function mutated(text: string, dice: Dice, samples: readonly string[]): string {
  let result = text;
  do {
    const mutate = MUTATIONS[dice.roll(MUTATIONS.length) - 1] as Mutate;
    result = string.sub(mutate(result, dice, samples), 1, MAX_BYTES);
  } while (dice.chance(50));
  return result;
}

/**
 * One of several.
 * Called by: archives.attempt, batches.attempt, commands.someWords, links.attempt, links.conversation, links.withField,
 * mutations, mutations.anyInput, mutations.edgeByte, mutations.medley, recordSamples.someRecords, records.attempt,
 * savedFiles.aFile, savedFiles.attempt, savedFiles.spoil, sessions.attempt, sessions.disturbed.
 */
export function anyOf<T>(things: readonly T[], dice: Dice): T {
  return things[dice.roll(things.length) - 1] as T;
}

/** Any bytes. Called by: mutations.anyInput. */
function noise(dice: Dice): string {
  const bytes: string[] = [];
  for (const place of $range(0, dice.roll(MAX_NOISE_BYTES) - 2)) bytes[place] = string.char(dice.roll(256) - 1);
  return table.concat(bytes);
}

/** Pieces of samples with bytes at the edges between them. Called by: mutations.anyInput. */
function medley(dice: Dice, samples: readonly string[]): string {
  const pieces: string[] = [];
  for (const place of $range(0, dice.roll(8))) pieces[place] = dice.chance(50) ? edgeByte(dice) : pieceOf(anyOf(samples, dice), dice);
  return table.concat(pieces);
}

/** A place in a text, from 1; 1 in an empty one. Called by: mutations, mutations.pieceOf. */
function placeIn(text: string, dice: Dice): number {
  return dice.roll(math.max(1, text.length));
}

/** A piece of a text, often a single byte. Called by: mutations, mutations.medley. */
function pieceOf(text: string, dice: Dice): string {
  const from = placeIn(text, dice);
  return string.sub(text, from, from + dice.roll(dice.chance(50) ? 2 : MAX_PIECE_BYTES) - 1);
}

/** The text with so many bytes from a place on replaced. Called by: mutations. */
function replaced(text: string, place: number, bytes: number, by: string): string {
  return string.sub(text, 1, place - 1) + by + string.sub(text, place + bytes);
}

/** A byte at the edge of something. Called by: mutations, mutations.medley. */
function edgeByte(dice: Dice): string {
  return string.char(anyOf(EDGES, dice));
}
