/** Columns of texts from bytes, the counterpart of textColumnWriter.ts. What is put together from parts is bounded in all. */
import type { Breathe } from "../model/breathe";
import { MAX_STRING_BYTES } from "../model/plainValue";
import type { BitReader } from "./bits";
import type { ByteReader } from "./bytes";
import * as tags from "./columnTags";
import type { RowFacts } from "./rowFacts";
import { digitsForm, MAX_DIGITS, SECOND_FORM, TEXT_FORMS } from "./textForms";
import type { TextForm } from "./textForms";
import type { ValueReader } from "./valueReader";
import { readWholes } from "./wholes";

/** @noSelf */
export interface TextColumnSources {
  readonly bytes: ByteReader;
  readonly bits: BitReader;
  readonly values: ValueReader;
  readonly facts: RowFacts;
  readonly breathe: Breathe;
}

/** Reads a text for each of these rows. */
export type ReadTexts = (this: void, rows: readonly number[]) => readonly string[];

/** Builds the reader of a batch's columns of texts. Called by: columnReader.createColumnReader. */
export function createTextColumnReader({ bytes, bits, values, facts, breathe }: TextColumnSources): ReadTexts {
  let builtBytesLeft = tags.MAX_BUILT_BYTES;

  /**
   * A text put together while reading, unless there were too many of them.
   * Called by: textColumnReader.readFramed, textColumnReader.readNamed, textColumnReader.readNumbers,
   * textColumnReader.readSinceStamps.
   */
  const built = (text: string): string => {
    breathe();
    builtBytesLeft -= text.length;
    if (builtBytesLeft >= 0) return text;
    bytes.fail();
    return "";
  };

  /**
   * By the form that comes first; no text, no form.
   * Called by: textColumnReader.createTextColumnReader, textColumnReader.readDistinct, textColumnReader.readFramed,
   * textColumnReader.readNamed.
   */
  const readNested = (rows: readonly number[], nesting: number): readonly string[] => {
    if (rows.length === 0) return [];
    const tag = bytes.u8();
    if (nesting > tags.MAX_NESTING) bytes.fail();
    if (bytes.failed()) return [];
    const form = TEXT_FORMS[tag];
    if (form !== undefined) return readNumbers(form, rows);
    if (tag === tags.SINCE_STAMP) return readSinceStamps(rows);
    if (tag === tags.DIGITS) return readDigits(rows);
    if (tag === tags.DISTINCT) return readDistinct(rows, nesting + 1);
    if (tag === tags.NAMED) return readNamed(rows, nesting + 1);
    if (tag === tags.FRAMED) return readFramed(rows, nesting + 1);
    if (tag !== tags.PLAIN) bytes.fail();
    return readPlain(rows.length);
  };

  /** Texts that stand for numbers. Called by: textColumnReader.readDigits, textColumnReader.readNested. */
  const readNumbers = (form: TextForm, rows: readonly number[]): string[] =>
    readWholes(bytes, bits, rows.length, breathe).map((number) => built(form.toText(number)));

  /** Times told from the stamps of their rows. Called by: textColumnReader.readNested. */
  const readSinceStamps = (rows: readonly number[]): string[] =>
    readWholes(bytes, bits, rows.length, breathe).map((number, place) => {
      const stamp = facts.seconds[rows[place] ?? 0] ?? 0;
      return built(SECOND_FORM.toText(stamp + number));
    });

  /** Digits of one width. Called by: textColumnReader.readNested. */
  const readDigits = (rows: readonly number[]): string[] => {
    const width = bytes.u8();
    if (width < 1 || width > MAX_DIGITS) bytes.fail();
    return bytes.failed() ? [] : readNumbers(digitsForm(width), rows);
  };

  /** Texts of which each was written once. Called by: textColumnReader.readNested. */
  const readDistinct = (rows: readonly number[], nesting: number): string[] => {
    const places = readWholes(bytes, bits, rows.length, breathe);
    const distinctRows: number[] = [];
    for (const number of $range(0, places.length - 1)) {
      const place = places[number] ?? 0;
      if (place === distinctRows.length) distinctRows.push(rows[number] ?? 0);
      else if (place < 0 || place > distinctRows.length) bytes.fail();
    }
    const distinct = readNested(distinctRows, nesting);
    return places.map((place) => distinct[place] ?? "");
  };

  /** Texts that began with the names of their rows, and others. Called by: textColumnReader.readNested. */
  const readNamed = (rows: readonly number[], nesting: number): string[] => {
    const flags = readWholes(bytes, bits, rows.length, breathe);
    const namedRows = rows.filter((_, place) => flags[place] === 1);
    const otherRows = rows.filter((_, place) => flags[place] !== 1);
    const rests = readNested(namedRows, nesting);
    const others = readNested(otherRows, nesting);
    let nextNamed = 0;
    let nextOther = 0;
    return flags.map((flag, place) => {
      if (flag === 1) {
        nextNamed += 1;
        return built((facts.names[rows[place] ?? 0] ?? "") + (rests[nextNamed - 1] ?? ""));
      }
      nextOther += 1;
      return others[nextOther - 1] ?? "";
    });
  };

  /** Texts with a beginning and an end that all share. Called by: textColumnReader.readNested. */
  const readFramed = (rows: readonly number[], nesting: number): string[] => {
    const prefix = values.read();
    const suffix = values.read();
    if (typeof prefix !== "string" || typeof suffix !== "string") {
      bytes.fail();
      return [];
    }
    return readNested(rows, nesting).map((middle) => built(prefix + middle + suffix));
  };

  /** Lengths first, then all bytes at once. Called by: textColumnReader.readNested. */
  const readPlain = (count: number): string[] =>
    readWholes(bytes, bits, count, breathe).map((length) => {
      if (length < 0 || length > MAX_STRING_BYTES) bytes.fail();
      return bytes.failed() ? "" : bytes.raw(length);
    });

  return (rows) => readNested(rows, 0);
}
