/** What happened, with the data it happened to, and a report to give away that holds nothing private. */
import { phrase } from "../../language/phrases";
import type { LogRow } from "../../view/logRows";
import { LOG_COLUMNS, LOG_ORDER, logRows } from "../../view/logRows";
import { BUTTON_HEIGHT, GAP, ROW_HEIGHT } from "../metrics";
import type { PaneMaker } from "../pane";
import { createButton, putInRow } from "../parts/button";
import { createText } from "../parts/input";
import { createParagraph } from "../parts/label";
import { createList } from "../parts/list";
import { createReader } from "../parts/reader";
import type { UiDoors } from "../uiDoors";
import { createWidget } from "../widget";
import type { PanePart } from "./twoParts";
import { createTwoParts } from "./twoParts";

/** The pane of the log. Called by: windowParts.createWindowParts. */
export function logPane(doors: UiDoors): PaneMaker {
  return {
    title: "paneLog",
    /** Everybody sees what happened on his own machine. Called by: window.refresh. */
    isOffered: () => true,
    /** Made when it is opened first. Called by: window.show. */
    create: (parent) => {
      const frame = createWidget("Frame", undefined, parent);
      const side = createLogSide(frame, doors);
      const list = createList<LogRow>(frame, {
        load: () => logRows(doors.logLines()),
        columns: LOG_COLUMNS,
        order: LOG_ORDER,
        emptyText: "logEmpty",
        onSelect: side.read,
        run: doors.run,
        breathe: doors.reading.breathe,
      });
      return createTwoParts(frame, list, side);
    },
  };
}

/** A line to read, or the report to copy. Called by: log.create. */
function createLogSide(parent: Widget.Frame, doors: UiDoors): PanePart & { readonly read: (this: void, row: LogRow) => void } {
  const frame = createWidget("Frame", undefined, parent);
  const reader = createReader(frame);
  reader.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  reader.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, BUTTON_HEIGHT + GAP);
  const hint = createParagraph(frame, "GameFontHighlightSmall");
  hint.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  hint.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, 0);
  hint.SetText(phrase("logCopyReport"));
  const report = createText(frame);
  report.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, -2 * ROW_HEIGHT);
  report.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, BUTTON_HEIGHT + GAP);

  /** One of the two. Called by: log.createLogSide, log.read. */
  const showReport = (isShown: boolean): void => {
    reader.frame.SetShown(!isShown);
    hint.SetShown(isShown);
    report.frame.SetShown(isShown);
  };
  /** A line with its data, or a word of how to go on. Called by: list.initialise, log.createLogSide. */
  const read = (row: LogRow | undefined): void => {
    reader.show(
      row === undefined
        ? { heading: "", facts: "", text: phrase("logChoose") }
        : { heading: row.topic, facts: row.time, text: `${row.text}\n\n${row.data}` },
    );
    showReport(false);
  };
  const button = createButton(frame, "logReport", () => {
    showReport(true);
    report.offer(doors.bugReport());
  });
  putInRow(frame, [button], GAP);
  read(undefined);
  return {
    frame,
    /** In place of the report. Called by: list.createList. */
    read,
    /** A line never changes. Called by: calendarViews.createCalendarViews, calendarViews.refresh, twoParts.refresh. */
    refresh: () => undefined,
  };
}
