/** One row of a list. The client gives the same few frames to other rows as the player scrolls, so every field is set each time. */
import type { Hint } from "../hint";
import { hideHint, showHint } from "../hint";
import { createLabel, lightUnderMouse } from "./label";

const CELL_GAP = 6;
const INDENT = 16;
const WHITE: Widget.ClassColour = { r: 1, g: 1, b: 1 };

/** A row's frame, with what was made for it once. */
export interface ListRow extends Widget.Button {
  cells?: Widget.FontString[];
  mark: Widget.Texture;
}

/** What a row shows. */
export interface RowContent {
  readonly texts: readonly string[];
  /** Of the columns, as the head stands. */
  readonly widths: readonly number[];
  /** Steps by which the first text is moved in. */
  readonly indent: number;
  readonly colour: Widget.ClassColour | undefined;
  readonly isSelected: boolean;
  readonly onClick: (this: void) => void;
}

/** Sets everything. Called by: list.createList. */
export function initialiseRow(row: ListRow, content: RowContent): void {
  const cells = (row.cells ??= dress(row));
  let x = CELL_GAP;
  for (const [place, width] of ipairs(content.widths)) {
    const cell = (cells[place - 1] ??= createLabel(row, "GameFontHighlightSmall"));
    const indent = place === 1 ? content.indent * INDENT : 0;
    const { r, g, b } = (place === 1 ? content.colour : undefined) ?? WHITE;
    cell.ClearAllPoints();
    cell.SetPoint("LEFT", row, "LEFT", x + indent, 0);
    cell.SetWidth(math.max(1, width - CELL_GAP - indent));
    cell.SetText(content.texts[place - 1] ?? "");
    cell.SetTextColor(r, g, b);
    cell.Show();
    x += width;
  }
  for (const place of $range(content.widths.length + 1, cells.length)) cells[place - 1]?.Hide();
  row.mark.SetShown(content.isSelected);
  row.SetScript("OnEnter", () => {
    if (cells.some((cell) => cell.IsShown() && cell.IsTruncated())) showHint(row, "ANCHOR_RIGHT", wholeOf(content.texts));
  });
  row.SetScript("OnLeave", hideHint);
  row.SetScript("OnClick", () => {
    content.onClick();
  });
}

/** Everything that a row has no room for. Called by: listRow.initialiseRow. */
function wholeOf([title = "", ...texts]: readonly string[]): Hint {
  return { title, lines: texts.filter((text) => text !== "").map((text) => ({ text })) };
}

/** What every row has: a light under the mouse, and a mark for the selected one. Called by: listRow.initialiseRow. */
function dress(row: ListRow): Widget.FontString[] {
  lightUnderMouse(row);
  row.mark = row.CreateTexture(undefined, "BACKGROUND");
  row.mark.SetAllPoints();
  row.mark.SetColorTexture(1, 0.82, 0, 0.2);
  return [];
}
