/** The events to choose from, as a list or as a page of a month. What is chosen in one is marked in the other. */
import type { Gathering } from "../../view/gatherings";
import { BUTTON_HEIGHT, GAP } from "../metrics";
import { createViewSwitch } from "../parts/viewSwitch";
import type { UiDoors } from "../uiDoors";
import { createWidget, fill } from "../widget";
import type { EntryKind } from "./entryKind";
import type { EntryChoice } from "./entryPane";
import { createEntryList } from "./entryPane";
import { createMonthPage } from "./monthPage";

/** Builds both, the list in sight; only the one in sight is kept up to date. */
export function createCalendarViews(
  parent: Widget.Frame,
  doors: UiDoors,
  kind: EntryKind<Gathering>,
  onSelect: (this: void, event: Gathering) => void,
): EntryChoice {
  const frame = createWidget("Frame", undefined, parent);
  /** Both views know it, whichever is in sight. */
  const choose = (event: Gathering): void => {
    for (const view of views) view.select(event.id);
    onSelect(event);
  };
  const views = [createEntryList(frame, doors, kind, choose), createMonthPage(frame, doors, kind.load, choose)] as const;
  for (const view of views) fill(view.frame, frame, 0, BUTTON_HEIGHT + GAP / 2, 0, 0);
  let [shown]: readonly EntryChoice[] = views;
  views[1].frame.Hide();
  createViewSwitch(frame, ["calendarList", "calendarMonth"], (place) => {
    shown?.frame.Hide();
    shown = views[place];
    shown?.frame.Show();
    shown?.refresh();
  });
  return {
    frame,
    /** The other one is, when it comes into sight. */
    refresh: () => {
      shown?.refresh();
    },
  };
}
