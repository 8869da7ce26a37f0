/** `/gh federation`: guilds that share their tables. */
import type { FederationDeed } from "../editing/federationOffice";
import { actInOffice } from "../editing/federationOffice";
import { phrase } from "../language/phrases";
import { refusalLine } from "../wording/refusalLine";
import type { Command } from "./command";
import { usageLine } from "./command";
import type { Word } from "./words";
import { typedText } from "./words";

/** Takes a name or a code after it; the others take nothing. */
const DEEDS_WITH_TEXT: readonly FederationDeed[] = ["create", "join"];
const BARE_DEEDS: readonly FederationDeed[] = ["code", "leave", "rekey"];

const federation: Command = {
  name: "federation",
  usage: "create <name> | join <code> | code | leave | rekey",
  summary: () => phrase("helpFederation"),
  run: (deps, words) => {
    const [first, ...rest] = words;
    const verb = first === undefined || first.field !== undefined ? "" : string.lower(first.text);
    const text = wordsToText(rest);
    const deed = (text === "" ? BARE_DEEDS : DEEDS_WITH_TEXT).find((one) => one === verb);
    if (deed === undefined) return [usageLine(federation)];
    const done = actInOffice(deps, deed, text);
    return [done.ok ? done.value : refusalLine(done.reason)];
  },
};

export const FEDERATION_COMMANDS: readonly Command[] = [federation];

/**
 * What was typed after the verb, with one space between words: names and codes need no quotes.
 * Called by: federationCommands.run.
 */
function wordsToText(words: readonly Word[]): string {
  const [text] = string.match(words.map((word) => typedText(word)).join(" "), "^%s*(.-)%s*$");
  return text ?? "";
}
