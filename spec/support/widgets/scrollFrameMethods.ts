/** Scroll frames: a window onto a larger frame. */
import type { Provided } from "../luaValues";
import { clearPoints } from "./anchors";
import { faceOf, widgetFrom } from "./faces";
import { sizeOf } from "./layout";
import { adopt } from "./newWidget";
import { runScript } from "./scripts";
import { whileMoving } from "./showing";
import { touch, type ScrollPart, type Widget } from "./widget";

export const scrollFrameMethods: Provided = {
  SetScrollChild: (widget: Widget, value: unknown) => {
    const child = widgetFrom(widget, value);
    partOf(widget).child = child;
    if (child === undefined) {
      touch(widget);
      return;
    }
    clearPoints(child);
    whileMoving(child, () => adopt(child, widget));
  },
  GetScrollChild: (widget: Widget) => faceOf(partOf(widget).child),
  GetVerticalScroll: (widget: Widget) => partOf(widget).y,
  GetHorizontalScroll: (widget: Widget) => partOf(widget).x,
  SetVerticalScroll: (widget: Widget, offset: number) => scrollTo(widget, offset),
  SetHorizontalScroll: (widget: Widget, offset: number) => {
    partOf(widget).x = offset;
    touch(widget);
    runScript(widget, "OnHorizontalScroll", offset);
  },
  GetVerticalScrollRange: (widget: Widget) => verticalRange(widget),
  GetHorizontalScrollRange: (widget: Widget) => math.max(0, childSize(widget)[0] - sizeOf(widget)[0]),
  UpdateScrollChildRect: touch,
};

/**
 * What makes a widget a scroll frame.
 * Called by: scrollFrameMethods.GetHorizontalScroll, scrollFrameMethods.GetScrollChild,
 * scrollFrameMethods.GetVerticalScroll, scrollFrameMethods.SetHorizontalScroll, scrollFrameMethods.SetScrollChild,
 * scrollFrameMethods.childSize, scrollFrameMethods.scrollTo.
 */
function partOf(widget: Widget): ScrollPart {
  return widget.scroll ?? error(`${widget.type} does not scroll`, 3);
}

/**
 * As far as it can be scrolled downwards.
 * Called by: scrollBehaviours.follow, scrollBehaviours.scrollFrameBehaviour,
 * scrollBehaviours.scrollingEditBoxBehaviour, scrollBehaviours.update, scrollFrameMethods.GetVerticalScrollRange.
 */
export function verticalRange(widget: Widget): number {
  return math.max(0, childSize(widget)[1] - sizeOf(widget)[1]);
}

/**
 * The client does not keep the offset within the range; who scrolls must.
 * Called by: scrollBehaviours.follow, scrollBehaviours.scrollFrameBehaviour, scrollFrameMethods.SetVerticalScroll.
 */
export function scrollTo(widget: Widget, offset: number): void {
  partOf(widget).y = offset;
  touch(widget);
  runScript(widget, "OnVerticalScroll", offset);
}

/**
 * Of the child, nothing without one.
 * Called by: scrollFrameMethods.GetHorizontalScrollRange, scrollFrameMethods.verticalRange.
 */
function childSize(widget: Widget): LuaMultiReturn<[number, number]> {
  const { child } = partOf(widget);
  if (child === undefined) return $multi(0, 0);
  return sizeOf(child);
}
