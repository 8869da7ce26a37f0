/**
 * One line of the player's log, with the data it speaks of. The log is the account's, so a line names the guild in which it was
 * written: characters of other guilds are not to see it.
 */
import type { PlainTable } from "./plainValue";
import { isFinite, plainRefusal } from "./plainValue";

export interface LogLine {
  /** Server time. */
  readonly at: number;
  /** One word: "sync", "gate", "store" ... */
  readonly topic: string;
  readonly text: string;
  readonly data?: PlainTable;
  /** Of the character played then; nil without a guild, while it was not known yet, and in lines of older versions. */
  readonly guildName?: string;
}

/**
 * Asks whether a character of a guild, or of none, may see a line: those of its guild, and those of no guild that hold no data. What an
 * older version kept with a line may be any guild's.
 * Called by: playerLog.search.
 */
export function isShownIn(guildName: string | undefined, line: LogLine): boolean {
  return line.guildName === undefined ? line.data === undefined : line.guildName === guildName;
}

/** Asks whether a value from outside is a list of lines. Called by: layout.openLog, logPages.newest. */
export function isLogList(value: unknown): value is LogLine[] {
  if (type(value) !== "table") return false;
  let fields = 0;
  for (const [_] of pairs(value as Record<string, unknown>)) fields += 1;
  let lines = 0;
  for (const line of value as unknown[]) if (isLogLine(line)) lines += 1;
  return lines === fields;
}

/** Asks whether a value is a line of the log. Called by: logLine.isLogList. */
function isLogLine(value: unknown): boolean {
  if (type(value) !== "table") return false;
  const line = value as Record<string, unknown>;
  const { at, topic, text, data, guildName } = line;
  const hasTexts = typeof topic === "string" && typeof text === "string" && (guildName === undefined || typeof guildName === "string");
  const hasData = data === undefined || (type(data) === "table" && plainRefusal(data) === undefined);
  return typeof at === "number" && isFinite(at) && hasTexts && hasData;
}
