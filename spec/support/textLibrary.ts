/** Text functions that the client adds to Lua's. */
import type { Provided, Results } from "./luaValues";

/** A byte that is not the second or later one of a code point. */
const NOT_CONTINUATION = `[^${string.char(128)}-${string.char(191)}]`;

/**
 * Cuts at any of the separator's characters; the last of `pieces` keeps the rest.
 * Called by: textLibrary, textLibrary.splitToResults.
 */
function split(separators: string, text: string, pieces?: number): string[] {
  const parts: string[] = [];
  const class_ = `[${string.gsub(separators, "%W", "%%%0")[0]}]`;
  let start = 1;
  while (pieces === undefined || parts.length < pieces - 1) {
    const [at] = string.find(text, class_, start);
    if (at === undefined) break;
    parts.push(string.sub(text, start, at - 1));
    start = at + 1;
  }
  parts.push(string.sub(text, start));
  return parts;
}

/** Takes characters (white space by default) off both ends. Called by: textLibrary. */
function trim(text: string, characters?: string): string {
  const class_ = characters === undefined ? "%s" : string.gsub(characters, "%W", "%%%0")[0];
  const [front] = string.gsub(text, `^[${class_}]+`, "");
  const [both] = string.gsub(front, `[${class_}]+$`, "");
  return both;
}

/** All pieces with the separator between them. Called by: textLibrary. */
function join(separator: string, ...pieces: string[]): string {
  return table.concat(pieces, separator);
}

/** Code points of UTF-8. Called by: textLibrary. */
function codePoints(text: string): number {
  const [, count] = string.gsub(text, NOT_CONTINUATION, "");
  return count;
}

/**
 * True for well-formed UTF-8: every first byte with as many continuation bytes as it announces.
 * Called by: addonMessages.isPrintable.
 */
export function isUtf8(text: string): boolean {
  let at = 1;
  while (at <= text.length) {
    const first = string.byte(text, at);
    const extra =
      first < 128 ? 0 : first >= 194 && first < 224 ? 1 : first >= 224 && first < 240 ? 2 : first >= 240 && first < 245 ? 3 : -1;
    const rest = string.sub(text, at + 1, at + extra);
    if (extra < 0 || rest.length !== extra || string.find(rest, NOT_CONTINUATION)[0] !== undefined) return false;
    at += 1 + extra;
  }
  return true;
}

/** The pieces as results, as the client gives them. Called by: textLibrary. */
const splitToResults = (separators: string, text: string, pieces?: number): Results => $multi(...split(separators, tostring(text), pieces));

/** The functions by their names in the client. */
export const textLibrary: Provided = {
  "string.split": splitToResults,
  strsplit: splitToResults,
  strsplittable: split,
  "string.join": join,
  strjoin: join,
  "string.trim": trim,
  strtrim: trim,
  "string.concat": (...pieces: string[]) => table.concat(pieces),
  strconcat: (...pieces: string[]) => table.concat(pieces),
  strlenutf8: codePoints,
  strcmputf8i: (one: string, two: string) => {
    const [low, high] = [string.lower(one), string.lower(two)];
    return low === high ? 0 : low < high ? -1 : 1;
  },
};
