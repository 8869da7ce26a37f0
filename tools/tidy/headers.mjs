/** Every source file begins by saying what it is for; a spec says it by its name and its titles. */
import { sourceFiles } from "./files.mjs";

const SPEC = /_(?:spec|test)\.ts$/;

/** A Lua file's header is a line comment; in TypeScript a directive may stand before it. */
const HEADER = { lua: /^--/, other: /^(?:#!.*\n)?\/\*\*(?! @noSelf)/ };

/** Every file without a header. Called by: tidy. */
export function headerFindings() {
  return sourceFiles()
    .filter(({ path, text }) => !SPEC.test(path) && !(path.endsWith(".lua") ? HEADER.lua : HEADER.other).test(text))
    .map(({ path }) => `${path}:1: no header comment; say in a sentence what the file is for`);
}
