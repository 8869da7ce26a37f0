/**
 * The player's log in the saved data: its newest lines as they are, older ones in pages. Bounded in lines and bytes; when the newest are
 * too many, the topic with most of them gives up its older half, so that no flood of one topic touches the lines of another. What a line
 * holds is a copy, with secrets covered. It is read by characters of the guild in which it was written.
 */
import type { LogLine } from "../model/logLine";
import { isShownIn } from "../model/logLine";
import type { PlainTable } from "../model/plainValue";
import { cutText } from "../model/shownText";
import type { Clock, Log } from "../sync/ports";
import { logData, MAX_LOG_TEXT_BYTES } from "./logData";
import type { LogPages } from "./logPages";
import { searchText } from "./searchText";

/** Lines that are no pages yet: each is a dozen of the literals that the saved file may have. */
export const MAX_LOG_LINES = 100;
/** Their estimated bytes: a page, half of them at most, is packed without a step anybody notices. */
export const MAX_LOG_BYTES = 65536;
/** Estimated bytes of a line's own fields in the saved file. */
const LINE_BYTES = 40;
/** Pages that a search looks through: it is made at once. */
export const SEARCHED_PAGES = 10;

/** @noSelf */
export interface PlayerLogDeps {
  /** `GuildHelperDB.log`, opened: a list of lines, oldest first. */
  readonly lines: LogLine[];
  readonly pages: LogPages;
  readonly clock: Pick<Clock, "serverTime">;
  /** Of the character played; nil without one, and while it is unknown. */
  readonly ownGuild: () => string | undefined;
}

/** @noSelf */
export interface PlayerLog extends Log {
  /**
   * Lines for the character played in which every word occurs in topic, text or data, whatever its case; oldest first, all without
   * words. It looks through the newest lines and pages.
   */
  readonly search: (words: readonly string[]) => readonly LogLine[];
}

/** How much there is of a topic, or of all of them. */
interface Extent {
  lines: number;
  bytes: number;
}

/** The log over saved lines and pages; those beyond the bounds move at once. Called by: savedParts.openSavedParts. */
export function createLog({ lines, pages, clock, ownGuild }: PlayerLogDeps): PlayerLog {
  const whole: Extent = { lines: 0, bytes: 0 };
  const extentByTopic = new LuaMap<string, Extent>();

  /** Counts a line in, or out again. Called by: playerLog.admit, playerLog.turnPage. */
  const count = (line: LogLine, sign: 1 | -1): void => {
    const extent = extentByTopic.get(line.topic) ?? { lines: 0, bytes: 0 };
    extentByTopic.set(line.topic, extent);
    const bytes = sizeOf(line);
    for (const counted of [whole, extent]) {
      counted.lines += sign;
      counted.bytes += sign * bytes;
    }
    if (extent.lines === 0) extentByTopic.delete(line.topic);
  };

  /** The topic with most lines, or most bytes; of equal ones the first by name. Called by: playerLog.admit. */
  const largestTopic = (unit: keyof Extent): string => {
    let largest = "";
    let most = 0;
    for (const [topic, extent] of extentByTopic) {
      if (extent[unit] > most || (extent[unit] === most && topic < largest)) {
        largest = topic;
        most = extent[unit];
      }
    }
    return largest;
  };

  /** Makes the older half of a topic's lines a page. Called by: playerLog.admit. */
  const turnPage = (topic: string): void => {
    const most = math.ceil((extentByTopic.get(topic)?.lines ?? 0) / 2);
    const page: LogLine[] = [];
    const left: LogLine[] = [];
    for (const line of lines) (line.topic === topic && page.length < most ? page : left).push(line);
    lines.length = 0;
    for (const line of left) lines.push(line);
    for (const line of page) count(line, -1);
    pages.add(topic, page);
  };

  /** Counts a new line in and holds the bounds. Called by: playerLog.createLog, playerLog.write. */
  const admit = (line: LogLine): void => {
    lines.push(line);
    count(line, 1);
    while (whole.lines > MAX_LOG_LINES) turnPage(largestTopic("lines"));
    while (whole.bytes > MAX_LOG_BYTES) turnPage(largestTopic("bytes"));
  };

  /**
   * Adds a line at the present server time.
   * Called by: DataSyncHandler.sendRequest, DataSyncManager.processMetadataComparison, WorkflowManager.report,
   * entryBatches.createEntryBatches, gateReport.dropMessage, gateReport.keepOut, leavers.bury, liveEdits.cast,
   * liveEdits.tick, memberEntries.write, messaging.createMessaging, offers.offerToEmptySide, offers.offersOfPlan,
   * ownCharacter.write, portraits.onFuture, responderTurns.answerTable, secondChances.onBusy, sessionOpener.announce,
   * sizeWatching.createSizeWatching, sketchReader.createSketchReader, snapshotMaker.complain, takeImport.takeOldAddon.
   */
  const write = (topic: string, text: string, data?: PlainTable): void => {
    const guildName = ownGuild();
    const heading: LogLine = { at: clock.serverTime(), topic, text: cutText(text, MAX_LOG_TEXT_BYTES) };
    const line: LogLine = guildName === undefined ? heading : { ...heading, guildName };
    admit(data === undefined ? line : { ...line, data: logData(data) });
  };

  /**
   * Each topic has pages of its own, so the lines are put in order by their times.
   * Called by: logCommands.run, windowDoors.factsOf, windowDoors.logLines.
   */
  const search = (words: readonly string[]): readonly LogLine[] => {
    const lowered = words.map((word) => string.lower(word));
    const guildName = ownGuild();
    const found: LogLine[] = [];
    for (const page of [...pages.newest(SEARCHED_PAGES), lines]) {
      for (const line of page) if (isShownIn(guildName, line) && hasEveryWord(line, lowered)) found.push(line);
    }
    return inOrderOfTime(found);
  };

  for (const line of lines.splice(0)) admit(line);
  return { write, search };
}

/** Lines sorted by time; those of one second stay as they are. Called by: playerLog.search. */
function inOrderOfTime(lines: readonly LogLine[]): LogLine[] {
  const placed = lines.map((line, place) => ({ line, place }));
  table.sort(placed, (left, right) => (left.line.at === right.line.at ? left.place < right.place : left.line.at < right.line.at));
  return placed.map(({ line }) => line);
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
  return LINE_BYTES + lineText(line).length + (line.guildName ?? "").length;
}
