/**
 * CBOR as the client writes it: strings as byte strings, whole numbers as short as can be (a float that is whole too), all other numbers
 * in 8 bytes, lists and the empty table as arrays, any other table as a map in the order in which `pairs` walks it.
 * That order is no canonical one, so two clients write one table in different bytes.
 */
import { doubleToWords } from "../../src/wire/double";
import { listLength, unwritable, type Serializing } from "./serializing";

const [UNSIGNED, NEGATIVE, BYTE_STRING, ARRAY, MAP] = [0, 32, 64, 128, 160];
/** A whole number from here on is written as a float. */
const WHOLE_LIMIT = 9007199254740992;
const WORD_STEPS = 4294967296;

/**
 * The bytes of any value; what CBOR cannot hold raises an error, or becomes "undefined" where that is wished.
 * Called by: encodingUtil.C_EncodingUtil.SerializeCBOR.
 */
export function writeCbor(value: unknown, how: Serializing): string {
  const pieces: string[] = [];
  writeValue(pieces, value, how, []);
  return table.concat(pieces);
}

/** Adds one value; `above` are the tables it lies in. Called by: cborWriter.writeCbor, cborWriter.writeTable. */
function writeValue(pieces: string[], value: unknown, how: Serializing, above: readonly object[]): void {
  if (value === undefined) pieces.push(string.char(0xf6));
  else if (type(value) === "boolean") pieces.push(string.char(value === true ? 0xf5 : 0xf4));
  else if (type(value) === "number") pieces.push(numberBytes(value as number));
  else if (type(value) === "string") pieces.push(head(BYTE_STRING, (value as string).length), value as string);
  else if (unwritable(value, above, how)) pieces.push(string.char(0xf7));
  else writeTable(pieces, value as LuaTable<AnyNotNil, unknown>, how, [...above, value as object]);
}

/** Adds a list or a map. Called by: cborWriter.writeValue. */
function writeTable(pieces: string[], subject: LuaTable<AnyNotNil, unknown>, how: Serializing, above: readonly object[]): void {
  const [length, isList] = listLength(subject);
  if (isList) {
    pieces.push(head(ARRAY, length));
    for (const index of $range(1, length)) writeValue(pieces, subject.get(index), how, above);
    return;
  }
  pieces.push(head(MAP, length));
  for (const [key, value] of how.walk(subject)) {
    writeValue(pieces, key, how, above);
    writeValue(pieces, value, how, above);
  }
}

/** A whole number in few bytes, any other in nine. Called by: cborWriter.writeValue. */
function numberBytes(value: number): string {
  if (value % 1 === 0 && math.abs(value) < WHOLE_LIMIT) return value >= 0 ? head(UNSIGNED, value) : head(NEGATIVE, -1 - value);
  if (value !== value) return string.char(0xfb, 0x7f, 0xf8, 0, 0, 0, 0, 0, 0);
  if (value - value !== 0) return string.char(0xfb, value > 0 ? 0x7f : 0xff, 0xf0, 0, 0, 0, 0, 0, 0);
  const [high, low] = doubleToWords(value);
  return string.char(0xfb) + bigEndian(high, 4) + bigEndian(low, 4);
}

/**
 * A kind and a count in 1, 2, 3, 5 or 9 bytes.
 * Called by: cborWriter.numberBytes, cborWriter.writeTable, cborWriter.writeValue.
 */
function head(kind: number, count: number): string {
  if (count < 24) return string.char(kind + count);
  if (count < 256) return string.char(kind + 24, count);
  if (count < 65536) return string.char(kind + 25) + bigEndian(count, 2);
  if (count < WORD_STEPS) return string.char(kind + 26) + bigEndian(count, 4);
  return string.char(kind + 27) + bigEndian(math.floor(count / WORD_STEPS), 4) + bigEndian(count % WORD_STEPS, 4);
}

/** A whole number in so many bytes, the greatest first. Called by: cborWriter.head, cborWriter.numberBytes. */
function bigEndian(value: number, bytes: number): string {
  let text = "";
  let rest = value;
  for (const _ of $range(1, bytes)) {
    text = string.char(rest % 256) + text;
    rest = math.floor(rest / 256);
  }
  return text;
}
