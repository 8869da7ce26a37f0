/**
 * Bytes to plain values, as valueTags.ts lays them out. Total: bytes of any origin give a value that is no deeper
 * and holds no more values than an entry may, or fail the byte reader. No claimed count is believed: every value
 * takes at least a byte, and reading stops at the first failure.
 */
import { MAX_ENTRY_DEPTH, MAX_ENTRY_VALUES } from "../model/entry";
import { MAX_STRING_BYTES, MAX_VALUES } from "../model/plainValue";
import type { PlainValue } from "../model/plainValue";
import type { ByteReader } from "./bytes";
import { KEY_TABLE } from "./keyTable";
import type { Key } from "./sortedKeys";
import * as tags from "./valueTags";

/** @noSelf */
export interface ValueReader {
  /** The next value; false, with the byte reader failed, where there is none. */
  readonly read: () => PlainValue;
  /** The value whose first byte was read already. */
  readonly readTagged: (tag: number) => PlainValue;
}

type Shape = readonly Key[];

/**
 * Builds a reader of values from `bytes`, the counterpart of one `createValueWriter`.
 * Called by: batchDeltas.readDeltas, columnReader.createColumnReader, entryPacking.unpackEntry, listing.decodeMetadata,
 * logForm.unpack.
 */
export function createValueReader(bytes: ByteReader): ValueReader {
  const earlierTexts: string[] = [];
  let texts = 0;
  const earlierShapes: Shape[] = [];
  let shapes = 0;
  let valuesLeft = 0;

  /** What a reference stands for, or a failure. Called by: valueReader.readScalar, valueReader.readTable. */
  const known = <T>(thing: T | undefined, otherwise: T): T => {
    if (thing !== undefined) return thing;
    bytes.fail();
    return otherwise;
  };

  /** Remembers a new text as the writer did. Called by: valueReader.readScalar. */
  const newText = (text: string): string => {
    if (!bytes.failed() && texts < tags.MAX_EARLIER_TEXTS) {
      earlierTexts[texts] = text;
      texts += 1;
    }
    return text;
  };

  /** The keys of a new shape; a key that comes twice fails. Called by: valueReader.readTable. */
  const newShape = (): Shape => {
    const count = bytes.varint();
    if (count < 1 || count > MAX_VALUES) bytes.fail();
    const keys: Key[] = [];
    const seen = new LuaSet<Key>();
    for (const place of $range(0, count - 1)) {
      if (bytes.failed()) break;
      const key = readScalar(bytes.u8());
      if (typeof key === "boolean" || key === undefined || seen.has(key)) bytes.fail();
      else {
        keys[place] = key;
        seen.add(key);
      }
    }
    if (!bytes.failed() && shapes < tags.MAX_SHAPES) {
      earlierShapes[shapes] = keys;
      shapes += 1;
    }
    return keys;
  };

  /** The values of a table with these keys. Called by: valueReader.readTable. */
  const readFields = (keys: Shape, depth: number): PlainValue => {
    const fields = new LuaTable<Key, PlainValue>();
    for (const key of keys) {
      if (bytes.failed()) break;
      fields.set(key, readAt(depth + 1));
    }
    return fields as unknown as PlainValue;
  };

  /** The values of a list. Called by: valueReader.readTable. */
  const readList = (depth: number): PlainValue => {
    const count = bytes.varint();
    if (count < 1 || count > MAX_VALUES) bytes.fail();
    const list = new LuaTable<number, PlainValue>();
    for (const place of $range(1, count)) {
      if (bytes.failed()) break;
      list.set(place, readAt(depth + 1));
    }
    return list as unknown as PlainValue;
  };

  /** A value that is no table; nil for a tag of tables. Called by: valueReader.newShape, valueReader.readTaggedAt. */
  const readScalar = (tag: number): Exclude<PlainValue, object> | undefined => {
    if (tag < tags.SHORT_TEXT) return tag - tags.SMALL_NUMBER;
    if (tag < tags.KEY_TABLE_TEXT) return newText(bytes.raw(tag - tags.SHORT_TEXT));
    if (tag < tags.EARLIER_SHAPE) return known(KEY_TABLE[tag - tags.KEY_TABLE_TEXT], "");
    if (tag >= tags.EARLIER_TEXT && tag < tags.FALSE) return known(earlierTexts[(tag - tags.EARLIER_TEXT) * 256 + bytes.u8()], "");
    if (tag === tags.FALSE) return false;
    if (tag === tags.TRUE) return true;
    if (tag === tags.WHOLE) return bytes.varint();
    if (tag === tags.NEGATIVE_WHOLE) return -bytes.varint();
    if (tag === tags.DOUBLE) return bytes.double();
    if (tag === tags.HUNDREDTHS) return bytes.varint() / tags.HUNDREDTHS_PER_WHOLE;
    if (tag === tags.STAMP) return bytes.u32() + bytes.u24() / tags.STEPS_PER_SECOND;
    if (tag === tags.LATER_KEY_TABLE_TEXT) return known(KEY_TABLE[bytes.u8()], "");
    if (tag === tags.LONG_TEXT) return newText(bytes.text(MAX_STRING_BYTES));
    return undefined;
  };

  /** A table by its tag; any other byte fails. Called by: valueReader.readTaggedAt. */
  const readTable = (tag: number, depth: number): PlainValue => {
    if (depth > MAX_ENTRY_DEPTH) bytes.fail();
    else if (tag < tags.EARLIER_TEXT) return readFields(known(earlierShapes[tag - tags.EARLIER_SHAPE], []), depth);
    else if (tag === tags.EMPTY_TABLE) return {};
    else if (tag === tags.LIST) return readList(depth);
    else if (tag === tags.NEW_SHAPE) return readFields(newShape(), depth);
    else if (tag === tags.LATER_SHAPE) return readFields(known(earlierShapes[bytes.varint()], []), depth);
    else bytes.fail();
    return false;
  };

  /**
   * A value inside of another; depth and count are bounded here, so no bytes can exhaust the client.
   * Called by: valueReader.readFields, valueReader.readList.
   */
  const readAt = (depth: number): PlainValue => readTaggedAt(bytes.u8(), depth);

  /** A value of any kind by its first byte. Called by: valueReader.readAt, valueReader.readTagged. */
  const readTaggedAt = (tag: number, depth: number): PlainValue => {
    if (valuesLeft === 0) bytes.fail();
    valuesLeft -= 1;
    if (bytes.failed()) return false;
    return readScalar(tag) ?? readTable(tag, depth);
  };

  /**
   * Each value has the whole count inside it to itself: a batch may be larger than one entry.
   * Called by: patchCodec.readChange, valueReader.read.
   */
  const readTagged = (tag: number): PlainValue => {
    valuesLeft = 1 + MAX_ENTRY_VALUES;
    return readTaggedAt(tag, 1);
  };

  return {
    /**
     * Each value has the whole count inside it to itself: a batch may be larger than one entry.
     * Called by: columnReader.readFields, entryPacking.unpackEntry, listing.readMetadata, logForm.unpack,
     * patchCodec.readChange, patchCodec.readChanges, textColumnReader.readFramed.
     */
    read: () => readTagged(bytes.u8()),
    readTagged,
  };
}
