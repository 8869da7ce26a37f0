/** Reading entries: `/gh list` and `/gh show`. */
import type { Entry } from "../model/entry";
import { outwardCopy } from "../model/outwardCopy";
import { cutText, neutralised } from "../model/shownText";
import type { TableName } from "../model/tables";
import { dateTimeText } from "../model/utcTime";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { CommandDeps } from "./commandDeps";
import { fieldLines } from "./plainText";
import { wordsToEntry, wordToTable } from "./tableWord";
import type { Word } from "./words";
import { typedText } from "./words";

/** Lines that a chat frame shows without scrolling. */
const MAX_LISTED = 20;
/** Bytes of a title in a list; `show` has the rest. */
const MAX_LABEL_BYTES = 100;

const list: Command = {
  name: "list",
  usage: "<table> [words]",
  summary: "lists entries, those with all of the words",
  run: (deps, words) => {
    const tableName = wordToTable(list, words[0], false);
    if (!tableName.ok) return [tableName.reason];
    const ids = matchingIds(deps, tableName.value, words.slice(1));
    if (ids.length === 0) return [`Nothing in ${tableName.value}${words.length > 1 ? " has these words" : " yet"}.`];
    const lines: string[] = [];
    for (const id of ids.slice(0, MAX_LISTED)) {
      const entry = deps.entries.get(tableName.value, id);
      if (entry !== undefined) lines.push(entryLine(entry));
    }
    if (ids.length > MAX_LISTED) lines.push(`... and ${ids.length - MAX_LISTED} more.`);
    return lines;
  },
};

const show: Command = {
  name: "show",
  usage: "<table> <id>",
  summary: "shows all fields of an entry",
  run: (deps, words) => {
    if (words.length > 2) return [usageLine(show)];
    const target = wordsToEntry(deps, show, words, false);
    return target.ok ? entryLines(target.value.tableName, target.value.entry) : [target.reason];
  },
};

export const READ_COMMANDS: readonly Command[] = [list, show];

/**
 * Ids of the entries in whose id, title, name or content every word occurs, in any case; sorted by bytes.
 * Called by: readCommands.run.
 */
function matchingIds(deps: CommandDeps, tableName: TableName, words: readonly Word[]): readonly string[] {
  const sought = words.map((word) => string.lower(typedText(word)));
  return deps.entries.sortedIds(tableName).filter((id) => {
    const entry = deps.entries.get(tableName, id);
    if (entry === undefined) return false;
    const { title, name, content } = entry.data;
    const text = string.lower(`${id}\n${textOf(title)}\n${textOf(name)}\n${textOf(content)}`);
    return sought.every((word) => text.includes(word));
  });
}

/**
 * What an entry is called, cut to fit a line; "" where it has no name.
 * Called by: historyCommands.versionText, readCommands.entryLine.
 */
export function labelOf(entry: Entry): string {
  return cutText(textOf(entry.data.title ?? entry.data.name), MAX_LABEL_BYTES);
}

/** An entry on one line: its id and what it is called. Called by: readCommands.run. */
function entryLine(entry: Entry): string {
  const label = labelOf(entry);
  return neutralised(`${entry.id}${label === "" || label === entry.id ? "" : `: ${label}`}${entry.deleted ? " (deleted)" : ""}`);
}

/** An entry in full: what it is first, then its data, sorted by field. Called by: readCommands.run. */
function entryLines(tableName: TableName, entry: Entry): readonly string[] {
  return [
    neutralised(`${tableName} ${entry.id}${entry.deleted ? " (deleted)" : ""}`),
    neutralised(`of ${entry.guildName}, by ${entry.author === "" ? "unknown" : entry.author}, ${dateTimeText(entry.lastUpdated)}`),
    ...fieldLines(outwardCopy(tableName, entry).data).map((line) => `  ${line}`),
  ];
}

/** A field's text, "" when it is none. Called by: readCommands.labelOf, readCommands.matchingIds. */
function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
