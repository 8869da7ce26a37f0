/** What entries are called in lines of chat. */
import type { Entry } from "../model/entry";
import { cutText } from "../model/shownText";

/** Bytes of a title in a list; `show` has the rest. */
const MAX_LABEL_BYTES = 100;

/**
 * What an entry is called, cut to fit a line; "" where it has no name.
 * Called by: historyCommands.versionText, readCommands.entryLine, signUpCommands.run.
 */
export function labelOf(entry: Entry): string {
  return cutText(textOf(entry.data.title ?? entry.data.name), MAX_LABEL_BYTES);
}

/** A field's text, "" when it is none. Called by: entryLabel.labelOf, readCommands.matchingEntries. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
