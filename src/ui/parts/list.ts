/**
 * A list that every pane uses: a search box, columns to click for their order, rows that the client recycles, and a sentence where there is
 * nothing. Rows are arranged in a job, so that a thousand of them hold up no frame.
 */
import type { BareKey } from "../../language/phrases";
import { phrase } from "../../language/phrases";
import type { Column, Order, Row } from "../../view/listing";
import { arranged, orderAfterClick } from "../../view/listing";
import { GAP, ROW_HEIGHT, SCROLL_BAR_WIDTH } from "../metrics";
import { createWidget } from "../widget";
import { createField, createParagraph } from "./label";
import type { ListChoice } from "./listChoice";
import { createChoiceButton } from "./listChoice";
import { createRefresher } from "./refresher";
import type { ListRow } from "./listRow";
import { initialiseRow, markRow } from "./listRow";
import { createListHead } from "./listHead";

const SEARCH_HEIGHT = 24;
/** Letters of a search: nobody types more. */
const MAX_SEARCH_LETTERS = 60;

/** @noSelf */
export interface ListDeps<Item extends Row> {
  /** All that there is to show. Called in a job; breathes. */
  readonly load: () => readonly Item[];
  /** Columns in the order in which they stand. */
  readonly columns: readonly Column<Item>[];
  readonly order: Order;
  /** What is said where there is nothing at all. */
  readonly emptyText: BareKey;
  readonly onSelect: (item: Item) => void;
  /** The colour of a row's first text; white where it is left out. */
  readonly colourOf?: (item: Item) => Widget.ClassColour | undefined;
  /** Puts rows that were found into another order, such as alts under their mains; how far each is moved in. */
  readonly group?: (items: readonly Item[]) => readonly (readonly [item: Item, indent: number])[];
  /** What the player may choose of it; all columns and rows where it is left out. */
  readonly choice?: ListChoice<Item>;
  /** Runs a job in slices. */
  readonly run: (job: (this: void) => void) => boolean;
  readonly breathe: (this: void) => void;
}

/** @noSelf */
export interface List {
  readonly frame: Widget.Frame;
  /** Loads and shows everything anew; the selected row stays selected. */
  readonly refresh: () => void;
  readonly select: (id: string | undefined) => void;
}

/**
 * Builds a list without rows.
 * Called by: entryPane.createEntryList, federation.createFederationPane, history.create, log.create,
 * sync.createUserList.
 */
export function createList<Item extends Row>(parent: Widget.Frame, deps: ListDeps<Item>): List {
  const frame = createWidget("Frame", undefined, parent);
  const searchBox = createSearchBox(frame, () => {
    refresh();
  });
  const field = createField(frame);
  field.SetPoint("TOPLEFT", frame, "TOPLEFT", 0, -(SEARCH_HEIGHT + GAP / 2));
  field.SetPoint("BOTTOMRIGHT", frame, "BOTTOMRIGHT", 0, 0);
  const { columns, choice } = deps;
  let { order } = deps;
  let shownColumns: readonly Column<Item>[] = [];
  let selectedId: string | undefined;
  const head = createListHead(field, (columnKey) => {
    order = orderAfterClick(order, columnKey);
    refresh();
  });
  const emptyLabel = createParagraph(field, "GameFontDisable");
  emptyLabel.SetPoint("TOPLEFT", field, "TOPLEFT", GAP, -(ROW_HEIGHT + GAP));
  emptyLabel.SetPoint("TOPRIGHT", field, "TOPRIGHT", -GAP, -(ROW_HEIGHT + GAP));
  /** Everything a row shows. Called by: list.createList, list.showHead. */
  const initialise = (row: ListRow, shown: ShownRow<Item>): void => {
    initialiseRow(row, {
      texts: shownColumns.map((column) => column.text(shown.item)),
      widths: head.widths(),
      indent: shown.indent,
      colour: deps.colourOf?.(shown.item),
      isSelected: shown.item.id === selectedId,
      onClick: () => {
        select(shown.item.id);
        deps.onSelect(shown.item);
      },
    });
  };
  const box = createRows(field, initialise);

  /** What is arranged as the client wants it for its rows. Breathes. Called by: list.createList. */
  const rowsOf = (items: readonly Item[]): ShownRow<Item>[] => {
    const grouped = deps.group?.(items) ?? items.map((item) => [item, 0] as const);
    return grouped.map(([item, indent]) => {
      deps.breathe();
      return { item, indent };
    });
  };
  /** Shows them; where there are none, says why. Called by: list.createList. */
  const show = (rows: readonly ShownRow<Item>[], total: number): void => {
    box.SetDataProvider(CreateDataProvider(rows), true);
    emptyLabel.SetText(rows.length > 0 ? "" : phrase(total === 0 ? deps.emptyText : "listNothingFound"));
  };

  const refresh = createRefresher(deps.run, () => {
    const all = deps.load().filter((item) => choice?.isFiltering() !== true || choice.isKept(item));
    show(rowsOf(arranged(all, columns, searchBox.GetText(), order, deps.breathe)), all.length);
  });

  /** Marks a row, whether it is in sight or not. Called by: calendarViews.choose, list.initialise. */
  const select = (id: string | undefined): void => {
    selectedId = id;
    box.ForEachFrame((row: ListRow, shown: ShownRow<Item>) => {
      markRow(row, shown.item.id === id);
    });
  };

  /** Those that are chosen, over the whole width. Called by: list.createList. */
  const showHead = (): void => {
    shownColumns = columns.filter(({ key }) => choice?.isShown(key) !== false);
    head.show(shownColumns, field.GetWidth() - SCROLL_BAR_WIDTH);
    box.ForEachFrame(initialise);
  };
  field.HookScript("OnSizeChanged", showHead);
  let right = GAP / 2;
  if (choice !== undefined) {
    const button = createChoiceButton(frame, columns, choice, () => {
      showHead();
      refresh();
    });
    button.SetPoint("TOPRIGHT", frame, "TOPRIGHT", 0, -1);
    right += button.GetWidth() + GAP / 2;
  }
  searchBox.SetPoint("TOPRIGHT", frame, "TOPRIGHT", -right, 0);
  return { frame, refresh, select };
}

/** A row as the client holds it for its list. */
interface ShownRow<Item> {
  readonly item: Item;
  readonly indent: number;
}

/** The client's own search box over the list. Called by: list.createList. */
function createSearchBox(frame: Widget.Frame, onChange: (this: void) => void): Widget.EditBox {
  const box = createWidget("EditBox", undefined, frame, "SearchBoxTemplate");
  box.SetPoint("TOPLEFT", frame, "TOPLEFT", GAP, 0);
  box.SetHeight(SEARCH_HEIGHT);
  box.SetMaxLetters(MAX_SEARCH_LETTERS);
  box.Instructions.SetText(phrase("listSearch"));
  box.HookScript("OnTextChanged", onChange);
  return box;
}

/** The client's recycling rows under the head. Called by: list.createList. */
function createRows<Item>(field: Widget.Frame, initialise: (this: void, row: ListRow, shown: ShownRow<Item>) => void): Widget.ScrollBox {
  const box = createWidget("Frame", undefined, field, "WowScrollBoxList");
  box.SetPoint("TOPLEFT", field, "TOPLEFT", 0, -ROW_HEIGHT);
  box.SetPoint("BOTTOMRIGHT", field, "BOTTOMRIGHT", -SCROLL_BAR_WIDTH, 0);
  const bar = createWidget("EventFrame", undefined, field, "MinimalScrollBar");
  bar.SetPoint("TOPRIGHT", field, "TOPRIGHT", -4, -ROW_HEIGHT);
  bar.SetPoint("BOTTOMRIGHT", field, "BOTTOMRIGHT", -4, 2);
  const view = CreateScrollBoxListLinearView();
  view.SetElementExtent(ROW_HEIGHT);
  view.SetElementInitializer("Button", initialise);
  ScrollUtil.InitScrollBoxListWithScrollBar(box, bar, view);
  return box;
}
