/** JSON as the client writes it; objects come out in the order in which `pairs` walks them. NaN and infinities are refused here. */
import { listLength, unwritable, type Serializing } from "./serializing";

const ESCAPES: Record<string, string> = { '"': '\\"', "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t" };
const NEEDS_ESCAPE = '[%c"\\]';

/**
 * The text of any value; what JSON cannot hold raises an error, or becomes null where that is wished.
 * Called by: bounds.noteSaved, encodingUtil.C_EncodingUtil.SerializeJSON, jsonCost.trafficOf, main, main.say.
 */
export function writeJson(value: unknown, how: Serializing): string {
  return textOf(value, how, []);
}

/** The text of one value; `above` are the tables it lies in. Called by: jsonWriter.tableText, jsonWriter.writeJson. */
function textOf(value: unknown, how: Serializing, above: readonly object[]): string {
  if (value === undefined) return "null";
  if (type(value) === "boolean") return tostring(value);
  if (type(value) === "string") return quoted(value as string);
  if (type(value) === "number") return numberText(value as number, how);
  if (unwritable(value, above, how)) return "null";
  return tableText(value as LuaTable<AnyNotNil, unknown>, how, [...above, value as object]);
}

/** A list between brackets or an object between braces. Called by: jsonWriter.textOf. */
function tableText(subject: LuaTable<AnyNotNil, unknown>, how: Serializing, above: readonly object[]): string {
  const [length, isList] = listLength(subject);
  const pieces: string[] = [];
  if (isList) {
    for (const index of $range(1, length)) pieces.push(textOf(subject.get(index), how, above));
    return `[${table.concat(pieces, ",")}]`;
  }
  for (const [key, value] of how.walk(subject)) pieces.push(`${quoted(tostring(key))}:${textOf(value, how, above)}`);
  return `{${table.concat(pieces, ",")}}`;
}

/** A number so that it reads back as the same. Called by: jsonWriter.textOf. */
function numberText(value: number, { ignoresErrors }: Serializing): string {
  if (value - value === 0) return string.format("%.17g", value);
  return ignoresErrors ? "null" : error("JSON has no NaN and no infinity", 4);
}

/** A string between quotes, its control characters as codes. Called by: jsonWriter.tableText, jsonWriter.textOf. */
function quoted(text: string): string {
  /** By name where JSON has one. Called by: jsonWriter.quoted. */
  const escape = (found: string): string => ESCAPES[found] ?? string.format("\\u%04x", string.byte(found));
  return `"${string.gsub(text, NEEDS_ESCAPE, escape)[0]}"`;
}
