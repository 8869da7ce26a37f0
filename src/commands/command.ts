/** One thing the player can type after `/gh`. */
import { phrase } from "../language/phrases";
import type { CommandDeps } from "./commandDeps";
import type { Word } from "./words";

/** @noSelf */
export interface Command {
  /** The word after `/gh`, in lower case. */
  readonly name: string;
  /** What may follow, as help shows it. */
  readonly usage: string;
  /** What it does, in a few words of the player's language. */
  readonly summary: () => string;
  /** Does it with the words that follow and returns the lines to print; malformed input gives one line and changes nothing. */
  readonly run: (deps: CommandDeps, words: readonly Word[]) => readonly string[];
}

/**
 * The line that says what would have been right.
 * Called by: entryCommands.run, federationCommands.run, historyCommands.run, historyCommands.wordToVersion,
 * holdCommands.run, muteCommands.run, readCommands.run, rollbackCommands.run, settingCommands.run,
 * signUpCommands.wordsToWish, syncCommands.run, syncCommands.wordsToMode, syncCommands.wordsToWish,
 * tableWord.wordToTable, tableWord.wordsToEntry.
 */
export function usageLine(command: Command): string {
  return phrase("helpUsage", { usage: usageOf(command) });
}

/**
 * The whole form of a command: "/gh sync [Name-Realm] ...".
 * Called by: command.usageLine, helpCommand.run, syncCommands.wordsToMode.
 */
export function usageOf(command: Command): string {
  return command.usage === "" ? `/gh ${command.name}` : `/gh ${command.name} ${command.usage}`;
}
