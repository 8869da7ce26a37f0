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
import { touch, type TooltipLine, type TooltipPart, type Widget } from "./widget";

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
  NumLines: (widget: Widget) => partOf(widget).count,
  SetText: (widget: Widget, text: unknown, red?: unknown, green?: unknown, blue?: unknown, alpha?: unknown, wraps?: unknown) => {
    clearLines(widget);
    addLine(widget, text, [red, green, blue, alpha], isTrue(wraps));
    setShown(widget, true);
  },
  AddLine: (widget: Widget, text: unknown, red?: unknown, green?: unknown, blue?: unknown, wraps?: unknown) =>
    addLine(widget, text, [red, green, blue, 1], isTrue(wraps)),
  AddDoubleLine: (widget: Widget, left: unknown, right: unknown, ...colours: unknown[]) => {
    addLine(widget, left, [colours[0], colours[1], colours[2], 1], false);
    const line = partOf(widget).lines[partOf(widget).count - 1];
    if (line === undefined) return;
    write(line.right, right, [colours[3], colours[4], colours[5], 1]);
    fit(widget);
  },
  SetMinimumWidth: () => undefined,
  FadeOut: (widget: Widget) => setShown(widget, false),
};

/**
 * What makes a widget a tooltip.
 * Called by: tooltipMethods.AddDoubleLine, tooltipMethods.GetAnchorType, tooltipMethods.GetOwner,
 * tooltipMethods.IsOwned, tooltipMethods.NumLines, tooltipMethods.SetOwner, tooltipMethods.addLine,
 * tooltipMethods.clearLines, tooltipMethods.fit.
 */
function partOf(widget: Widget): TooltipPart {
  return widget.tooltip ?? error(`${widget.type} is no tooltip`, 3);
}

/**
 * Lines stay for the next texts, out of sight.
 * Called by: tooltipMethods.ClearLines, tooltipMethods.SetOwner, tooltipMethods.SetText.
 */
function clearLines(widget: Widget): void {
  const part = partOf(widget);
  for (const { left, right } of part.lines) {
    left.shown = false;
    right.shown = false;
    left.width = 0;
  }
  part.count = 0;
  runScript(widget, "OnTooltipCleared");
  touch(widget);
}

/**
 * The first line is the title; without a colour it is that of titles and texts.
 * Called by: tooltipMethods.AddDoubleLine, tooltipMethods.AddLine, tooltipMethods.SetText.
 */
function addLine(widget: Widget, text: unknown, colour: readonly unknown[], wraps: boolean): void {
  const part = partOf(widget);
  part.count++;
  const line = part.lines[part.count - 1] ?? newLine(widget, part);
  line.right.shown = false;
  write(line.left, text, colour);
  if (wraps && unboundedWidth(line.left) > WRAP_WIDTH) line.left.width = WRAP_WIDTH;
  fit(widget);
}

/** One more line, under the client's names for its two sides. Called by: tooltipMethods.addLine. */
function newLine(widget: Widget, part: TooltipPart): TooltipLine {
  const font = part.count === 1 ? "GameTooltipHeaderText" : "GameTooltipText";
  /** The label of one side. Called by: tooltipMethods.newLine. */
  const label = (side: string): Widget => {
    const name = widget.name === undefined ? undefined : `${widget.name}Text${side}${part.count}`;
    return createFontString(widget, name, "ARTWORK", font);
  };
  const line = { left: label("Left"), right: label("Right") };
  part.lines.push(line);
  return line;
}

/**
 * The text in its colour; the colour of titles when none is given.
 * Called by: tooltipMethods.AddDoubleLine, tooltipMethods.addLine.
 */
function write(label: Widget, text: unknown, colour: readonly unknown[]): void {
  label.shown = true;
  if (label.font !== undefined) label.font.colour = undefined;
  setFontStringText(label, isSecret(text) ? text : tostring(text ?? ""));
  if (label.font !== undefined && colour[0] !== undefined) label.font.colour = colourFrom(colour[0], colour[1], colour[2], colour[3]);
}

/**
 * Puts the lines under each other and makes the tooltip as large as they are.
 * Called by: tooltipMethods.AddDoubleLine, tooltipMethods.addLine.
 */
function fit(widget: Widget): void {
  let [width, height] = [0, PADDING];
  for (const { left, right } of partOf(widget).lines) {
    if (!left.shown) continue;
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
