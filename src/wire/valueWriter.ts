/**
 * Plain values to bytes, as valueTags.ts lays them out. One writer serves one transfer: a text or a table's list
 * of keys that occurred before is written as a reference. Equal values written in equal order give equal bytes.
 */
import type { PlainTable, PlainValue } from "../model/plainValue";
import type { ByteWriter } from "./bytes";
import { createByteWriter } from "./bytes";
import { PLACE_BY_KEY } from "./keyTable";
import type { Key } from "./sortedKeys";
import { isList, sortedKeys } from "./sortedKeys";
import * as tags from "./valueTags";

/** @noSelf */
export interface ValueWriter {
  /** Appends a value, which must have passed `plainRefusal`. */
  readonly write: (value: PlainValue) => void;
}

interface Shape {
  readonly keys: readonly Key[];
  readonly place: number;
}

/**
 * Builds a writer of values at the end of `bytes`, with nothing to refer back to.
 * Called by: batchDeltas.createDeltaPacker, batchDeltas.shorterDelta, columnWriter.createColumnWriter,
 * entryPacking.packEntry, listing.createListingPacker, logForm.pack, valueWriter.canonicalText.
 */
export function createValueWriter(bytes: ByteWriter): ValueWriter {
  const placeByText = new LuaMap<string, number>();
  let texts = 0;
  /** Under the joined keys, which different shapes may share: the later one stays. */
  const shapeByJoinedKeys = new LuaMap<string, Shape>();
  let shapes = 0;

  /** A text, by the shortest of its forms. Called by: valueWriter.write, valueWriter.writeShape. */
  const writeText = (text: string): void => {
    const place = PLACE_BY_KEY.get(text);
    if (place !== undefined) {
      if (place < tags.SHORT_STEPS) bytes.u8(tags.KEY_TABLE_TEXT + place);
      else bytes.u16(tags.LATER_KEY_TABLE_TEXT * 256 + place);
      return;
    }
    const earlier = placeByText.get(text);
    if (earlier !== undefined) {
      bytes.u16(tags.EARLIER_TEXT * 256 + earlier);
      return;
    }
    if (texts < tags.MAX_EARLIER_TEXTS) {
      placeByText.set(text, texts);
      texts += 1;
    }
    if (text.length < tags.SHORT_STEPS) {
      bytes.u8(tags.SHORT_TEXT + text.length);
      bytes.raw(text);
      return;
    }
    bytes.u8(tags.LONG_TEXT);
    bytes.text(text);
  };

  /** The keys of a table: by reference if another table had the same ones. Called by: valueWriter.writeTable. */
  const writeShape = (keys: readonly Key[]): void => {
    const joined = table.concat(keys as string[], "\0");
    const earlier = shapeByJoinedKeys.get(joined);
    if (earlier !== undefined && isSameShape(earlier.keys, keys)) {
      if (earlier.place < tags.SHAPE_STEPS) bytes.u8(tags.EARLIER_SHAPE + earlier.place);
      else {
        bytes.u8(tags.LATER_SHAPE);
        bytes.varint(earlier.place);
      }
      return;
    }
    if (shapes < tags.MAX_SHAPES) {
      shapeByJoinedKeys.set(joined, { keys, place: shapes });
      shapes += 1;
    }
    bytes.u8(tags.NEW_SHAPE);
    bytes.varint(keys.length);
    for (const key of keys) {
      if (typeof key === "number") writeNumber(bytes, key + 0);
      else writeText(key);
    }
  };

  /** A table: nothing, a list, or keys and values. Called by: valueWriter.write. */
  const writeTable = (source: PlainTable): void => {
    const fields = source as unknown as LuaTable<Key, PlainValue>;
    const keys = sortedKeys(fields);
    const count = keys.length;
    if (count === 0) {
      bytes.u8(tags.EMPTY_TABLE);
      return;
    }
    if (isList(keys)) {
      bytes.u8(tags.LIST);
      bytes.varint(count);
    } else writeShape(keys);
    for (const key of keys) write(fields.get(key));
  };

  /**
   * A value of any kind, by the rules of its kind.
   * Called by: columnWriter.writeFields, entryPacking.packEntry, listing.add, logForm.pack, patchCodec.writeChange,
   * patchCodec.writeChanges, textColumnWriter.writeFramed, valueWriter.canonicalText, valueWriter.writeTable.
   */
  const write = (value: PlainValue): void => {
    if (typeof value === "string") writeText(value);
    else if (typeof value === "number") writeNumber(bytes, value);
    else if (typeof value === "boolean") bytes.u8(value ? tags.TRUE : tags.FALSE);
    else writeTable(value);
  };

  return { write };
}

/**
 * A value as bytes that depend on nothing but the value, for checksums.
 * Called by: batchDeltas.add, batchDeltas.resolveAll, batchDeltas.shorterDelta.
 */
export function canonicalText(value: PlainValue): string {
  const bytes = createByteWriter();
  createValueWriter(bytes).write(value);
  return bytes.toText();
}

/** Asks whether two lists of keys are one shape. Called by: valueWriter.writeShape. */
function isSameShape(left: readonly Key[], right: readonly Key[]): boolean {
  if (left.length !== right.length) return false;
  for (const place of $range(0, left.length - 1)) if (left[place] !== right[place]) return false;
  return true;
}

/**
 * A number, by the shortest of its forms; -0 is a number of its own.
 * Called by: valueWriter.write, valueWriter.writeShape.
 */
function writeNumber(bytes: ByteWriter, value: number): void {
  const isWhole = value % 1 === 0 && value > -tags.WHOLE_LIMIT && value < tags.WHOLE_LIMIT && !(value === 0 && 1 / value < 0);
  if (isWhole && value >= 0) {
    if (value < tags.SHORT_STEPS) {
      bytes.u8(tags.SMALL_NUMBER + value);
      return;
    }
    bytes.u8(tags.WHOLE);
    bytes.varint(value);
    return;
  }
  if (isWhole) {
    bytes.u8(tags.NEGATIVE_WHOLE);
    bytes.varint(-value);
    return;
  }
  const hundredths = math.floor(value * tags.HUNDREDTHS_PER_WHOLE + 0.5);
  if (value > 0 && hundredths < tags.WHOLE_LIMIT && hundredths / tags.HUNDREDTHS_PER_WHOLE === value) {
    bytes.u8(tags.HUNDREDTHS);
    bytes.varint(hundredths);
    return;
  }
  const steps = (value % 1) * tags.STEPS_PER_SECOND;
  if (value > 0 && value < tags.SECONDS_LIMIT && steps % 1 === 0) {
    bytes.u8(tags.STAMP);
    bytes.u32(math.floor(value));
    bytes.u24(steps);
    return;
  }
  bytes.u8(tags.DOUBLE);
  bytes.double(value);
}
