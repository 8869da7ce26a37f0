/** Fonts: objects that others take their letters from, and what font strings and edit boxes set on themselves. */
import type { Provided } from "../luaValues";
import { colourFrom, faceOf, fontFrom } from "./faces";
import { fontColour, fontFile, fontHeight, justifyH, justifyV, lineSpacing } from "./fontOf";
import { touch, type FontPart, type Widget } from "./widget";

export const fontInstanceMethods: Provided = {
  SetFontObject: (widget: Widget, font: unknown) => useFont(widget, fontFrom(widget, font)),
  GetFontObject: (widget: Widget) => faceOf(widget.font?.parent),
  SetFont: (widget: Widget, file: unknown, height: unknown) => {
    const size = tonumber(height);
    if (type(file) !== "string" || size === undefined || size <= 0) error("Usage: self:SetFont(fontFile, height [, flags])", 3);
    change(widget, { file: file as string, height: size });
    return true;
  },
  GetFont: (widget: Widget) => $multi(fontFile(widget), fontHeight(widget), ""),
  SetTextColor: (widget: Widget, red: unknown, green: unknown, blue: unknown, alpha?: unknown) =>
    change(widget, { colour: colourFrom(red, green, blue, alpha) }),
  GetTextColor: (widget: Widget) => $multi(...fontColour(widget)),
  SetJustifyH: (widget: Widget, word: string) => change(widget, { justifyH: word }),
  GetJustifyH: justifyH,
  SetJustifyV: (widget: Widget, word: string) => change(widget, { justifyV: word }),
  GetJustifyV: justifyV,
  SetSpacing: (widget: Widget, spacing: number) => change(widget, { spacing }),
  GetSpacing: lineSpacing,
  SetShadowColor: () => undefined,
  SetShadowOffset: () => undefined,
  SetIndentedWordWrap: () => undefined,
};

export const fontMethods: Provided = {
  CopyFontObject: (widget: Widget, font: unknown) => useFont(widget, fontFrom(widget, font)),
  GetFontHeight: fontHeight,
  SetFontHeight: (widget: Widget, height: number) => change(widget, { height }),
};

/**
 * Takes all letters from a font object; what was set on the widget itself is gone.
 * Called by: buttonMethods.dressLabel, fontMethods.CopyFontObject, fontMethods.SetFontObject, menu.addLine,
 * scrollBehaviours.scrollingEditBoxBehaviour.
 */
export function useFont(widget: Widget, source: Widget | undefined): void {
  const { font } = widget;
  if (font === undefined) return;
  font.parent = source;
  font.file = undefined;
  font.height = undefined;
  font.colour = undefined;
  font.justifyH = undefined;
  font.justifyV = undefined;
  font.spacing = undefined;
  touch(widget);
}

/**
 * Other letters are of another size.
 * Called by: fontMethods.SetFont, fontMethods.SetFontHeight, fontMethods.SetJustifyH, fontMethods.SetJustifyV,
 * fontMethods.SetSpacing, fontMethods.SetTextColor.
 */
function change(widget: Widget, part: Partial<FontPart>): void {
  const font = widget.font as unknown as Record<string, unknown>;
  for (const [key, value] of pairs(part)) font[key] = value;
  touch(widget);
}
