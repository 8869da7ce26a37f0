/** Lines of the log as rows, the newest ones only. */
import type { LogLine } from "../model/logLine";
import { neutralised } from "../model/shownText";
import { dateTimeText } from "../model/utcTime";
import { shownFields } from "../wording/plainText";
import type { Column, Row } from "./listing";

/** More are not looked through by hand. */
const MAX_ROWS = 1000;

export interface LogRow extends Row {
  /** "YYYY-MM-DD HH:MM:SS". */
  readonly time: string;
  readonly topic: string;
  readonly text: string;
  /** The data it speaks of, a field on each line. */
  readonly data: string;
}

export const LOG_COLUMNS: readonly Column<LogRow>[] = [
  { key: "time", title: "columnWhen", share: 4, text: (row) => row.time, rank: (row) => row.id },
  { key: "topic", title: "columnTopic", share: 1.6, text: (row) => row.topic },
  { key: "text", title: "columnWhat", share: 6, text: (row) => row.text },
];
export const LOG_ORDER = { columnKey: "time", isDescending: true };

/** Of lines in the order of time; ids say the order. Called by: log.create. */
export function logRows(lines: readonly LogLine[]): LogRow[] {
  return lines.slice(-MAX_ROWS).map((line, index) => ({
    id: string.format("%05d", index + 1),
    time: dateTimeText(line.at),
    topic: neutralised(line.topic),
    text: neutralised(line.text),
    data:
      line.data === undefined
        ? ""
        : shownFields(line.data)
            .map(([field, text]) => `${neutralised(field)}: ${text}`)
            .join("\n"),
  }));
}
