/**
 * The client's markup in texts: |cAARRGGBB colours until |r, |H links, |T and |A icons, |n breaks a line and || is a bar.
 * A text becomes glyphs, each a letter or an icon with the colour it is shown in.
 */
import { letterWidth, lettersOf, isWide } from "./letters";
import type { Colour } from "./parts";

export interface Glyph {
  readonly text: string;
  /** In units of the widget. */
  readonly width: number;
  /** Nil as the text around it. */
  readonly colour: Colour | undefined;
  readonly kind: "letter" | "blank" | "break" | "icon";
  /** A line may break behind it. */
  readonly breaks: boolean;
}

/** What a mark at a place of the text means, and how long it is. */
interface Mark {
  readonly length: number;
  readonly glyph?: Glyph;
  readonly colour?: Colour | "plain";
}

/** A named colour shows as this. */
const NAMED: Colour = [1, 0.82, 0, 1];

/**
 * The glyphs of a text in a font of this size.
 * Called by: fontStringMethods.GetUnboundedStringWidthForText, lines.linesOf, lines.shortened, markup.plainText.
 */
export function glyphsOf(text: string, size: number): Glyph[] {
  const glyphs: Glyph[] = [];
  let colour: Colour | undefined;
  let at = 1;
  while (at <= text.length) {
    const mark = markAt(text, at, size);
    if (mark === undefined) {
      const [from] = string.find(text, "[|\n]", at + 1);
      const end = from === undefined ? text.length : from - 1;
      for (const letter of lettersOf(string.sub(text, at, end))) glyphs.push(letterGlyph(letter.text, letter.codePoint, size, colour));
      at = end + 1;
    } else {
      if (mark.colour !== undefined) colour = mark.colour === "plain" ? undefined : mark.colour;
      if (mark.glyph !== undefined) glyphs.push(mark.glyph);
      at += mark.length;
    }
  }
  return glyphs;
}

/** A text as it reads, without colours and icons. Called by: reading.readText. */
export function plainText(text: string): string {
  let plain = "";
  for (const { text: piece, kind } of glyphsOf(text, 1)) if (kind !== "icon") plain += piece;
  return plain;
}

/** A letter with its width. Called by: markup.glyphsOf, markup.markAt. */
function letterGlyph(text: string, codePoint: number, size: number, colour: Colour | undefined): Glyph {
  const blank = text === " ";
  return { text, width: letterWidth(codePoint, size), colour, kind: blank ? "blank" : "letter", breaks: blank || isWide(codePoint) };
}

/**
 * Nil when the text has no mark at this place, nor a broken one that is shown as it stands.
 * Called by: markup.glyphsOf.
 */
function markAt(text: string, at: number, size: number): Mark | undefined {
  const two = string.sub(text, at, at + 1);
  if (string.sub(two, 1, 1) === "\n") return { length: 1, glyph: breakGlyph };
  if (two === "|n") return { length: 2, glyph: breakGlyph };
  if (two === "||") return { length: 2, glyph: letterGlyph("|", 0x7c, size, undefined) };
  if (two === "|r") return { length: 2, colour: "plain" };
  if (two === "|h") return { length: 2 };
  if (two === "|c") return colourMark(text, at);
  if (two === "|H") return lengthOf(text, at, "^|H.-|h");
  if (two === "|T") return iconMark(text, at, "^|T(.-)|t", size);
  return two === "|A" ? iconMark(text, at, "^|A(.-)|a", size) : undefined;
}

const breakGlyph: Glyph = { text: "\n", width: 0, colour: undefined, kind: "break", breaks: true };

/** What shows nothing and is as long as the pattern's match. Called by: markup.colourMark, markup.markAt. */
function lengthOf(text: string, at: number, pattern: string): Mark | undefined {
  const [from, to] = string.find(text, pattern, at);
  return from === undefined || to === undefined ? undefined : { length: to - from + 1 };
}

/** By eight hexadecimal digits, or by name. Called by: markup.markAt. */
function colourMark(text: string, at: number): Mark | undefined {
  const [digits] = string.match(text, "^|c(%x%x%x%x%x%x%x%x)", at);
  if (digits !== undefined) return { length: 10, colour: colourOf(digits) };
  const named = lengthOf(text, at, "^|cn[%w_]+:");
  return named === undefined ? undefined : { ...named, colour: NAMED };
}

/** Of AARRGGBB; the client ignores the first two digits, and so must everybody. Called by: markup.colourMark. */
function colourOf(digits: string): Colour {
  /** One pair of digits as a part of one. Called by: markup.colourOf. */
  const part = (first: number): number => (tonumber(string.sub(digits, first, first + 1), 16) ?? 0) / 255;
  return [part(3), part(5), part(7), 1];
}

/**
 * An icon is as wide as its second number says, as its first when there is one alone, as the font is high when there is none.
 * Called by: markup.markAt.
 */
function iconMark(text: string, at: number, pattern: string, size: number): Mark | undefined {
  const [body] = string.match(text, pattern, at);
  if (body === undefined) return undefined;
  const [name, height, width] = string.match(body, "^([^:]*):?(%d*):?(%d*)");
  const high = positive(height, size);
  const glyph: Glyph = { text: name ?? "", width: positive(width, high), colour: undefined, kind: "icon", breaks: true };
  return { length: body.length + 4, glyph };
}

/** The number a text holds, another one when that is none or 0. Called by: markup.iconMark. */
function positive(text: string | undefined, otherwise: number): number {
  const value = tonumber(text ?? "");
  return value === undefined || value <= 0 ? otherwise : value;
}
