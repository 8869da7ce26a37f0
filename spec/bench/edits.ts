/** What an edit of the bench changes. */
import type { PlainTable, PlainValue } from "../../src/model/plainValue";
import type { Dice } from "../support/dice";
import type { Words } from "../support/guildDataWords";
import { wordsOf } from "../support/luaValues";

type Changes = Readonly<Record<string, PlainValue>>;

/** Edits of 100 that change the item level, and those that change the note; the rest are levels. */
const ITEM_LEVEL_PERCENT = 65;
const NOTE_PERCENT = 15;
const MAX_LEVEL = 90;

/** A better item, now and then a level or another note; always something else than before. Called by: scene.editsBy. */
export function rosterEdit(held: PlainTable, dice: Dice, words: Words): Changes {
  const kind = dice.roll(100);
  if (kind <= NOTE_PERCENT) return { note: words.text(dice, dice.roll(49) + 11) };
  const { level, itemLevel } = held;
  if (kind > NOTE_PERCENT + ITEM_LEVEL_PERCENT && typeof level === "number" && level < MAX_LEVEL) return { level: level + 1 };
  const before = typeof itemLevel === "number" ? itemLevel : 0;
  return { itemLevel: math.floor((before + dice.between(0.1, 15)) * 100) / 100 };
}

/**
 * The word in the middle of an article becomes one that stands elsewhere in it.
 * Called by: crowdEdits.changeBy, scene.editsBy.
 */
export function articleEdit(held: PlainTable): Changes {
  const content = typeof held.content === "string" ? held.content : "";
  const words = wordsOf(content);
  const place = math.floor(words.length / 2);
  const old = words[place] ?? "";
  const other = words.find((word) => word !== old && !word.endsWith(".")) ?? "";
  return { content: table.concat([...words.slice(0, place), other, ...words.slice(place + 1)], " ") };
}
