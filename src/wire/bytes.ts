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
  /** All that is left. */
  readonly rest: () => string;
  /** Marks what was read as impossible. */
  readonly fail: () => void;
  readonly failed: () => boolean;
  readonly atEnd: () => boolean;
}

/**
 * Builds an empty writer.
 * Called by: batch.toParts, batchDeltas.createDeltaPacker, batchDeltas.shorterDelta, entryPacking.packEntry,
 * envelope.sealText, frame.encodeFrame, listing.createListingPacker, listing.toParts, logForm.pack,
 * outline.encodeOutlines, recordCodec.encodeRecords, valueWriter.canonicalText.
 */
export function createByteWriter(): ByteWriter {
  const { char } = string;
  const pieces: string[] = [];
  let count = 0;
  let bytes = 0;

  /**
   * Appends bytes as they are; every other write ends here, so the count is right.
   * Called by: batchDeltas.writeTo, bytes.text, bytes.u16, bytes.u24, bytes.u8, bytes.varint, frame.encodeFrame,
   * listing.toParts, recordBodies, recordFields.writeResidues, recordProofs, textColumnWriter.writeNested,
   * valueWriter.writeText.
   */
  const raw = (value: string): void => {
    pieces[count] = value;
    count += 1;
    bytes += value.length;
  };
  /**
   * A whole number below 2^16.
   * Called by: bytes.u24, bytes.u32, frame.encodeFrame, recordBodies, recordFields.writeExcluded,
   * valueWriter.writeText.
   */
  const u16 = (value: number): void => {
    raw(char(math.floor(value / 256), value % 256));
  };
  /**
   * A whole number below 2^32, such as a session id or a time.
   * Called by: batchDeltas.writeTo, bytes.double, delta.writeDelta, envelope.sealText, frame.encodeFrame,
   * outline.encodeOutlines, recordBodies, recordFields.writeDigest, recordFields.writeScope, recordProofs,
   * valueWriter.writeNumber.
   */
  const u32 = (value: number): void => {
    u16(math.floor(value / U16_STEPS));
    u16(value % U16_STEPS);
  };
  /**
   * A count or length, short where it is small, as most are.
   * Called by: batchDeltas.writeTo, bytes.text, columnWriter.writeTables, delta.writeDelta, entryColumns.writeEntries,
   * envelope.sealText, listing.toParts, outline.encodeOutlines, patchCodec.writeChange, recordBodies,
   * recordFields.writeDigest, recordFields.writeResidues, valueWriter.writeNumber, valueWriter.writeShape,
   * valueWriter.writeTable, wholes.writeWholes.
   */
  const varint = (value: number): void => {
    let rest = value;
    while (rest >= 128) {
      raw(char(128 + (rest % 128)));
      rest = math.floor(rest / 128);
    }
    raw(char(rest));
  };

  return {
    /**
     * A tag or a flag: one byte.
     * Called by: batch.toParts, columnWriter.writeColumn, columnWriter.writeNumbers, entryPacking.packEntry,
     * envelope.writeBlocks, frame.encodeFrame, patchCodec.writeChange, recordBodies, recordCodec.encodeRecords,
     * recordFields.writeFlags, recordFields.writeScope, recordFields.writeTableName, recordFields.writeTables,
     * textColumnWriter.writeAsNumbers, textColumnWriter.writeDistinct, textColumnWriter.writeFramed,
     * textColumnWriter.writeNamed, textColumnWriter.writeNested, valueWriter.write, valueWriter.writeNumber,
     * valueWriter.writeShape, valueWriter.writeTable, valueWriter.writeText, wholes.writeWholes.
     */
    u8: (value) => {
      raw(char(value));
    },
    u16,
    /**
     * A whole number below 2^24, such as the fraction of a stamp.
     * Called by: delta.writeDelta, outline.encodeOutlines, valueWriter.writeNumber.
     */
    u24: (value) => {
      raw(char(math.floor(value / U16_STEPS)));
      u16(value % U16_STEPS);
    },
    u32,
    varint,
    /**
     * A number that no shorter form holds; nothing of it is rounded.
     * Called by: columnWriter.writeNumbers, delta.writeDelta, recordBodies, valueWriter.writeNumber.
     */
    double: (value) => {
      const [high, low] = doubleToWords(value);
      u32(high);
      u32(low);
    },
    /**
     * A string that says how long it is, so that any bytes may stand in it.
     * Called by: batch.toParts, envelope.writeBlocks, outline.encodeOutlines, recordBodies, recordCodec.encodeRecords,
     * recordFields.writeExcluded, valueWriter.writeText.
     */
    text: (value) => {
      varint(value.length);
      raw(value);
    },
    raw,
    /** Lets a packer stop at its limit without joining the pieces. Called by: batchDeltas.shorterDelta. */
    length: () => bytes,
    /**
     * All that was written, for sealing or sending.
     * Called by: batch.toParts, batchDeltas.writeTo, entryPacking.packEntry, envelope.sealText, frame.encodeFrame,
     * listing.toParts, logForm.pack, outline.encodeOutlines, recordCodec.encodeRecords, valueWriter.canonicalText.
     */
    toText: () => table.concat(pieces),
  };
}

/**
 * Builds a reader at the first byte of a text.
 * Called by: batch.readersOf, entryPacking.unpackEntry, envelope.openText, frame.decodeFrame, listing.decodeMetadata,
 * logForm.unpack, outline.decodeOutlines, recordCodec.decodeRecords, recordCodec.firstRecord.
 */
export function createByteReader(text: string): ByteReader {
  const { byte, sub } = string;
  const end = text.length;
  let at = 1;
  let hasFailed = false;

  /**
   * Ends reading for good; from here on callers get zeros and ask `failed` once.
   * Called by: batch.readersOf, batch.soundEntries, batchDeltas.readDeltas, bytes.double, bytes.raw, bytes.text,
   * bytes.u8, bytes.varint, columnReader.knownText, columnReader.readColumn, columnReader.readCounts,
   * columnReader.readFields, columnReader.readKinds, columnReader.readMaps, columnReader.readNumbers,
   * columnReader.take, delta.readDelta, entryColumns.readEntries, frame.readFrame, listing.decodeMetadata,
   * outline.decodeOutlines, outline.readOutline, patchCodec.readChange, patchCodec.readChanges,
   * recordFields.readDigest, recordFields.readFlag, recordFields.readFlags, recordFields.readMany,
   * recordFields.readResidues, recordFields.readRung, recordFields.readTableName, recordFields.readTables,
   * recordFields.readTime, textColumnReader.built, textColumnReader.readDigits, textColumnReader.readDistinct,
   * textColumnReader.readFramed, textColumnReader.readNested, textColumnReader.readPlain, valueReader.known,
   * valueReader.newShape, valueReader.readList, valueReader.readTable, valueReader.readTaggedAt, wholes.readWholes.
   */
  const fail = (): void => {
    hasFailed = true;
    at = end + 1;
  };
  /**
   * The next byte; asking for one past the end fails the reader.
   * Called by: batch.readersOf, bytes.u16, bytes.u24, bytes.varint, columnReader.readColumn, columnReader.readNumbers,
   * entryPacking.unpackEntry, envelope.openText, frame.decodeFrame, frame.readFrame, patchCodec.readChange,
   * recordBodies, recordCodec.decodeRecords, recordCodec.firstRecord, recordFields.readFlag, recordFields.readFlags,
   * recordFields.readRung, recordFields.readScope, recordFields.readTableName, recordFields.readTables,
   * textColumnReader.readDigits, textColumnReader.readNested, valueReader.newShape, valueReader.read,
   * valueReader.readAt, valueReader.readScalar, wholes.readWholes.
   */
  const u8 = (): number => {
    if (at > end) {
      fail();
      return 0;
    }
    at += 1;
    return byte(text, at - 1);
  };
  /**
   * That many bytes; a claim of more than are left fails, whoever made it.
   * Called by: bytes.rest, bytes.text, frame.readFrame, recordFields.readResidues, recordProofs,
   * textColumnReader.readPlain, valueReader.readScalar.
   */
  const raw = (count: number): string => {
    if (count > end - at + 1) {
      fail();
      return "";
    }
    at += count;
    return sub(text, at - count, at - 1);
  };
  /**
   * Keeps half a number from getting out when the text ended within it.
   * Called by: bytes.u16, bytes.u24, bytes.u32, bytes.varint.
   */
  const whole = (value: number): number => (hasFailed ? 0 : value);
  /**
   * What the writer's `u16` wrote.
   * Called by: bytes.u24, bytes.u32, frame.readFrame, recordBodies, recordFields.readExcluded.
   */
  const u16 = (): number => whole(u8() * 256 + u8());
  /**
   * What the writer's `u32` wrote.
   * Called by: batch.decodeBatch, bytes.double, delta.readDelta, envelope.openText, frame.readFrame,
   * outline.decodeOutlines, recordBodies, recordFields.readDigest, recordFields.readScope, recordProofs,
   * valueReader.readScalar.
   */
  const u32 = (): number => whole(u16() * U16_STEPS + u16());
  /**
   * A count or length; one that no double counts exactly fails.
   * Called by: batchDeltas.readDeltas, bytes.text, columnReader.readTables, delta.readDelta, entryColumns.readEntries,
   * envelope.openText, listing.decodeMetadata, outline.decodeOutlines, outline.readOutline, patchCodec.readChange,
   * recordBodies, recordFields.readDigest, recordFields.readResidues, valueReader.newShape, valueReader.readList,
   * valueReader.readScalar, valueReader.readTable, wholes.readWholes.
   */
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
    /** What the writer's `u24` wrote. Called by: delta.readDelta, outline.readOutline, valueReader.readScalar. */
    u24: () => whole(u8() * U16_STEPS + u16()),
    u32,
    varint,
    /**
     * A finite number; infinities and NaN fail, because no stamp or field may be one.
     * Called by: columnReader.readNumbers, delta.readDelta, recordFields.readTime, valueReader.readScalar.
     */
    double: () => {
      const value = wordsToDouble(u32(), u32());
      if (value === undefined) fail();
      return value === undefined || hasFailed ? 0 : value;
    },
    /**
     * A string with its length; the limit keeps a liar from filling the memory.
     * Called by: batch.readersOf, envelope.openText, outline.readOutline, recordBodies, recordCodec.decodeRecords,
     * recordCodec.firstRecord, recordFields.readExcluded, valueReader.readScalar.
     */
    text: (maxBytes) => {
      const length = varint();
      if (length > maxBytes) fail();
      return hasFailed ? "" : raw(length);
    },
    raw,
    /** For a part that reaches to the end of the text. Called by: batch.readersOf, recordBodies. */
    rest: () => raw(end - at + 1),
    fail,
    /**
     * Asked once after all reads: true means that nothing of them may be used.
     * Called by: batch.decodeBatch, batch.readersOf, batch.soundEntries, batchDeltas.readDeltas,
     * columnReader.readColumn, columnReader.readFields, columnReader.readLists, columnReader.readMaps,
     * columnReader.readNumbers, entryColumns.readEntries, entryPacking.unpackEntry, envelope.openText,
     * frame.decodeFrame, listing.decodeMetadata, logForm.unpack, outline.decodeOutlines, outline.readOutline,
     * patchCodec.readChanges, recordCodec.decodeRecords, recordCodec.firstRecord, recordFields.readMany,
     * recordFields.readResidues, textColumnReader.readDigits, textColumnReader.readNested, textColumnReader.readPlain,
     * valueReader.newShape, valueReader.newText, valueReader.readFields, valueReader.readList,
     * valueReader.readTaggedAt, wholes.readWholes.
     */
    failed: () => hasFailed,
    /**
     * Bytes left over mean that the text is not one of ours.
     * Called by: batch.decodeBatch, entryPacking.unpackEntry, envelope.openText, frame.decodeFrame,
     * listing.decodeMetadata, logForm.unpack, outline.decodeOutlines, recordBodies, recordCodec.decodeRecords,
     * recordCodec.firstRecord.
     */
    atEnd: () => at > end,
  };
}
