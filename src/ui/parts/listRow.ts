/**
 * One row of a list. The client gives the same few frames to other rows as the player scrolls: what it shows is set each time, where it
 * stands only when the columns are others.
 */
import type { Hint } from "../hint";
import { hideHint, showHint } from "../hint";
import { createLabel, lightUnderMouse } from "./label";

const CELL_GAP = 6;
const INDENT = 16;
const WHITE: Widget.ClassColour = { r: 1, g: 1, b: 1 };

/** A row's frame, with what was made for it once. */
export interface ListRow extends Widget.Button {
  cells?: Widget.FontString[];
  /** Only of a row that was selected once. */
  mark?: Widget.Texture;
  /** As the cells stand. */
  widths?: readonly number[];
  indent?: number;
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

/** Sets everything. Called by: list.initialise. */
export function initialiseRow(row: ListRow, content: RowContent): void {
  const cells = (row.cells ??= dress(row));
  if (row.widths !== content.widths || row.indent !== content.indent) layOut(row, cells, content);
  for (const place of $range(1, content.widths.length)) cells[place - 1]?.SetText(content.texts[place - 1] ?? "");
  const { r, g, b } = content.colour ?? WHITE;
  cells[0]?.SetTextColor(r, g, b);
  markRow(row, content.isSelected);
  row.SetScript("OnEnter", () => {
    if (cells.some((cell) => cell.IsShown() && cell.IsTruncated())) showHint(row, "ANCHOR_RIGHT", wholeOf(content.texts));
  });
  row.SetScript("OnLeave", hideHint);
  row.SetScript("OnClick", () => {
    content.onClick();
  });
}

/**
 * Puts a cell under each column; those of columns that were there before wait for another time.
 * Called by: listRow.initialiseRow.
 */
function layOut(row: ListRow, cells: Widget.FontString[], { widths, indent }: RowContent): void {
  row.widths = widths;
  row.indent = indent;
  let x = CELL_GAP;
  for (const [place, width] of ipairs(widths)) {
    const cell = (cells[place - 1] ??= createLabel(row, "GameFontHighlightSmall"));
    const moved = place === 1 ? indent * INDENT : 0;
    cell.SetPoint("LEFT", row, "LEFT", x + moved, 0);
    cell.SetWidth(math.max(1, width - CELL_GAP - moved));
    cell.Show();
    x += width;
  }
  for (const place of $range(widths.length + 1, cells.length)) cells[place - 1]?.Hide();
}

/** Everything that a row has no room for. Called by: listRow.initialiseRow. */
function wholeOf([title = "", ...texts]: readonly string[]): Hint {
  return { title, lines: texts.filter((text) => text !== "").map((text) => ({ text })) };
}

/** The selected row has a mark, the others have none. Called by: list.select, listRow.initialiseRow. */
export function markRow(row: ListRow, isSelected: boolean): void {
  if (isSelected && row.mark === undefined) {
    row.mark = row.CreateTexture(undefined, "BACKGROUND");
    row.mark.SetAllPoints();
    row.mark.SetColorTexture(1, 0.82, 0, 0.2);
  }
  row.mark?.SetShown(isSelected);
}

/** What every row has: a light under the mouse. Called by: listRow.initialiseRow. */
function dress(row: ListRow): Widget.FontString[] {
  lightUnderMouse(row);
  return [];
}
