/** `/gh help`: every command on a line. */
import type { Command } from "./command";
import { usageOf } from "./command";

/** The help over a list of commands, which includes itself. Called by: createCommands. */
export function createHelpCommand(commands: readonly Command[]): Command {
  const help: Command = {
    name: "help",
    usage: "",
    summary: "shows these lines",
    run: () => [...commands, help].map((command) => `${usageOf(command)}: ${command.summary}`),
  };
  return help;
}
