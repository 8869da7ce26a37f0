/** The events to choose from, as a list or as a page of a month. What is chosen in one is marked in the other. */
import type { Gathering } from "../../view/gatherings";
import { BUTTON_HEIGHT, GAP } from "../metrics";
import { createViewSwitch } from "../parts/viewSwitch";
import type { UiDoors } from "../uiDoors";
import { createWidget, fill } from "../widget";
import type { EntryKind } from "./entryKind";
import { createEntryList } from "./entryPane";
import type { MonthPage } from "./monthPage";
import { createMonthPage } from "./monthPage";
import type { PanePart } from "./twoParts";

/**
 * Builds the list; the month is made when it is looked at first. Only the one in sight is kept up to date.
 * Called by: calendar.create.
 */
export function createCalendarViews(
  parent: Widget.Frame,
  doors: UiDoors,
  kind: EntryKind<Gathering>,
  onSelect: (this: void, event: Gathering) => void,
): PanePart {
  const frame = createWidget("Frame", undefined, parent);
  let month: MonthPage | undefined;
  let selectedId: string | undefined;
  /**
   * Both views know it, whichever is in sight.
   * Called by: calendarViews.createCalendarViews, calendarViews.createMonth.
   */
  const choose = (event: Gathering): void => {
    selectedId = event.id;
    list.select(selectedId);
    month?.select(selectedId);
    onSelect(event);
  };
  const list = createEntryList(frame, doors, kind, choose);
  fill(list.frame, frame, 0, BUTTON_HEIGHT + GAP / 2, 0, 0);
  /** Below the switch, with the day marked of what was chosen before. Called by: calendarViews.createCalendarViews. */
  const createMonth = (): MonthPage => {
    const page = createMonthPage(frame, doors, kind.load, choose);
    fill(page.frame, frame, 0, BUTTON_HEIGHT + GAP / 2, 0, 0);
    page.select(selectedId);
    return page;
  };
  let shown: PanePart = list;
  createViewSwitch(frame, ["calendarList", "calendarMonth"], (place) => {
    shown.frame.Hide();
    shown = place === 0 ? list : (month ??= createMonth());
    shown.frame.Show();
    shown.refresh();
  });
  return {
    frame,
    /**
     * The other one is, when it comes into sight.
     * Called by: calendarViews.createCalendarViews, calendarViews.refresh, twoParts.refresh.
     */
    refresh: () => {
      shown.refresh();
    },
  };
}
