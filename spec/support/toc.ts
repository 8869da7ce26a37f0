/** An addon's table of contents: directives and files, as the client reads them. */

import { wordsOf } from "./luaValues";

/** Bytes of a line that the client reads. */
const LINE_BYTES_MAX = 1024;

export interface Toc {
  /** Directives by name. */
  readonly tags: Record<string, string>;
  /** Files in order, with `/` between folders, that this game type and language load. */
  readonly files: readonly string[];
}

/** What a line's condition is compared with. */
export interface TocConditions {
  /** Names by which this flavour is known, in lower case: "mists", "classic". */
  readonly gameTypes: readonly string[];
  readonly locale: string;
}

/** Reads a table of contents; BOM, CRLF and backslashes are as good as none. Called by: addons.tocOf. */
export function readToc(text: string, conditions: TocConditions): Toc {
  const tags: Record<string, string> = {};
  const files: string[] = [];
  const [body] = string.gsub(text, "^\uFEFF", "");
  for (const wholeLine of wordsOf(body, "[^\r\n]+")) {
    const line = string.sub(wholeLine, 1, LINE_BYTES_MAX);
    const [tag, value] = string.match(line, "^##%s*([^:]-)%s*:%s*(.-)%s*$");
    if (tag !== undefined) tags[tag] ??= value ?? "";
    else if (string.sub(line, 1, 1) !== "#") {
      const file = fileOf(line, conditions);
      if (file !== undefined) files.push(file);
    }
  }
  return { tags, files };
}

/** The interface numbers a table of contents names. Called by: addons.load. */
export function interfaceNumbers(toc: Toc): number[] {
  return wordsOf(toc.tags["Interface"] ?? "", "%d+").map((digits) => tonumber(digits) ?? 0);
}

/** The globals an addon saves, by the name of the directive. Called by: addons.save. */
export function savedNames(toc: Toc, tag: "SavedVariables" | "SavedVariablesPerCharacter"): string[] {
  return wordsOf(toc.tags[tag] ?? "", "[%w_]+");
}

/** The file a line names, nil when it names none or its condition is not met. Called by: toc.readToc. */
function fileOf(line: string, conditions: TocConditions): string | undefined {
  for (const [condition, values] of string.gmatch(line, "%[(%a+)%s+([^%]]*)%]")) {
    if (!isMet(condition ?? "", values ?? "", conditions)) return undefined;
  }
  const [bare] = string.gsub(line, "%s*%[%a+[^%]]*%]", "");
  const [path] = string.gsub(bare, "\\", "/");
  const [name] = string.match(path, "^%s*(.-)%s*$");
  return name === "" ? undefined : name;
}

/** Compares one condition with the client. Called by: toc.fileOf. */
function isMet(condition: string, values: string, conditions: TocConditions): boolean {
  for (const value of wordsOf(values, "[^%s,]+")) {
    const known = condition === "AllowLoadTextLocale" ? value === conditions.locale : conditions.gameTypes.includes(string.lower(value));
    if (known) return condition !== "ExcludeLoadGameType";
  }
  return condition === "ExcludeLoadGameType";
}
