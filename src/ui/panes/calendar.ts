/** What is planned, and who comes. */
import { phrase } from "../../language/phrases";
import { SCHEMA_BY_TABLE } from "../../model/schema";
import { neutralisedLines } from "../../model/shownText";
import type { SignUpAnswer } from "../../model/signUps";
import { SIGN_UP_ANSWERS } from "../../model/signUps";
import type { Gathering } from "../../view/gatherings";
import { GATHERING_COLUMNS, GATHERING_ORDER, gatheringOf, gatheringsIn } from "../../view/gatherings";
import type { PaneMaker } from "../pane";
import type { UiDoors } from "../uiDoors";
import { createCalendarViews } from "./calendarViews";
import type { EntryDeed, EntryKind } from "./entryKind";
import { createEntryPane } from "./entryPane";

const DEED_BY_ANSWER = { yes: "calendarYes", maybe: "calendarMaybe", no: "calendarNo" } as const;
const LINE_BY_ANSWER = { yes: "calendarComing", maybe: "calendarPerhaps", no: "calendarAbsent" } as const;

/** The pane of the calendar. Called by: windowParts.createWindowParts. */
export function calendarPane(doors: UiDoors): PaneMaker {
  return {
    title: "paneCalendar",
    /** Everybody reads it. Called by: window.refresh. */
    isOffered: () => true,
    /** Made when it is opened first. Called by: window.show. */
    create: (parent) => createEntryPane(parent, doors, gatheringKind(doors), createCalendarViews),
  };
}

/** Events. Called by: calendar.create. */
function gatheringKind(doors: UiDoors): EntryKind<Gathering> {
  const { reading } = doors;
  return {
    tableName: "calendar",
    /** All of them: what is over is still read. Called by: calendarViews.createMonth, list.createList. */
    load: () => gatheringsIn(reading, doors.ownName()),
    /** With the answers of this moment. Called by: entrySide.selected. */
    rowOf: (entry) => gatheringOf(reading, doors.ownName(), entry),
    columns: GATHERING_COLUMNS,
    order: GATHERING_ORDER,
    emptyText: "calendarEmpty",
    fields: [
      { name: "title", label: "columnTitle", kind: "line", isRequired: true },
      { name: "eventDate", label: "columnWhen", kind: "line", hint: "fieldEventDateHint", isRequired: true },
      { name: "category", label: "columnCategory", kind: "choice", choices: SCHEMA_BY_TABLE.calendar.categories },
      { name: "content", label: "fieldContent", kind: "text" },
    ],
    isGrowing: true,
    /** The text, and under it who comes. Called by: entrySide.showReader. */
    readingOf: (event) => ({
      heading: event.title,
      facts: phrase("calendarFacts", { when: event.when, category: event.category }),
      text: [neutralisedLines(typeof event.entry.data.content === "string" ? event.entry.data.content : ""), ...answerLines(event)].join(
        "\n\n",
      ),
    }),
    deeds: SIGN_UP_ANSWERS.map((answer) => answerDeed(doors, answer)),
  };
}

/** Who comes, who may, who does not: a line for each that has names. Called by: calendar.readingOf. */
function answerLines({ namesByAnswer }: Gathering): string[] {
  return SIGN_UP_ANSWERS.filter((answer) => namesByAnswer[answer].length > 0).map((answer) =>
    phrase(LINE_BY_ANSWER[answer], { count: namesByAnswer[answer].length, names: namesByAnswer[answer].join(", ") }),
  );
}

/** A button that answers for the character played, unless he has answered so. Called by: calendar.gatheringKind. */
function answerDeed({ answer: write }: UiDoors, answer: SignUpAnswer): EntryDeed<Gathering> {
  return {
    label: DEED_BY_ANSWER[answer],
    /** Nobody says twice what he has said. Called by: entrySide.isOffered. */
    isOffered: ({ ownAnswer }) => ownAnswer !== answer,
    /** Into the roster entry of the character played. Called by: entrySide.createButtons. */
    run: ({ entry }) => write(entry, answer),
  };
}
