/** What the player reads on the screen. */
import { justifyH, justifyV } from "./fontOf";
import { linesShown } from "./fontStringMethods";
import { effectiveScale, intersection, rectOf } from "./layout";
import type { Lines } from "./lines";
import { plainText } from "./markup";
import { clipOf, effectiveAlpha, framesInOrder, shownRegions } from "./seen";
import { linesWithin, textShown } from "./textOf";
import type { Rect } from "./parts";
import type { Stage, Widget } from "./widget";

/** A text on the screen. */
export interface ReadText {
  /** The font string or edit box that shows it. */
  readonly widget: Widget;
  /** Without markup. */
  readonly text: string;
  readonly lines: Lines;
  /** Where its letters stand, whatever the room they have. */
  readonly rect: Rect;
}

/**
 * The texts of a stage or of a branch of it, from the hindmost to the foremost.
 * Called by: hands.read, hands.sees, hands.widgetMeant, layoutFaults.layoutFaults.
 */
export function textsOn(from: Stage | Widget): ReadText[] {
  const texts: ReadText[] = [];
  /** Takes a widget whose text the player sees a part of. Called by: reading.textsOn. */
  const take = (widget: Widget): void => {
    const read = readText(widget);
    if (read !== undefined) texts.push(read);
  };
  for (const frame of framesInOrder(from)) {
    if (frame.edit !== undefined) take(frame);
    for (const region of shownRegions(frame)) if (region.text !== undefined) take(region);
  }
  return texts;
}

/** What is read in reading order: from above, in a line from the left. Called by: hands.read. */
export function inReadingOrder(texts: readonly ReadText[]): ReadText[] {
  const sorted = [...texts];
  table.sort(sorted, (one, other) => {
    if (one.rect.top !== other.rect.top) return one.rect.top > other.rect.top;
    if (one.rect.left !== other.rect.left) return one.rect.left < other.rect.left;
    return one.widget.order < other.widget.order;
  });
  return sorted;
}

/** Nil for an empty text and for one of which nothing is seen. Called by: drawing.drawPart, reading.take. */
export function readText(widget: Widget): ReadText | undefined {
  const text = plainText(textShown(widget));
  const room = rectOf(widget);
  const clip = clipOf(widget);
  if (text === "" || room === undefined || clip === undefined || effectiveAlpha(widget) <= 0) return undefined;
  const lines = widget.edit === undefined ? linesShown(widget) : editLines(widget, room);
  const rect = lettersRect(widget, room, lines);
  return intersection(rect, clip) === undefined ? undefined : { widget, text, lines, rect };
}

/** The lines of an edit box; one without many lines scrolls within its only one. Called by: reading.readText. */
function editLines(widget: Widget, room: Rect): Lines {
  const [left, right] = widget.edit?.insets ?? [0, 0];
  const width = (room.right - room.left) / effectiveScale(widget) - left - right;
  return linesWithin(widget, widget.edit?.multiLine === true ? width : 0, 0);
}

/** Where letters of this size stand in their room. Called by: reading.readText. */
function lettersRect(widget: Widget, room: Rect, lines: Lines): Rect {
  const scale = effectiveScale(widget);
  const [left, right, top, bottom] = (widget.edit?.insets ?? [0, 0, 0, 0]).map((inset) => inset * scale) as [
    number,
    number,
    number,
    number,
  ];
  const inner = { left: room.left + left, right: room.right - right, top: room.top - top, bottom: room.bottom + bottom };
  const width = lines.width * scale;
  const height = lines.height * scale;
  const across = startOf(inner.left, inner.right, width, widget.edit === undefined ? justifyH(widget) : "LEFT");
  const upwards = startOf(inner.bottom, inner.top, height, widget.edit?.multiLine === true ? "TOP" : justifyV(widget));
  return { left: across, right: across + width, bottom: upwards, top: upwards + height };
}

/**
 * Where a length begins between two ends, by the word that says to which of them it keeps.
 * Called by: reading.lettersRect.
 */
function startOf(low: number, high: number, length: number, word: string): number {
  if (word === "LEFT" || word === "BOTTOM") return low;
  return word === "RIGHT" || word === "TOP" ? high - length : (low + high - length) / 2;
}
