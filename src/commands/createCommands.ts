/** What happens when the player types `/gh ...`. */
import { phrase } from "../language/phrases";
import { shownText } from "../model/shownText";
import type { Command } from "./command";
import type { CommandDeps } from "./commandDeps";
import { ENTRY_COMMANDS } from "./entryCommands";
import { FEDERATION_COMMANDS } from "./federationCommands";
import { createHelpCommand } from "./helpCommand";
import { HISTORY_COMMANDS } from "./historyCommands";
import { HOLD_COMMANDS } from "./holdCommands";
import { LOG_COMMANDS } from "./logCommands";
import { MUTE_COMMANDS } from "./muteCommands";
import { READ_COMMANDS } from "./readCommands";
import { ROLLBACK_COMMANDS } from "./rollbackCommands";
import { SETTING_COMMANDS } from "./settingCommands";
import { SIGN_UP_COMMANDS } from "./signUpCommands";
import { SYNC_COMMANDS } from "./syncCommands";
import type { Word } from "./words";
import { lineToWords } from "./words";

const WORKING_COMMANDS: readonly Command[] = [
  ...SYNC_COMMANDS,
  ...HOLD_COMMANDS,
  ...READ_COMMANDS,
  ...ENTRY_COMMANDS,
  ...SIGN_UP_COMMANDS,
  ...HISTORY_COMMANDS,
  ...ROLLBACK_COMMANDS,
  ...LOG_COMMANDS,
  ...FEDERATION_COMMANDS,
  ...SETTING_COMMANDS,
  ...MUTE_COMMANDS,
];
const HELP = createHelpCommand(WORKING_COMMANDS);
const COMMANDS: readonly Command[] = [...WORKING_COMMANDS, HELP];

/**
 * The handler of the slash command: runs one typed line (what follows `/gh`) and prints the answer.
 * Called by: doors.createPlayerCommands.
 */
export function createCommands(deps: CommandDeps): (this: void, line: string) => void {
  return (line) => {
    const words = lineToWords(line);
    for (const answer of words.ok ? answersTo(deps, words.value) : [words.reason]) deps.chat.print(answer);
  };
}

/**
 * The lines that answer a command; a line without words opens the window, or closes it.
 * Called by: createCommands.createCommands.
 */
function answersTo(deps: CommandDeps, words: readonly Word[]): readonly string[] {
  const first = words[0];
  if (first === undefined) {
    deps.toggleWindow();
    return [];
  }
  const command = first.field === undefined ? COMMANDS.find((candidate) => candidate.name === string.lower(first.text)) : undefined;
  if (command === undefined) return [phrase("helpNoCommand", { word: shownText(first.field ?? first.text) })];
  return command.run(deps, words.slice(1));
}
