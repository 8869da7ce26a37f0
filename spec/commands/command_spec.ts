import type { Command } from "../../src/commands/command";
import { usageLine, usageOf } from "../../src/commands/command";

/** A command that does nothing, with this usage. Called by: specs. */
function commandWith(usage: string): Command {
  return {
    name: "dance",
    usage,
    /** A few words. Called by: helpCommand.run. */
    summary: () => "dances",
    /** Prints nothing: only the form is looked at. Called by: createCommands.answersTo. */
    run: () => [],
  };
}

describe("a command", () => {
  it("shows its whole form, with or without words behind it", () => {
    assert.are.same(["/gh dance", "/gh dance [partner]"], [usageOf(commandWith("")), usageOf(commandWith("[partner]"))]);
  });

  it("says what would have been right", () => {
    assert.are.equal("Write: /gh dance [partner]", usageLine(commandWith("[partner]")));
  });
});
