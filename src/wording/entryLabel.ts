/** What entries are called. */
import { phrase } from "../language/phrases";
import type { Entry } from "../model/entry";
import { cutText } from "../model/shownText";

/** Bytes of a title in a list; `show` has the rest. */
const MAX_LABEL_BYTES = 100;

/**
 * What an entry is called, cut to fit a line; "" where it has no name.
 * Called by: entrySide.createButtons, historyCommands.madeText, readCommands.entryLine, signUpCommands.run.
 */
export function labelOf(entry: Entry): string {
  return cutText(textOf(entry.data.title ?? entry.data.name), MAX_LABEL_BYTES);
}

/** Whoever wrote an entry, as far as it says. Called by: historyCommands.madeText, readCommands.entryLines. */
export function authorText({ author }: Entry): string {
  return author === "" ? phrase("entryAuthorUnknown") : author;
}

/**
 * Words about an entry, which tell of a tombstone that it is one.
 * Called by: historyCommands.versionText, readCommands.entryLine, readCommands.entryLines.
 */
export function withMark(words: string, { deleted }: Entry): string {
  return deleted ? phrase("entryMarkedDeleted", { entry: words }) : words;
}

/** A field's text, "" when it is none. Called by: entryLabel.labelOf, readCommands.matchingEntries. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
