/**
 * Copies of values of any kind that the client can write into its saved file and read back. One number that is
 * not finite would make the client lose every variable of the file; functions it would drop without a word.
 */
import { isFinite } from "../model/plainValue";

/** Tables within tables that are copied; the client reads about 196, and the file nests them in its own. */
const MAX_SAVED_DEPTH = 150;

/**
 * A deep copy in which whatever cannot be saved is replaced by a text that names it.
 * Called by: damage.keep, takeImport.keepWhole.
 */
export function savableCopy(value: unknown): unknown {
  return copyBelow(value, new LuaSet(), 1);
}

/**
 * One step of `savableCopy`; `above` holds the tables this value stands in, so that a cycle ends.
 * Called by: savableCopy.copyBelow, savableCopy.savableCopy.
 */
function copyBelow(value: unknown, above: LuaSet, depth: number): unknown {
  const kind = type(value);
  if (kind === "number") return isFinite(value as number) ? value : tostring(value);
  if (kind !== "table") return kind === "string" || kind === "boolean" || kind === "nil" ? value : tostring(value);
  if (depth > MAX_SAVED_DEPTH) return `a table nested deeper than ${MAX_SAVED_DEPTH}`;
  if (above.has(value as object)) return "a table within itself";
  above.add(value as object);
  const copy = new LuaMap<AnyNotNil, unknown>();
  for (const [key, inner] of pairs(value as Record<string, unknown>)) {
    copy.set(copyBelow(key, above, depth + 1) as AnyNotNil, copyBelow(inner, above, depth + 1));
  }
  above.delete(value as object);
  return copy;
}
