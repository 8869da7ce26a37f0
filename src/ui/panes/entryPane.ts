/** A pane of entries: the list, and beside it the one that is read or written. */
import { GAP } from "../metrics";
import type { Pane } from "../pane";
import { createList } from "../parts/list";
import type { UiDoors } from "../uiDoors";
import { createWidget } from "../widget";
import type { EntryKind, EntryRow } from "./entryKind";
import { createEntrySide } from "./entrySide";

/** Of the pane's width. */
const LIST_SHARE = 0.52;

/**
 * Builds a pane of a kind.
 * Called by: calendar.create, characters.create, guildInfo.create, news.create, roster.create.
 */
export function createEntryPane<Item extends EntryRow>(parent: Widget.Frame, doors: UiDoors, kind: EntryKind<Item>): Pane {
  const frame = createWidget("Frame", undefined, parent);
  const side = createEntrySide(frame, doors, kind);
  const list = createList<Item>(frame, {
    ...kind,
    onSelect: ({ id }) => {
      side.select(id);
    },
    run: doors.run,
    breathe: doors.reading.breathe,
  });
  list.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  list.frame.SetPoint("BOTTOMLEFT", frame, "BOTTOMLEFT", 0, 0);
  frame.HookScript("OnSizeChanged", (_: never, width: number) => {
    list.frame.SetWidth(math.floor(width * LIST_SHARE));
  });
  side.frame.SetPoint("TOPLEFT", list.frame, "TOPRIGHT", GAP, 0);
  side.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, 0);
  return {
    frame,
    /** What is being written stays as it is. Called by: window.show. */
    refresh: () => {
      list.refresh();
      side.refresh();
    },
  };
}
