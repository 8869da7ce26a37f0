/** The head of a list: a button for each column, which orders the rows by it. */
import { phrase } from "../../language/phrases";
import type { Column, Row } from "../../view/listing";
import { ROW_HEIGHT } from "../metrics";
import { createWidget } from "../widget";

const CELL_GAP = 6;

/** @noSelf */
export interface ListHead {
  /** Lays these columns out over a width. */
  readonly show: <Item extends Row>(columns: readonly Column<Item>[], width: number) => void;
  /** Of the columns shown. */
  readonly widths: () => readonly number[];
}

/** Builds a head without columns, at the upper edge of a frame. Called by: list.createList. */
export function createListHead(parent: Widget.Frame, onClick: (this: void, columnKey: string) => void): ListHead {
  const buttons: Widget.Button[] = [];
  let widths: number[] = [];
  return {
    /** Each column gets its share. Called by: list.showHead. */
    show: <Item extends Row>(columns: readonly Column<Item>[], width: number) => {
      let shares = 0;
      for (const column of columns) shares += column.share;
      widths = columns.map((column) => (width * column.share) / shares);
      let x = 0;
      for (const [place, column] of ipairs(columns)) {
        const button = (buttons[place - 1] ??= createHeadButton(parent));
        const columnWidth = widths[place - 1] ?? 0;
        button.SetPoint("TOPLEFT", parent, "TOPLEFT", x, 0);
        button.SetSize(columnWidth, ROW_HEIGHT);
        button.SetText(phrase(column.title));
        button.SetScript("OnClick", () => {
          onClick(column.key);
        });
        button.Show();
        x += columnWidth;
      }
      for (const place of $range(columns.length + 1, buttons.length)) buttons[place - 1]?.Hide();
    },
    /** As they were laid out last. Called by: list.createList. */
    widths: () => widths,
  };
}

/** A button whose text stands at its left end. Called by: listHead.show. */
function createHeadButton(parent: Widget.Frame): Widget.Button {
  const button = createWidget("Button", undefined, parent);
  button.SetNormalFontObject("GameFontNormalSmall");
  button.SetHighlightFontObject("GameFontHighlightSmall");
  button.SetText(" ");
  const label = button.GetFontString();
  label?.ClearAllPoints();
  label?.SetPoint("LEFT", button, "LEFT", CELL_GAP, 0);
  label?.SetPoint("RIGHT", button, "RIGHT", 0, 0);
  label?.SetJustifyH("LEFT");
  label?.SetWordWrap(false);
  return button;
}
