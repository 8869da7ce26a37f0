/** Texts on frames. */
import { formatText } from "../formatText";
import type { Provided } from "../luaValues";
import { isSecret, secretOf } from "../secrets";
import { isTrue } from "./faces";
import { fontHeight, lineSpacing } from "./fontOf";
import { rectOf, effectiveScale } from "./layout";
import { glyphsOf } from "./markup";
import type { Lines } from "./lines";
import { linesWithin, unboundedWidth } from "./textOf";
import { touch, type Widget } from "./widget";

export const fontStringMethods: Provided = {
  SetText: (widget: Widget, text: unknown) => setFontStringText(widget, text),
  SetFormattedText: (widget: Widget, ...args: unknown[]) =>
    setFontStringText(widget, formatText(...unpack(args, 1, select("#", ...args)))[0]),
  ClearText: (widget: Widget) => setFontStringText(widget, undefined),
  GetText: (widget: Widget) => widget.text?.text,
  GetStringWidth: (widget: Widget) => told(widget, linesShown(widget).width),
  GetWrappedWidth: (widget: Widget) => told(widget, linesShown(widget).width),
  GetUnboundedStringWidth: (widget: Widget) => told(widget, unboundedWidth(widget)),
  GetUnboundedStringWidthForText: (widget: Widget, text: string) => {
    let width = 0;
    for (const glyph of glyphsOf(text, fontHeight(widget) ?? 0)) width += glyph.width;
    return width;
  },
  GetStringHeight: (widget: Widget) => told(widget, linesShown(widget).height),
  GetNumLines: (widget: Widget) => told(widget, linesShown(widget).lines.length),
  GetLineHeight: (widget: Widget) => fontHeight(widget) ?? 0,
  GetFontHeight: (widget: Widget) => fontHeight(widget) ?? 0,
  IsTruncated: (widget: Widget) => told(widget, linesShown(widget).truncated),
  SetWordWrap: (widget: Widget, wrap: unknown) => setTextPart(widget, "wraps", isTrue(wrap)),
  CanWordWrap: (widget: Widget) => widget.text?.wraps,
  SetNonSpaceWrap: (widget: Widget, wrap: unknown) => setTextPart(widget, "breaksWords", isTrue(wrap)),
  CanNonSpaceWrap: (widget: Widget) => widget.text?.breaksWords,
  SetMaxLines: (widget: Widget, count: number) => setTextPart(widget, "maxLines", math.max(0, math.floor(count))),
  GetMaxLines: (widget: Widget) => widget.text?.maxLines,
  SetTextHeight: (widget: Widget, height: number) => {
    if (widget.font !== undefined) widget.font.height = height;
    touch(widget);
  },
};

/**
 * Nil takes the text away; numbers become text; a secret is shown and not told.
 * Called by: buttonMethods.setButtonText, createFrame.writePart, dropdown.write, fontStringMethods.ClearText,
 * fontStringMethods.SetFormattedText, fontStringMethods.SetText, inputBehaviours.searchBoxBehaviour, menu.addLine,
 * panelBehaviours.SetTitle, staticPopup.placeButton, tooltipMethods.write.
 */
export function setFontStringText(widget: Widget, text: unknown): void {
  if (widget.text === undefined) return;
  if (fontHeight(widget) === undefined) error(`${widget.type}:SetText(): Font not set`, 4);
  const isText = text === undefined || type(text) === "string" || type(text) === "number" || isSecret(text);
  if (!isText) error("bad argument #1 to '?' (Usage: self:SetText([text]))", 4);
  widget.text.text = type(text) === "number" ? tostring(text) : text;
  touch(widget);
}

/**
 * The lines of a font string as they stand on the screen; where it is nowhere, by the size that was set.
 * Called by: buttonMethods.GetTextHeight, buttonMethods.GetTextWidth, fontStringMethods.GetNumLines,
 * fontStringMethods.GetStringHeight, fontStringMethods.GetStringWidth, fontStringMethods.GetWrappedWidth,
 * fontStringMethods.IsTruncated, reading.readText.
 */
export function linesShown(widget: Widget): Lines {
  const rect = rectOf(widget);
  const scale = effectiveScale(widget);
  const width = rect === undefined ? widget.width : (rect.right - rect.left) / scale;
  return linesWithin(widget, isBounded(widget) ? width : 0, heightBound(widget));
}

/** True when size or anchors leave the text only so much room across. Called by: fontStringMethods.linesShown. */
function isBounded(widget: Widget): boolean {
  if (widget.width > 0) return true;
  /** True when a point on that side is set. Called by: fontStringMethods.isBounded. */
  const has = (pattern: string): boolean => widget.anchors.some(({ point }) => string.find(point, pattern)[0] !== undefined);
  return has("LEFT$") && has("RIGHT$");
}

/** The height that a text has to keep to, 0 for none. Called by: fontStringMethods.linesShown. */
function heightBound(widget: Widget): number {
  if (widget.height > 0) return widget.height;
  /** True when a point on that side is set. Called by: fontStringMethods.heightBound. */
  const has = (pattern: string): boolean => widget.anchors.some(({ point }) => string.find(point, pattern)[0] !== undefined);
  const rect = rectOf(widget);
  if (rect === undefined || !has("^TOP") || !has("^BOTTOM")) return 0;
  return math.max((rect.top - rect.bottom) / effectiveScale(widget), (fontHeight(widget) ?? 0) + lineSpacing(widget));
}

/**
 * A fact about a text, secret when the text is.
 * Called by: fontStringMethods.GetNumLines, fontStringMethods.GetStringHeight, fontStringMethods.GetStringWidth,
 * fontStringMethods.GetUnboundedStringWidth, fontStringMethods.GetWrappedWidth, fontStringMethods.IsTruncated.
 */
function told(widget: Widget, fact: unknown): unknown {
  return isSecret(widget.text?.text) ? secretOf(fact) : fact;
}

/**
 * How a text breaks decides about its height.
 * Called by: fontStringMethods.SetMaxLines, fontStringMethods.SetNonSpaceWrap, fontStringMethods.SetWordWrap.
 */
function setTextPart(widget: Widget, key: "wraps" | "breaksWords" | "maxLines", value: boolean | number): void {
  (widget.text as unknown as Record<string, unknown>)[key] = value;
  touch(widget);
}
