/** How the letters of a widget look: what is set on itself, else on its font object, and so on. */
import type { Colour } from "./parts";
import type { FontPart, Widget } from "./widget";

const WHITE: Colour = [1, 1, 1, 1];
/** Objects that inherit from each other in a row; a longer row is a ring. */
const LONGEST_ROW = 20;

/**
 * The first value that is set along the row of font objects.
 * Called by: fontOf.fontColour, fontOf.fontFile, fontOf.fontHeight, fontOf.justifyH, fontOf.justifyV,
 * fontOf.lineSpacing.
 */
function inherited<Value>(widget: Widget | undefined, valueOf: (font: FontPart) => Value | undefined): Value | undefined {
  let current = widget;
  for (const _ of $range(1, LONGEST_ROW)) {
    const font = current?.font;
    if (font === undefined) return undefined;
    const value = valueOf(font);
    if (value !== undefined) return value;
    current = font.parent;
  }
  return undefined;
}

/**
 * Nil for a widget that has no font: the client shows none of its text.
 * Called by: drawing.drawText, fontMethods, fontMethods.GetFont, fontStringMethods.GetFontHeight,
 * fontStringMethods.GetLineHeight, fontStringMethods.GetUnboundedStringWidthForText, fontStringMethods.heightBound,
 * fontStringMethods.setFontStringText, textOf.linesWithin, textOf.unboundedWidth.
 */
export function fontHeight(widget: Widget): number | undefined {
  return inherited(widget, (font) => font.height);
}

/** The file with the letters. Called by: fontMethods.GetFont. */
export function fontFile(widget: Widget): string | undefined {
  return inherited(widget, (font) => font.file);
}

/** White when nothing else is said. Called by: drawing.runsOf, fontMethods.GetTextColor. */
export function fontColour(widget: Widget): Colour {
  return inherited(widget, (font) => font.colour) ?? WHITE;
}

/** "LEFT", "CENTER" or "RIGHT". Called by: drawing.lineStart, fontMethods, reading.lettersRect. */
export function justifyH(widget: Widget): string {
  return inherited(widget, (font) => font.justifyH) ?? "CENTER";
}

/** "TOP", "MIDDLE" or "BOTTOM". Called by: fontMethods, reading.lettersRect. */
export function justifyV(widget: Widget): string {
  return inherited(widget, (font) => font.justifyV) ?? "MIDDLE";
}

/** Between two lines. Called by: fontMethods, fontStringMethods.heightBound, textOf.linesWithin. */
export function lineSpacing(widget: Widget): number {
  return inherited(widget, (font) => font.spacing) ?? 0;
}
