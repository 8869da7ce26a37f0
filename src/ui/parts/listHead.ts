/** The head of a list: a button for each column, which orders the rows by it. */
import { phrase } from "../../language/phrases";
import { columnWidths } from "../../view/columnWidths";
import type { Column, Row } from "../../view/listing";
import { ROW_HEIGHT } from "../metrics";
import { createWidget } from "../widget";
import { createLabel } from "./label";

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
  const heads: Head[] = [];
  let widths: readonly number[] = [];
  return {
    /** Each column gets its share, and room for its title. Called by: list.showHead. */
    show: <Item extends Row>(columns: readonly Column<Item>[], width: number) => {
      const claims = columns.map(({ key, title, share }, place) => {
        const { button, label } = (heads[place] ??= createHead(parent));
        button.SetText(phrase(title));
        button.SetScript("OnClick", () => {
          onClick(key);
        });
        return { share, leastWidth: math.ceil(label.GetUnboundedStringWidth()) + 2 * CELL_GAP };
      });
      widths = columnWidths(claims, width);
      let x = 0;
      for (const [place, columnWidth] of ipairs(widths)) {
        const button = heads[place - 1]?.button;
        button?.SetPoint("TOPLEFT", parent, "TOPLEFT", x, 0);
        button?.SetSize(columnWidth, ROW_HEIGHT);
        button?.Show();
        x += columnWidth;
      }
      for (const place of $range(columns.length + 1, heads.length)) heads[place - 1]?.button.Hide();
    },
    /** As they were laid out last. Called by: list.initialise. */
    widths: () => widths,
  };
}

/** One title of a column. */
interface Head {
  readonly button: Widget.Button;
  readonly label: Widget.FontString;
}

/** A button whose text stands at its left end. Called by: listHead.show. */
function createHead(parent: Widget.Frame): Head {
  const button = createWidget("Button", undefined, parent);
  button.SetNormalFontObject("GameFontNormalSmall");
  button.SetHighlightFontObject("GameFontHighlightSmall");
  const label = createLabel(button, "GameFontNormalSmall");
  label.SetPoint("LEFT", button, "LEFT", CELL_GAP, 0);
  label.SetPoint("RIGHT", button, "RIGHT", 0, 0);
  button.SetFontString(label);
  return { button, label };
}
