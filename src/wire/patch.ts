/**
 * What turns one plain table into another: fields that are new, gone or different, and of long texts only the piece that differs.
 *
 * 1. A patch applied to the table it was made from gives the other one exactly, with -0 and every key.
 * 2. A result shares no table with what the patch was applied to.
 * 3. A patch that does not fit gives nothing; one that fits by chance is for a checksum to refuse.
 */
import type { PlainTable, PlainValue } from "../model/plainValue";
import { copyPlain } from "../model/plainValue";
import { commonPrefix, commonSuffix } from "./commonBytes";
import type { Key } from "./sortedKeys";
import { bytesOfValue, NUMBER_BYTES, TAG_BYTES } from "./valueBytes";

/** Changes by field. */
export type Patch = LuaMap<Key, Change>;

export type Change =
  | { readonly type: "Set"; readonly value: PlainValue }
  | { readonly type: "Removed" }
  | { readonly type: "Patched"; readonly patch: Patch }
  | Splice;

/** A text that keeps its beginning and its end. */
export interface Splice {
  readonly type: "Spliced";
  readonly prefixBytes: number;
  readonly suffixBytes: number;
  readonly middle: string;
}

type Fields = LuaTable<Key, PlainValue>;

/** Bytes a splice must keep: shorter texts, such as names, often come again in a batch, and then whole ones cost two bytes. */
const MIN_KEPT_BYTES = 24;

/**
 * The shortest patch that turns `base` into `goal`; empty when they are the same.
 * Called by: delta.deltaBetween, patch.changeBetween.
 */
export function patchBetween(base: PlainTable, goal: PlainTable): Patch {
  const before = base as unknown as Fields;
  const after = goal as unknown as Fields;
  const patch: Patch = new LuaMap();
  for (const [key, value] of pairs(after)) {
    const change = changeBetween(before.get(key), value);
    if (change !== undefined) patch.set(key, change);
  }
  for (const [key] of pairs(before)) if (!after.has(key)) patch.set(key, { type: "Removed" });
  return patch;
}

/** How a field comes to its new value; nil when it has it already. Called by: patch.patchBetween. */
function changeBetween(base: PlainValue | undefined, goal: PlainValue): Change | undefined {
  const whole: Change = { type: "Set", value: goal };
  if (isTable(base) && isTable(goal)) {
    const patch = patchBetween(base, goal);
    if (patch.isEmpty()) return undefined;
    return bytesOfPatch(patch) < bytesOfValue(goal) ? { type: "Patched", patch } : whole;
  }
  if (typeof base === "string" && typeof goal === "string" && base !== goal) return spliceBetween(base, goal) ?? whole;
  const isSame = base === goal && (goal !== 0 || 1 / (base as number) === 1 / goal);
  return isSame ? undefined : whole;
}

/** The piece of a text that differs, where that saves enough. Called by: patch.changeBetween. */
function spliceBetween(base: string, goal: string): Splice | undefined {
  const shorter = math.min(base.length, goal.length);
  const prefixBytes = commonPrefix(base, goal);
  const suffixBytes = commonSuffix(base, goal, shorter - prefixBytes);
  if (prefixBytes + suffixBytes < MIN_KEPT_BYTES) return undefined;
  return { type: "Spliced", prefixBytes, suffixBytes, middle: string.sub(goal, prefixBytes + 1, goal.length - suffixBytes) };
}

/** Asks whether a value has fields. Called by: patch.applyChange, patch.changeBetween. */
function isTable(value: PlainValue | undefined): value is PlainTable {
  return type(value) === "table";
}

/** Estimated bytes of a patch on the wire. Called by: delta.bytesOfDelta, patch.bytesOfPatch, patch.changeBetween. */
export function bytesOfPatch(patch: Patch): number {
  let bytes = TAG_BYTES;
  for (const [key, change] of patch) {
    bytes += bytesOfValue(key);
    if (change.type === "Set") bytes += bytesOfValue(change.value);
    else if (change.type === "Patched") bytes += TAG_BYTES + bytesOfPatch(change.patch);
    else if (change.type === "Spliced") bytes += NUMBER_BYTES + bytesOfValue(change.middle);
    else bytes += TAG_BYTES;
  }
  return bytes;
}

/** What a patch makes of a table; nil when it does not fit. Called by: delta.resolveDelta, patch.applyChange. */
export function applyPatch(patch: Patch, base: PlainTable): PlainTable | undefined {
  const before = base as unknown as Fields;
  const result = new LuaTable<Key, PlainValue>();
  for (const [key, value] of pairs(before)) if (!patch.has(key)) result.set(key, copyPlain(value));
  for (const [key, change] of patch) {
    if (change.type !== "Removed") {
      const value = applyChange(change, before.get(key));
      if (value === undefined) return undefined;
      result.set(key, value);
    }
  }
  return result as unknown as PlainTable;
}

/** The new value of a field; nil when the old one is of another kind. Called by: patch.applyPatch. */
function applyChange(change: Exclude<Change, { type: "Removed" }>, base: PlainValue | undefined): PlainValue | undefined {
  if (change.type === "Set") return change.value;
  if (change.type === "Patched") return isTable(base) ? applyPatch(change.patch, base) : undefined;
  const { prefixBytes, suffixBytes, middle } = change;
  if (typeof base !== "string" || prefixBytes + suffixBytes > base.length) return undefined;
  return string.sub(base, 1, prefixBytes) + middle + string.sub(base, base.length - suffixBytes + 1);
}
