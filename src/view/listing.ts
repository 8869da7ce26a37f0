/**
 * What a list shows of its rows: those in which every sought word occurs, in the order of one column. Rows of one rank are in the order of
 * their ids, so that nothing jumps.
 */
import type { BareKey } from "../language/phrases";
import { foldedText } from "../model/foldedText";

/** A row of any list. */
export interface Row {
  /** Unique in its list. */
  readonly id: string;
}

export interface Column<Item extends Row> {
  /** Unique in its list. */
  readonly key: string;
  readonly title: BareKey;
  /** Of the list's width; those of the columns shown are weighed against each other. */
  readonly share: number;
  readonly text: (this: void, item: Item) => string;
  /** What rows are ordered by, as a text whose bytes are in that order; the folded text where it is left out. */
  readonly rank?: (this: void, item: Item) => string;
}

export interface Order {
  readonly columnKey: string;
  readonly isDescending: boolean;
}

/** Sorts below every character of a name, so that a shorter rank comes first whatever the id behind it. */
const SEPARATOR = "\0";

/** Numbers from 0 to a thousand million as texts in the numbers' order. Called by: changes, gatherings, people. */
export function numberRank(value: number): string {
  return string.format("%013.2f", value);
}

/** The rows to show. Breathes between rows, so that a thousand of them hold up nothing. Called by: list.createList. */
export function arranged<Item extends Row>(
  items: readonly Item[],
  columns: readonly Column<Item>[],
  search: string,
  order: Order,
  breathe: (this: void) => void,
): Item[] {
  const words = wordsOf(search);
  const column = columns.find((one) => one.key === order.columnKey);
  const itemByRank = new LuaMap<string, Item>();
  const ranks: string[] = [];
  for (const item of items) {
    if (isFound(item, columns, words)) {
      const rank = `${column === undefined ? "" : rankOf(column, item)}${SEPARATOR}${item.id}`;
      itemByRank.set(rank, item);
      ranks.push(rank);
    }
    breathe();
  }
  table.sort(ranks);
  const shown = ranks.map((rank) => itemByRank.get(rank) as Item);
  return order.isDescending ? shown.reverse() : shown;
}

/** Where a row stands by a column. Called by: listing.arranged. */
function rankOf<Item extends Row>(column: Column<Item>, item: Item): string {
  return column.rank === undefined ? foldedText(column.text(item)) : column.rank(item);
}

/** Asks whether every word occurs in some column. Called by: listing.arranged. */
function isFound<Item extends Row>(item: Item, columns: readonly Column<Item>[], words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = foldedText(columns.map((column) => column.text(item)).join("\n"));
  return words.every((word) => text.includes(word));
}

/** What is sought, folded. Called by: listing.arranged. */
function wordsOf(search: string): string[] {
  const words: string[] = [];
  for (const [word = ""] of string.gmatch(foldedText(search), "%S+")) words.push(word);
  return words;
}

/**
 * The order after a click on a column: another column begins upwards, the same one turns round.
 * Called by: list.createList.
 */
export function orderAfterClick(order: Order, columnKey: string): Order {
  return order.columnKey === columnKey ? { columnKey, isDescending: !order.isDescending } : { columnKey, isDescending: false };
}
