/** What a player chooses of a list: which columns he sees, and whether he sees all rows. A small menu beside the search box. */
import type { BareKey } from "../../language/phrases";
import { phrase } from "../../language/phrases";
import type { Column, Row } from "../../view/listing";
import { createButton } from "./button";

/** @noSelf */
export interface ListChoice<Item extends Row> {
  readonly isShown: (columnKey: string) => boolean;
  readonly toggleColumn: (columnKey: string) => void;
  /** What the rows that are left have in common. */
  readonly filterLabel: BareKey;
  readonly isFiltering: () => boolean;
  readonly toggleFilter: () => void;
  readonly isKept: (item: Item) => boolean;
}

/** The value of the filter's line in the menu; a column has no such key. */
const FILTER = "";

/**
 * A button that opens the menu; `onChange` is called after each choice. The first column names the row and always stays.
 * Called by: list.createList.
 */
export function createChoiceButton<Item extends Row>(
  parent: Widget.Frame,
  columns: readonly Column<Item>[],
  choice: ListChoice<Item>,
  onChange: (this: void) => void,
): Widget.Button {
  const button = createButton(parent, "listChoose", () => {
    MenuUtil.CreateContextMenu(button, (_, root) => {
      describe(root, columns, choice, onChange);
    });
  });
  return button;
}

/** The filter, then a line for each column. Called by: listChoice.createChoiceButton. */
function describe<Item extends Row>(
  root: Widget.MenuDescription,
  columns: readonly Column<Item>[],
  choice: ListChoice<Item>,
  onChange: (this: void) => void,
): void {
  root.CreateCheckbox(
    phrase(choice.filterLabel),
    () => choice.isFiltering(),
    () => {
      choice.toggleFilter();
      onChange();
    },
    FILTER,
  );
  root.CreateTitle(phrase("listColumns"));
  for (const { key, title } of columns.slice(1)) {
    root.CreateCheckbox(
      phrase(title),
      (columnKey) => choice.isShown(columnKey),
      (columnKey) => {
        choice.toggleColumn(columnKey);
        onChange();
      },
      key,
    );
  }
}
