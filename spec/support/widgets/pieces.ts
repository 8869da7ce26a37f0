/** What one widget shows beside texts: fillings, edges, and icons by name. */
import { isVisible } from "./seen";
import type { Colour, PicturePart, Rect } from "./parts";
import type { Widget } from "./widget";

/** A part of a picture. */
export interface Piece {
  readonly kind: "rect" | "border" | "icon";
  readonly rect: Rect;
  readonly colour: Colour;
  readonly name?: string;
}

const WHITE: Colour = [1, 1, 1, 1];
const LIGHT: Colour = [1, 1, 1, 0.12];
const GREY: Colour = [0.3, 0.3, 0.3, 1];
const MARK: Colour = [1, 0.85, 0.1, 1];
/** The filling of a status bar that has no colour of its own. */
const BAR: Colour = [0.2, 0.6, 0.2, 1];
/** Half the width of a slider's thumb; estimated. */
const THUMB = 8;
/** The check mark stands in the middle of its box. */
const MARK_INSET = 8;

/**
 * In the colours that stand for the client's pictures; a disabled button is grey, one under the mouse lighter.
 * Called by: drawing.drawPart, pieces.contentPieces.
 */
export function skinPieces(widget: Widget, rect: Rect): Piece[] {
  const pieces: Piece[] = [];
  const { skin, button, stage } = widget;
  if (skin?.fill !== undefined) {
    pieces.push({ kind: "rect", rect, colour: button?.enabled === false ? GREY : skin.fill });
    if (button?.enabled === true && (stage.hovered.includes(widget) || button.locked)) pieces.push({ kind: "rect", rect, colour: LIGHT });
  }
  if (skin?.border !== undefined) pieces.push({ kind: "border", rect, colour: skin.border });
  if (skin?.icon !== undefined) pieces.push({ kind: "icon", rect, colour: widget.tint, name: skin.icon });
  return pieces;
}

/** What a texture, a bar, a slider or a check box shows of itself. Called by: drawing.drawPart. */
export function contentPieces(widget: Widget, rect: Rect): Piece[] {
  const isRegion = widget.picture !== undefined;
  if (isRegion && !showsNow(widget)) return [];
  const pieces: Piece[] = isRegion ? skinPieces(widget, rect) : [];
  if (widget.picture !== undefined) texturePieces(widget, widget.picture, rect, pieces);
  if (widget.range !== undefined) rangePieces(widget, rect, pieces);
  if (widget.type === "CheckButton" && widget.button?.checked === true && widget.button.pictures["Checked"] === undefined) {
    pieces.push({ kind: "icon", rect: inset(rect, MARK_INSET), colour: MARK, name: "check" });
  }
  return pieces;
}

/**
 * A texture shows its colour, or its file or atlas as an icon of that name, tinted.
 * Called by: pieces.contentPieces.
 */
function texturePieces(widget: Widget, picture: PicturePart, rect: Rect, pieces: Piece[]): void {
  const { colour, atlas, file } = picture;
  if (colour !== undefined) pieces.push({ kind: "rect", rect, colour: tinted(colour, widget.tint) });
  else if (atlas !== undefined || file !== undefined) {
    pieces.push({ kind: "icon", rect, colour: widget.tint, name: atlas ?? tostring(file) });
  }
}

/** Pictures of a button's states show in their state alone. Called by: pieces.contentPieces. */
function showsNow(texture: Widget): boolean {
  const button = texture.parent?.button;
  if (button === undefined || texture.parent === undefined || !isVisible(texture)) return true;
  const { pictures, enabled, pushed, checked, locked } = button;
  if (texture === pictures["Pushed"]) return enabled && pushed;
  if (texture === pictures["Disabled"]) return !enabled;
  if (texture === pictures["Highlight"]) return locked || texture.stage.hovered.includes(texture.parent);
  if (texture === pictures["Checked"]) return checked;
  if (texture === pictures["DisabledChecked"]) return checked && !enabled;
  if (texture !== pictures["Normal"]) return true;
  return !(pushed && pictures["Pushed"] !== undefined) && (enabled || pictures["Disabled"] === undefined);
}

/** A status bar's filling, or a slider's thumb. Called by: pieces.contentPieces. */
function rangePieces(widget: Widget, rect: Rect, pieces: Piece[]): void {
  const { low, high, value, vertical, colour } = widget.range ?? { low: 0, high: 0, value: 0, vertical: false, colour: undefined };
  const part = value === undefined || high <= low ? 0 : (value - low) / (high - low);
  if (widget.type === "StatusBar") {
    const filled: Rect = vertical
      ? { ...rect, top: rect.bottom + (rect.top - rect.bottom) * part }
      : { ...rect, right: rect.left + (rect.right - rect.left) * part };
    pieces.push({ kind: "rect", rect: filled, colour: colour ?? BAR });
    return;
  }
  const middle = rect.left + THUMB + (rect.right - rect.left - 2 * THUMB) * part;
  pieces.push({
    kind: "icon",
    rect: { left: middle - THUMB, right: middle + THUMB, bottom: rect.bottom, top: rect.top },
    colour: WHITE,
    name: "thumb",
  });
}

/** One colour through another. Called by: pieces.texturePieces. */
function tinted(colour: Colour, tint: Colour): Colour {
  return [colour[0] * tint[0], colour[1] * tint[1], colour[2] * tint[2], colour[3] * tint[3]];
}

/** Smaller on all sides. Called by: pieces.contentPieces. */
function inset(rect: Rect, by: number): Rect {
  return { left: rect.left + by, right: rect.right - by, bottom: rect.bottom + by, top: rect.top - by };
}
