/** Values, entries and texts for the wire's specs, made by dice. */
import type { Entry } from "../../src/model/entry";
import type { Outcome } from "../../src/model/outcome";
import { failure, success } from "../../src/model/outcome";
import type { PlainValue } from "../../src/model/plainValue";
import { createByteReader, createByteWriter } from "../../src/wire/bytes";
import type { Compressor } from "../../src/wire/envelope";
import { createValueReader } from "../../src/wire/valueReader";
import { createValueWriter } from "../../src/wire/valueWriter";
import type { Dice } from "../support/dice";

/** A compressor that never makes anything shorter. */
export const noCompressor: Compressor = { deflate: () => undefined, inflate: () => undefined };

/** A compressor that shortens runs of one byte, so that specs need no DEFLATE: "<count>x<byte>" for a text of one byte value. */
export const runCompressor: Compressor = {
  deflate: (text) => {
    const first = string.sub(text, 1, 1);
    return text === string.rep(first, text.length) ? `${text.length}x${first}` : undefined;
  },
  inflate: (text) => {
    const [count, byte] = string.match(text, "^(%d+)x(.)$");
    return count === undefined || byte === undefined ? undefined : string.rep(byte, tonumber(count) ?? 0);
  },
};

/** A list as a plain value; the types know tables only. Called by: samples.anEntry. */
export function listOf(...values: readonly PlainValue[]): PlainValue {
  return values as unknown as PlainValue;
}

/** One value as a text of its own, by a fresh writer. Called by: values.createValueTarget. */
export function encodeValue(value: PlainValue): string {
  const bytes = createByteWriter();
  createValueWriter(bytes).write(value);
  return bytes.toText();
}

/** The value that is all of a text; a failure when the text is anything else. Called by: values.createValueTarget. */
export function decodeValue(text: string): Outcome<PlainValue> {
  const bytes = createByteReader(text);
  const value = createValueReader(bytes).read();
  return bytes.failed() || !bytes.atEnd() ? failure("malformed value") : success(value);
}

/** Tables within tables, `depth` of them. Called by: largestEntries, samples.nested, savedFiles. */
export function nested(depth: number): PlainValue {
  return depth === 1 ? {} : { inner: nested(depth - 1) };
}

/**
 * A text of any bytes, NUL among them.
 * Called by: edits.editedValue, frames.someFrames, links.conversation, recordSamples.someRecords, recordSamples.textOf,
 * samples.anEntry, samples.anyValue, values.createOutlineTarget.
 */
export function anyText(dice: Dice, length: number): string {
  const bytes: string[] = [];
  for (const _ of $range(1, length)) bytes.push(string.char(dice.roll(256) - 1));
  return table.concat(bytes);
}

const NUMBERS: readonly number[] = [
  0,
  1,
  63,
  64,
  127,
  128,
  -1,
  -64,
  0.5,
  -0.25,
  1e300,
  5e-324,
  2 ** 53,
  2 ** 53 - 1,
  -(2 ** 53),
  1795372200.03125,
  math.pi,
];

/**
 * A value at most `depth` tables deep, with lists, holes, sparse numeric keys and keys of any bytes.
 * Called by: edits.edited, samples.anyValue, samples.strangeEntry, values.createValueTarget.
 */
export function anyValue(dice: Dice, depth: number): PlainValue {
  const kind = dice.roll(depth > 0 ? 9 : 4);
  if (kind === 1) return dice.chance(50);
  if (kind === 2) return NUMBERS[dice.roll(NUMBERS.length) - 1] ?? 0;
  if (kind === 3) return anyText(dice, dice.roll(5) === 1 ? 50 + dice.roll(100) : dice.roll(8) - 1);
  if (kind === 4) return dice.between(-1e6, 1e6);
  const value = new LuaTable<string | number, PlainValue>();
  for (const place of $range(1, dice.roll(6) - 1)) {
    if (kind < 7) value.set(place, anyValue(dice, depth - 1));
    else if (kind === 7) value.set(place * dice.roll(3) - 2, anyValue(dice, depth - 1));
    else value.set(dice.chance(50) ? `field${place}` : anyText(dice, dice.roll(4)), anyValue(dice, depth - 1));
  }
  return value as unknown as PlainValue;
}

/** A roster entry of the usual kind. Called by: samples.strangeEntry. */
export function anEntry(dice: Dice, number: number): Entry {
  return {
    id: `Member${number}-Realm`,
    guildName: "The Guild-Realm",
    lastUpdated: 1795372200 + dice.roll(100000) + dice.roll(1048576) / 1048576,
    deleted: dice.chance(10),
    author: `Member${dice.roll(12)}-Realm`,
    data: {
      name: `Member${number}`,
      class: "MAGE",
      level: dice.roll(80),
      roles: listOf("Tank", "DPS"),
      note: anyText(dice, dice.roll(60)),
    },
    futureField: { of: "a newer version" },
  };
}
