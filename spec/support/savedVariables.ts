/**
 * Saved variables as the client writes and reads them: Lua text, one assignment for each declared global.
 *
 * 1. Strings, numbers, booleans and tables are written; anything else is left out. A shared table is written twice.
 * 2. Numbers have 17 digits, so they come back exact; NaN is written so that the file cannot be read any more.
 * 3. A file that cannot be read gives nothing at all; the next logout overwrites it.
 */
import type { LuaFunction, LuaRecord } from "./luaValues";

/** Tables within tables that the client's own reader bears; deeper ones (cycles too) are cut off in writing. */
const DEPTH_MAX = 250;
const ESCAPES: Record<string, string> = { "\n": "\\n", "\r": "\\r", '"': '\\"', "\\": "\\\\" };

/**
 * The text of a saved file with these globals, in this order.
 * Called by: disk.writeSaved, savedVariables.savedTextOf.
 */
export function writeSavedVariables(names: readonly string[], globals: LuaRecord): string {
  const pieces: string[] = [];
  for (const name of names) {
    pieces.push("\n", name, " = ");
    const value = rawget(globals, name);
    if (isWritable(value)) writeValue(pieces, value, 1);
    else pieces.push("nil");
    pieces.push("\n");
  }
  return table.concat(pieces);
}

/**
 * The text of a saved file with these globals by name; a text is taken as it is.
 * Called by: crowd.fileWith, members.savedFile, world.join.
 */
export function savedTextOf(saved: Record<string, unknown> | string): string {
  if (type(saved) === "string") return saved as string;
  const names: string[] = [];
  for (const [name] of pairs(saved as Record<string, unknown>)) names.push(name);
  table.sort(names);
  return writeSavedVariables(names, saved as Record<string, unknown>);
}

/**
 * What a saved file holds, or nil and the reason when the client would ignore it.
 * Called by: addons.restore, client.savedGlobal.
 */
export function readSavedVariables(text: string): LuaMultiReturn<[LuaRecord | undefined, string | undefined]> {
  const [chunk, problem] = loadstring(text, "@SavedVariables");
  if (chunk === undefined) return $multi(undefined, problem);
  const globals: LuaRecord = {};
  setfenv(chunk as unknown as LuaFunction, globals);
  const [ok, failure] = pcall(chunk as unknown as () => void);
  if (!ok) return $multi(undefined, tostring(failure));
  return $multi(globals, undefined);
}

/**
 * True for the kinds of value that a saved file can hold.
 * Called by: savedVariables.writeSavedVariables, savedVariables.writeTable.
 */
function isWritable(value: unknown): boolean {
  const kind = type(value);
  return kind === "string" || kind === "number" || kind === "boolean" || kind === "table";
}

/** Adds a value's text to the pieces. Called by: savedVariables.writeSavedVariables, savedVariables.writeTable. */
function writeValue(pieces: string[], value: unknown, depth: number): void {
  const kind = type(value);
  if (kind === "string") pieces.push(quoted(value as string));
  else if (kind === "number") pieces.push(numberText(value as number));
  else if (kind === "boolean") pieces.push(tostring(value));
  else if (depth > DEPTH_MAX) pieces.push("nil");
  else writeTable(pieces, value as LuaRecord, depth);
}

/** Adds a table: its list part first, then what else it has. Called by: savedVariables.writeValue. */
function writeTable(pieces: string[], subject: LuaRecord, depth: number): void {
  pieces.push("{\n");
  const list = subject as unknown as unknown[];
  let length = 0;
  while (isWritable(rawget(list, length + 1))) {
    length++;
    writeValue(pieces, rawget(list, length), depth + 1);
    pieces.push(",\n");
  }
  for (const [key, value] of pairs(subject as unknown as Record<string, unknown>)) {
    if (!isWritable(value) || type(key) === "table" || isListed(key, length) || !isWritable(key)) continue;
    pieces.push(
      "[",
      type(key) === "string" ? quoted(key) : type(key) === "number" ? numberText(key as unknown as number) : tostring(key),
      "] = ",
    );
    writeValue(pieces, value, depth + 1);
    pieces.push(",\n");
  }
  pieces.push("}");
}

/** True for a key that the list part already wrote. Called by: savedVariables.writeTable. */
function isListed(key: unknown, length: number): boolean {
  if (type(key) !== "number") return false;
  const number = key as number;
  return number >= 1 && number <= length && number % 1 === 0;
}

/**
 * A string between quotes; only what would end it is escaped.
 * Called by: savedVariables.writeTable, savedVariables.writeValue.
 */
function quoted(text: string): string {
  return `"${string.gsub(text, '[\n\r"\\]', ESCAPES)[0]}"`;
}

/**
 * A number so that it reads back as the same; NaN as the client's platform prints it.
 * Called by: savedVariables.writeTable, savedVariables.writeValue.
 */
function numberText(value: number): string {
  if (value !== value) return "-nan(ind)";
  if (value === math.huge) return "inf";
  return value === -math.huge ? "-inf" : string.format("%.17g", value);
}
