/** How many items fit a text: packers write them, the client's DEFLATE decides, and a few tries find a text that is well filled. */
import type { Compressor } from "./envelope";
import { sealText } from "./envelope";

/** Sealed bytes a batch aims to stay within, so that an interrupted session loses little. */
export const BATCH_BYTES = 4096;
/** Raw bytes that deflate to about a batch, for the first try. */
const USUAL_RAW_BYTES = 10240;
/** Raw bytes at which a batch is full however well it deflates; bounds the work of one try. */
const MAX_BATCH_RAW_BYTES = 16384;
/** The next try aims this far below the limit, because the ratio differs from item to item. */
const AIM = 0.95;
/** A batch filled this far is not tried again. */
const FULL_ENOUGH = 0.85;
/** Tries to fill one batch; each encodes and deflates it once. */
const MAX_TRIES = 3;

/** Lets the game's frame go on between two items, where the work is done in slices. */
export type Breathe = (this: void) => void;

/** Gathers the items of one text. @noSelf */
export interface Packer<T> {
  readonly add: (item: T) => void;
  /** Raw bytes by now, or nearly. */
  readonly length: () => number;
  /** The raw text of all items added. */
  readonly toText: () => string;
}

/** Builds an empty packer. */
export type CreatePacker<T> = (this: void) => Packer<T>;

/** A sealed text of items, and the place where the next one begins: past the end when all are packed. */
export interface NextText {
  readonly text: string;
  readonly next: number;
}

/** For work that is done in one go. */
export function goOn(this: void): void {
  return;
}

/**
 * The fullest text within `BATCH_BYTES` that a few tries find, from place `start` (from 0) on, with at least one item; each try learns
 * from the last one's ratio. The work breathes after every item.
 */
export function nextText<T>(
  items: readonly T[],
  start: number,
  compressor: Compressor,
  breathe: Breathe,
  createPacker: CreatePacker<T>,
): NextText {
  let best: NextText | undefined;
  let limit = items.length;
  let rawLimit = USUAL_RAW_BYTES;
  for (const _ of $range(1, MAX_TRIES)) {
    const { raw, next } = pack(items, start, limit, rawLimit, breathe, createPacker());
    const text = sealText(raw, compressor);
    const fits = text.length <= BATCH_BYTES;
    if (fits && (best === undefined || next > best.next)) best = { text, next };
    if (fits && (next >= items.length || text.length > BATCH_BYTES * FULL_ENOUGH || raw.length >= MAX_BATCH_RAW_BYTES)) break;
    if (!fits && next === start + 1) return { text, next };
    limit = math.max(1, math.floor(((next - start) * BATCH_BYTES * AIM) / text.length));
    rawLimit = MAX_BATCH_RAW_BYTES;
  }
  return best ?? { text: sealText(pack(items, start, 1, math.huge, breathe, createPacker()).raw, compressor), next: start + 1 };
}

/** At most `limit` items from `start` on, and none after `rawLimit` bytes are reached. */
function pack<T>(
  items: readonly T[],
  start: number,
  limit: number,
  rawLimit: number,
  breathe: Breathe,
  packer: Packer<T>,
): { readonly raw: string; readonly next: number } {
  const end = math.min(items.length, start + limit);
  let next = start;
  while (next < end && packer.length() < rawLimit) {
    packer.add(items[next] as T);
    next += 1;
    breathe();
  }
  return { raw: packer.toText(), next };
}
