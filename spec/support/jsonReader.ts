/** JSON as the client reads it, strictly; null is nil, so an entry that holds it is not there. */
import { NESTING_MAX } from "./serializing";

const ESCAPED: Record<string, string | undefined> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", '"': '"', "\\": "\\", "/": "/" };
const WORDS: Record<string, boolean | undefined> = { true: true, false: false };

/** The text and the place reached in it. */
interface Source {
  readonly text: string;
  at: number;
}

/** The value behind the text; a text that is no JSON raises an error. Called by: encodingUtil.createSerializers. */
export function readJson(text: string): unknown {
  const source: Source = { text, at: 1 };
  const value = readValue(source, 0);
  take(source, "^%s*");
  if (source.at <= text.length) refuse(source);
  return value;
}

/** The next value, which lies in `depth` others. Called by: jsonReader.readEntries, jsonReader.readJson. */
function readValue(source: Source, depth: number): unknown {
  if (depth > NESTING_MAX) refuse(source);
  take(source, "^%s*");
  if (take(source, "^{") !== undefined) return readEntries(source, "}", depth + 1);
  if (take(source, "^%[") !== undefined) return readEntries(source, "]", depth + 1);
  if (take(source, '^"') !== undefined) return readString(source);
  const word = take(source, "^%l+");
  if (word === undefined) return tonumber(take(source, "^-?%d+%.?%d*[eE]?[+-]?%d*")) ?? refuse(source);
  if (word !== "null" && WORDS[word] === undefined) refuse(source);
  return WORDS[word];
}

/** An object's or a list's entries up to its closing bracket. Called by: jsonReader.readValue. */
function readEntries(source: Source, close: string, depth: number): object {
  const result = new LuaTable<AnyNotNil, unknown>();
  let index = 0;
  if (take(source, `^%s*%${close}`) !== undefined) return result;
  while (true) {
    index++;
    let key: string | number = index;
    if (close === "}") {
      if (take(source, '^%s*"') === undefined) refuse(source);
      key = readString(source);
      if (take(source, "^%s*:") === undefined) refuse(source);
    }
    result.set(key, readValue(source, depth));
    if (take(source, `^%s*%${close}`) !== undefined) return result;
    if (take(source, "^%s*,") === undefined) refuse(source);
  }
}

/**
 * A string up to its closing quote, which was opened before.
 * Called by: jsonReader.readEntries, jsonReader.readValue.
 */
function readString(source: Source): string {
  let result = "";
  while (true) {
    result += take(source, '^[^"\\%c]*') ?? "";
    if (take(source, '^"') !== undefined) return result;
    const code = take(source, "^\\u%x%x%x%x");
    const letter = code === undefined ? take(source, "^\\.") : undefined;
    const plain = letter === undefined ? undefined : ESCAPED[string.sub(letter, 2)];
    result += code === undefined ? (plain ?? refuse(source)) : utf8(tonumber(string.sub(code, 3), 16) ?? 0);
  }
}

/** A code point below 65536 in UTF-8. Called by: jsonReader.readString. */
function utf8(code: number): string {
  if (code < 128) return string.char(code);
  if (code < 2048) return string.char(192 + math.floor(code / 64), 128 + (code % 64));
  return string.char(224 + math.floor(code / 4096), 128 + (math.floor(code / 64) % 64), 128 + (code % 64));
}

/**
 * Takes what matches here, nil when it does not.
 * Called by: jsonReader.readEntries, jsonReader.readJson, jsonReader.readString, jsonReader.readValue.
 */
function take(source: Source, pattern: string): string | undefined {
  const [from, to] = string.find(string.sub(source.text, source.at), pattern);
  if (from === undefined || to === undefined) return undefined;
  const found = string.sub(source.text, source.at, source.at + to - 1);
  source.at += to;
  return found;
}

/**
 * The error for a text that is no JSON.
 * Called by: jsonReader.readEntries, jsonReader.readJson, jsonReader.readString, jsonReader.readValue.
 */
function refuse(source: Source): never {
  return error(`JSON: nothing that can be read at byte ${source.at}`, 3);
}
