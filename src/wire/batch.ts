/**
 * Entries of one table as the sealed texts that records carry: whole, or as what differs from a version the other side holds.
 *
 *   batch := sealed(bytes(text) bits) | sealed(0x00 deltas)       bytes := columns deltas?
 *   columnTags.ts and batchDeltas.ts say what they are
 *
 * 1. The entries of one batch share texts and shapes, and so do its deltas.
 * 2. A batch is refused whole when an entry is none: its checksum was right, so whoever packed it is not one of ours.
 * 3. The deltas' own checksum is that of all their results. A base that is missing or another one is nobody's fault: then none of them
 *    counts, and their positions are named, to be asked for as entries.
 */
import type { Entry } from "../model/entry";
import { entryRefusal } from "../model/entry";
import type { Breathe } from "../model/breathe";
import { goOn } from "../model/breathe";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { DeltaBase, HeldAt } from "./batchDeltas";
import { createDeltaPacker, readDeltas, resolveAll, shorterDelta } from "./batchDeltas";
import type { BitReader } from "./bits";
import { createBitReader, createBitWriter } from "./bits";
import type { ByteReader } from "./bytes";
import { createByteReader, createByteWriter } from "./bytes";
import type { Delta } from "./delta";
import { bytesOfDelta } from "./delta";
import { readEntries, writeEntries } from "./entryColumns";
import type { Compressor } from "./envelope";
import { openText } from "./envelope";
import type { NextText, Packer } from "./packing";
import { nextText } from "./packing";
import { bytesOfValue } from "./valueBytes";

export type { HeldAt } from "./batchDeltas";

/** First byte of a batch without whole entries, where another one has the length of its columns. */
const DELTAS_ONLY = 0;

/** An entry to be sent, and the version of it that the other side holds, as far as is known here. */
export interface OutgoingEntry {
  readonly entry: Entry;
  readonly base?: DeltaBase;
}

/** What a batch has brought. */
export interface ArrivedBatch {
  /** Whole ones first, then what the deltas gave. */
  readonly entries: readonly Entry[];
  /** Positions of deltas that gave nothing, because what they build on is not held here. */
  readonly unresolved: readonly number[];
}

/**
 * Packs entries from place `start` (from 0) on: as many as stay within `BATCH_BYTES` sealed, at least one. The work
 * breathes after every entry.
 * Called by: castPacking.createCastPacking, entryBatches.createEntryBatches, farewell.createFarewell,
 * snapshotForm.pack.
 */
export function nextBatch(items: readonly OutgoingEntry[], start: number, compressor: Compressor, breathe: Breathe = goOn): NextText {
  const deltas = new LuaMap<OutgoingEntry, Delta | false>();
  /** A batch is tried several times, but compared once. Called by: batch.nextBatch. */
  const deltaOf = (item: OutgoingEntry): Delta | false => {
    const delta = deltas.get(item) ?? shorterDelta(item.entry, item.base);
    deltas.set(item, delta);
    return delta;
  };
  return nextText(items, start, compressor, breathe, () => createBatchPacker(deltaOf, breathe));
}

/** Gathers entries and deltas; a position stands for one entry only. Called by: batch.nextBatch. */
function createBatchPacker(deltaOf: (this: void, item: OutgoingEntry) => Delta | false, breathe: Breathe): Packer<OutgoingEntry> {
  const entries: Entry[] = [];
  const deltas = createDeltaPacker();
  return {
    /** A delta weighs what it says, an entry what it holds. Called by: packing.pack. */
    weigh: (item) => {
      const delta = deltaOf(item);
      return delta === false ? bytesOfValue(item.entry) : bytesOfDelta(delta);
    },
    /**
     * A position that stands for a delta already gets the entry whole.
     * Called by: listing.encodeMetadata, packing.pack.
     */
    add: (item) => {
      const delta = deltaOf(item);
      if (delta === false || deltas.has(delta.position)) entries.push(item.entry);
      else deltas.add(delta, item.entry);
    },
    /**
     * Bits apart from bytes, because DEFLATE can do nothing about them.
     * Called by: listing.encodeMetadata, packing.pack.
     */
    toParts: () => {
      const whole = createByteWriter();
      if (entries.length === 0) {
        whole.u8(DELTAS_ONLY);
        deltas.writeTo(whole);
        return [whole.toText()];
      }
      const bytes = createByteWriter();
      const bits = createBitWriter();
      writeEntries(bytes, bits, entries, breathe);
      deltas.writeTo(bytes);
      whole.text(bytes.toText());
      return [whole.toText(), bits.toText()];
    },
  };
}

/**
 * The entries of a batch from outside; a failure unless every one of them, and all that its deltas give, is an entry.
 * Called by: castReceiver.open, entryRecords.onEntries, snapshotForm.unpack.
 */
export function decodeBatch(text: string, compressor: Compressor, heldAt: HeldAt, breathe: Breathe = goOn): Outcome<ArrivedBatch> {
  const opened = openText(text, compressor);
  if (!opened.ok) return opened;
  const { bytes, bits } = readersOf(opened.value);
  const entries = bits === undefined ? success<Entry[]>([]) : soundEntries(bytes, bits, breathe);
  if (!entries.ok || bytes.failed()) return entries.ok ? failure("malformed batch") : entries;
  if (bytes.atEnd()) return success({ entries: entries.value, unresolved: [] });
  const deltas = readDeltas(bytes, breathe);
  const checksum = bytes.u32();
  if (bytes.failed() || !bytes.atEnd()) return failure("malformed batch");
  const results = resolveAll(deltas, checksum, heldAt, breathe);
  if (results === undefined) return success({ entries: entries.value, unresolved: deltas.map(({ position }) => position) });
  for (const result of results) {
    const refusal = entryRefusal(result);
    if (refusal !== undefined) return failure(`a delta: ${refusal}`);
    entries.value.push(result);
    breathe();
  }
  return success({ entries: entries.value, unresolved: [] });
}

/** Readers of the two parts of a batch; a batch of deltas only has no bits. Called by: batch.decodeBatch. */
function readersOf(raw: string): { readonly bytes: ByteReader; readonly bits?: BitReader } {
  const head = createByteReader(raw);
  if (string.byte(raw, 1) === DELTAS_ONLY) {
    head.u8();
    return { bytes: head };
  }
  const bytes = createByteReader(head.text(raw.length));
  if (head.failed()) bytes.fail();
  return { bytes, bits: createBitReader(head.rest(), bytes.fail) };
}

/** The whole entries of a batch; stops at the first that is none. Called by: batch.decodeBatch. */
function soundEntries(bytes: ByteReader, bits: BitReader, breathe: Breathe): Outcome<Entry[]> {
  const arrived = readEntries(bytes, bits, breathe);
  if (!bits.atEnd()) bytes.fail();
  if (bytes.failed()) return failure("malformed batch");
  for (const [number, value] of ipairs(arrived)) {
    const refusal = entryRefusal(value);
    if (refusal !== undefined) return failure(`number ${number}: ${refusal}`);
    breathe();
  }
  return success(arrived as unknown as Entry[]);
}
