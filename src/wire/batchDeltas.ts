/**
 * The deltas of a batch: they share texts among themselves, and one checksum over all their results decides whether they count.
 *
 *   deltas := count(varint) delta* checksum(u32)
 */
import type { Entry } from "../model/entry";
import type { ByteReader, ByteWriter } from "./bytes";
import { createByteWriter } from "./bytes";
import { checksumOf } from "./checksum";
import type { Delta } from "./delta";
import { deltaBetween, deltaByOutline, readDelta, resolveDelta, writeDelta } from "./delta";
import type { Outline } from "./outline";
import type { Breathe } from "../model/breathe";
import { createValueReader } from "./valueReader";
import { canonicalText, createValueWriter } from "./valueWriter";

/** What is known here of the version that the other side holds at a position: itself, or its outline. */
export type DeltaBase = { readonly position: number } & ({ readonly version: Entry } | { readonly outline: Outline });

/** Bytes that all results of a batch may have: a few bytes of splices can claim a thousand times as many. */
const MAX_RESULT_BYTES = 1048576;

/** The version held at a position, which a delta may build on; it is never changed. */
export type HeldAt = (this: void, position: number) => Entry | undefined;

/** Gathers deltas. @noSelf */
export interface DeltaPacker {
  /** Asks whether a delta stands for this position already. */
  readonly has: (position: number) => boolean;
  /** Adds a delta that gives this entry. */
  readonly add: (delta: Delta, entry: Entry) => void;
  /** Writes them; nothing if there are none. */
  readonly writeTo: (bytes: ByteWriter) => void;
}

/**
 * What differs from the base, if saying that is shorter than the entry; false if it is not.
 * Called by: batch.deltaOf.
 */
export function shorterDelta(entry: Entry, base: DeltaBase | undefined): Delta | false {
  if (base === undefined) return false;
  const { position } = base;
  if ("version" in base && base.version.id !== entry.id) return false;
  const delta = "version" in base ? deltaBetween(base.version, entry, position) : deltaByOutline(base.outline, entry, position);
  const bytes = createByteWriter();
  writeDelta(bytes, createValueWriter(bytes), delta);
  return bytes.length() < canonicalText(entry).length && delta;
}

/** Builds an empty packer of deltas. Called by: batch.createBatchPacker. */
export function createDeltaPacker(): DeltaPacker {
  const deltas = createByteWriter();
  const values = createValueWriter(deltas);
  const positions = new LuaSet<number>();
  let count = 0;
  let checksum = 0;
  return {
    /** A second delta for a position would be refused by the reader. Called by: batch.add. */
    has: (position) => positions.has(position),
    /** The result's checksum is that of what the reader must come to. Called by: batch.add. */
    add: (delta, entry) => {
      positions.add(delta.position);
      writeDelta(deltas, values, delta);
      checksum = checksumOf(canonicalText(entry), checksum);
      count += 1;
    },
    /** A batch of whole entries says nothing of deltas. Called by: batch.toParts. */
    writeTo: (bytes) => {
      if (count === 0) return;
      bytes.varint(count);
      bytes.raw(deltas.toText());
      bytes.u32(checksum);
    },
  };
}

/**
 * The deltas of a batch; a position that comes twice fails, so that no batch makes more than what is held here.
 * Called by: batch.decodeBatch.
 */
export function readDeltas(bytes: ByteReader, breathe: Breathe): Delta[] {
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

/**
 * What all deltas give; nil when a base is missing or the checksum refuses what became of it.
 * Called by: batch.decodeBatch.
 */
export function resolveAll(deltas: readonly Delta[], expected: number, heldAt: HeldAt, breathe: Breathe): Entry[] | undefined {
  const results: Entry[] = [];
  let checksum = 0;
  let bytesLeft = MAX_RESULT_BYTES;
  for (const delta of deltas) {
    const base = heldAt(delta.position);
    const result = base && resolveDelta(delta, base);
    if (result === undefined) return undefined;
    const text = canonicalText(result);
    bytesLeft -= text.length;
    if (bytesLeft < 0) return undefined;
    checksum = checksumOf(text, checksum);
    results.push(result);
    breathe();
  }
  return checksum === expected ? results : undefined;
}
