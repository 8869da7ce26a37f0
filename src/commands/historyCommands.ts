/** Earlier versions of an entry: `/gh history` and `/gh restore`. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { cutText, neutralised, shownText } from "../model/shownText";
import { dateTimeText } from "../model/utcTime";
import type { EarlierVersion } from "../sync/ports";
import { authorText, labelOf, withMark } from "../wording/entryLabel";
import type { Command } from "./command";
import { usageLine } from "./command";
import { refusalLine } from "../wording/refusalLine";
import { wordsToEntry } from "./tableWord";
import type { Word } from "./words";
import { typedText } from "./words";

/** Bytes of a name that somebody else may have made up. */
const MAX_NAME_BYTES = 60;

const history: Command = {
  name: "history",
  usage: "<table> <id>",
  summary: () => phrase("helpHistory"),
  run: (deps, words) => {
    if (words.length > 2) return [usageLine(history)];
    const target = wordsToEntry(deps, history, words, false);
    if (!target.ok) return [target.reason];
    const { tableName, entry } = target.value;
    const versions = deps.history.versionsOf(tableName, entry.id);
    if (versions.length === 0) return [noneLine(entry.id, tableName)];
    return versions.map((version, index) => phrase("historyLine", { place: index + 1, version: versionText(version) }));
  },
};

const restore: Command = {
  name: "restore",
  usage: "<table> <id> <n>",
  summary: () => phrase("helpRestore"),
  run: (deps, words) => {
    if (words.length > 3) return [usageLine(restore)];
    const target = wordsToEntry(deps, restore, words, false);
    if (!target.ok) return [target.reason];
    const { tableName, entry } = target.value;
    if (tableName === "setup") return [refusalLine(phrase("refusalFederationOnly"))];
    const chosen = wordToVersion(deps.history.versionsOf(tableName, entry.id), words[2], noneLine(entry.id, tableName));
    if (!chosen.ok) return [chosen.reason];
    const [restored, reason] = deps.writer.putEntry(tableName, entry.id, chosen.value.entry.data);
    if (restored === undefined) return [refusalLine(reason)];
    const isAlreadySo = restored.lastUpdated === entry.lastUpdated;
    const values = { id: shownText(entry.id), table: tableName, version: versionText(chosen.value) };
    return [phrase(isAlreadySo ? "historyAlreadySo" : "historyRestored", values)];
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
  return failure(phrase("historyNoVersion", { word: shownText(typedText(word)), count: versions.length }));
}

/**
 * A version on one line: when and by whom it was written and replaced. No field but the name is told, so no secret is.
 * Called by: historyCommands.run.
 */
function versionText({ entry, replacedAt, source }: EarlierVersion): string {
  const version = withMark(madeText(entry), entry);
  const time = dateTimeText(replacedAt);
  if (source === "local") return neutralised(phrase("historyReplacedHere", { version, time }));
  return neutralised(phrase("historyReplacedBy", { version, time, peer: cutText(source, MAX_NAME_BYTES) }));
}

/** When and by whom a version was written, and what it is called. Called by: historyCommands.versionText. */
function madeText(entry: Entry): string {
  const made = { time: dateTimeText(entry.lastUpdated), author: cutText(authorText(entry), MAX_NAME_BYTES) };
  const title = labelOf(entry);
  return title === "" ? phrase("historyMade", made) : phrase("historyMadeNamed", { ...made, title });
}

/** There may have been some: the history is bounded. Called by: historyCommands.run. */
function noneLine(id: string, tableName: string): string {
  return phrase("historyNone", { id: shownText(id), table: tableName });
}
