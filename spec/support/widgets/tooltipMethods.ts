/** Tooltips: lines beside what they explain. Their size comes from the lines. */
import type { Provided } from "../luaValues";
import { isSecret } from "../secrets";
import { clearPoints, setPoint } from "./anchors";
import { colourFrom, faceOf, isTrue, widgetFrom } from "./faces";
import { setFontStringText } from "./fontStringMethods";
import { createFontString } from "./regions";
import { runScript } from "./scripts";
import { setShown } from "./showing";
import { unboundedWidth, linesWithin } from "./textOf";
import { touch, type TooltipPart, type Widget } from "./widget";

/** Between the edge and the lines, and between two lines; estimated. */
const PADDING = 10;
const LINE_GAP = 2;
const COLUMN_GAP = 40;
/** The client wraps lines that ask for it at about this width; estimated. */
const WRAP_WIDTH = 240;

/** By the anchor types, the point of the tooltip and that of its owner. */
const POINTS: Record<string, readonly [string, string]> = {
  ANCHOR_RIGHT: ["BOTTOMLEFT", "TOPRIGHT"],
  ANCHOR_LEFT: ["BOTTOMRIGHT", "TOPLEFT"],
  ANCHOR_TOP: ["BOTTOM", "TOP"],
  ANCHOR_BOTTOM: ["TOP", "BOTTOM"],
  ANCHOR_TOPLEFT: ["BOTTOMLEFT", "TOPLEFT"],
  ANCHOR_TOPRIGHT: ["BOTTOMRIGHT", "TOPRIGHT"],
  ANCHOR_BOTTOMLEFT: ["TOPRIGHT", "BOTTOMLEFT"],
  ANCHOR_BOTTOMRIGHT: ["TOPLEFT", "BOTTOMRIGHT"],
  ANCHOR_CURSOR: ["BOTTOMLEFT", "CENTER"],
  ANCHOR_CURSOR_RIGHT: ["BOTTOMLEFT", "CENTER"],
};

export const tooltipMethods: Provided = {
  SetOwner: (widget: Widget, owner: unknown, anchorType?: string, x?: number, y?: number) => {
    const part = partOf(widget);
    part.owner = widgetFrom(widget, owner);
    if (part.owner === undefined) error("Usage: self:SetOwner(owner [, anchorType])", 3);
    part.anchorType = anchorType ?? "ANCHOR_LEFT";
    setShown(widget, false);
    clearLines(widget);
    clearPoints(widget);
    const points = POINTS[part.anchorType];
    if (points === undefined) return;
    setPoint(widget, { point: points[0], relativeTo: part.owner, relativePoint: points[1], x: x ?? 0, y: y ?? 0 });
  },
  GetOwner: (widget: Widget) => faceOf(partOf(widget).owner),
  IsOwned: (widget: Widget, owner: unknown) => partOf(widget).owner === widgetFrom(widget, owner),
  GetAnchorType: (widget: Widget) => partOf(widget).anchorType,
  ClearLines: (widget: Widget) => clearLines(widget),
  NumLines: (widget: Widget) => partOf(widget).lines.length,
  SetText: (widget: Widget, text: unknown, red?: unknown, green?: unknown, blue?: unknown, alpha?: unknown, wraps?: unknown) => {
    clearLines(widget);
    addLine(widget, text, [red, green, blue, alpha], isTrue(wraps));
    setShown(widget, true);
  },
  AddLine: (widget: Widget, text: unknown, red?: unknown, green?: unknown, blue?: unknown, wraps?: unknown) =>
    addLine(widget, text, [red, green, blue, 1], isTrue(wraps)),
  AddDoubleLine: (widget: Widget, left: unknown, right: unknown, ...colours: unknown[]) => {
    addLine(widget, left, [colours[0], colours[1], colours[2], 1], false);
    const line = partOf(widget).lines[partOf(widget).lines.length - 1];
    if (line === undefined) return;
    write(line.right, right, [colours[3], colours[4], colours[5], 1]);
    fit(widget);
  },
  SetMinimumWidth: () => undefined,
  FadeOut: (widget: Widget) => setShown(widget, false),
  Show: (widget: Widget) => {
    if (partOf(widget).lines.length > 0) setShown(widget, true);
    fit(widget);
  },
};

/**
 * What makes a widget a tooltip.
 * Called by: tooltipMethods.AddDoubleLine, tooltipMethods.GetAnchorType, tooltipMethods.GetOwner,
 * tooltipMethods.IsOwned, tooltipMethods.NumLines, tooltipMethods.SetOwner, tooltipMethods.Show,
 * tooltipMethods.addLine, tooltipMethods.clearLines, tooltipMethods.fit.
 */
function partOf(widget: Widget): TooltipPart {
  return widget.tooltip ?? error(`${widget.type} is no tooltip`, 3);
}

/**
 * Lines stay for the next texts, empty.
 * Called by: tooltipMethods.ClearLines, tooltipMethods.SetOwner, tooltipMethods.SetText.
 */
function clearLines(widget: Widget): void {
  const { lines } = partOf(widget);
  for (const { left, right } of lines) {
    left.shown = false;
    right.shown = false;
  }
  lines.splice(0, lines.length);
  runScript(widget, "OnTooltipCleared");
  touch(widget);
}

/**
 * The first line is the title; without a colour it is that of titles and texts.
 * Called by: tooltipMethods.AddDoubleLine, tooltipMethods.AddLine, tooltipMethods.SetText.
 */
function addLine(widget: Widget, text: unknown, colour: readonly unknown[], wraps: boolean): void {
  const { lines } = partOf(widget);
  const font = lines.length === 0 ? "GameTooltipHeaderText" : "GameTooltipText";
  const left = createFontString(widget, undefined, "ARTWORK", font);
  const right = createFontString(widget, undefined, "ARTWORK", font);
  write(left, text, colour);
  right.shown = false;
  lines.push({ left, right });
  if (wraps && unboundedWidth(left) > WRAP_WIDTH) left.width = WRAP_WIDTH;
  fit(widget);
}

/**
 * The text in its colour; the colour of titles when none is given.
 * Called by: tooltipMethods.AddDoubleLine, tooltipMethods.addLine.
 */
function write(label: Widget, text: unknown, colour: readonly unknown[]): void {
  label.shown = true;
  setFontStringText(label, isSecret(text) ? text : tostring(text ?? ""));
  if (label.font !== undefined && colour[0] !== undefined) label.font.colour = colourFrom(colour[0], colour[1], colour[2], colour[3]);
}

/**
 * Puts the lines under each other and makes the tooltip as large as they are.
 * Called by: tooltipMethods.AddDoubleLine, tooltipMethods.Show, tooltipMethods.addLine.
 */
function fit(widget: Widget): void {
  let [width, height] = [0, PADDING];
  for (const { left, right } of partOf(widget).lines) {
    clearPoints(left);
    setPoint(left, { point: "TOPLEFT", relativeTo: widget, relativePoint: "TOPLEFT", x: PADDING, y: -height });
    clearPoints(right);
    setPoint(right, { point: "TOPRIGHT", relativeTo: widget, relativePoint: "TOPRIGHT", x: -PADDING, y: -height });
    const across = left.width > 0 ? left.width : unboundedWidth(left);
    width = math.max(width, across + (right.shown ? COLUMN_GAP + unboundedWidth(right) : 0));
    height += linesWithin(left, left.width, 0).height + LINE_GAP;
  }
  widget.width = width + 2 * PADDING;
  widget.height = height + PADDING - LINE_GAP;
  touch(widget);
}
