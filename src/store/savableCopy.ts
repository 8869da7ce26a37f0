/**
 * Copies of values of any kind that the client can write into its saved file and read back. One number that is
 * not finite, or one function, would make the client lose it, or every variable of the file.
 */
import { isFinite } from "../model/plainValue";

/** Tables within tables that are copied; the client reads about 196, and the file nests them in its own. */
const MAX_SAVED_DEPTH = 150;

/**
 * A deep copy in which everything that cannot be saved is named by its text.
 */
export function savableCopy(value: unknown, depth = 1): unknown {
  const kind = type(value);
  if (kind === "number") return isFinite(value as number) ? value : tostring(value);
  if (kind !== "table") return kind === "string" || kind === "boolean" || kind === "nil" ? value : tostring(value);
  if (depth > MAX_SAVED_DEPTH) return `a table nested deeper than ${MAX_SAVED_DEPTH}`;
  const copy = new LuaMap<AnyNotNil, unknown>();
  for (const [key, inner] of pairs(value as Record<string, unknown>)) {
    copy.set(savableCopy(key, depth + 1) as AnyNotNil, savableCopy(inner, depth + 1));
  }
  return copy;
}
