/** How many items fit a text: packers write them, the client's DEFLATE decides, and a few tries find a text that is well filled. */
import { MAX_BATCH_ENTRIES } from "./columnTags";
import type { Breathe } from "../model/breathe";
import type { Compressor } from "./envelope";
import { sealText } from "./envelope";

/** Sealed bytes a batch aims to stay within, so that an interrupted session loses little. */
export const BATCH_BYTES = 4096;
/** Estimated bytes of items that seal to about a batch, for the first try. */
const USUAL_WEIGHT = 12288;
/** Estimated bytes at which a batch is full however well it deflates; bounds the work of one try. */
const MAX_WEIGHT = 32768;
/** The next try aims this far below the limit, because the ratio differs from item to item. */
const AIM = 0.97;
/** A batch filled this far is not tried again. */
const FULL_ENOUGH = 0.9;
/** Tries to fill one batch; each encodes and deflates it once. */
const MAX_TRIES = 3;

/** Gathers the items of one text. @noSelf */
export interface Packer<T> {
  /** Estimated bytes of an item, alone. */
  readonly weigh: (item: T) => number;
  readonly add: (item: T) => void;
  /** The raw text of all items added, in parts that are alike in themselves. */
  readonly toParts: () => readonly string[];
}

/** Builds an empty packer. */
export type CreatePacker<T> = (this: void) => Packer<T>;

/** A sealed text of items, and the place where the next one begins: past the end when all are packed. */
export interface NextText {
  readonly text: string;
  readonly next: number;
}

/**
 * The fullest text within `BATCH_BYTES` that a few tries find, from place `start` (from 0) on, with at least one item; each try learns
 * from the last one's ratio. The work breathes after every item.
 * Called by: batch.nextBatch, listing.nextListing.
 */
export function nextText<T>(
  items: readonly T[],
  start: number,
  compressor: Compressor,
  breathe: Breathe,
  createPacker: CreatePacker<T>,
): NextText {
  let best: NextText | undefined;
  let maxWeight = USUAL_WEIGHT;
  for (const _ of $range(1, MAX_TRIES)) {
    const { parts, weight, next } = pack(items, start, maxWeight, breathe, createPacker());
    const text = sealText(parts, compressor);
    const fits = text.length <= BATCH_BYTES;
    if (!fits && next === start + 1) return { text, next };
    if (fits && (best === undefined || next > best.next)) best = { text, next };
    if (fits && (next >= items.length || maxWeight >= MAX_WEIGHT || text.length > BATCH_BYTES * FULL_ENOUGH)) break;
    maxWeight = math.min(MAX_WEIGHT, (weight * BATCH_BYTES * AIM) / text.length);
  }
  return best ?? { text: sealText(pack(items, start, 0, breathe, createPacker()).parts, compressor), next: start + 1 };
}

/** Items from `start` on that weigh `maxWeight` together at most, but one at least. Called by: packing.nextText. */
function pack<T>(
  items: readonly T[],
  start: number,
  maxWeight: number,
  breathe: Breathe,
  packer: Packer<T>,
): { readonly parts: readonly string[]; readonly weight: number; readonly next: number } {
  let next = start;
  let weight = 0;
  while (next < items.length && next - start < MAX_BATCH_ENTRIES) {
    const item = items[next] as T;
    const added = packer.weigh(item);
    if (next > start && weight + added > maxWeight) break;
    packer.add(item);
    weight += added;
    next += 1;
    breathe();
  }
  return { parts: packer.toParts(), weight, next };
}
