/**
 * What an entry may be made of: nested plain tables, strings, finite numbers and booleans, within
 * limits that hold for writing and receiving alike, so that nothing enters one copy that another refuses.
 */

export type PlainValue = string | number | boolean | PlainTable;

/** A Lua table without functions, userdata or metatable; keys are strings or numbers. */
export interface PlainTable {
  readonly [key: string]: PlainValue | undefined;
  readonly [key: number]: PlainValue | undefined;
}

/** Tables within tables, the outermost counted: far under the ~196 at which the client can no longer read its own saved file. */
export const MAX_DEPTH = 16;
/** Values inside an entry's data; bounds the work of a single step. */
export const MAX_VALUES = 2000;
/** Bytes of one string, and of all strings and keys of an entry. */
export const MAX_STRING_BYTES = 16384;
export const MAX_ENTRY_BYTES = 65536;
/** Estimated bytes of a number or boolean, for MAX_ENTRY_BYTES. */
const SCALAR_BYTES = 8;

/** Bytes that what was judged has taken, added to by each judgement that shares it. */
export interface TakenBytes {
  bytes: number;
}

/**
 * Says in one sentence why a value may not stand in an entry, or nil when it may; `maxValues` are those inside it.
 * Bounded: it stops at the first limit passed, so a cyclic table ends at the depth limit.
 * Called by: entry.contentRefusal, localWriter.putOpenTable.
 */
export function plainRefusal(value: unknown, taken: TakenBytes = { bytes: 0 }, maxValues = MAX_VALUES): string | undefined {
  return refusalAt(value, 1, { values: 0, maxValues, taken });
}

interface Seen {
  values: number;
  readonly maxValues: number;
  readonly taken: TakenBytes;
}

/**
 * One step of `plainRefusal`: judges this value, and counts everything inside it.
 * Called by: plainValue.plainRefusal, plainValue.refusalAt.
 */
function refusalAt(value: unknown, depth: number, seen: Seen): string | undefined {
  const kind = type(value);
  if (kind === "table") {
    if (depth > MAX_DEPTH) return `nested deeper than ${MAX_DEPTH}`;
    if (getmetatable(value as object) !== undefined) return "a table with a metatable";
    for (const [key, inner] of pairs(value as Record<string, unknown>)) {
      seen.values += 1;
      if (seen.values > seen.maxValues) return `more than ${seen.maxValues} values`;
      const refusal = keyRefusal(key, seen) ?? refusalAt(inner, depth + 1, seen);
      if (refusal !== undefined) return refusal;
    }
    return undefined;
  }
  if (kind === "string") return stringRefusal(value as string, seen);
  if (kind === "number") {
    if (!isFinite(value as number)) return "a number that is not finite";
    return sizeRefusal(SCALAR_BYTES, seen);
  }
  if (kind === "boolean") return sizeRefusal(SCALAR_BYTES, seen);
  return `a value of type ${kind}`;
}

/**
 * Judges one key: strings and finite numbers only, because nothing else survives saving and the wire.
 * Called by: plainValue.refusalAt.
 */
function keyRefusal(key: unknown, seen: Seen): string | undefined {
  const kind = type(key);
  if (kind === "string") return stringRefusal(key as string, seen);
  if (kind === "number" && isFinite(key as number)) return sizeRefusal(SCALAR_BYTES, seen);
  return `a key of type ${kind}`;
}

/**
 * Judges one string by its own length and by what the entry has taken so far.
 * Called by: plainValue.keyRefusal, plainValue.refusalAt.
 */
function stringRefusal(text: string, seen: Seen): string | undefined {
  if (text.length > MAX_STRING_BYTES) return `a string longer than ${MAX_STRING_BYTES} bytes`;
  return sizeRefusal(text.length, seen);
}

/**
 * Adds to the entry's size and says when it has grown too large.
 * Called by: plainValue.keyRefusal, plainValue.refusalAt, plainValue.stringRefusal.
 */
function sizeRefusal(bytes: number, seen: Seen): string | undefined {
  seen.taken.bytes += bytes;
  return seen.taken.bytes > MAX_ENTRY_BYTES ? `larger than ${MAX_ENTRY_BYTES} bytes` : undefined;
}

/**
 * Asks whether a number is neither NaN nor infinite: only then it is its own difference from zero.
 * Called by: entry.isStamp, fieldValue.textToNumber, logData.copyValue, logData.sortedKeys, memories.isCount,
 * plainValue.keyRefusal, plainValue.refusalAt, recordFields.readTime, savableCopy.copyBelow, seedDoors.createSeedDoors.
 */
export function isFinite(value: number): boolean {
  return value - value === 0;
}

/**
 * A deep copy that shares nothing with its source; expects a value that passed `plainRefusal`.
 * Called by: changes.changedData, entry.copyEntry, listeners.emit, oldEntry.dataOfOld, oldEntry.entryOfOld,
 * plainValue.copyPlain.
 */
export function copyPlain<T>(value: T): T {
  if (type(value) !== "table") return value;
  const copy = new LuaMap<AnyNotNil, unknown>();
  for (const [key, inner] of pairs(value as Record<string, unknown>)) copy.set(key, copyPlain(inner));
  return copy as unknown as T;
}

/**
 * Asks whether two plain values have the same structure and content.
 * Called by: localWriter.write, plainValue.equalPlain, takeImport.isSameVersion, takeImport.keepWhole.
 */
export function equalPlain(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (type(left) !== "table" || type(right) !== "table") return false;
  for (const [key, inner] of pairs(left as Record<string, unknown>)) {
    if (!equalPlain(inner, (right as Record<string, unknown>)[key])) return false;
  }
  for (const [key] of pairs(right as Record<string, unknown>)) {
    if ((left as Record<string, unknown>)[key] === undefined) return false;
  }
  return true;
}
