/** Six weeks of days under the names of their weekdays, over the whole of a frame, however large it is. */
import { phrase } from "../../language/phrases";
import type { Gathering } from "../../view/gatherings";
import type { Day } from "../../view/month";
import { DAYS_OF_WEEK, gatheringAfter, WEEKS_OF_PAGE, weekdaysFrom } from "../../view/month";
import { createLabel } from "../parts/label";
import { createWidget } from "../widget";
import type { MonthDay } from "./monthDay";
import { createMonthDay } from "./monthDay";

const HEAD_HEIGHT = 18;

/** @noSelf */
export interface MonthGrid {
  readonly frame: Widget.Frame;
  /** Shows the days of a page, row after row. */
  readonly show: (page: readonly Day[]) => void;
  readonly select: (id: string | undefined) => void;
}

/** Builds a grid whose days are empty; the same buttons serve every month. Called by: monthPage.createMonthPage. */
export function createMonthGrid(parent: Widget.Frame, firstWeekday: number, onSelect: (this: void, event: Gathering) => void): MonthGrid {
  const frame = createWidget("Frame", undefined, parent);
  const heads = weekdaysFrom(firstWeekday).map((name) => {
    const head = createLabel(frame, "GameFontNormalSmall", "CENTER");
    head.SetText(phrase(name));
    return head;
  });
  const days: MonthDay[] = [];
  let page: readonly Day[] = [];
  let selectedId: string | undefined;
  for (const place of $range(0, WEEKS_OF_PAGE * DAYS_OF_WEEK - 1)) {
    const day = createMonthDay(frame, () => {
      const event = gatheringAfter(page[place]?.gatherings ?? [], selectedId);
      if (event !== undefined) onSelect(event);
    });
    days.push(day);
  }

  /** The day of the event that is read. Called by: monthGrid.draw, monthGrid.select. */
  const mark = (): void => {
    for (const day of days) day.mark(selectedId);
  };
  /** All days as they are now. Called by: monthGrid.createMonthGrid, monthGrid.show. */
  const draw = (): void => {
    for (const [place, day] of ipairs(page)) days[place - 1]?.show(day);
    mark();
  };
  frame.HookScript("OnSizeChanged", (_: never, width: number, height: number) => {
    spread(frame, heads, days, width / DAYS_OF_WEEK, (height - HEAD_HEIGHT) / WEEKS_OF_PAGE);
    draw();
  });
  return {
    frame,
    /** All days of the page. Called by: monthPage.draw. */
    show: (shown) => {
      page = shown;
      draw();
    },
    /** The others lose their mark. Called by: calendarViews.choose, calendarViews.createMonth. */
    select: (id) => {
      selectedId = id;
      mark();
    },
  };
}

/** Gives every day its place and size. Called by: monthGrid.createMonthGrid. */
function spread(frame: Widget.Frame, heads: readonly Widget.FontString[], days: readonly MonthDay[], width: number, height: number): void {
  for (const [place, head] of ipairs(heads)) {
    head.SetPoint("TOPLEFT", frame, "TOPLEFT", (place - 1) * width, 0);
    head.SetSize(width, HEAD_HEIGHT);
  }
  for (const [place, { button, setSize }] of ipairs(days)) {
    const column = (place - 1) % DAYS_OF_WEEK;
    const row = math.floor((place - 1) / DAYS_OF_WEEK);
    button.SetPoint("TOPLEFT", frame, "TOPLEFT", column * width, -(HEAD_HEIGHT + row * height));
    setSize(width, height);
  }
}
