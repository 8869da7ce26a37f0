/** Events as a page of a month, which can be turned. */
import { phrase } from "../../language/phrases";
import type { Gathering } from "../../view/gatherings";
import type { GatheringsByDay, Month } from "../../view/month";
import { firstWeekdayOf, gatheringsByDay, MONTH_NAMES, monthAfter, monthOf, pageOf } from "../../view/month";
import { BUTTON_HEIGHT, GAP } from "../metrics";
import { createButton } from "../parts/button";
import { createLabel } from "../parts/label";
import { createRefresher } from "../parts/refresher";
import type { UiDoors } from "../uiDoors";
import { createWidget, fill } from "../widget";
import type { PanePart } from "./twoParts";
import { createMonthGrid } from "./monthGrid";

/** Of a button with a single sign. */
const TURN_WIDTH = 28;

/** @noSelf */
export interface MonthPage extends PanePart {
  /** Marks the day of this event. */
  readonly select: (id: string | undefined) => void;
}

/** Builds the page of the month that it is now, still without events. Called by: calendarViews.createMonth. */
export function createMonthPage(
  parent: Widget.Frame,
  { reading, run, locale, realmTime }: UiDoors,
  load: (this: void) => readonly Gathering[],
  onSelect: (this: void, event: Gathering) => void,
): MonthPage {
  const frame = createWidget("Frame", undefined, parent);
  const firstWeekday = firstWeekdayOf(locale());
  const grid = createMonthGrid(frame, firstWeekday, onSelect);
  fill(grid.frame, frame, 0, BUTTON_HEIGHT + GAP / 2, 0, 0);
  let month = monthOf(realmTime());
  let byDay: GatheringsByDay = new LuaMap();

  /** The page of the month that was turned to. Called by: monthPage.createMonthPage. */
  const draw = (): void => {
    showTitle(month);
    grid.show(pageOf(month, byDay, realmTime(), firstWeekday));
  };
  const showTitle = createHead(frame, (months) => {
    month = months === undefined ? monthOf(realmTime()) : monthAfter(month, months);
    draw();
  });
  draw();
  return {
    frame,
    refresh: createRefresher(run, () => {
      byDay = gatheringsByDay(load(), reading.breathe);
      draw();
    }),
    select: grid.select,
  };
}

/**
 * The month's name, and the buttons that turn the page by a number of months, or to this month; what shows another name.
 * Called by: monthPage.createMonthPage.
 */
function createHead(frame: Widget.Frame, onTurn: (this: void, months: number | undefined) => void): (this: void, month: Month) => void {
  const after = createButton(frame, "monthAfter", () => {
    onTurn(1);
  });
  after.SetWidth(TURN_WIDTH);
  after.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, 0);
  const today = createButton(frame, "monthToday", () => {
    onTurn(undefined);
  });
  today.SetPoint("TOPRIGHT", after, "TOPLEFT", -2, 0);
  const before = createButton(frame, "monthBefore", () => {
    onTurn(-1);
  });
  before.SetWidth(TURN_WIDTH);
  before.SetPoint("TOPRIGHT", today, "TOPLEFT", -2, 0);
  const title = createLabel(frame, "GameFontNormalLarge");
  title.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  title.SetPoint("RIGHT", before, "LEFT", -GAP, 0);
  title.SetHeight(BUTTON_HEIGHT);
  return ({ year, month }) => {
    const name = MONTH_NAMES[month - 1];
    title.SetText(name === undefined ? "" : phrase("monthTitle", { month: phrase(name), year }));
  };
}
