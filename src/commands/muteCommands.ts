/** `/gh mute`: whose entries are left out of lists here. */
import type { Command } from "./command";
import { usageLine } from "./command";
import { nameLines } from "./plainText";
import { typedName } from "./playerName";

const mute: Command = {
  name: "mute",
  usage: "[Name-Realm]",
  summary: "hides an author's entries here, or shows them again; without a name, says who is muted",
  run: (deps, words) => {
    const [name, surplus] = words;
    if (surplus !== undefined || name?.field !== undefined) return [usageLine(mute)];
    if (name === undefined) return mutedLines(deps.muted.names());
    const author = typedName(name.text, deps.identity.ownRealm());
    if (!author.ok) return [author.reason];
    const isMuted = deps.muted.toggle(author.value);
    if (!isMuted.ok) return [`Nothing was changed: ${isMuted.reason}.`];
    if (!isMuted.value) return [`Entries by ${author.value} are shown again.`];
    return [`Entries by ${author.value} are hidden here now, but still kept and synced; /gh mute ${author.value} shows them again.`];
  },
};

export const MUTE_COMMANDS: readonly Command[] = [mute];

/** Who is muted; a damaged file may hold any text as a name. Called by: muteCommands.run. */
function mutedLines(names: readonly string[]): readonly string[] {
  if (names.length === 0) return ["Nobody is muted."];
  return nameLines(names).map((line) => `Muted here: ${line}.`);
}
