/**
 * The player's log in the saved data. Bounded in lines and bytes, as a whole and by topic, oldest out first: no peer
 * can make the file grow, or drive out the lines of other topics. What a line holds is a copy, with secrets covered.
 */
import type { LogLine } from "../model/logLine";
import type { PlainTable } from "../model/plainValue";
import { cutText } from "../model/shownText";
import type { Clock, Log } from "../sync/ports";
import { logData, MAX_LOG_TEXT_BYTES } from "./logData";
import { searchText } from "./searchText";

/** Lines kept: some days of an active guild. */
export const MAX_LOG_LINES = 500;
/** Estimated bytes kept, so that the log stays a small part of the saved file. */
export const MAX_LOG_BYTES = 131072;
/** Lines and estimated bytes kept of one topic, so that a flood of it leaves room for the others. */
export const MAX_TOPIC_LINES = 200;
export const MAX_TOPIC_BYTES = 65536;
/** Estimated bytes of a line's own fields in the saved file. */
const LINE_BYTES = 40;

/** @noSelf */
export interface PlayerLogDeps {
  /** `GuildHelperDB.log`, opened: a list of lines, oldest first. */
  readonly lines: LogLine[];
  readonly clock: Pick<Clock, "serverTime">;
}

/** @noSelf */
export interface PlayerLog extends Log {
  /** Lines in which every word occurs in topic, text or data, whatever its case; oldest first, all without words. */
  readonly search: (words: readonly string[]) => readonly LogLine[];
}

/** How much there is of a topic, or of all of them. */
interface Extent {
  lines: number;
  bytes: number;
}

/** The log over saved lines; those beyond the bounds leave at once. Called by: savedParts.openSavedParts. */
export function createLog(deps: PlayerLogDeps): PlayerLog {
  const { lines, clock } = deps;
  const whole: Extent = { lines: 0, bytes: 0 };
  const extentByTopic = new LuaMap<string, Extent>();

  /** Counts a line in, or out again. Called by: playerLog.admit. */
  const count = (line: LogLine, sign: 1 | -1): Extent => {
    const extent = extentByTopic.get(line.topic) ?? { lines: 0, bytes: 0 };
    extentByTopic.set(line.topic, extent);
    const bytes = sizeOf(line);
    for (const counted of [whole, extent]) {
      counted.lines += sign;
      counted.bytes += sign * bytes;
    }
    if (extent.lines === 0) extentByTopic.delete(line.topic);
    return extent;
  };

  /**
   * Counts a new line in and lets the oldest go until the bounds hold, first those of its own topic.
   * Called by: playerLog.createLog, playerLog.write.
   */
  const admit = (line: LogLine): void => {
    const extent = count(line, 1);
    while (extent.lines > MAX_TOPIC_LINES || extent.bytes > MAX_TOPIC_BYTES) {
      const place = lines.findIndex(({ topic }) => topic === line.topic);
      for (const gone of lines.splice(place, 1)) count(gone, -1);
    }
    while (whole.lines > MAX_LOG_LINES || whole.bytes > MAX_LOG_BYTES) {
      for (const gone of lines.splice(0, 1)) count(gone, -1);
    }
  };

  /**
   * Adds a line at the present server time.
   * Called by: DataSyncHandler.sendRequest, DataSyncManager.processMetadataComparison, WorkflowManager.report,
   * entryBatches.createEntryBatches, gateReport.dropMessage, gateReport.keepOut, messaging.createMessaging,
   * offers.offerToEmptySide, offers.offersOfPlan, portraits.onFuture, responderTurns.answerTable, secondChances.onBusy,
   * sessionOpener.announce, sketchReader.createSketchReader, takeImport.takeOldAddon.
   */
  const write = (topic: string, text: string, data?: PlainTable): void => {
    const heading = { at: clock.serverTime(), topic, text: cutText(text, MAX_LOG_TEXT_BYTES) };
    const line: LogLine = data === undefined ? heading : { ...heading, data: logData(data) };
    lines.push(line);
    admit(line);
  };

  /** Finds lines by words. Called by: logCommands.run. */
  const search = (words: readonly string[]): readonly LogLine[] => {
    const lowered = words.map((word) => string.lower(word));
    return lines.filter((line) => hasEveryWord(line, lowered));
  };

  for (const line of lines.splice(0)) {
    lines.push(line);
    admit(line);
  }
  return { write, search };
}

/** Asks whether a saved table is a list of lines, which a log may go on with. Called by: layout.openLog. */
export function isLogList(saved: unknown): saved is LogLine[] {
  let lines = 0;
  for (const [, line] of pairs(saved as Record<string, unknown>)) {
    if (!isLogLine(line)) return false;
    lines += 1;
  }
  return lines === (saved as LogLine[]).length;
}

/** Asks whether a saved value is a line of the log. Called by: playerLog.isLogList. */
function isLogLine(value: unknown): boolean {
  if (type(value) !== "table") return false;
  const line = value as Record<string, unknown>;
  const hasData = line.data === undefined || type(line.data) === "table";
  return typeof line.at === "number" && typeof line.topic === "string" && typeof line.text === "string" && hasData;
}

/** Asks whether a line contains every word; the words are lower case. Called by: playerLog.search. */
function hasEveryWord(line: LogLine, words: readonly string[]): boolean {
  const text = string.lower(lineText(line));
  for (const word of words) {
    const [found] = string.find(text, word, 1, true);
    if (found === undefined) return false;
  }
  return true;
}

/** Everything a line says, as one text. Called by: playerLog.hasEveryWord, playerLog.sizeOf. */
function lineText(line: LogLine): string {
  return line.data === undefined ? `${line.topic} ${line.text}` : `${line.topic} ${line.text} ${searchText(line.data)}`;
}

/** Estimated bytes of a line in the saved file. Called by: playerLog.count. */
function sizeOf(line: LogLine): number {
  return LINE_BYTES + lineText(line).length;
}
