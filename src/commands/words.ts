/** What the player typed, cut into words: quotes keep spaces together, `field=value` keeps its field. */
import { phrase } from "../language/phrases";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { shownText } from "../model/shownText";

export interface Word {
  /** The word without its quotes; of `field=value` the value. */
  readonly text: string;
  /** The field, when the word has the form `field=value` with an unquoted field. */
  readonly field?: string;
}

const QUOTE = '"';
const BACKSLASH = "\\";

/**
 * Cuts a line into words. Quotes may stand anywhere in a word; between them `\"` is a quote and `\\` a backslash.
 * Called by: createCommands.createCommands.
 */
export function lineToWords(line: string): Outcome<readonly Word[]> {
  const words: Word[] = [];
  let position = 1;
  while (position <= line.length) {
    const [start] = string.find(line, "%S", position);
    if (start === undefined) break;
    const [field, valueStart] = fieldAt(line, start);
    const [text, afterWord] = wordAt(line, valueStart);
    if (text === undefined) return failure(phrase("helpOpenQuote", { text: shownText(string.sub(line, start)) }));
    words.push(field === undefined ? { text } : { text, field });
    position = afterWord;
  }
  return success(words);
}

/**
 * The word as it was typed, but for its quotes: for commands to which `field=value` means nothing.
 * Called by: federationCommands.wordsToText, historyCommands.wordToVersion, logCommands.run,
 * readCommands.matchingEntries, rollbackCommands.run, syncCommands.wordsToMode.
 */
export function typedText(word: Word): string {
  return word.field === undefined ? word.text : `${word.field}=${word.text}`;
}

/**
 * The field with which a word begins, if it does, and where the rest of the word begins.
 * Called by: words.lineToWords.
 */
function fieldAt(line: string, start: number): LuaMultiReturn<[field: string | undefined, valueStart: number]> {
  const [, last, field] = string.find(line, "^(%a[%w_]*)=", start);
  if (typeof field !== "string" || last === undefined) return $multi(undefined, start);
  return $multi(field, last + 1);
}

/** One word from `start` and where it ends; nil when a quote stays open. Called by: words.lineToWords. */
function wordAt(line: string, start: number): LuaMultiReturn<[text: string | undefined, afterWord: number]> {
  const parts: string[] = [];
  let isQuoted = false;
  let position = start;
  while (position <= line.length) {
    const character = string.sub(line, position, position);
    const following = string.sub(line, position + 1, position + 1);
    if (isQuoted && character === BACKSLASH && (following === QUOTE || following === BACKSLASH)) {
      parts.push(following);
      position += 1;
    } else if (character === QUOTE) {
      isQuoted = !isQuoted;
    } else if (!isQuoted && string.find(character, "%s")[0] !== undefined) {
      break;
    } else {
      parts.push(character);
    }
    position += 1;
  }
  return $multi(isQuoted ? undefined : parts.join(""), position);
}
