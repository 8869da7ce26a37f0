/**
 * Bytes in and out, the alphabet of everything on the wire: numbers big-endian, varints with 7 bits a byte, low first.
 *
 * 1. Writing expects what the types promise; reading believes nothing.
 * 2. A reader that has failed stays failed and yields 0 and "" from then on, so that callers ask once, at the end.
 */
import { doubleToWords, wordsToDouble } from "./double";

const U16_STEPS = 65536;
/** First number a varint cannot carry: doubles count exactly up to here. */
const VARINT_LIMIT = 9007199254740992;

/** @noSelf */
export interface ByteWriter {
  readonly u8: (value: number) => void;
  readonly u16: (value: number) => void;
  readonly u24: (value: number) => void;
  readonly u32: (value: number) => void;
  /** A whole number from 0 to 2^53 - 1. */
  readonly varint: (value: number) => void;
  /** Any finite number, exactly, in 8 bytes. */
  readonly double: (value: number) => void;
  /** A string of any bytes with its length before it. */
  readonly text: (value: string) => void;
  /** Bytes without their length. */
  readonly raw: (value: string) => void;
  /** Bytes written so far. */
  readonly length: () => number;
  readonly toText: () => string;
}

/** @noSelf */
export interface ByteReader {
  readonly u8: () => number;
  readonly u16: () => number;
  readonly u24: () => number;
  readonly u32: () => number;
  readonly varint: () => number;
  readonly double: () => number;
  /** A string of at most `maxBytes`; a longer claim fails the reader. */
  readonly text: (maxBytes: number) => string;
  readonly raw: (count: number) => string;
  /** Marks what was read as impossible. */
  readonly fail: () => void;
  readonly failed: () => boolean;
  readonly atEnd: () => boolean;
}

/**
 * Builds an empty writer.
 */
export function createByteWriter(): ByteWriter {
  const { char } = string;
  const pieces: string[] = [];
  let count = 0;
  let bytes = 0;

  const raw = (value: string): void => {
    pieces[count] = value;
    count += 1;
    bytes += value.length;
  };
  const u16 = (value: number): void => {
    raw(char(math.floor(value / 256), value % 256));
  };
  const u32 = (value: number): void => {
    u16(math.floor(value / U16_STEPS));
    u16(value % U16_STEPS);
  };
  const varint = (value: number): void => {
    let rest = value;
    while (rest >= 128) {
      raw(char(128 + (rest % 128)));
      rest = math.floor(rest / 128);
    }
    raw(char(rest));
  };

  return {
    u8: (value) => {
      raw(char(value));
    },
    u16,
    u24: (value) => {
      raw(char(math.floor(value / U16_STEPS)));
      u16(value % U16_STEPS);
    },
    u32,
    varint,
    double: (value) => {
      const [high, low] = doubleToWords(value);
      u32(high);
      u32(low);
    },
    text: (value) => {
      varint(value.length);
      raw(value);
    },
    raw,
    length: () => bytes,
    toText: () => table.concat(pieces),
  };
}

/**
 * Builds a reader at the first byte of a text.
 */
export function createByteReader(text: string): ByteReader {
  const { byte, sub } = string;
  const end = text.length;
  let at = 1;
  let hasFailed = false;

  const fail = (): void => {
    hasFailed = true;
    at = end + 1;
  };
  const u8 = (): number => {
    if (at > end) {
      fail();
      return 0;
    }
    at += 1;
    return byte(text, at - 1);
  };
  const raw = (count: number): string => {
    if (count > end - at + 1) {
      fail();
      return "";
    }
    at += count;
    return sub(text, at - count, at - 1);
  };
  const whole = (value: number): number => (hasFailed ? 0 : value);
  const u16 = (): number => whole(u8() * 256 + u8());
  const u32 = (): number => whole(u16() * U16_STEPS + u16());
  const varint = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const next = u8();
      value += (next % 128) * scale;
      if (value >= VARINT_LIMIT) fail();
      if (next < 128 || hasFailed) return whole(value);
      scale *= 128;
      if (scale > VARINT_LIMIT) fail();
    }
  };

  return {
    u8,
    u16,
    u24: () => whole(u8() * U16_STEPS + u16()),
    u32,
    varint,
    double: () => {
      const value = wordsToDouble(u32(), u32());
      if (value === undefined) fail();
      return value === undefined || hasFailed ? 0 : value;
    },
    text: (maxBytes) => {
      const length = varint();
      if (length > maxBytes) fail();
      return hasFailed ? "" : raw(length);
    },
    raw,
    fail,
    failed: () => hasFailed,
    atEnd: () => at > end,
  };
}
