/** A picture of what is on the screen, as plain data: filled and framed rectangles, icons and texts, the hindmost first. */
import { fontColour, fontHeight, justifyH } from "./fontOf";
import { contentPieces, skinPieces } from "./pieces";
import { effectiveScale, rectOf } from "./layout";
import type { Line } from "./lines";
import { readText, type ReadText } from "./reading";
import { clipOf, depthOf, effectiveAlpha, framesInOrder, shownRegions } from "./seen";
import type { Colour, Rect } from "./parts";
import type { Widget } from "./widget";

/** In units of the screen, from the upper left corner of what is drawn. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Letters of one colour beside each other. */
export interface Run {
  readonly x: number;
  readonly width: number;
  readonly text: string;
  readonly colour: Colour;
}

export type Shape =
  | { readonly kind: "rect" | "border"; readonly box: Box; readonly clip: Box; readonly colour: Colour }
  | { readonly kind: "icon"; readonly box: Box; readonly clip: Box; readonly colour: Colour; readonly name: string }
  | { readonly kind: "text"; readonly box: Box; readonly clip: Box; readonly size: number; readonly runs: readonly Run[] };

export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Before the background of a window, behind everything else; the client draws the inset of a window so. */
const SKIN_SUBLEVEL = -7;
/** What is drawn around a widget, so that tabs below a window are on the picture. */
const MARGIN = 8;

/**
 * Draws a widget and all that is on it, with a margin; what stands elsewhere on the screen is left out.
 * Called by: controls.draw, paneScene.draw.
 */
export function drawing(root: Widget, marginBelow = MARGIN): Drawing {
  const rect = rectOf(root);
  if (rect === undefined) return { width: 0, height: 0, shapes: [] };
  const frame: Rect = { left: rect.left - MARGIN, right: rect.right + MARGIN, top: rect.top + MARGIN, bottom: rect.bottom - marginBelow };
  const shapes: Shape[] = [];
  for (const { widget, part } of layersOf(root)) drawPart(widget, part, frame, shapes);
  return { width: frame.right - frame.left, height: frame.top - frame.bottom, shapes };
}

/** What of a widget lies behind its regions, and what among or before them. */
type DrawnPart = "skin" | "content";

interface Layer {
  readonly widget: Widget;
  readonly part: DrawnPart;
  readonly depth: number;
}

/** All that is drawn, the hindmost first. Called by: drawing.drawing. */
function layersOf(root: Widget): Layer[] {
  const layers: Layer[] = [];
  for (const widget of framesInOrder(root)) {
    layers.push({ widget, part: "skin", depth: depthOf(widget, "BACKGROUND", SKIN_SUBLEVEL, false) });
    const layer = widget.type === "CheckButton" ? "OVERLAY" : "ARTWORK";
    layers.push({ widget, part: "content", depth: depthOf(widget, layer, SKIN_SUBLEVEL, widget.edit !== undefined) });
    for (const region of shownRegions(widget)) {
      const depth = depthOf(widget, region.layer, region.sublevel, region.text !== undefined);
      layers.push({ widget: region, part: "content", depth });
    }
  }
  table.sort(layers, (one, other) => {
    if (one.depth !== other.depth) return one.depth < other.depth;
    return one.widget.order < other.widget.order;
  });
  return layers;
}

/** Fillings, edges, pictures and texts of one widget. Called by: drawing.drawing. */
function drawPart(widget: Widget, part: DrawnPart, frame: Rect, shapes: Shape[]): void {
  const rect = rectOf(widget);
  const clip = clipOf(widget);
  if (rect === undefined || clip === undefined || effectiveAlpha(widget) <= 0) return;
  const pieces = part === "skin" ? skinPieces(widget, rect) : contentPieces(widget, rect);
  for (const { kind, rect: place, colour, name } of pieces) {
    const [red, green, blue, alpha] = colour;
    const shown: Colour = [red, green, blue, alpha * effectiveAlpha(widget)];
    const shape = { box: boxOf(place, frame), clip: boxOf(clip, frame), colour: shown };
    shapes.push(kind === "icon" ? { kind, ...shape, name: name ?? "" } : { kind, ...shape });
  }
  const read = part === "content" ? readText(widget) : undefined;
  if (read !== undefined) drawText(read, frame, boxOf(clip, frame), shapes);
}

/** A text, line by line. Called by: drawing.drawPart. */
function drawText({ widget, lines: { lines }, rect }: ReadText, frame: Rect, clip: Box, shapes: Shape[]): void {
  const scale = effectiveScale(widget);
  const size = (fontHeight(widget) ?? 0) * scale;
  const between = lines.length > 1 ? (rect.top - rect.bottom - size) / (lines.length - 1) : 0;
  for (const index of $range(1, lines.length)) {
    const line = lines[index - 1] as Line;
    const top = rect.top - (index - 1) * between;
    const left = lineStart(widget, rect, line.width * scale);
    const place: Rect = { left, right: left + line.width * scale, top, bottom: top - size };
    const box = boxOf(place, frame);
    shapes.push({ kind: "text", box, clip, size, runs: runsOf(widget, line, box.x, scale) });
    addIcons(line, place, scale, frame, clip, shapes);
  }
}

/** Where a line begins beside longer ones. Called by: drawing.drawText. */
function lineStart(widget: Widget, rect: Rect, width: number): number {
  const word = widget.edit === undefined ? justifyH(widget) : "LEFT";
  if (word === "LEFT") return rect.left;
  return word === "RIGHT" ? rect.right - width : (rect.left + rect.right - width) / 2;
}

/** Letters of one colour together. Called by: drawing.drawText. */
function runsOf(widget: Widget, line: Line, x: number, scale: number): Run[] {
  const runs: Run[] = [];
  const [red, green, blue, alpha] = fontColour(widget);
  const own: Colour = [red, green, blue, alpha * effectiveAlpha(widget)];
  let at = x;
  let last: { x: number; width: number; text: string; colour: Colour } | undefined;
  for (const glyph of line.glyphs) {
    const width = glyph.width * scale;
    const colour = glyph.colour ?? own;
    if (glyph.kind === "icon") last = undefined;
    else if (last?.colour === colour) {
      last.text += glyph.text;
      last.width += width;
    } else {
      last = { x: at, width, text: glyph.text, colour };
      runs.push(last);
    }
    at += width;
  }
  return runs;
}

/** Icons between the letters. Called by: drawing.drawText. */
function addIcons(line: Line, place: Rect, scale: number, frame: Rect, clip: Box, shapes: Shape[]): void {
  let at = place.left;
  for (const glyph of line.glyphs) {
    const width = glyph.width * scale;
    const rect: Rect = { left: at, right: at + width, top: place.top, bottom: place.bottom };
    if (glyph.kind === "icon") {
      shapes.push({ kind: "icon", box: boxOf(rect, frame), clip, colour: [1, 1, 1, 1], name: glyph.text });
    }
    at += width;
  }
}

/**
 * From the screen's corner below to the picture's corner above.
 * Called by: drawing.addIcons, drawing.drawPart, drawing.drawText.
 */
function boxOf(rect: Rect, frame: Rect): Box {
  return { x: rect.left - frame.left, y: frame.top - rect.top, width: rect.right - rect.left, height: rect.top - rect.bottom };
}
