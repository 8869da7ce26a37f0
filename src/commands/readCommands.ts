/** Reading entries: `/gh list` and `/gh show`. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import { outwardCopy } from "../model/outwardCopy";
import { underKnownName } from "../model/ownFederation";
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import { neutralised } from "../model/shownText";
import type { TableName } from "../model/tables";
import { dateTimeText } from "../model/utcTime";
import { authorText, labelOf, textOf, withMark } from "../wording/entryLabel";
import { fieldLines } from "../wording/plainText";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps } from "./commandDeps";
import { signUpLines } from "./signUpLines";
import { wordsToEntry, wordToTable } from "./tableWord";
import type { Word } from "./words";
import { typedText } from "./words";

/** Lines that a chat frame shows without scrolling. */
const MAX_LISTED = 20;

const list: Command = {
  name: "list",
  usage: "<table> [words]",
  summary: () => phrase("helpList"),
  run: (deps, words) => {
    const tableName = wordToTable(list, words[0], false);
    if (!tableName.ok) return [tableName.reason];
    const scope = deps.scope();
    if (scope === undefined) return [phrase("readNoGuild")];
    const found = matchingEntries(deps, scope, tableName.value, words.slice(1));
    const shown = found.filter(({ author }) => !deps.muted.isMuted(author));
    const isWholeTable = words.length === 1;
    if (tableName.value === "news" && isWholeTable) deps.unread.noteSeen(shown);
    const lines = shown.slice(0, MAX_LISTED).map((entry) => entryLine(entry));
    if (found.length === 0) lines.push(phrase(isWholeTable ? "readNothing" : "readNothingFound", { table: tableName.value }));
    if (shown.length > MAX_LISTED) lines.push(phrase("readMore", { count: shown.length - MAX_LISTED }));
    if (shown.length < found.length) lines.push(phrase("readHidden", { count: found.length - shown.length }));
    const foreignCount = isWholeTable ? deps.entries.sortedIds(tableName.value).length - found.length : 0;
    if (foreignCount > 0) lines.push(phrase("readForeign", { count: foreignCount }));
    return lines;
  },
};

const show: Command = {
  name: "show",
  usage: "<table> <id>",
  summary: () => phrase("helpShow"),
  run: (deps, words) => {
    if (words.length > 2) return [usageLine(show)];
    const target = wordsToEntry(deps, show, words, false);
    if (!target.ok) return [target.reason];
    const { tableName, entry } = target.value;
    if (deps.muted.isMuted(entry.author)) return [mutedLine(entry)];
    if (tableName === "news") deps.unread.noteSeen([entry]);
    const lines = entryLines(tableName, asShown(deps, tableName, entry));
    return tableName === "calendar" ? [...lines, ...signUpLines(deps, entry.id)] : lines;
  },
};

export const READ_COMMANDS: readonly Command[] = [list, show];

/**
 * The entries in scope in whose id, title, name or content every word occurs, in any case; sorted by the bytes of their ids.
 * Called by: readCommands.run.
 */
function matchingEntries(deps: CommandDeps, scope: Scope, tableName: TableName, words: readonly Word[]): readonly Entry[] {
  const sought = words.map((word) => string.lower(typedText(word)));
  const found: Entry[] = [];
  for (const id of deps.entries.sortedIds(tableName)) {
    const stored = deps.entries.get(tableName, id);
    if (stored === undefined || !isInScope(scope, tableName, stored)) continue;
    const entry = asShown(deps, tableName, stored);
    const { title, name, content } = entry.data;
    const text = string.lower(`${id}\n${textOf(title)}\n${textOf(name)}\n${textOf(content)}`);
    if (sought.every((word) => text.includes(word))) found.push(entry);
  }
  return found;
}

/** A federation goes by its name as soon as one is known. Called by: readCommands.matchingEntries, readCommands.run. */
function asShown(deps: CommandDeps, tableName: TableName, entry: Entry): Entry {
  return tableName === "setup" ? underKnownName(entry, deps.setup.entries()) : entry;
}

/** Instead of an entry whose author is muted: what hides it, and how to see it. Called by: readCommands.run. */
function mutedLine({ id, author }: Entry): string {
  return neutralised(phrase("readHiddenOne", { id, author }));
}

/** An entry on one line: its id and what it is called. Called by: readCommands.run. */
function entryLine(entry: Entry): string {
  const title = labelOf(entry);
  const words = title === "" || title === entry.id ? entry.id : phrase("entryNamed", { id: entry.id, title });
  return neutralised(withMark(words, entry));
}

/** An entry in full: what it is first, then its data, sorted by field. Called by: readCommands.run. */
function entryLines(tableName: TableName, entry: Entry): readonly string[] {
  return [
    neutralised(withMark(`${tableName} ${entry.id}`, entry)),
    neutralised(phrase("entryOrigin", { guild: entry.guildName, author: authorText(entry), time: dateTimeText(entry.lastUpdated) })),
    ...fieldLines(outwardCopy(tableName, entry).data).map((line) => `  ${line}`),
  ];
}
