/** Columns of values as bytes and bits, as columnTags.ts lays them out. Equal values in equal order give equal bytes. */
import type { PlainTable, PlainValue } from "../model/plainValue";
import type { BitWriter } from "./bits";
import type { ByteWriter } from "./bytes";
import * as tags from "./columnTags";
import { PLACE_BY_KEY } from "./keyTable";
import type { Breathe } from "../model/breathe";
import type { RowFacts } from "./rowFacts";
import type { Key } from "./sortedKeys";
import { isList, sortedKeys } from "./sortedKeys";
import { createTextColumnWriter } from "./textColumnWriter";
import { createValueWriter } from "./valueWriter";
import { widthOf, writeWholes } from "./wholes";

type Fields = LuaTable<Key, PlainValue | undefined>;

/** Stands where a row has no such field. */
const ABSENT: PlainTable = {};
/** Tables in which the average key is rarer than this are written key by key: as columns they would be gaps. */
const MIN_FILLED = 0.25;

/** @noSelf */
export interface ColumnSinks {
  readonly bytes: ByteWriter;
  readonly bits: BitWriter;
  /** Added to while entries are written; the reader learns them at the same places. */
  readonly facts: RowFacts;
  /** Called after every column. */
  readonly breathe: Breathe;
}

/** What is written stands in many rows; `rows` are their numbers. @noSelf */
export interface ColumnWriter {
  readonly writeColumn: (column: readonly PlainValue[], rows: readonly number[]) => void;
  readonly writeNumbers: (numbers: readonly number[]) => void;
  readonly writeTables: (tables: readonly PlainTable[], rows: readonly number[]) => void;
}

/** Builds the writer of a batch's columns. Called by: entryColumns.writeEntries. */
export function createColumnWriter({ bytes, bits, facts, breathe }: ColumnSinks): ColumnWriter {
  const values = createValueWriter(bytes);

  /**
   * Values of one place, with the numbers of their rows: by kinds, then the values of each kind together.
   * Called by: columnWriter.writeFields, columnWriter.writeLists, columnWriter.writeMaps, entryColumns.writeEntries.
   */
  const writeColumn = (column: readonly PlainValue[], rows: readonly number[]): void => {
    const { byKind, rowsByKind, kinds } = partsOf(column, rows);
    let mask = 0;
    const present: number[] = [];
    for (const kind of $range(0, tags.KINDS - 1)) {
      if (byKind[kind] !== undefined) {
        mask += 2 ** kind;
        present.push(kind);
      }
    }
    bytes.u8(mask);
    writePlaces(kinds, present);
    for (const kind of present) writeKind(kind, byKind[kind] ?? [], rowsByKind[kind] ?? []);
    breathe();
  };

  /** Which of several kinds each value has. Called by: columnWriter.writeColumn. */
  const writePlaces = (kinds: readonly number[], present: readonly number[]): void => {
    const width = widthOf(present.length - 1);
    const placeByKind: number[] = [];
    for (const [number, kind] of ipairs(present)) placeByKind[kind] = number - 1;
    if (width > 0) for (const kind of kinds) bits.write(placeByKind[kind] ?? 0, width);
  };

  /** The values of one kind. Called by: columnWriter.writeColumn. */
  const writeKind = (kind: number, column: readonly PlainValue[], rows: readonly number[]): void => {
    if (kind === tags.NUMBER_KIND) writeNumbers(column as readonly number[]);
    else if (kind === tags.KNOWN_KIND)
      writeWholes(
        bytes,
        bits,
        column.map((text) => PLACE_BY_KEY.get(text as string) ?? 0),
      );
    else if (kind === tags.TEXT_KIND) writeTexts(column as readonly string[], rows);
    else if (kind === tags.LIST_KIND) writeLists(column as readonly PlainTable[], rows);
    else if (kind === tags.TABLE_KIND) writeTables(column as readonly PlainTable[], rows);
  };
  const writeTexts = createTextColumnWriter({ bytes, bits, values, facts });

  /**
   * Numbers as multiples of the first scale that gives all of them exactly, else as doubles.
   * Called by: columnWriter.writeKind, entryColumns.writeStamps.
   */
  const writeNumbers = (numbers: readonly number[]): void => {
    for (const [number, scale] of ipairs(tags.NUMBER_SCALES)) {
      const wholes = multiplesOf(numbers, scale);
      if (wholes !== undefined) {
        bytes.u8(number - 1);
        writeWholes(bytes, bits, wholes);
        return;
      }
    }
    bytes.u8(tags.DOUBLES);
    for (const number of numbers) bytes.double(number);
  };

  /** Lists one after the other, in one column. Called by: columnWriter.writeKind. */
  const writeLists = (lists: readonly PlainTable[], rows: readonly number[]): void => {
    const items: PlainValue[] = [];
    const itemRows: number[] = [];
    const lengths: number[] = [];
    for (const place of $range(0, lists.length - 1)) {
      const list = lists[place] as unknown as readonly PlainValue[];
      lengths[place] = list.length;
      for (const item of list) {
        items.push(item);
        itemRows.push(rows[place] ?? 0);
      }
    }
    writeWholes(bytes, bits, lengths);
    writeColumn(items, itemRows);
  };

  /**
   * Tables with keys: as columns where most have the same ones.
   * Called by: columnWriter.writeKind, entryColumns.writeEntries.
   */
  const writeTables = (tables: readonly PlainTable[], rows: readonly number[]): void => {
    const used = new LuaMap<Key, true>();
    let distinct = 0;
    let filled = 0;
    for (const fields of tables) {
      for (const [key] of pairs(fields as unknown as Fields)) {
        filled += 1;
        if (used.has(key)) continue;
        used.set(key, true);
        distinct += 1;
      }
    }
    if (filled >= distinct * tables.length * MIN_FILLED) {
      bytes.varint(distinct);
      writeFields(sortedKeys(used), tables, rows);
    } else {
      bytes.varint(0);
      writeMaps(tables, rows);
    }
  };

  /** One column for each key. Called by: columnWriter.writeTables. */
  const writeFields = (keys: readonly Key[], tables: readonly PlainTable[], rows: readonly number[]): void => {
    for (const key of keys) {
      values.write(key);
      writeColumn(
        tables.map((fields) => (fields as unknown as Fields).get(key) ?? ABSENT),
        rows,
      );
    }
  };

  /** All keys in one column, all values in another. Called by: columnWriter.writeTables. */
  const writeMaps = (tables: readonly PlainTable[], rows: readonly number[]): void => {
    const allKeys: Key[] = [];
    const allValues: PlainValue[] = [];
    const itemRows: number[] = [];
    const lengths: number[] = [];
    for (const place of $range(0, tables.length - 1)) {
      const fields = tables[place] as unknown as Fields;
      const keys = sortedKeys(fields);
      lengths[place] = keys.length;
      for (const key of keys) {
        allKeys.push(typeof key === "number" ? key + 0 : key);
        allValues.push(fields.get(key) ?? ABSENT);
        itemRows.push(rows[place] ?? 0);
      }
    }
    writeWholes(bytes, bits, lengths);
    writeColumn(allKeys, itemRows);
    writeColumn(allValues, itemRows);
  };

  return { writeColumn, writeNumbers, writeTables };
}

/**
 * The values of a column by kind, the rows of each, and the kind of each value.
 * Called by: columnWriter.writeColumn.
 */
function partsOf(column: readonly PlainValue[], rows: readonly number[]) {
  const byKind: Record<number, PlainValue[] | undefined> = {};
  const rowsByKind: Record<number, number[] | undefined> = {};
  const kinds: number[] = [];
  for (const place of $range(0, column.length - 1)) {
    const value = column[place] as PlainValue;
    const kind = kindOf(value);
    const part = byKind[kind] ?? [];
    const partRows = rowsByKind[kind] ?? [];
    byKind[kind] = part;
    rowsByKind[kind] = partRows;
    kinds[place] = kind;
    part.push(value);
    partRows.push(rows[place] ?? 0);
  }
  return { byKind, rowsByKind, kinds };
}

/** The kind of a value; an empty table is a list. Called by: columnWriter.partsOf. */
function kindOf(value: PlainValue): number {
  if (typeof value === "string") return PLACE_BY_KEY.has(value) ? tags.KNOWN_KIND : tags.TEXT_KIND;
  if (typeof value === "number") return tags.NUMBER_KIND;
  if (typeof value === "boolean") return value ? tags.TRUE_KIND : tags.FALSE_KIND;
  if (value === ABSENT) return tags.ABSENT_KIND;
  return isList(sortedKeys(value as unknown as Fields)) ? tags.LIST_KIND : tags.TABLE_KIND;
}

/**
 * How many times `scale` divides 1 into each number; nil unless that is exact for all.
 * Called by: columnWriter.writeNumbers.
 */
function multiplesOf(numbers: readonly number[], scale: number): number[] | undefined {
  const wholes: number[] = [];
  for (const place of $range(0, numbers.length - 1)) {
    const number = numbers[place] ?? 0;
    const whole = math.floor(number * scale + 0.5);
    const isExact = whole / scale === number && math.abs(whole) < tags.WHOLES_LIMIT && !(number === 0 && 1 / number < 0);
    if (!isExact) return undefined;
    wholes[place] = whole;
  }
  return wholes;
}
