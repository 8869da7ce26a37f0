/** The data kept with a line of the log: a copy, small whatever was handed in, with secrets covered. */
import { COVERED, SECRET_FIELD } from "../model/outwardCopy";
import type { PlainTable, PlainValue } from "../model/plainValue";
import { isFinite } from "../model/plainValue";
import { cutText } from "../model/shownText";

/** Bytes of a text or key in the log: enough to recognise it by. */
export const MAX_LOG_TEXT_BYTES = 200;
/** An entry within a message within a line. */
const MAX_LOG_DEPTH = 6;
/** Values with one line, so that a long list cannot push every other line out. */
const MAX_LOG_VALUES = 100;

/**
 * The copy that is kept: texts cut to 200 bytes, what is deeper than 6 tables or beyond 100 values left out,
 * every field `key` as "***".
 * Called by: playerLog.write.
 */
export function logData(data: PlainTable): PlainTable {
  return copyTable(data, 1, { values: 0 });
}

/**
 * One table of the copy. Takes its fields by the bytes of their names, so that the same ones are left out everywhere.
 * Called by: logData.copyValue, logData.logData.
 */
function copyTable(source: PlainTable, depth: number, taken: { values: number }): PlainTable {
  const copy = new LuaMap<AnyNotNil, PlainValue>();
  for (const key of sortedKeys(source)) {
    if (taken.values >= MAX_LOG_VALUES) break;
    taken.values += 1;
    const shownKey = typeof key === "string" ? cutText(key, MAX_LOG_TEXT_BYTES) : key;
    copy.set(shownKey, key === SECRET_FIELD ? COVERED : copyValue(source[key], depth, taken));
  }
  return copy as unknown as PlainTable;
}

/** One value of the copy. Called by: logData.copyTable. */
function copyValue(value: unknown, depth: number, taken: { values: number }): PlainValue {
  const kind = type(value);
  if (kind === "table") return depth < MAX_LOG_DEPTH ? copyTable(value as PlainTable, depth + 1, taken) : "...";
  if (kind === "string") return cutText(value as string, MAX_LOG_TEXT_BYTES);
  if (kind === "boolean" || (kind === "number" && isFinite(value as number))) return value as PlainValue;
  return tostring(value);
}

/** The keys that can be saved, numbers before strings. Called by: logData.copyTable. */
function sortedKeys(source: PlainTable): (string | number)[] {
  const keys: (string | number)[] = [];
  for (const [key] of pairs(source as Record<string, unknown>)) {
    if (type(key) === "string" || (type(key) === "number" && isFinite(key as unknown as number))) keys.push(key);
  }
  table.sort(keys, (left, right) => (type(left) === type(right) ? left < right : type(left) === "number"));
  return keys;
}
