/**
 * A version of an entry as what differs from an earlier one, which the other side holds.
 *
 *   delta := head(u32) stamp changes
 *   head  := count of changes, 0 to 7 (upper 3 bits), only data changes (1 bit), form of the stamp (2 bits), position (26 bits)
 *   stamp := seconds later than the base(varint), steps of 2^-20 if its form is STEPS(u24) | the stamp(double) if it is VERBATIM
 *   a count of 7 means that the count follows the stamp as varint
 *
 * A position names the base; that the result is right is for the batch's checksum to say.
 */
import type { Entry } from "../model/entry";
import type { PlainTable, PlainValue } from "../model/plainValue";
import { authorFraction } from "../model/stamp";
import type { ByteReader, ByteWriter } from "./bytes";
import type { Outline } from "./outline";
import { sharedEnds } from "./outline";
import type { Patch } from "./patch";
import { applyPatch, bytesOfPatch, patchBetween } from "./patch";
import { changeCount, readChanges, writeChanges } from "./patchCodec";
import type { Key } from "./sortedKeys";
import { STEPS_PER_SECOND } from "./valueTags";
import type { ValueReader } from "./valueReader";
import type { ValueWriter } from "./valueWriter";

/** A stamp, told from that of the base. */
interface StampChange {
  readonly form: number;
  /** Whole seconds later than the base; the stamp itself if the form is VERBATIM. */
  readonly seconds: number;
  /** The fraction, if the form is STEPS. */
  readonly steps: number;
}

export interface Delta {
  /** The salted hash by which both sides know the entry: a whole number below 2^26. */
  readonly position: number;
  readonly stamp: StampChange;
  /** All that changes but the stamp. */
  readonly patch: Patch;
}

const POSITION_STEPS = 67108864;
/** Forms of a stamp: with the fraction of the result's author, of the base, of its own; or none of these. */
const AUTHOR = 0;
const BASE = 1;
const STEPS = 2;
const VERBATIM = 3;
const FORMS = 4;
const DATA_ONLY = 4;
const COUNT_STEP = 8;
/** From here on the count has bytes of its own. */
const LONG_COUNT = 7;

/** Estimated bytes of a position and a stamp. */
const HEAD_BYTES = 8;

/** What `next` changes in `base`, a version of the same entry. Called by: batchDeltas.shorterDelta. */
export function deltaBetween(base: Entry, next: Entry, position: number): Delta {
  const patch = patchBetween(base, next);
  patch.delete("lastUpdated");
  return { position, stamp: stampBetween(base, next), patch };
}

/**
 * What `next` is, told to somebody who holds a version of it that is known here by its outline only.
 * Called by: batchDeltas.shorterDelta.
 */
export function deltaByOutline(outline: Outline, next: Entry, position: number): Delta {
  const patch: Patch = new LuaMap();
  for (const [key, value] of pairs(next as unknown as LuaTable<Key, PlainValue>)) patch.set(key, { type: "Set", value });
  patch.delete("id");
  patch.delete("lastUpdated");
  patch.set("data", { type: "Patched", patch: patchByOutline(outline, next.data) });
  return { position, stamp: { form: VERBATIM, seconds: next.lastUpdated, steps: 0 }, patch };
}

/** Every field anew, but of outlined texts only the piece that is not shared. Called by: delta.deltaByOutline. */
function patchByOutline(outline: Outline, data: PlainTable): Patch {
  const patch: Patch = new LuaMap();
  for (const [key, value] of pairs(data as unknown as LuaTable<Key, PlainValue>)) patch.set(key, { type: "Set", value });
  for (const field of outline) {
    const text = data[field.key];
    if (typeof text !== "string") continue;
    const { prefixBytes, suffixBytes } = sharedEnds(text, field);
    const middle = string.sub(text, prefixBytes + 1, text.length - suffixBytes);
    patch.set(field.key, { type: "Spliced", prefixBytes, suffixBytes, middle });
  }
  return patch;
}

/** The stamp in the shortest of its forms that gives it exactly. Called by: delta.deltaBetween. */
function stampBetween(base: Entry, next: Entry): StampChange {
  const seconds = math.floor(next.lastUpdated) - math.floor(base.lastUpdated);
  const steps = (next.lastUpdated % 1) * STEPS_PER_SECOND;
  const lastForm = steps % 1 === 0 ? STEPS : BASE;
  for (const form of $range(AUTHOR, seconds < 0 ? -1 : lastForm)) {
    const stamp = { form, seconds, steps };
    if (stampAfter(base.lastUpdated, stamp, next.author) === next.lastUpdated) return stamp;
  }
  return { form: VERBATIM, seconds: next.lastUpdated, steps: 0 };
}

/** The stamp that a change of it gives. Called by: delta.resolveDelta, delta.stampBetween. */
function stampAfter(base: number, { form, seconds, steps }: StampChange, author: string): number {
  if (form === VERBATIM) return seconds;
  const fraction = form === AUTHOR ? authorFraction(author) : form === BASE ? base % 1 : steps / STEPS_PER_SECOND;
  return math.floor(base) + seconds + fraction;
}

/**
 * The version a delta makes of its base, sharing nothing with it; nil when it does not fit.
 * Called by: batchDeltas.resolveAll.
 */
export function resolveDelta({ stamp, patch }: Delta, base: Entry): Entry | undefined {
  const result = applyPatch(patch, base) as Record<string, unknown> | undefined;
  if (result === undefined || typeof result.author !== "string") return undefined;
  result.lastUpdated = stampAfter(base.lastUpdated, stamp, result.author);
  return result as unknown as Entry;
}

/** What `readDelta` reads. Called by: batchDeltas.add, batchDeltas.shorterDelta. */
export function writeDelta(bytes: ByteWriter, values: ValueWriter, { position, stamp, patch }: Delta): void {
  const inner = patchOfData(patch);
  const changes = inner ?? patch;
  const count = changeCount(changes);
  const flags = math.min(count, LONG_COUNT) * COUNT_STEP + (inner === undefined ? 0 : DATA_ONLY) + stamp.form;
  bytes.u32(flags * POSITION_STEPS + position);
  if (stamp.form === VERBATIM) bytes.double(stamp.seconds);
  else bytes.varint(stamp.seconds);
  if (stamp.form === STEPS) bytes.u24(stamp.steps);
  if (count >= LONG_COUNT) bytes.varint(count);
  writeChanges(bytes, values, changes);
}

/** The changes inside of `data` when nothing else changes. Called by: delta.writeDelta. */
function patchOfData(patch: Patch): Patch | undefined {
  const change = patch.get("data");
  return change?.type === "Patched" && changeCount(patch) === 1 ? change.patch : undefined;
}

/** Reads a delta; one that touches the entry's id fails the byte reader. Called by: batchDeltas.readDeltas. */
export function readDelta(bytes: ByteReader, values: ValueReader): Delta {
  const head = bytes.u32();
  const flags = math.floor(head / POSITION_STEPS);
  const form = flags % FORMS;
  const seconds = form === VERBATIM ? bytes.double() : bytes.varint();
  const steps = form === STEPS ? bytes.u24() : 0;
  const shortCount = math.floor(flags / COUNT_STEP);
  const changes = readChanges(bytes, values, shortCount === LONG_COUNT ? bytes.varint() : shortCount);
  const isDataOnly = math.floor(flags / DATA_ONLY) % 2 === 1;
  const patch: Patch = isDataOnly ? new LuaMap() : changes;
  if (isDataOnly) patch.set("data", { type: "Patched", patch: changes });
  if (patch.has("id")) bytes.fail();
  return { position: head % POSITION_STEPS, stamp: { form, seconds, steps }, patch };
}

/** Estimated bytes of a delta on the wire. Called by: batch.weigh. */
export function bytesOfDelta({ patch }: Delta): number {
  return HEAD_BYTES + bytesOfPatch(patch);
}
