/** A pane of entries: what they are chosen in, a list as a rule, and beside it the one that is read or written. */
import type { Pane } from "../pane";
import type { List } from "../parts/list";
import { createList } from "../parts/list";
import type { UiDoors } from "../uiDoors";
import { createWidget } from "../widget";
import type { EntryKind, EntryRow } from "./entryKind";
import { createEntrySide } from "./entrySide";
import type { PanePart } from "./twoParts";
import { createTwoParts } from "./twoParts";

/** Builds what stands in the pane's left part. */
export type ChoiceMaker<Item extends EntryRow> = (
  this: void,
  parent: Widget.Frame,
  doors: UiDoors,
  kind: EntryKind<Item>,
  onSelect: (this: void, item: Item) => void,
) => PanePart;

/**
 * Builds a pane of a kind, with a list in its left part where nothing else is named.
 * Called by: calendar.create, characters.create, guildInfo.create, news.create, roster.create.
 */
export function createEntryPane<Item extends EntryRow>(
  parent: Widget.Frame,
  doors: UiDoors,
  kind: EntryKind<Item>,
  createChoice: ChoiceMaker<Item> = createEntryList,
): Pane {
  const frame = createWidget("Frame", undefined, parent);
  const side = createEntrySide(frame, doors, kind);
  const choice = createChoice(frame, doors, kind, ({ id }) => {
    side.select(id);
  });
  return createTwoParts(frame, choice, side);
}

/**
 * The list of a kind's entries, by its columns.
 * Called by: calendarViews.createCalendarViews, entryPane.createEntryPane.
 */
export function createEntryList<Item extends EntryRow>(
  parent: Widget.Frame,
  { run, reading }: UiDoors,
  kind: EntryKind<Item>,
  onSelect: (this: void, item: Item) => void,
): List {
  return createList<Item>(parent, {
    ...kind,
    /** The whole row. */
    onSelect: (item) => {
      onSelect(item);
    },
    run,
    breathe: reading.breathe,
  });
}
