/** A pane of entries: what they are chosen in, a list as a rule, and beside it the one that is read or written. */
import { GAP } from "../metrics";
import type { Pane } from "../pane";
import type { List } from "../parts/list";
import { createList } from "../parts/list";
import type { UiDoors } from "../uiDoors";
import { createWidget } from "../widget";
import type { EntryKind, EntryRow } from "./entryKind";
import { createEntrySide } from "./entrySide";

/** Of the pane's width. */
const LEFT_SHARE = 0.52;

/** What an entry is chosen in. @noSelf */
export interface EntryChoice {
  readonly frame: Widget.Frame;
  /** Loads and shows everything anew. */
  readonly refresh: () => void;
}

/** Builds what stands in the pane's left part. */
export type ChoiceMaker<Item extends EntryRow> = (
  this: void,
  parent: Widget.Frame,
  doors: UiDoors,
  kind: EntryKind<Item>,
  onSelect: (this: void, item: Item) => void,
) => EntryChoice;

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
  choice.frame.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, 0);
  choice.frame.SetPoint("BOTTOMLEFT", frame, "BOTTOMLEFT", 0, 0);
  frame.HookScript("OnSizeChanged", (_: never, width: number) => {
    choice.frame.SetWidth(math.floor(width * LEFT_SHARE));
  });
  side.frame.SetPoint("TOPLEFT", choice.frame, "TOPRIGHT", GAP, 0);
  side.frame.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, 0);
  return {
    frame,
    /** What is being written stays as it is. Called by: window.show. */
    refresh: () => {
      choice.refresh();
      side.refresh();
    },
  };
}

/** The list of a kind's entries, by its columns. */
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
