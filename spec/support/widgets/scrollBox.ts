/**
 * The client's scroll box for lists: only rows that are seen have frames. A row's initializer runs when a frame is given to an element,
 * and must set everything, because the frame has been another row before.
 */
import { isFunction, type LuaFunction, type Provided, type Results } from "../luaValues";
import { clearPoints, setAllPoints, setPoint } from "./anchors";
import { dataListOf } from "./dataProvider";
import { sizeOf } from "./layout";
import { listViewOf, type ListView, type Slot } from "./listView";
import { giveCallbacks, giveMixin, onScript } from "./mixins";
import { setKey } from "./newWidget";
import { createRowPool, type Row } from "./rowPool";
import { firstBelow, rangeOf, rowHeight, slotsOf, visiblePart, type Shown } from "./shownRows";
import type { Widget } from "./widget";

/** Rows that one notch of the wheel moves by (wheelPanScalar of ScrollBox.lua). */
const WHEEL_ROWS = 2;

/** Gives a frame the methods of the client's scroll box for lists. Called by: behaviours. */
export function scrollBoxBehaviour(box: Widget): void {
  const target = box.stage.createFrame("Frame", box);
  setKey(box, "ScrollTarget", target.face);
  setAllPoints(target, box);
  box.clipsChildren = true;
  const tell = giveCallbacks(box);
  const pool = createRowPool(target);
  const shown: Shown = {
    box,
    target,
    pool,
    tell,
    view: undefined,
    list: undefined,
    listFace: undefined,
    offset: 0,
    rows: [],
    slots: undefined,
  };
  giveMixin(box, { ...listMethods(shown), ...scrollMethods(shown), ...rowMethods(shown) });
  onScript(box, "OnSizeChanged", () => refresh(shown));
  onScript(box, "OnShow", () => refresh(shown));
  onScript(box, "OnMouseWheel", (_, delta) => scrollTo(shown, shown.offset - (delta as number) * WHEEL_ROWS * rowHeight(shown)));
}

/** What an addon does with the data. Called by: scrollBox.scrollBoxBehaviour. */
function listMethods(shown: Shown): Provided {
  const methods: Provided = {
    Init: (_: Widget, view: unknown) => {
      shown.view = listViewOf(view);
      rebuild(shown);
    },
    SetView: (_: Widget, view: unknown) => {
      shown.view = listViewOf(view);
      rebuild(shown);
    },
    SetDataProvider: (_: Widget, value: unknown, retains?: unknown) => {
      const list = dataListOf(value);
      if (list === undefined) return error("SetDataProvider: the list is none that CreateDataProvider made", 3);
      shown.list = list;
      shown.listFace = value;
      list.listen(() => shown.list === list && rebuild(shown));
      if (retains !== true) shown.offset = 0;
      rebuild(shown);
    },
    GetDataProvider: () => shown.listFace,
    HasDataProvider: () => shown.list !== undefined,
    RemoveDataProvider: () => {
      shown.list = undefined;
      shown.listFace = undefined;
      rebuild(shown);
    },
    GetDataProviderSize: () => shown.list?.elements().length ?? 0,
    GetView: () => shown.view,
    Rebuild: () => rebuild(shown),
    FullUpdate: () => refresh(shown),
    ReinitializeFrames: () => rebuild(shown),
  };
  return methods;
}

/** What an addon, a scroll bar or a player does with the place. Called by: scrollBox.scrollBoxBehaviour. */
function scrollMethods(shown: Shown): Provided {
  /** To where an element begins. Called by: scrollBox.ScrollToElementData, scrollBox.ScrollToElementDataIndex. */
  const toIndex = (index: number): void => {
    const slot = slotsOf(shown).slots[index - 1];
    if (slot !== undefined) scrollTo(shown, slot.top);
  };
  const methods: Provided = {
    SetScrollPercentage: (_: Widget, part: number) => scrollTo(shown, part * rangeOf(shown)),
    GetScrollPercentage: () => (rangeOf(shown) > 0 ? shown.offset / rangeOf(shown) : 0),
    GetVisibleExtentPercentage: () => visiblePart(shown),
    HasScrollableExtent: () => rangeOf(shown) > 0,
    GetDerivedScrollOffset: () => shown.offset,
    GetDerivedScrollRange: () => rangeOf(shown),
    ScrollToBegin: () => scrollTo(shown, 0),
    ScrollToEnd: () => scrollTo(shown, rangeOf(shown)),
    ScrollToElementDataIndex: (_: Widget, index: number) => toIndex(index),
    ScrollToElementData: (_: Widget, element: unknown) => toIndex((shown.list?.elements().indexOf(element) ?? -1) + 1),
    SetInterpolateScroll: () => undefined,
  };
  return methods;
}

/** What an addon asks about the frames. Called by: scrollBox.scrollBoxBehaviour. */
function rowMethods(shown: Shown): Provided {
  const methods: Provided = {
    GetFrames: () => shown.rows.map(({ frame }) => frame.face),
    GetFrameCount: () => shown.rows.length,
    ForEachFrame: (_: Widget, run: LuaFunction) => {
      for (const { frame, element } of [...shown.rows]) run(frame.face, element);
    },
    FindFrame: (_: Widget, wanted: unknown): Results => $multi(shown.rows.find(({ element }) => element === wanted)?.frame.face),
    EnumerateFrames: (): Results => $multi(...ipairs(shown.rows.map(({ frame }) => frame.face))),
  };
  return methods;
}

/**
 * Every row is given back and filled anew.
 * Called by: scrollBox.Init, scrollBox.Rebuild, scrollBox.ReinitializeFrames, scrollBox.RemoveDataProvider,
 * scrollBox.SetDataProvider, scrollBox.SetView.
 */
function rebuild(shown: Shown): void {
  for (const row of shown.rows) giveBack(shown, row);
  shown.rows = [];
  shown.slots = undefined;
  refresh(shown);
}

/**
 * Rows for what is seen now: those that stay keep their frames.
 * Called by: scrollBox.FullUpdate, scrollBox.rebuild, scrollBox.scrollBoxBehaviour, scrollBox.scrollTo.
 */
function refresh(shown: Shown): void {
  const { view, list } = shown;
  if (view === undefined) return;
  const elements = list?.elements() ?? [];
  shown.offset = math.max(0, math.min(shown.offset, rangeOf(shown)));
  const placed = slotsOf(shown);
  const { slots } = placed;
  const before = shown.rows;
  const kept: Row[] = [];
  const [, height] = sizeOf(shown.box);
  for (const index of $range(firstBelow(placed, shown.offset), slots.length)) {
    const slot = slots[index - 1] as Slot;
    if (slot.top >= shown.offset + height) break;
    const element = elements[index - 1];
    const same = before.find((row) => row.element === element && row.index === index);
    if (same !== undefined) kept.push(same);
    else kept.push({ frame: shown.target, template: "", element, index });
  }
  for (const row of before) if (!kept.includes(row)) giveBack(shown, row);
  shown.rows = [];
  for (const row of kept) {
    const filled = row.template === "" ? fill(shown, view, row) : row;
    place(shown, view, filled.frame, slots[row.index - 1] as Slot);
    shown.rows.push(filled);
  }
  shown.tell("OnLayout");
  tellPlace(shown);
}

/** A frame for an element, filled by the addon. Called by: scrollBox.refresh. */
function fill(shown: Shown, view: ListView, { element, index }: Row): Row {
  let row: Row | undefined;
  view.choose(element, (template, initializer) => {
    const [frame, isNew] = shown.pool.acquire(template);
    frame.face["GetElementData"] = () => element;
    frame.face["GetOrderIndex"] = () => index;
    row = { frame, template, element, index };
    shown.tell("OnAcquiredFrame", frame.face, element, isNew);
    if (isFunction(initializer)) shown.box.stage.deps.errors.guard(initializer, frame.face, element);
    shown.tell("OnInitializedFrame", frame.face, element);
  });
  return row ?? error("the view's factory made no frame", 0);
}

/** A frame whose row is out of sight. Called by: scrollBox.rebuild, scrollBox.refresh. */
function giveBack(shown: Shown, row: Row): void {
  shown.tell("OnReleasedFrame", row.frame.face, row.element);
  shown.pool.release(row, shown.view?.resetter());
}

/** Where its slot is, as wide as its column. Called by: scrollBox.refresh. */
function place(shown: Shown, view: ListView, frame: Widget, slot: Slot): void {
  const { left, right } = view.padding();
  const between = view.spacing() * (view.stride - 1);
  const width = (sizeOf(shown.box)[0] - left - right - between) / view.stride;
  frame.height = slot.height;
  clearPoints(frame);
  const x = left + slot.column * (width + view.spacing());
  setPoint(frame, { point: "TOPLEFT", relativeTo: shown.target, relativePoint: "TOPLEFT", x, y: shown.offset - slot.top });
  frame.width = math.max(0, width);
}

/**
 * Within the range; nothing happens where it stands already.
 * Called by: scrollBox.ScrollToBegin, scrollBox.ScrollToEnd, scrollBox.SetScrollPercentage,
 * scrollBox.scrollBoxBehaviour, scrollBox.toIndex.
 */
function scrollTo(shown: Shown, wanted: number): void {
  const kept = math.max(0, math.min(wanted, rangeOf(shown)));
  if (kept === shown.offset) return;
  shown.offset = kept;
  refresh(shown);
  shown.tell("OnScroll", rangeOf(shown) > 0 ? kept / rangeOf(shown) : 0, visiblePart(shown));
}

/** A scroll bar learns how much is seen. Called by: scrollBox.refresh. */
function tellPlace(shown: Shown): void {
  shown.tell("OnAllowScrollChanged", rangeOf(shown) > 0);
  const place = rangeOf(shown) > 0 ? shown.offset / rangeOf(shown) : 0;
  shown.tell("OnExtent", place, visiblePart(shown), rowHeight(shown));
}
