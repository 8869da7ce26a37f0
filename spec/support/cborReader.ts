/** CBOR as the client reads it: definite lengths, strings of both kinds, floats of 4 and 8 bytes; anything else is an error. */
import { wordsToDouble } from "../../src/wire/double";
import { NESTING_MAX } from "./serializing";

const [NEGATIVE, BYTE_STRING, TEXT_STRING, ARRAY, MAP, SIMPLE] = [1, 2, 3, 4, 5, 7];
const WORD_STEPS = 4294967296;

/** The bytes and the place reached in them. */
interface Source {
  readonly text: string;
  at: number;
}

/**
 * The value behind the bytes; bytes that are no CBOR, or are more than one value, raise an error.
 * Called by: encodingUtil.createSerializers.
 */
export function readCbor(text: string): unknown {
  const source: Source = { text, at: 1 };
  const value = readValue(source, 0);
  if (source.at <= text.length) error("CBOR: more than one value", 3);
  return value;
}

/** The next value, which lies in `depth` others. Called by: cborReader.readCbor, cborReader.readTable. */
function readValue(source: Source, depth: number): unknown {
  if (depth > NESTING_MAX) error("CBOR: nested too deep", 3);
  const first = readNumber(source, 1);
  const [kind, detail] = [math.floor(first / 32), first % 32];
  if (kind === SIMPLE) return readSimple(source, detail);
  const count = readCount(source, detail);
  if (kind === NEGATIVE) return -1 - count;
  if (kind === BYTE_STRING || kind === TEXT_STRING) return readBytes(source, count);
  if (kind === ARRAY || kind === MAP) return readTable(source, count, kind === MAP, depth + 1);
  return kind === 0 ? count : error("CBOR: tags are not read", 3);
}

/** A list or a map of so many entries. Called by: cborReader.readValue. */
function readTable(source: Source, count: number, isMap: boolean, depth: number): object {
  const result = new LuaTable<AnyNotNil, unknown>();
  for (const index of $range(1, count)) {
    const key = isMap ? readValue(source, depth) : index;
    const value = readValue(source, depth);
    if (key === undefined || key !== key) error("CBOR: a key that Lua cannot hold", 3);
    result.set(key as AnyNotNil, value);
  }
  return result;
}

/** A number or length that is in the first byte or follows it. Called by: cborReader.readValue. */
function readCount(source: Source, detail: number): number {
  if (detail < 24) return detail;
  if (detail > 27) return error("CBOR: indefinite lengths are not read", 3);
  return readNumber(source, 2 ** (detail - 24));
}

/** What is neither number, string nor table; and floats. Called by: cborReader.readValue. */
function readSimple(source: Source, detail: number): unknown {
  if (detail === 20 || detail === 21) return detail === 21;
  if (detail === 22 || detail === 23) return undefined;
  if (detail === 26) return readSingle(readNumber(source, 4));
  if (detail !== 27) return error("CBOR: unknown simple value", 3);
  const high = readNumber(source, 4);
  const low = readNumber(source, 4);
  const finite = wordsToDouble(high, low);
  if (finite !== undefined) return finite;
  return high % 1048576 > 0 || low > 0 ? 0 / 0 : high < 2147483648 ? math.huge : -math.huge;
}

/** A float of 4 bytes. Called by: cborReader.readSimple. */
function readSingle(bits: number): number {
  const sign = bits >= 2147483648 ? -1 : 1;
  const exponent = math.floor(bits / 8388608) % 256;
  const mantissa = bits % 8388608;
  if (exponent === 255) return mantissa > 0 ? 0 / 0 : sign * math.huge;
  return exponent === 0 ? sign * math.ldexp(mantissa, -149) : sign * math.ldexp(mantissa + 8388608, exponent - 150);
}

/**
 * A whole number of so many bytes, the greatest first.
 * Called by: cborReader.readCount, cborReader.readSimple, cborReader.readValue.
 */
function readNumber(source: Source, bytes: number): number {
  let value = 0;
  for (const byte of [...string.byte(readBytes(source, bytes), 1, bytes)]) value = value * 256 + byte;
  return value;
}

/** So many bytes as they are. Called by: cborReader.readNumber, cborReader.readValue. */
function readBytes(source: Source, count: number): string {
  if (count >= WORD_STEPS || source.at + count - 1 > source.text.length) error("CBOR: the text ends too early", 3);
  const bytes = string.sub(source.text, source.at, source.at + count - 1);
  source.at += count;
  return bytes;
}
