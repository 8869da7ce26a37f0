/**
 * Columns of values from bytes and bits, as columnTags.ts lays them out. Total: bytes of any origin give values that are no deeper, no
 * more and no larger than a batch's may be, or fail the byte reader. No claimed count is believed, because values that are all alike
 * take no bytes.
 */
import { MAX_ENTRY_DEPTH } from "../model/entry";
import type { PlainTable, PlainValue } from "../model/plainValue";
import type { BitReader } from "./bits";
import type { ByteReader } from "./bytes";
import * as tags from "./columnTags";
import { KEY_TABLE } from "./keyTable";
import type { Breathe } from "../model/breathe";
import type { RowFacts } from "./rowFacts";
import type { Key } from "./sortedKeys";
import { createTextColumnReader } from "./textColumnReader";
import { createValueReader } from "./valueReader";
import { readWholes, widthOf } from "./wholes";

type Fields = LuaTable<Key, PlainValue>;

/** Stands where a row has no such field. */
const ABSENT: PlainTable = {};

/** @noSelf */
export interface ColumnSources {
  readonly bytes: ByteReader;
  readonly bits: BitReader;
  /** Added to while entries are read. */
  readonly facts: RowFacts;
  /** Called at every value: a column can be long. */
  readonly breathe: Breathe;
}

/** What is read stands in these rows; it is worthless when the byte reader has failed. @noSelf */
export interface ColumnReader {
  readonly readColumn: (rows: readonly number[]) => readonly PlainValue[];
  readonly readNumbers: (count: number) => readonly number[];
  readonly readTables: (rows: readonly number[]) => readonly PlainTable[];
}

/** Builds the reader of a batch's columns. Called by: entryColumns.readEntries. */
export function createColumnReader({ bytes, bits, facts, breathe }: ColumnSources): ColumnReader {
  const values = createValueReader(bytes);
  let valuesLeft = tags.MAX_BATCH_VALUES;

  /** Lets that many more values come, or fails. Called by: columnReader.readColumn. */
  const take = (count: number): void => {
    if (count > valuesLeft) bytes.fail();
    else valuesLeft -= count;
  };

  /** Numbers that count values which may still come. Called by: columnReader.readLists, columnReader.readMaps. */
  const readCounts = (count: number): number[] => {
    const counts = readWholes(bytes, bits, count, breathe);
    let sum = 0;
    for (const number of counts) {
      if (number < 0) bytes.fail();
      sum += number;
    }
    if (sum > valuesLeft) bytes.fail();
    return counts;
  };

  /**
   * One value for each row, or ABSENT where that may be; worthless when the byte reader has failed.
   * Called by: columnReader.readColumn, columnReader.readFields, columnReader.readLists, columnReader.readMaps.
   */
  const readColumn = (rows: readonly number[], depth: number, mayLack = false): PlainValue[] => {
    take(rows.length);
    const present = kindsOf(bytes.u8());
    if (depth > MAX_ENTRY_DEPTH + 1 || (present.length === 0 && rows.length > 0)) bytes.fail();
    if (present[0] === tags.ABSENT_KIND && !mayLack) bytes.fail();
    if (bytes.failed()) return [];
    const { rowsByKind, kinds } = readKinds(rows, present);
    const byKind: Record<number, readonly PlainValue[]> = {};
    for (const kind of present) byKind[kind] = readKind(kind, rowsByKind[kind] ?? [], depth);
    breathe();
    return bytes.failed() ? [] : merged(kinds, byKind);
  };

  /** The kind of each value, and the rows of each kind. Called by: columnReader.readColumn. */
  const readKinds = (rows: readonly number[], present: readonly number[]) => {
    const width = widthOf(present.length - 1);
    const rowsByKind: Record<number, number[] | undefined> = {};
    const kinds: number[] = [];
    for (const place of $range(0, rows.length - 1)) {
      const kind = present[width > 0 ? bits.read(width) : 0];
      if (kind === undefined) {
        bytes.fail();
        break;
      }
      const part = rowsByKind[kind] ?? [];
      rowsByKind[kind] = part;
      kinds[place] = kind;
      part.push(rows[place] ?? 0);
      breathe();
    }
    return { rowsByKind, kinds };
  };

  /** The values of one kind. Called by: columnReader.readColumn. */
  const readKind = (kind: number, rows: readonly number[], depth: number): readonly PlainValue[] => {
    if (kind === tags.NUMBER_KIND) return readNumbers(rows.length);
    if (kind === tags.KNOWN_KIND) return readWholes(bytes, bits, rows.length, breathe).map((place) => knownText(place));
    if (kind === tags.TEXT_KIND) return readTexts(rows);
    if (kind === tags.LIST_KIND) return readLists(rows, depth);
    if (kind === tags.TABLE_KIND) return readTables(rows, depth);
    const alike = kind === tags.ABSENT_KIND ? ABSENT : kind === tags.TRUE_KIND;
    return rows.map(() => alike);
  };
  const readTexts = createTextColumnReader({ bytes, bits, values, facts, breathe });

  /** A text of the key table, or a failure. Called by: columnReader.readKind. */
  const knownText = (place: number): string => {
    const text = KEY_TABLE[place];
    if (text === undefined) bytes.fail();
    return text ?? "";
  };

  /** Numbers by their form. Called by: columnReader.readKind, entryColumns.readStamps. */
  const readNumbers = (count: number): number[] => {
    const form = bytes.u8();
    const scale = tags.NUMBER_SCALES[form];
    if (scale !== undefined) return readWholes(bytes, bits, count, breathe).map((whole) => whole / scale);
    if (form !== tags.DOUBLES) bytes.fail();
    const numbers: number[] = [];
    for (const place of $range(0, count - 1)) {
      if (bytes.failed()) break;
      numbers[place] = bytes.double();
    }
    return numbers;
  };

  /** The rows of items: each row as often as it has items. Called by: columnReader.readLists, columnReader.readMaps. */
  const itemRows = (rows: readonly number[], lengths: readonly number[]): number[] => {
    const repeated: number[] = [];
    for (const place of $range(0, lengths.length - 1)) {
      for (const _ of $range(1, lengths[place] ?? 0)) repeated.push(rows[place] ?? 0);
      breathe();
    }
    return repeated;
  };

  /** All items stand in one column; lengths part them. Called by: columnReader.readKind. */
  const readLists = (rows: readonly number[], depth: number): PlainValue[] => {
    const lengths = readCounts(rows.length);
    if (bytes.failed()) return [];
    const items = readColumn(itemRows(rows, lengths), depth + 1);
    let next = 0;
    return lengths.map((length) => {
      const list: PlainValue[] = [];
      for (const place of $range(0, length - 1)) list[place] = items[next + place] ?? false;
      next += length;
      return list as unknown as PlainTable;
    });
  };

  /** Tables from their columns, or from keys and values. Called by: columnReader.readKind, columnReader.readTables. */
  const readTables = (rows: readonly number[], depth: number): PlainTable[] => {
    const keyCount = bytes.varint();
    if (keyCount === 0) return readMaps(rows, depth);
    const tables = rows.map(() => new LuaTable<Key, PlainValue>());
    readFields(tables, keyCount, rows, depth);
    return tables as unknown as PlainTable[];
  };

  /** One column for each key; a key that comes twice fails. Called by: columnReader.readTables. */
  const readFields = (tables: readonly Fields[], keyCount: number, rows: readonly number[], depth: number): void => {
    const seen = new LuaSet<Key>();
    for (const _ of $range(1, keyCount)) {
      const key = values.read();
      if ((typeof key !== "string" && typeof key !== "number") || seen.has(key)) bytes.fail();
      else {
        seen.add(key);
        const column = readColumn(rows, depth + 1, true);
        for (const place of $range(0, column.length - 1)) {
          const value = column[place];
          if (value !== undefined && value !== ABSENT) tables[place]?.set(key, value);
        }
      }
      if (bytes.failed()) break;
    }
  };

  /** Tables from all their keys and all their values. Called by: columnReader.readTables. */
  const readMaps = (rows: readonly number[], depth: number): PlainTable[] => {
    const lengths = readCounts(rows.length);
    if (bytes.failed()) return [];
    const allRows = itemRows(rows, lengths);
    const keys = readColumn(allRows, depth + 1);
    const inner = readColumn(allRows, depth + 1);
    let next = 0;
    return lengths.map((length) => {
      const fields = new LuaTable<Key, PlainValue>();
      for (const place of $range(next, next + length - 1)) {
        const key = keys[place];
        if ((typeof key === "string" || typeof key === "number") && !fields.has(key)) fields.set(key, inner[place] ?? false);
        else bytes.fail();
      }
      next += length;
      return fields as unknown as PlainTable;
    });
  };

  return {
    /** A column of a batch: nesting begins here. Called by: entryColumns.readEntries. */
    readColumn: (rows) => readColumn(rows, 1),
    readNumbers,
    /** Tables of a batch: nesting begins here. Called by: entryColumns.readEntries. */
    readTables: (rows) => readTables(rows, 1),
  };
}

/** Kinds by the bits of a byte, in their order. Called by: columnReader.readColumn. */
function kindsOf(mask: number): number[] {
  const present: number[] = [];
  for (const kind of $range(0, tags.KINDS - 1)) if (math.floor(mask / 2 ** kind) % 2 === 1) present.push(kind);
  return present;
}

/** Values in the order of their rows, taken from those of each kind. Called by: columnReader.readColumn. */
function merged(kinds: readonly number[], byKind: Record<number, readonly PlainValue[]>): PlainValue[] {
  const nextByKind: Record<number, number> = {};
  return kinds.map((kind) => {
    const next = nextByKind[kind] ?? 0;
    nextByKind[kind] = next + 1;
    return byKind[kind]?.[next] ?? false;
  });
}
