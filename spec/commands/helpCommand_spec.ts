import type { Command } from "../../src/commands/command";
import { createHelpCommand } from "../../src/commands/helpCommand";

describe("the help", () => {
  it("shows each command's form and what it does, itself last", () => {
    const dance: Command = { name: "dance", usage: "[partner]", summary: () => "dances", run: () => [] };
    const help = createHelpCommand([dance]);
    assert.are.same(["/gh dance [partner]: dances", "/gh help: shows these lines"], help.run(undefined as never, []));
  });
});
