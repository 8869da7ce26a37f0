/**
 * The client's string.format: whole-number conversions take 32 bits and no more, a missing number is 0,
 * and arguments may be named by position (`%2$s`).
 */
import type { LuaFunction } from "./luaValues";

const WHOLE_MIN = -2147483648;
const WHOLE_MAX = 2147483647;
/** %u, %x, %X, %o and %c take the upper half of 32 bits as well. */
const UNSIGNED_MAX = 4294967295;

interface Conversion {
  readonly index: number;
  readonly letter: string;
}

interface Format {
  readonly plainFormat: string;
  readonly conversions: readonly Conversion[];
  readonly inOrder: boolean;
}

const formatsByText: Record<string, Format> = {};

/**
 * Formats as the client does; refuses with the client's messages.
 * Called by: buttonMethods.SetFormattedText, fontStringMethods.SetFormattedText, luaLibrary.createLuaLibrary.
 */
export const formatText: LuaFunction = (...args) => {
  const text = tostring(args[0]);
  const format = (formatsByText[text] ??= parse(text));
  const values: unknown[] = [];
  let count = 0;
  for (const conversion of format.conversions) {
    values[count] = fitted(conversion, args[conversion.index]);
    count++;
  }
  return $multi(string.format(format.plainFormat, ...unpack(values, 1, count)));
};

/** Finds the conversions and takes positions out of the text. Called by: formatText.formatText. */
function parse(text: string): Format {
  const conversions: Conversion[] = [];
  let inOrder = true;
  const [plainFormat] = string.gsub(text, "%%(%d*%$?)([-+ #0-9.]*)(%a?%%?)", (position, flags, letter) => {
    if (letter === "%") return "%%";
    const [named] = string.match(position, "^(%d+)%$$");
    if (named !== undefined) inOrder = false;
    conversions.push({ index: tonumber(named) ?? conversions.length + 1, letter });
    return `%${named === undefined ? position : ""}${flags}${letter === "F" ? "f" : letter}`;
  });
  return { plainFormat, conversions, inOrder };
}

/** The argument as the conversion takes it, or the client's error. Called by: formatText.formatText. */
function fitted({ index, letter }: Conversion, value: unknown): unknown {
  if (letter === "s" || letter === "q") {
    if (value === undefined) error(`bad argument #${index + 1} to '?' (string expected, got nil)`, 3);
    return type(value) === "string" || type(value) === "number" ? value : tostring(value);
  }
  const number = value === undefined ? 0 : tonumber(value);
  if (number === undefined) return error(`bad argument #${index + 1} to '?' (number expected, got ${type(value)})`, 3);
  if (string.find("diuxXoc", letter, 1, true)[0] === undefined) return number;
  const limit = letter === "d" || letter === "i" ? WHOLE_MAX : UNSIGNED_MAX;
  if (!(number >= WHOLE_MIN && number <= limit)) error(`integer overflow attempting to store ${tostring(number)}`, 3);
  return number;
}
