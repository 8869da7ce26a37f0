/**
 * Rectangles from anchors.
 *
 * 1. A side with an anchor of its own stands there; with two opposite sides anchored, the size that was set does not count.
 * 2. With one side or the middle anchored the size decides; without a size a frame or texture is nowhere, and so is all that hangs on
 *    it, while a font string is as large as its text.
 * 3. Offsets and sizes count in units of the widget's own scale.
 */
import { linesWithin, unboundedWidth } from "./textOf";
import type { Rect } from "./parts";
import type { Widget } from "./widget";

/** How far along a rectangle a point lies, from the left and from below. */
const FRACTIONS: Record<string, readonly [number, number]> = {
  TOPLEFT: [0, 1],
  TOP: [0.5, 1],
  TOPRIGHT: [1, 1],
  LEFT: [0, 0.5],
  CENTER: [0.5, 0.5],
  RIGHT: [1, 0.5],
  BOTTOMLEFT: [0, 0],
  BOTTOM: [0.5, 0],
  BOTTOMRIGHT: [1, 0],
};

/** Of two anchors that say where one side is, the client takes the first in this order. */
const ORDER = ["TOPLEFT", "TOP", "TOPRIGHT", "LEFT", "CENTER", "RIGHT", "BOTTOMLEFT", "BOTTOM", "BOTTOMRIGHT"];

interface Span {
  readonly low: number;
  readonly high: number;
}

/** True for the nine words that name a point. Called by: anchors.pointOf, createFrame.placeAt. */
export function isPoint(word: unknown): word is string {
  return type(word) === "string" && FRACTIONS[word as string] !== undefined;
}

/** Negative when the first point comes before the second in the client's order. Called by: anchors.setPoint. */
export function comparePoints(one: string, other: string): number {
  return ORDER.indexOf(one) - ORDER.indexOf(other);
}

/** How far along a rectangle a point lies, from the left and from below. Called by: anchors.moveBy, layout.spanOf. */
export function fractionsOf(point: string): readonly [number, number] {
  return FRACTIONS[point] ?? [0.5, 0.5];
}

/**
 * The widget's scale and those of its parents together.
 * Called by: anchors.moveBy, drawing.drawText, fontStringMethods.heightBound, fontStringMethods.linesShown,
 * layout.anchoredRect, layout.effectiveScale, layout.scrolledRect, layout.sizeOf, reading.editLines,
 * reading.lettersRect, regionMethods, regionMethods.edgeOf.
 */
export function effectiveScale(widget: Widget): number {
  const own = widget.scale;
  return widget.parent === undefined || widget.ignoresParentScale ? own : own * effectiveScale(widget.parent);
}

/**
 * Where a widget stands on the screen; nil where it is nowhere.
 * Called by: anchors.moveBy, drawing.drawPart, drawing.drawing, fontStringMethods.heightBound,
 * fontStringMethods.linesShown, hands.reach, layout.scrolledRect, layout.sizeOf, layout.spanOf,
 * layoutFaults.controlsOn, layoutFaults.isCovered, layoutFaults.labelFault, layoutFaults.outsiders, reading.readText,
 * regionMethods.GetScaledRect, regionMethods.Intersects, regionMethods.IsMouseOver, regionMethods.IsRectValid,
 * regionMethods.edgeOf, regionMethods.tellSize, seen.clipOf, seen.seenRect, seen.touchRect.
 */
export function rectOf(widget: Widget): Rect | undefined {
  const { stage } = widget;
  if (widget.rectVersion === stage.version) return widget.rect;
  if (widget.isResolving) return undefined;
  widget.isResolving = true;
  const rect = scrolledRect(widget) ?? anchoredRect(widget);
  widget.isResolving = false;
  widget.rect = rect !== undefined && widget.clampedToScreen ? clamped(widget, rect) : rect;
  widget.rectVersion = stage.version;
  return widget.rect;
}

/** A rectangle by its anchors. Called by: layout.rectOf. */
function anchoredRect(widget: Widget): Rect | undefined {
  if (widget.anchors.length === 0) return undefined;
  const scale = effectiveScale(widget);
  const across = spanOf(widget, 0, scale, naturalWidth(widget));
  if (across === undefined) return undefined;
  const upwards = spanOf(widget, 1, scale, naturalHeight(widget, (across.high - across.low) / scale));
  if (upwards === undefined) return undefined;
  return { left: across.low, right: across.high, bottom: upwards.low, top: upwards.high };
}

/** A scroll child hangs at its frame's upper left corner, moved by what was scrolled. Called by: layout.rectOf. */
function scrolledRect(widget: Widget): Rect | undefined {
  const holder = widget.parent;
  if (holder?.scroll?.child !== widget) return undefined;
  const frame = rectOf(holder);
  if (frame === undefined) return undefined;
  const scale = effectiveScale(widget);
  const width = naturalWidth(widget);
  const left = frame.left - holder.scroll.x * scale;
  const top = frame.top + holder.scroll.y * scale;
  return { left, top, right: left + width * scale, bottom: top - naturalHeight(widget, width) * scale };
}

/** The width where anchors leave it open. Called by: layout.anchoredRect, layout.scrolledRect, layout.sizeOf. */
function naturalWidth(widget: Widget): number {
  return widget.width === 0 && widget.text !== undefined ? unboundedWidth(widget) : widget.width;
}

/**
 * The height where anchors leave it open: a text's by its lines in this width; an edit box of many lines grows with them.
 * Called by: layout.anchoredRect, layout.scrolledRect, layout.sizeOf.
 */
function naturalHeight(widget: Widget, width: number): number {
  if (widget.text !== undefined && widget.height === 0) return linesWithin(widget, width, 0).height;
  if (widget.edit?.multiLine !== true) return widget.height;
  const [left, right, top, bottom] = widget.edit.insets;
  return math.max(widget.height, linesWithin(widget, width - left - right, 0).height + top + bottom);
}

/**
 * From low to high along one axis (0 across, 1 upwards); nil where it cannot be told.
 * Called by: layout.anchoredRect.
 */
function spanOf(widget: Widget, axis: 0 | 1, scale: number, size: number): Span | undefined {
  let low: number | undefined;
  let middle: number | undefined;
  let high: number | undefined;
  for (const anchor of widget.anchors) {
    const base = anchor.relativeTo === undefined ? screenOf(widget) : rectOf(anchor.relativeTo);
    if (base === undefined) return undefined;
    const [from, to] = axis === 0 ? [base.left, base.right] : [base.bottom, base.top];
    const at = from + (to - from) * fractionsOf(anchor.relativePoint)[axis] + (axis === 0 ? anchor.x : anchor.y) * scale;
    const side = fractionsOf(anchor.point)[axis];
    if (side === 0) low ??= at;
    else if (side === 1) high ??= at;
    else middle ??= at;
  }
  if (low !== undefined && high !== undefined) return { low, high: math.max(low, high) };
  if (size <= 0 && widget.text === undefined) return undefined;
  const length = size * scale;
  if (low !== undefined) return { low, high: low + length };
  if (high !== undefined) return { low: high - length, high };
  return middle === undefined ? undefined : { low: middle - length / 2, high: middle + length / 2 };
}

/** The whole screen. Called by: layout.spanOf. */
function screenOf({ stage }: Widget): Rect {
  return { left: 0, bottom: 0, right: stage.screenWidth, top: stage.screenHeight };
}

/**
 * Moved so that it stands on the screen; what is larger than the screen begins at its left and upper edges.
 * Called by: layout.rectOf.
 */
function clamped(widget: Widget, rect: Rect): Rect {
  const { stage } = widget;
  const x = math.max(-rect.left, math.min(0, stage.screenWidth - rect.right));
  const y = math.min(stage.screenHeight - rect.top, math.max(0, -rect.bottom));
  return { left: rect.left + x, right: rect.right + x, bottom: rect.bottom + y, top: rect.top + y };
}

/**
 * Width and height in the widget's own units; what was set, where it is nowhere.
 * Called by: editBoxMethods.GetNumLines, regionMethods.GetCenter, regionMethods.GetHeight, regionMethods.GetRect,
 * regionMethods.GetSize, regionMethods.GetWidth, regionMethods.tellSize, scrollBehaviours.fitBox,
 * scrollBehaviours.update, scrollBox.place, scrollBox.refresh, scrollFrameMethods.GetHorizontalScrollRange,
 * scrollFrameMethods.childSize, scrollFrameMethods.verticalRange, shownRows.rangeOf, shownRows.visiblePart,
 * thumb.placeThumb.
 */
export function sizeOf(widget: Widget): LuaMultiReturn<[width: number, height: number]> {
  const rect = rectOf(widget);
  if (rect === undefined) return $multi(naturalWidth(widget), naturalHeight(widget, naturalWidth(widget)));
  const scale = effectiveScale(widget);
  return $multi((rect.right - rect.left) / scale, (rect.top - rect.bottom) / scale);
}

/**
 * The part of a rectangle that is in another; nil when they do not meet.
 * Called by: layoutFaults.overlaps, layoutFaults.seenOf, reading.readText, regionMethods.Intersects, seen.clipOf,
 * seen.seenRect, seen.touchRect.
 */
export function intersection(one: Rect, other: Rect): Rect | undefined {
  const left = math.max(one.left, other.left);
  const right = math.min(one.right, other.right);
  const bottom = math.max(one.bottom, other.bottom);
  const top = math.min(one.top, other.top);
  return left < right && bottom < top ? { left, right, bottom, top } : undefined;
}

/** True where a point of the screen is in a rectangle. Called by: regionMethods.IsMouseOver. */
export function contains(rect: Rect, x: number, y: number): boolean {
  return x >= rect.left && x < rect.right && y >= rect.bottom && y < rect.top;
}
