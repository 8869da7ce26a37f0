/** `/gh help`: every command on a line. */
import { phrase } from "../language/phrases";
import type { Command } from "./command";
import { usageOf } from "./command";

/** The help over a list of commands, which includes itself. Called by: createCommands. */
export function createHelpCommand(commands: readonly Command[]): Command {
  const help: Command = {
    name: "help",
    usage: "",
    summary: () => phrase("helpHelp"),
    run: () => [...commands, help].map((command) => phrase("helpLine", { usage: usageOf(command), summary: command.summary() })),
  };
  return help;
}
