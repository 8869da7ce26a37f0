/**
 * How wide letters are. The data (surface/advances.ts) is a text: a line holds the first code point, a colon, and the advances of that
 * and the following code points in thousandths of the font's size; 0 where the font has no glyph. What is not in it, and everything
 * from China, Japan and Korea, is as wide as the font is high. The client's own font is another one: widths carry slack for it.
 */
import { advances } from "../surface/advances";
import { wordsOf } from "../luaValues";

/** Over the free font's width, because the client's own letters may be wider. */
const SLACK = 1.1;
const WIDEST = 1000;
/** Every script from Hangul Jamo on, without the punctuation and signs of general use between them. */
const FIRST_WIDE = 0x1100;
const GENERAL_SIGNS = [0x2000, 0x2e80] as const;

const advanceByCodePoint = readAdvances();

/** The table in the data. Called by: letters. */
function readAdvances(): LuaTable<number, number> {
  const read = new LuaTable<number, number>();
  let codePoint = 0;
  for (const word of wordsOf(advances)) {
    const [first] = string.match(word, "^(%d+):$");
    if (first !== undefined) codePoint = tonumber(first) ?? 0;
    else {
      const advance = tonumber(word) ?? 0;
      if (advance > 0) read.set(codePoint, advance);
      codePoint++;
    }
  }
  return read;
}

/** One letter of a text, in bytes. */
export interface Letter {
  readonly text: string;
  readonly codePoint: number;
}

/** A byte that begins a letter of several, and those that follow it. */
const LONG_LETTER = `^[${string.char(194)}-${string.char(244)}][${string.char(128)}-${string.char(191)}]+`;

/**
 * The letters of a text in UTF-8; a byte that is none counts as a letter of its own.
 * Called by: editBoxMethods.GetNumLetters, editBoxMethods.GetUTF8CursorPosition, editing.allowed,
 * editing.deleteBackward, editing.insertText, keyboard.typeText, markup.glyphsOf.
 */
export function lettersOf(text: string): Letter[] {
  const letters: Letter[] = [];
  let at = 1;
  while (at <= text.length) {
    const [long] = string.match(text, LONG_LETTER, at);
    const letter = long ?? string.sub(text, at, at);
    letters.push({ text: letter, codePoint: codePointOf(letter) });
    at += letter.length;
  }
  return letters;
}

/** By the bytes of one letter. Called by: letters.lettersOf. */
function codePointOf(letter: string): number {
  const [lead, ...rest] = [...string.byte(letter, 1, -1)];
  if (lead === undefined || rest.length === 0) return lead ?? 0;
  let codePoint = lead % 2 ** (6 - rest.length);
  for (const byte of rest) codePoint = codePoint * 64 + (byte % 64);
  return codePoint;
}

/**
 * True for writings without blanks, in which a line may break after any letter, and for Korean, which the client breaks alike.
 * Called by: letters.letterWidth, markup.letterGlyph.
 */
export function isWide(codePoint: number): boolean {
  return codePoint >= FIRST_WIDE && !(codePoint >= GENERAL_SIGNS[0] && codePoint < GENERAL_SIGNS[1]);
}

/** In units of the widget, with slack. Called by: markup.letterGlyph. */
export function letterWidth(codePoint: number, size: number): number {
  const advance = isWide(codePoint) ? WIDEST : (advanceByCodePoint.get(codePoint) ?? WIDEST);
  return (advance * size * SLACK) / 1000;
}
