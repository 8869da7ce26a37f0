/** `/gh log`: what happened, with the data it happened to. */
import { phrase } from "../language/phrases";
import type { LogLine } from "../model/logLine";
import { cutText, neutralised } from "../model/shownText";
import { dateTimeText } from "../model/utcTime";
import { valueText } from "../wording/plainText";
import type { Command } from "./command";
import { typedText } from "./words";

/** Lines that a chat frame shows without scrolling. */
const MAX_LINES = 20;
/** Bytes of one line's data; the saved file has the rest. */
const MAX_DATA_BYTES = 200;

const log: Command = {
  name: "log",
  usage: "[words]",
  summary: () => phrase("helpLog"),
  run: (deps, words) => {
    const found = deps.log.search(words.map((word) => typedText(word)));
    if (found.length === 0) return [phrase(words.length > 0 ? "logNothingFound" : "logEmpty")];
    const hidden = math.max(0, found.length - MAX_LINES);
    const lines = found.slice(hidden).map((line) => logText(line));
    return hidden > 0 ? [phrase("logEarlier", { count: hidden }), ...lines] : lines;
  },
};

export const LOG_COMMANDS: readonly Command[] = [log];

/** A line of the log with its time, topic and the beginning of its data. Called by: logCommands.run. */
function logText(line: LogLine): string {
  const data = line.data === undefined ? "" : ` ${cutText(valueText(line.data), MAX_DATA_BYTES)}`;
  return `${dateTimeText(line.at)} ${neutralised(`${line.topic}: ${line.text}`)}${data}`;
}
