/** One line of the player's log, with the data it speaks of. */
import type { PlainTable } from "./plainValue";
import { isFinite, plainRefusal } from "./plainValue";

export interface LogLine {
  /** Server time. */
  readonly at: number;
  /** One word: "sync", "gate", "store" ... */
  readonly topic: string;
  readonly text: string;
  readonly data?: PlainTable;
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
  const hasData = line.data === undefined || (type(line.data) === "table" && plainRefusal(line.data) === undefined);
  return typeof line.at === "number" && isFinite(line.at) && typeof line.topic === "string" && typeof line.text === "string" && hasData;
}
