/** What a scroll box shows of its list, and how much of it that is. */
import type { DataList } from "./dataProvider";
import { sizeOf } from "./layout";
import type { ListView, Slot } from "./listView";
import type { Row, RowPool } from "./rowPool";
import type { Widget } from "./widget";

/**
 * What a scroll box shows now.
 * @noSelf
 */
export interface Shown {
  readonly box: Widget;
  readonly target: Widget;
  readonly pool: RowPool;
  readonly tell: (event: string, ...args: unknown[]) => void;
  view: ListView | undefined;
  list: DataList | undefined;
  listFace: unknown;
  /** How far it is scrolled, in its own units. */
  offset: number;
  rows: Row[];
  /** Where every element stands; nil until it is asked for again after a change. */
  slots: Slots | undefined;
}

/** Where all elements stand, and how high they are together. */
export interface Slots {
  readonly slots: readonly Slot[];
  readonly total: number;
}

/**
 * Of all elements, none without a view.
 * Called by: scrollBox.refresh, scrollBox.toIndex, shownRows.rangeOf, shownRows.visiblePart.
 */
export function slotsOf(shown: Shown): Slots {
  shown.slots ??= shown.view?.slots(shown.list?.elements() ?? []) ?? { slots: [], total: 0 };
  return shown.slots;
}

/**
 * The first element that reaches below a height, from 1; one more than there are when none does.
 * Called by: scrollBox.refresh.
 */
export function firstBelow({ slots }: Slots, height: number): number {
  let [low, high] = [1, slots.length + 1];
  while (low < high) {
    const middle = math.floor((low + high) / 2);
    const slot = slots[middle - 1];
    if (slot !== undefined && slot.top + slot.height > height) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * As far as it can be scrolled.
 * Called by: scrollBox.GetDerivedScrollRange, scrollBox.GetScrollPercentage, scrollBox.HasScrollableExtent,
 * scrollBox.ScrollToEnd, scrollBox.SetScrollPercentage, scrollBox.refresh, scrollBox.scrollTo, scrollBox.tellPlace.
 */
export function rangeOf(shown: Shown): number {
  return math.max(0, slotsOf(shown).total - sizeOf(shown.box)[1]);
}

/**
 * The part of the whole that is seen, 1 where all is.
 * Called by: scrollBox.GetVisibleExtentPercentage, scrollBox.scrollTo, scrollBox.tellPlace.
 */
export function visiblePart(shown: Shown): number {
  const { total } = slotsOf(shown);
  return total <= 0 ? 1 : math.min(1, sizeOf(shown.box)[1] / total);
}

/** Of the first row, by which the wheel scrolls. Called by: scrollBox.scrollBoxBehaviour, scrollBox.tellPlace. */
export function rowHeight(shown: Shown): number {
  const elements = shown.list?.elements() ?? [];
  return shown.view === undefined || elements.length === 0 ? 0 : shown.view.extent(1, elements[0]);
}
