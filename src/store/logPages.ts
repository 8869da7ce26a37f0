/**
 * Older lines of the log as pages of the archive: the kind, the topic, the number of lines, each with a tab behind it; then the lines,
 * packed. A page has one topic, and a topic so many pages that a flood of it drives out nothing but its own.
 */
import type { LogLine } from "../model/logLine";
import { isLogList } from "../model/logLine";
import type { Archive } from "./archive";
import { fromSavableText, toSavableText } from "./savableText";

/** The kind of these texts in the archive. */
export const LOG_KIND = "log";
/** Pages of one topic: some hundred lines. */
export const MAX_PAGES_PER_TOPIC = 8;

/** @noSelf */
export interface LogPagesDeps {
  readonly archive: Archive;
  /** Lines as a text of any bytes. */
  readonly pack: (lines: readonly LogLine[]) => string;
  /** The value in such a text, nil where there is none. */
  readonly unpack: (packed: string) => unknown;
}

/** @noSelf */
export interface LogPages {
  /** Adds a page of one topic, the lines oldest first. */
  readonly add: (topic: string, lines: readonly LogLine[]) => void;
  /** The newest so many pages, oldest first; what cannot be read is passed over. */
  readonly newest: (count: number) => readonly (readonly LogLine[])[];
}

/** The pages of an archive. Called by: savedParts.openSavedParts. */
export function createLogPages({ archive, pack, unpack }: LogPagesDeps): LogPages {
  /** Oldest first; read when it is first needed. It may name pages that have left meanwhile. */
  let known: number[] | undefined;
  /** The pages there are, as far as is known. Called by: logPages.add, logPages.newest. */
  const numbers = (): number[] => (known ??= archive.numbersOf(LOG_KIND));

  /** The oldest page of the topic leaves when there are too many. Called by: playerLog.turnPage. */
  const add: LogPages["add"] = (topic, lines) => {
    const heading = `${LOG_KIND}\t${topic}\t`;
    const ofTopic = numbers().filter((number) => string.sub(archive.get(number) ?? "", 1, heading.length) === heading);
    if (ofTopic.length >= MAX_PAGES_PER_TOPIC) archive.drop(ofTopic[0] ?? 0);
    const kept = numbers().filter((number) => archive.get(number) !== undefined);
    kept.push(archive.add(`${heading}${lines.length}\t${toSavableText(pack(lines))}`));
    known = kept;
  };

  /** Unpacks as many as are asked for. Called by: playerLog.search. */
  const newest: LogPages["newest"] = (count) => {
    const pages: LogLine[][] = [];
    for (const number of numbers().slice(-count)) {
      const [savable] = string.match(archive.get(number) ?? "", "^[^\t]*\t[^\t]*\t%d+\t(.*)$");
      const lines = savable === undefined ? undefined : unpack(fromSavableText(savable));
      if (isLogList(lines)) pages.push(lines);
    }
    return pages;
  };

  return { add, newest };
}
