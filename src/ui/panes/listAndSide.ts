/** A pane in two parts: a list, and beside it what is chosen in the list. */
import type { Row } from "../../view/listing";
import { GAP } from "../metrics";
import type { Pane } from "../pane";
import type { ListDeps } from "../parts/list";
import { createList } from "../parts/list";
import type { UiDoors } from "../uiDoors";

/** Of the pane's width. */
const LIST_SHARE = 0.52;

/** What stands beside the list. @noSelf */
export interface Side<Item extends Row> {
  readonly frame: Widget.Frame;
  /** Shows this one from now on. */
  readonly select: (item: Item) => void;
  /** Shows the same as it is now. */
  readonly refresh: () => void;
}

/** Puts both on the pane's frame. Called by: history.create. */
export function createListAndSide<Item extends Row>(
  frame: Widget.Frame,
  { run, reading }: Pick<UiDoors, "run" | "reading">,
  listed: Omit<ListDeps<Item>, "onSelect" | "run" | "breathe">,
  side: Side<Item>,
): Pane {
  const list = createList<Item>(frame, {
    ...listed,
    /** The whole row. Called by: list.createList. */
    onSelect: (item) => {
      side.select(item);
    },
    run,
    breathe: reading.breathe,
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
    /** Both parts. Called by: window.show. */
    refresh: () => {
      list.refresh();
      side.refresh();
    },
  };
}
