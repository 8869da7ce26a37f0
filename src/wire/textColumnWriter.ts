/** Texts of one place in many rows, in the form that needs least: as numbers, once for several rows, or without what all share. */
import type { BitWriter } from "./bits";
import type { ByteWriter } from "./bytes";
import * as tags from "./columnTags";
import { commonPrefix, commonSuffix } from "./commonBytes";
import type { RowFacts } from "./rowFacts";
import type { TextForm } from "./textForms";
import { digitsForm, MAX_DIGITS, SECOND_FORM, TEXT_FORMS } from "./textForms";
import type { ValueWriter } from "./valueWriter";
import { writeWholes } from "./wholes";

/** @noSelf */
export interface TextColumnSinks {
  readonly bytes: ByteWriter;
  readonly bits: BitWriter;
  readonly values: ValueWriter;
  readonly facts: RowFacts;
}

/** Writes texts with the numbers of their rows. */
export type WriteTexts = (this: void, texts: readonly string[], rows: readonly number[]) => void;
/** Writes texts, or says that its form does not pay; `nesting` is how many forms stand around it. */
type WriteForm = (this: void, texts: readonly string[], rows: readonly number[], nesting: number) => boolean;

/** Texts that come this often on average are written once. */
const MIN_USES = 2;
/** Share of texts that must begin with the name of their row. */
const MIN_NAMED = 0.5;

/** Builds the writer of a batch's columns of texts. Called by: columnWriter.createColumnWriter. */
export function createTextColumnWriter({ bytes, bits, values, facts }: TextColumnSinks): WriteTexts {
  /**
   * By the first form that takes all texts and pays.
   * Called by: textColumnWriter.createTextColumnWriter, textColumnWriter.writeDistinct, textColumnWriter.writeFramed,
   * textColumnWriter.writeNamed.
   */
  const writeNested = (texts: readonly string[], rows: readonly number[], nesting: number): void => {
    if (texts.length === 0) return;
    for (const writeForm of nesting < tags.MAX_NESTING ? [writeDistinct, writeAsNumbers, writeNamed, writeFramed] : []) {
      if (writeForm(texts, rows, nesting + 1)) return;
    }
    bytes.u8(tags.PLAIN);
    writeWholes(
      bytes,
      bits,
      texts.map((text) => text.length),
    );
    bytes.raw(table.concat(texts as string[]));
  };

  /** Each text once, if most come several times. Called by: textColumnWriter.writeNested. */
  const writeDistinct: WriteForm = (texts, rows, nesting) => {
    const placeByText = new LuaMap<string, number>();
    const distinct: string[] = [];
    const distinctRows: number[] = [];
    const places: number[] = [];
    for (const number of $range(0, texts.length - 1)) {
      const text = texts[number] ?? "";
      const place = placeByText.get(text) ?? distinct.length;
      if (place === distinct.length) {
        placeByText.set(text, place);
        distinct.push(text);
        distinctRows.push(rows[number] ?? 0);
      }
      places[number] = place;
    }
    if (distinct.length * MIN_USES > texts.length) return false;
    bytes.u8(tags.DISTINCT);
    writeWholes(bytes, bits, places);
    writeNested(distinct, distinctRows, nesting);
    return true;
  };

  /** As the numbers they stand for. Called by: textColumnWriter.writeNested. */
  const writeAsNumbers: WriteForm = (texts, rows) => {
    for (const [number, form] of ipairs(TEXT_FORMS)) {
      const numbers = numbersOf(texts, form);
      if (numbers !== undefined) {
        const since = form === SECOND_FORM ? sinceStamps(numbers, rows) : numbers;
        const isNearer = rangeOf(since) < rangeOf(numbers);
        bytes.u8(isNearer ? tags.SINCE_STAMP : number - 1);
        writeWholes(bytes, bits, isNearer ? since : numbers);
        return true;
      }
    }
    const width = (texts[0] ?? "").length;
    const digits = width >= 1 && width <= MAX_DIGITS ? numbersOf(texts, digitsForm(width)) : undefined;
    if (digits === undefined) return false;
    bytes.u8(tags.DIGITS);
    bytes.u8(width);
    writeWholes(bytes, bits, digits);
    return true;
  };

  /** Times as seconds after the stamps of their rows. Called by: textColumnWriter.writeAsNumbers. */
  const sinceStamps = (numbers: readonly number[], rows: readonly number[]): number[] =>
    numbers.map((number, place) => number - (facts.seconds[rows[place] ?? 0] ?? 0));

  /** Without the name of the row, if many begin with it. Called by: textColumnWriter.writeNested. */
  const writeNamed: WriteForm = (texts, rows, nesting) => {
    const flags: number[] = [];
    let named = 0;
    for (const place of $range(0, texts.length - 1)) {
      const name = facts.names[rows[place] ?? 0] ?? "";
      const isNamed = name !== "" && string.sub(texts[place] ?? "", 1, name.length) === name;
      flags[place] = isNamed ? 1 : 0;
      if (isNamed) named += 1;
    }
    if (named < texts.length * MIN_NAMED || named === 0) return false;
    bytes.u8(tags.NAMED);
    writeWholes(bytes, bits, flags);
    for (const flag of [1, 0]) {
      const part: string[] = [];
      const partRows: number[] = [];
      for (const place of $range(0, texts.length - 1)) {
        if (flags[place] === flag) {
          const row = rows[place] ?? 0;
          const from = flag === 1 ? (facts.names[row] ?? "").length + 1 : 1;
          part.push(string.sub(texts[place] ?? "", from));
          partRows.push(row);
        }
      }
      writeNested(part, partRows, nesting);
    }
    return true;
  };

  /** Without the beginning and end that all share. Called by: textColumnWriter.writeNested. */
  const writeFramed: WriteForm = (texts, rows, nesting) => {
    const first = texts[0] ?? "";
    let prefix = first.length;
    let shortest = first.length;
    for (const text of texts) {
      if (string.sub(text, 1, prefix) !== string.sub(first, 1, prefix)) prefix = commonPrefix(text, first);
      shortest = math.min(shortest, text.length);
    }
    let suffix = shortest - prefix;
    for (const text of texts) suffix = commonSuffix(text, first, suffix);
    if (texts.length < MIN_USES || prefix + suffix === 0) return false;
    bytes.u8(tags.FRAMED);
    values.write(string.sub(first, 1, prefix));
    values.write(string.sub(first, first.length - suffix + 1));
    writeNested(
      texts.map((text) => string.sub(text, prefix + 1, text.length - suffix)),
      rows,
      nesting,
    );
    return true;
  };

  return (texts, rows) => {
    writeNested(texts, rows, 0);
  };
}

/**
 * What all texts stand for in a form; nil unless all stand for a number.
 * Called by: textColumnWriter.writeAsNumbers.
 */
function numbersOf(texts: readonly string[], form: TextForm): number[] | undefined {
  const numbers: number[] = [];
  for (const place of $range(0, texts.length - 1)) {
    const number = form.toNumber(texts[place] ?? "");
    if (number === undefined) return undefined;
    numbers[place] = number;
  }
  return numbers;
}

/** How far the largest number is from the smallest. Called by: textColumnWriter.writeAsNumbers. */
function rangeOf(numbers: readonly number[]): number {
  let smallest = numbers[0] ?? 0;
  let largest = smallest;
  for (const number of numbers) {
    smallest = math.min(smallest, number);
    largest = math.max(largest, number);
  }
  return largest - smallest;
}
