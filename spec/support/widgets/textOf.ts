/** The texts of font strings and edit boxes, measured. */
import { isSecret, shownText } from "../secrets";
import { fontHeight, lineSpacing } from "./fontOf";
import { heightOf, linesOf, type Lines } from "./lines";
import type { Widget } from "./widget";

/** The client's smallest letters, for the lines of a text without a font. */
const NO_FONT_SIZE = 0.001;

/**
 * What the player reads on a font string or in an edit box; empty for any other widget.
 * Called by: reading.readText, textOf.linesWithin, textOf.unboundedWidth.
 */
export function textShown(widget: Widget): string {
  if (widget.edit !== undefined) return widget.edit.password ? string.rep("*", widget.edit.text.length) : widget.edit.text;
  const text = widget.text?.text;
  return isSecret(text) ? shownText(text) : tostring(text ?? "");
}

/**
 * The lines of a widget's text within a width and a height; 0 is no bound.
 * Called by: editBoxMethods.GetNumLines, fontStringMethods.linesShown, layout.naturalHeight, reading.editLines,
 * staticPopup.open, tooltipMethods.fit.
 */
export function linesWithin(widget: Widget, width: number, height: number): Lines {
  const measures = { size: fontHeight(widget) ?? NO_FONT_SIZE, spacing: lineSpacing(widget) };
  const { wraps, breaksWords, maxLines } = widget.text ?? { wraps: true, breaksWords: true, maxLines: 0 };
  const room = height > 0 ? fittingLines(height, measures) : 0;
  const most = room > 0 && maxLines > 0 ? math.min(room, maxLines) : math.max(room, maxLines);
  return linesOf(textShown(widget), { ...measures, width, wraps, breaksWords, maxLines: most });
}

/** Lines that stand within a height, at least one. Called by: textOf.linesWithin. */
function fittingLines(height: number, measures: { readonly size: number; readonly spacing: number }): number {
  let count = 1;
  while (heightOf(count + 1, measures) <= height) count++;
  return count;
}

/**
 * As wide as the text is without any bound.
 * Called by: fontStringMethods.GetUnboundedStringWidth, layout.naturalWidth, menu.addLine, panelBehaviours.resizeTab,
 * tooltipMethods.addLine, tooltipMethods.fit.
 */
export function unboundedWidth(widget: Widget): number {
  return linesOf(textShown(widget), {
    size: fontHeight(widget) ?? NO_FONT_SIZE,
    spacing: 0,
    width: 0,
    wraps: false,
    breaksWords: false,
    maxLines: 0,
  }).width;
}
