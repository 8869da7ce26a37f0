/** Earlier versions of an entry: `/gh history` and `/gh restore`. */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { cutText, neutralised, shownText } from "../model/shownText";
import { dateTimeText } from "../model/utcTime";
import type { EarlierVersion } from "../sync/ports";
import type { Command } from "./command";
import { usageLine } from "./command";
import { labelOf } from "./entryLabel";
import { wordsToEntry } from "./tableWord";
import type { Word } from "./words";
import { typedText } from "./words";

/** Bytes of a name that somebody else may have made up. */
const MAX_NAME_BYTES = 60;

const history: Command = {
  name: "history",
  usage: "<table> <id>",
  summary: "lists earlier versions of an entry, the newest first",
  run: (deps, words) => {
    if (words.length > 2) return [usageLine(history)];
    const target = wordsToEntry(deps, history, words, false);
    if (!target.ok) return [target.reason];
    const { tableName, entry } = target.value;
    const versions = deps.history.versionsOf(tableName, entry.id);
    if (versions.length === 0) return [noneLine(entry.id, tableName)];
    return versions.map((version, index) => `${index + 1}: ${versionText(version)}`);
  },
};

const restore: Command = {
  name: "restore",
  usage: "<table> <id> <n>",
  summary: "brings back an earlier version's content, also of a deleted entry",
  run: (deps, words) => {
    if (words.length > 3) return [usageLine(restore)];
    const target = wordsToEntry(deps, restore, words, false);
    if (!target.ok) return [target.reason];
    const { tableName, entry } = target.value;
    if (tableName === "setup") return ["Nothing was changed: setup is written by the federation commands only."];
    const chosen = wordToVersion(deps.history.versionsOf(tableName, entry.id), words[2], noneLine(entry.id, tableName));
    if (!chosen.ok) return [chosen.reason];
    const [restored, reason] = deps.writer.putEntry(tableName, entry.id, chosen.value.entry.data);
    if (restored === undefined) return [`Nothing was changed: ${reason ?? "the entry was refused"}.`];
    const version = `the version of ${versionText(chosen.value)}`;
    const content = `the content of "${shownText(entry.id)}" in ${tableName}`;
    if (restored.lastUpdated === entry.lastUpdated) return [`Nothing was changed: ${content} is already that of ${version}.`];
    return [`Restored ${content} to ${version}.`];
  },
};

export const HISTORY_COMMANDS: readonly Command[] = [history, restore];

/** The version that a number names, 1 = the newest. Called by: historyCommands.run. */
function wordToVersion(versions: readonly EarlierVersion[], word: Word | undefined, noneText: string): Outcome<EarlierVersion> {
  if (word === undefined) return failure(usageLine(restore));
  if (versions.length === 0) return failure(noneText);
  const [digits] = string.match(typedText(word), "^%d+$");
  const chosen = versions[(tonumber(digits) ?? 0) - 1];
  if (chosen !== undefined) return success(chosen);
  return failure(`"${shownText(typedText(word))}" is no earlier version; write a number from 1 to ${versions.length}.`);
}

/**
 * A version on one line: when and by whom it was written and replaced. No field but the name is told, so no secret is.
 * Called by: historyCommands.run.
 */
function versionText({ entry, replacedAt, source }: EarlierVersion): string {
  const author = entry.author === "" ? "unknown" : cutText(entry.author, MAX_NAME_BYTES);
  const label = labelOf(entry);
  const replacer = source === "local" ? "here" : `by ${cutText(source, MAX_NAME_BYTES)}`;
  const made = `${dateTimeText(entry.lastUpdated)} by ${author}${label === "" ? "" : `: ${label}`}${entry.deleted ? " (deleted)" : ""}`;
  return neutralised(`${made}, replaced ${dateTimeText(replacedAt)} ${replacer}`);
}

/** There may have been some: the history is bounded. Called by: historyCommands.run. */
function noneLine(id: string, tableName: string): string {
  return `No earlier version of "${shownText(id)}" in ${tableName} is kept.`;
}
