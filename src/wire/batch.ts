/**
 * Entries of one table as the sealed texts that records carry: whole, or as what differs from a version the other side holds.
 *
 *   batch := sealed(count(varint) entry* deltas?)       deltas := count(varint) delta* checksum(u32)
 *
 * 1. The entries of one batch share texts and shapes, and so do its deltas.
 * 2. A batch is refused whole when an entry is none: its checksum was right, so whoever packed it is not one of ours.
 * 3. The deltas' own checksum is that of all their results. A base that is missing or another one is nobody's fault: then none of them
 *    counts, and their positions are named, to be asked for as entries.
 */
import type { Entry } from "../model/entry";
import { entryRefusal } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { ByteReader } from "./bytes";
import { createByteReader, createByteWriter } from "./bytes";
import { checksumOf } from "./checksum";
import type { Delta } from "./delta";
import { deltaBetween, deltaByOutline, readDelta, resolveDelta, writeDelta } from "./delta";
import type { Compressor } from "./envelope";
import { openText } from "./envelope";
import type { Outline } from "./outline";
import type { Breathe, NextText, Packer } from "./packing";
import { goOn, nextText } from "./packing";
import { createValueReader } from "./valueReader";
import { canonicalText, createValueWriter } from "./valueWriter";

/** An entry to be sent, and the version of it that the other side holds, as far as is known here. */
export interface OutgoingEntry {
  readonly entry: Entry;
  readonly base?: Base;
}

/** The other side's version of an entry: itself, or its outline. */
export type Base = { readonly position: number } & ({ readonly version: Entry } | { readonly outline: Outline });

/** What a batch has brought. */
export interface ArrivedBatch {
  /** Whole ones first, then what the deltas gave. */
  readonly entries: readonly Entry[];
  /** Positions of deltas that gave nothing, because what they build on is not held here. */
  readonly unresolved: readonly number[];
}

/** The version held at a position, which a delta may build on; it is never changed. */
export type HeldAt = (this: void, position: number) => Entry | undefined;

/**
 * Packs entries from place `start` (from 0) on: as many as stay within `BATCH_BYTES` sealed, at least one. The work
 * breathes after every entry.
 */
export function nextBatch(items: readonly OutgoingEntry[], start: number, compressor: Compressor, breathe: Breathe = goOn): NextText {
  const deltas = new LuaMap<OutgoingEntry, Delta | false>();
  /** A batch is tried several times, but compared once. */
  const deltaOf = (item: OutgoingEntry): Delta | false => {
    const delta = deltas.get(item) ?? shorterDelta(item);
    deltas.set(item, delta);
    return delta;
  };
  return nextText(items, start, compressor, breathe, () => createBatchPacker(deltaOf));
}

/** What differs from the base, if saying that is shorter than the entry; false if it is not. */
function shorterDelta({ entry, base }: OutgoingEntry): Delta | false {
  if (base === undefined) return false;
  const { position } = base;
  if ("version" in base && base.version.id !== entry.id) return false;
  const delta = "version" in base ? deltaBetween(base.version, entry, position) : deltaByOutline(base.outline, entry, position);
  const bytes = createByteWriter();
  writeDelta(bytes, createValueWriter(bytes), delta);
  return bytes.length() < canonicalText(entry).length && delta;
}

/** Gathers entries and deltas, each with references among themselves; a position stands for one entry only. */
function createBatchPacker(deltaOf: (this: void, item: OutgoingEntry) => Delta | false): Packer<OutgoingEntry> {
  const entries = createByteWriter();
  const entryValues = createValueWriter(entries);
  const deltas = createByteWriter();
  const deltaValues = createValueWriter(deltas);
  const positions = new LuaSet<number>();
  let entryCount = 0;
  let deltaCount = 0;
  let checksum = 0;
  return {
    add: (item) => {
      const delta = deltaOf(item);
      if (delta === false || positions.has(delta.position)) {
        entryValues.write(item.entry);
        entryCount += 1;
        return;
      }
      positions.add(delta.position);
      writeDelta(deltas, deltaValues, delta);
      checksum = checksumOf(canonicalText(item.entry), checksum);
      deltaCount += 1;
    },
    length: () => entries.length() + deltas.length(),
    toText: () => {
      const whole = createByteWriter();
      whole.varint(entryCount);
      whole.raw(entries.toText());
      if (deltaCount > 0) {
        whole.varint(deltaCount);
        whole.raw(deltas.toText());
        whole.u32(checksum);
      }
      return whole.toText();
    },
  };
}

/** The entries of a batch from outside; a failure unless every one of them, and all that its deltas give, is an entry. */
export function decodeBatch(text: string, compressor: Compressor, heldAt: HeldAt, breathe: Breathe = goOn): Outcome<ArrivedBatch> {
  const opened = openText(text, compressor);
  if (!opened.ok) return opened;
  const bytes = createByteReader(opened.value);
  const entries = readEntries(bytes, breathe);
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
  }
  return success({ entries: entries.value, unresolved: [] });
}

/** The whole entries of a batch; stops at the first that is none. */
function readEntries(bytes: ByteReader, breathe: Breathe): Outcome<Entry[]> {
  const values = createValueReader(bytes);
  const entries: Entry[] = [];
  for (const number of $range(1, bytes.varint())) {
    const value = values.read();
    if (bytes.failed()) break;
    const refusal = entryRefusal(value);
    if (refusal !== undefined) return failure(`number ${number}: ${refusal}`);
    entries[number - 1] = value as unknown as Entry;
    breathe();
  }
  return success(entries);
}

/** The deltas of a batch; a position that comes twice fails, so that no batch makes more than what is held here. */
function readDeltas(bytes: ByteReader, breathe: Breathe): Delta[] {
  const values = createValueReader(bytes);
  const positions = new LuaSet<number>();
  const deltas: Delta[] = [];
  for (const number of $range(1, bytes.varint())) {
    const delta = readDelta(bytes, values);
    if (positions.has(delta.position)) bytes.fail();
    if (bytes.failed()) break;
    positions.add(delta.position);
    deltas[number - 1] = delta;
    breathe();
  }
  return deltas;
}

/** What all deltas give; nil when a base is missing or the checksum refuses what became of it. */
function resolveAll(deltas: readonly Delta[], expected: number, heldAt: HeldAt, breathe: Breathe): Entry[] | undefined {
  const results: Entry[] = [];
  let checksum = 0;
  for (const delta of deltas) {
    const base = heldAt(delta.position);
    const result = base && resolveDelta(delta, base);
    if (result === undefined) return undefined;
    checksum = checksumOf(canonicalText(result), checksum);
    results.push(result);
    breathe();
  }
  return checksum === expected ? results : undefined;
}
