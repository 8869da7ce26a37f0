/** Texts in lines: where they break, how wide and high they become, and what does not fit. */
import { glyphsOf, type Glyph } from "./markup";

/** What decides about a text's lines; a width of 0 is no bound, and so is a count of 0. */
export interface Measures {
  readonly size: number;
  readonly spacing: number;
  readonly width: number;
  readonly wraps: boolean;
  readonly breaksWords: boolean;
  /** Lines that may be shown. */
  readonly maxLines: number;
}

export interface Line {
  readonly glyphs: readonly Glyph[];
  readonly width: number;
}

export interface Lines {
  readonly lines: readonly Line[];
  /** Of the widest line. */
  readonly width: number;
  readonly height: number;
  /** Something of the text is not shown. */
  readonly truncated: boolean;
}

/** What the client puts where it cuts a text. */
const ELLIPSIS = "...";
/** Widths that differ by less are equal: they were added up from fractions. */
const TOLERANCE = 0.01;

/** The lines of a text. Called by: textOf.linesWithin, textOf.unboundedWidth. */
export function linesOf(text: string, measures: Measures): Lines {
  const all: Line[] = [];
  for (const paragraph of paragraphsOf(glyphsOf(text, measures.size))) {
    const bounded = measures.wraps && measures.width > 0;
    for (const line of bounded ? brokenLines(paragraph, measures) : [lineOf(paragraph)]) all.push(line);
  }
  const count = measures.maxLines > 0 ? math.min(all.length, measures.maxLines) : all.length;
  const lines: Line[] = [];
  let truncated = count < all.length;
  for (const index of $range(1, count)) {
    const line = all[index - 1] as Line;
    const over = measures.width > 0 && line.width > measures.width + TOLERANCE;
    const cut = over || (index === count && count < all.length);
    lines.push(cut ? shortened(line, measures) : line);
    truncated ||= cut;
  }
  return { lines, width: widest(lines), height: heightOf(math.max(1, count), measures), truncated };
}

/** Of this many lines. Called by: lines.linesOf, textOf.fittingLines. */
export function heightOf(count: number, { size, spacing }: Pick<Measures, "size" | "spacing">): number {
  return count * size + (count - 1) * spacing;
}

/** The glyphs between breaks; a text that ends in a break has an empty line behind it. Called by: lines.linesOf. */
function paragraphsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const paragraphs: Glyph[][] = [[]];
  for (const glyph of glyphs) {
    if (glyph.kind === "break") paragraphs.push([]);
    else paragraphs[paragraphs.length - 1]?.push(glyph);
  }
  return paragraphs;
}

/**
 * The lines of one paragraph, broken at blanks and wide letters; a longer word stands alone or is broken, as the measures say.
 * Called by: lines.linesOf.
 */
function brokenLines(glyphs: readonly Glyph[], measures: Measures): Line[] {
  const lines: Line[] = [];
  let current: Glyph[] = [];
  let width = 0;
  /** Begins a new line. Called by: lines.brokenLines. */
  const finish = (): void => {
    lines.push(lineOf(current));
    current = [];
    width = 0;
  };
  for (const word of wordsIn(glyphs)) {
    const visible = lineOf(word).width;
    if (current.length > 0 && width + visible > measures.width + TOLERANCE) finish();
    for (const glyph of word) {
      if (measures.breaksWords && current.length > 0 && width + glyph.width > measures.width + TOLERANCE && glyph.kind !== "blank")
        finish();
      current.push(glyph);
      width += glyph.width;
    }
  }
  finish();
  return lines;
}

/** Stretches of glyphs that no line breaks. Called by: lines.brokenLines. */
function wordsIn(glyphs: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [];
  let word: Glyph[] = [];
  for (const glyph of glyphs) {
    word.push(glyph);
    if (!glyph.breaks) continue;
    words.push(word);
    word = [];
  }
  if (word.length > 0) words.push(word);
  return words;
}

/**
 * A line's width is that of its glyphs without the blanks at its end.
 * Called by: lines.brokenLines, lines.finish, lines.linesOf, lines.shortened.
 */
function lineOf(glyphs: readonly Glyph[]): Line {
  let width = 0;
  let blanks = 0;
  for (const glyph of glyphs) {
    blanks = glyph.kind === "blank" ? blanks + glyph.width : 0;
    width += glyph.width;
  }
  return { glyphs, width: width - blanks };
}

/** As much of a line as fits, with dots behind it. Called by: lines.linesOf. */
function shortened(line: Line, measures: Measures): Line {
  const dots = glyphsOf(ELLIPSIS, measures.size);
  const room = measures.width > 0 ? measures.width - lineOf(dots).width : math.huge;
  const kept: Glyph[] = [];
  let width = 0;
  for (const glyph of line.glyphs) {
    if (width + glyph.width > room) break;
    kept.push(glyph);
    width += glyph.width;
  }
  for (const dot of dots) kept.push(dot);
  return lineOf(kept);
}

/** The greatest width among lines. Called by: lines.linesOf. */
function widest(lines: readonly Line[]): number {
  let width = 0;
  for (const line of lines) width = math.max(width, line.width);
  return width;
}
