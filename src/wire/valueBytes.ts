/** How many bytes a value takes on the wire, roughly and without writing it. */
import type { PlainValue } from "../model/plainValue";
import { PLACE_BY_KEY } from "./keyTable";
import type { Key } from "./sortedKeys";

/** Of a number. */
export const NUMBER_BYTES = 4;
/** Of what says which kind follows, or how long it is. */
export const TAG_BYTES = 1;

/**
 * Estimated bytes of a value on the wire.
 * Called by: batch.weigh, patch.bytesOfPatch, patch.changeBetween, valueBytes.bytesOfValue.
 */
export function bytesOfValue(value: PlainValue): number {
  if (typeof value === "number") return NUMBER_BYTES;
  if (typeof value === "string") return PLACE_BY_KEY.has(value) ? TAG_BYTES : TAG_BYTES + value.length;
  if (typeof value === "boolean") return TAG_BYTES;
  let bytes = TAG_BYTES;
  for (const [key, inner] of pairs(value as unknown as LuaTable<Key, PlainValue>)) bytes += bytesOfValue(key) + bytesOfValue(inner);
  return bytes;
}
