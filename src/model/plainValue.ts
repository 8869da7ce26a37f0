/**
 * What an entry may be made of: nested plain tables, strings, finite numbers and booleans, within
 * limits that hold for writing and receiving alike, so that nothing enters one copy that another refuses.
 */
import type { Say } from "../language/phrases";
import { english } from "../language/phrases";

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

/** The names of fields and the places in lists are the same in all entries: judged once, they are known by their bytes. */
const bytesByKnownKey = new LuaMap<AnyNotNil, number>();
let knownKeys = 0;
/** Keys that are known, and bytes of one: far more than there are names of fields, and nothing in memory. */
const MAX_KNOWN_KEYS = 500;
const MAX_KNOWN_KEY_BYTES = 64;
/** Asked for every value there is: a local is found faster than a global. */
const kindOf = type;

/** What the value at judgement may hold and may still hold, and how a fault is said; one judgement ends before the next begins. */
let sayFault: Say = english;
let valuesMost = 0;
let valuesLeft = 0;
let bytesLeft = 0;

/**
 * Says in one sentence why a value may not stand in an entry, or nil when it may.
 * Bounded: it stops at the first limit passed, so a cyclic table ends at the depth limit.
 * Called by: localWriter.putOpenTable, logLine.isLogLine, plainValue.recordRefusal.
 */
export function plainRefusal(value: unknown, say: Say = english): string | undefined {
  sayFault = say;
  if (value === undefined) return say("faultType", { kind: "nil" });
  bytesLeft = MAX_ENTRY_BYTES;
  valuesMost = MAX_VALUES;
  valuesLeft = valuesMost;
  return tableRefusal(type(value) === "table" ? (value as object) : [value], 1);
}

/**
 * Says why a record is not plain or passes a limit, or nil: one field has the number of values and the depth to itself that
 * any value may have, the fields around it have `maxValues`; the bytes are those of both.
 * Called by: entry.contentRefusal.
 */
export function recordRefusal(
  record: Readonly<Record<string, unknown>>,
  field: string,
  maxValues: number,
  say: Say = english,
): string | undefined {
  const refusal = plainRefusal(record[field], say);
  if (refusal !== undefined) return refusal;
  valuesMost = maxValues;
  valuesLeft = valuesMost;
  return tableRefusal(record, 1, field);
}

/**
 * Judges all that is in a table, but for the content of one field; every entry that is read or received comes through here,
 * so one walk does it all and a sound value costs no call.
 * Called by: plainValue.plainRefusal, plainValue.recordRefusal, plainValue.tableRefusal.
 */
function tableRefusal(source: object, depth: number, judgedField?: string): string | undefined {
  if (depth > MAX_DEPTH) return sayFault("faultDeep", { depth: MAX_DEPTH });
  if (getmetatable(source) !== undefined) return sayFault("faultMetatable");
  for (const [key, value] of pairs(source as LuaTable<AnyNotNil, unknown>)) {
    valuesLeft -= 1;
    if (valuesLeft < 0) return sayFault("faultValues", { count: valuesMost });

    const keyBytes = bytesByKnownKey.get(key) ?? bytesOfKey(key);
    if (keyBytes === undefined) return keyRefusal(key);
    bytesLeft -= keyBytes;

    const kind = kindOf(value);
    if (kind === "string") {
      const length = (value as string).length;
      if (length > MAX_STRING_BYTES) return longText();
      bytesLeft -= length;
    } else if (kind === "table") {
      const refusal = key === judgedField ? undefined : tableRefusal(value, depth + 1);
      if (refusal !== undefined) return refusal;
    } else if (kind === "boolean") bytesLeft -= SCALAR_BYTES;
    else if (kind !== "number") return sayFault("faultType", { kind });
    else if (isFinite(value as number)) bytesLeft -= SCALAR_BYTES;
    else return sayFault("faultEndless");
    if (bytesLeft < 0) return sayFault("faultBytes", { bytes: MAX_ENTRY_BYTES });
  }
  return undefined;
}

/**
 * Bytes that a key takes, nil where it may not be one: strings and finite numbers only, because nothing else survives saving
 * and the wire. A short one is known from then on.
 * Called by: plainValue.tableRefusal.
 */
function bytesOfKey(key: unknown): number | undefined {
  if (keyRefusal(key) !== undefined) return undefined;
  const bytes = typeof key === "string" ? key.length : SCALAR_BYTES;
  if (knownKeys < MAX_KNOWN_KEYS && bytes <= MAX_KNOWN_KEY_BYTES) {
    bytesByKnownKey.set(key as AnyNotNil, bytes);
    knownKeys += 1;
  }
  return bytes;
}

/** Says why something may not be a key, or nil. Called by: plainValue.bytesOfKey, plainValue.tableRefusal. */
function keyRefusal(key: unknown): string | undefined {
  if (typeof key === "string") return key.length > MAX_STRING_BYTES ? longText() : undefined;
  return typeof key === "number" && isFinite(key) ? undefined : sayFault("faultKey", { kind: type(key) });
}

/** What is wrong with a text that is too long. Called by: plainValue.keyRefusal, plainValue.tableRefusal. */
function longText(): string {
  return sayFault("faultLongText", { bytes: MAX_STRING_BYTES });
}

/**
 * Asks whether a number is neither NaN nor infinite: only then it is its own difference from zero.
 * Called by: endlessNumbers.isEndless, entry.isStamp, fieldValue.textToNumber, guildNotes.isTime, holdMemory.takenAt,
 * knownUsers.isTime, logData.copyValue, logData.sortedKeys, logLine.isLogLine, memories.isCount,
 * memory.openMinimapMemory, plainValue.keyRefusal, plainValue.tableRefusal, recordFields.readTime, round.isCount,
 * savableCopy.copyBelow, seedDoors.createSeedDoors, windowPlace.isWithin.
 */
export function isFinite(value: number): boolean {
  return value - value === 0;
}

/**
 * A deep copy that shares nothing with its source; expects a value that passed `plainRefusal`.
 * Called by: changes.changedData, entry.copyEntry, listeners.emit, memberEntries.write, oldEntry.dataOfOld,
 * oldEntry.entryOfOld, ownCharacter.write, patch.applyPatch, plainValue.copyPlain, signUps.signUpsWith.
 */
export function copyPlain<T>(value: T): T {
  if (type(value) !== "table") return value;
  const copy = new LuaMap<AnyNotNil, unknown>();
  for (const [key, inner] of pairs(value as Record<string, unknown>)) copy.set(key, copyPlain(inner));
  return copy as unknown as T;
}

/**
 * Asks whether two plain values have the same structure and content.
 * Called by: localWriter.write, plainValue.equalPlain, rollback.compare, takeImport.isSameVersion,
 * takeImport.keepWhole, versions.changedFields.
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
