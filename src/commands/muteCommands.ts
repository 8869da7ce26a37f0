/** `/gh mute`: whose entries are left out of lists here. */
import { phrase } from "../language/phrases";
import { nameLines } from "../wording/plainText";
import type { Command } from "./command";
import { usageLine } from "./command";
import { typedName } from "./playerName";
import { refusalLine } from "../wording/refusalLine";

const mute: Command = {
  name: "mute",
  usage: "[Name-Realm]",
  summary: () => phrase("helpMute"),
  run: (deps, words) => {
    const [name, surplus] = words;
    if (surplus !== undefined || name?.field !== undefined) return [usageLine(mute)];
    if (name === undefined) return mutedLines(deps.muted.names());
    const author = typedName(name.text, deps.identity.ownRealm());
    if (!author.ok) return [author.reason];
    const isMuted = deps.muted.toggle(author.value);
    if (!isMuted.ok) return [refusalLine(isMuted.reason)];
    return [phrase(isMuted.value ? "muteHidden" : "muteShown", { author: author.value })];
  },
};

export const MUTE_COMMANDS: readonly Command[] = [mute];

/** Who is muted; a damaged file may hold any text as a name. Called by: muteCommands.run. */
function mutedLines(names: readonly string[]): readonly string[] {
  if (names.length === 0) return [phrase("muteNobody")];
  return nameLines(names).map((line) => phrase("muteNames", { names: line }));
}
