/**
 * Entries of one table, and listings of metadata, as the sealed texts that records carry.
 *
 *   batch := sealed(count(varint) entry*)       listing := sealed(count(varint) (id stamp)*)
 *
 * All values of one text share texts and shapes. A batch is refused whole: its checksum was right, so whoever
 * packed an entry that is none is not one of ours.
 */
import type { Entry, Metadata } from "../model/entry";
import { entryRefusal, isEntryId, isStamp } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { createByteReader, createByteWriter } from "./bytes";
import type { Compressor } from "./envelope";
import { openText, sealText } from "./envelope";
import { createValueReader } from "./valueReader";
import type { ValueReader } from "./valueReader";
import { createValueWriter } from "./valueWriter";
import type { ValueWriter } from "./valueWriter";

/** Sealed bytes a batch aims to stay within, so that an interrupted session loses little. */
export const BATCH_BYTES = 4096;
/** Metadata in one listing; with ids of the longest kind they still fit a transfer. */
export const MAX_LISTED = 900;
/** Raw bytes that deflate to about a batch, for the first try. */
const USUAL_RAW_BYTES = 10240;
/** Raw bytes at which a batch is full however well it deflates; bounds the work of one try. */
const MAX_BATCH_RAW_BYTES = 16384;
/** The next try aims this far below the limit, because the ratio differs from entry to entry. */
const AIM = 0.95;
/** A batch filled this far is not tried again. */
const FULL_ENOUGH = 0.85;
/** Tries to fill one batch; each encodes and deflates it once. */
const MAX_TRIES = 3;

/** A batch or a listing, and the place where the next one begins: past the end when all are packed. */
export interface NextBatch {
  readonly text: string;
  readonly next: number;
}

/** Lets the game's frame go on between two items, where the work is done in slices. */
export type Breathe = (this: void) => void;

/** Writes one item of a batch. */
type WriteItem<T> = (this: void, values: ValueWriter, item: T) => void;
/** Reads one item of a batch, or says why there is none. */
type ReadItem<T> = (this: void, values: ValueReader) => Outcome<T>;

/**
 * Packs entries from place `start` (from 0) on: as many as stay within `BATCH_BYTES` sealed, at least one. The work
 * breathes after every entry.
 * Called by: DataSyncHandler.sendData.
 */
export interface OutgoingEntry { readonly entry: Entry; readonly base?: { readonly version: Entry; readonly position: number } }
export function nextBatch(entries: readonly OutgoingEntry[], start: number, compressor: Compressor, breathe: Breathe = goOn): NextBatch {
  return nextText(entries, start, compressor, breathe, writeEntry);
}

/**
 * Packs metadata from place `start` (from 0) on, as `nextBatch` does entries.
 * Called by: listingPages.createListingPages.
 */
export function nextListing(metadata: readonly Metadata[], start: number, compressor: Compressor, breathe: Breathe = goOn): NextBatch {
  return nextText(metadata, start, compressor, breathe, writeMetadata);
}

/**
 * The entries of a batch from outside; a failure unless every one of them is an entry.
 * Called by: recordHandlers.onEntries.
 */
export function decodeBatch(text: string, compressor: Compressor, _heldAt: (position: number) => Entry | undefined, breathe: Breathe = goOn): Outcome<{ readonly entries: readonly Entry[]; readonly unresolved: readonly number[] }> {
  const r = unpack(text, compressor, breathe, readEntry);
  return r.ok ? success({ entries: r.value, unresolved: [] }) : r;
}

/**
 * One listing of all these metadata: ids and exact stamps, nothing else. Expects at most `MAX_LISTED`.
 * Called by: DataSyncHandler.acknowledgeTable.
 */
export function encodeMetadata(metadata: readonly Metadata[], compressor: Compressor): string {
  return sealText(pack(metadata, 0, metadata.length, math.huge, goOn, writeMetadata).raw, compressor);
}

/**
 * The metadata of a listing from outside; a failure unless every id and stamp may be one.
 * Called by: recordHandlers.onEntriesRequest, recordHandlers.onMetadata, recordHandlers.onTableDone.
 */
export function decodeMetadata(text: string, compressor: Compressor, breathe: Breathe = goOn): Outcome<Metadata[]> {
  return unpack(text, compressor, breathe, readMetadata);
}

/**
 * For work that is done in one go.
 * Called by: batch.decodeBatch, batch.decodeMetadata, batch.encodeMetadata, batch.nextBatch, batch.nextListing.
 */
function goOn(this: void): void {
  return;
}

/**
 * The fullest text within `BATCH_BYTES` that a few tries find; each learns from the last one's ratio.
 * Called by: batch.nextBatch, batch.nextListing.
 */
function nextText<T>(items: readonly T[], start: number, compressor: Compressor, breathe: Breathe, write: WriteItem<T>): NextBatch {
  let best: NextBatch | undefined;
  let limit = items.length;
  let rawLimit = USUAL_RAW_BYTES;
  for (const _ of $range(1, MAX_TRIES)) {
    const { raw, next } = pack(items, start, limit, rawLimit, breathe, write);
    const text = sealText(raw, compressor);
    const fits = text.length <= BATCH_BYTES;
    if (fits && (best === undefined || next > best.next)) best = { text, next };
    if (fits && (next >= items.length || text.length > BATCH_BYTES * FULL_ENOUGH || raw.length >= MAX_BATCH_RAW_BYTES)) break;
    if (!fits && next === start + 1) return { text, next };
    limit = math.max(1, math.floor(((next - start) * BATCH_BYTES * AIM) / text.length));
    rawLimit = MAX_BATCH_RAW_BYTES;
  }
  return best ?? { text: sealText(pack(items, start, 1, math.huge, breathe, write).raw, compressor), next: start + 1 };
}

/**
 * The raw text of items from `start` on: at most `limit` of them, and none after `rawLimit` bytes are reached.
 * Called by: batch.encodeMetadata, batch.nextText.
 */
function pack<T>(
  items: readonly T[],
  start: number,
  limit: number,
  rawLimit: number,
  breathe: Breathe,
  write: WriteItem<T>,
): { raw: string; next: number } {
  const body = createByteWriter();
  const values = createValueWriter(body);
  const end = math.min(items.length, start + limit);
  let next = start;
  while (next < end && body.length() < rawLimit) {
    write(values, items[next] as T);
    next += 1;
    breathe();
  }
  const whole = createByteWriter();
  whole.varint(next - start);
  whole.raw(body.toText());
  return { raw: whole.toText(), next };
}

/**
 * The items of a sealed text, or why there are none; stops at the first that is refused.
 * Called by: batch.decodeBatch, batch.decodeMetadata.
 */
function unpack<T>(text: string, compressor: Compressor, breathe: Breathe, read: ReadItem<T>): Outcome<T[]> {
  const opened = openText(text, compressor);
  if (!opened.ok) return opened;
  const bytes = createByteReader(opened.value);
  const values = createValueReader(bytes);
  const items: T[] = [];
  for (const number of $range(1, bytes.varint())) {
    const item = read(values);
    if (bytes.failed()) break;
    if (!item.ok) return failure(`number ${number}: ${item.reason}`);
    items[number - 1] = item.value;
    breathe();
  }
  return bytes.failed() || !bytes.atEnd() ? failure("malformed batch") : success(items);
}

/** Writes an entry whole, with the fields this version does not know. Called by: batch.nextBatch. */
function writeEntry(this: void, values: ValueWriter, { entry }: OutgoingEntry): void {
  values.write(entry);
}

/** Reads a value that must be an entry. Called by: batch.decodeBatch. */
function readEntry(this: void, values: ValueReader): Outcome<Entry> {
  const value = values.read();
  const refusal = entryRefusal(value);
  return refusal === undefined ? success(value as unknown as Entry) : failure(refusal);
}

/** Writes what comparison sees of an entry. Called by: batch.encodeMetadata, batch.nextListing. */
function writeMetadata(this: void, values: ValueWriter, { id, lastUpdated }: Metadata): void {
  values.write(id);
  values.write(lastUpdated);
}

/** Reads an id and a stamp that an entry may have. Called by: batch.decodeMetadata. */
function readMetadata(this: void, values: ValueReader): Outcome<Metadata> {
  const id = values.read();
  const lastUpdated = values.read();
  if (!isEntryId(id)) return failure("its id is none");
  return isStamp(lastUpdated) ? success({ id, lastUpdated }) : failure("its lastUpdated is not a time");
}
