/**
 * Patches as bytes.
 *
 *   changes := (key(value) change)*, in the order of their keys
 *   change  := value | REMOVED | PATCHED count(varint) changes | SPLICED prefix(varint) suffix(varint) middle(value)
 *
 * Reading is total: tables are no deeper than those of an entry, and no key comes twice.
 */
import { MAX_ENTRY_DEPTH } from "../model/entry";
import type { ByteReader, ByteWriter } from "./bytes";
import type { Change, Patch } from "./patch";
import { sortedKeys } from "./sortedKeys";
import { PATCHED, REMOVED, SPLICED } from "./valueTags";
import type { ValueReader } from "./valueReader";
import type { ValueWriter } from "./valueWriter";

/**
 * Writes the changes of a patch; how many they are is for the caller to say.
 * Called by: delta.writeDelta, patchCodec.writeChange.
 */
export function writeChanges(bytes: ByteWriter, values: ValueWriter, patch: Patch): void {
  for (const key of sortedKeys(patch)) {
    const change = patch.get(key);
    values.write(key);
    if (change !== undefined) writeChange(bytes, values, change);
  }
}

/** Writes one change by its kind. Called by: patchCodec.writeChanges. */
function writeChange(bytes: ByteWriter, values: ValueWriter, change: Change): void {
  if (change.type === "Set") values.write(change.value);
  else if (change.type === "Removed") bytes.u8(REMOVED);
  else if (change.type === "Patched") {
    bytes.u8(PATCHED);
    bytes.varint(changeCount(change.patch));
    writeChanges(bytes, values, change.patch);
  } else {
    bytes.u8(SPLICED);
    bytes.varint(change.prefixBytes);
    bytes.varint(change.suffixBytes);
    values.write(change.middle);
  }
}

/** How many fields a patch changes. Called by: delta.patchOfData, delta.writeDelta, patchCodec.writeChange. */
export function changeCount(patch: Patch): number {
  let count = 0;
  for (const [_key] of patch) count += 1;
  return count;
}

/**
 * The patch of that many changes; a byte reader that has failed makes it worthless.
 * Called by: delta.readDelta, patchCodec.readChange.
 */
export function readChanges(bytes: ByteReader, values: ValueReader, count: number, depth = 1): Patch {
  const patch: Patch = new LuaMap();
  if (depth > MAX_ENTRY_DEPTH) bytes.fail();
  for (const _ of $range(1, count)) {
    const key = values.read();
    if (bytes.failed()) break;
    if ((typeof key !== "string" && typeof key !== "number") || patch.has(key)) bytes.fail();
    else patch.set(key, readChange(bytes, values, depth));
  }
  return patch;
}

/** One change by its tag. Called by: patchCodec.readChanges. */
function readChange(bytes: ByteReader, values: ValueReader, depth: number): Change {
  const tag = bytes.u8();
  if (tag === REMOVED) return { type: "Removed" };
  if (tag === PATCHED) return { type: "Patched", patch: readChanges(bytes, values, bytes.varint(), depth + 1) };
  if (tag !== SPLICED) return { type: "Set", value: values.readTagged(tag) };
  const prefixBytes = bytes.varint();
  const suffixBytes = bytes.varint();
  const middle = values.read();
  if (typeof middle !== "string") bytes.fail();
  return { type: "Spliced", prefixBytes, suffixBytes, middle: typeof middle === "string" ? middle : "" };
}
