import { nameBindings } from "../../src/game/bindings";
import type { FakeGame } from "./fakeGame";
import { aFakeGame } from "./fakeGame";

const globals = _G as unknown as Record<string, unknown>;

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("the key bindings", () => {
  it("have a heading and a name in the client's settings", () => {
    for (const name of ["BINDING_HEADER_GUILDHELPER", "BINDING_NAME_GUILDHELPER_TOGGLE"]) game.define(name, undefined);
    nameBindings();
    assert.are.same(
      ["GuildHelper", "Open or close GuildHelper"],
      [globals.BINDING_HEADER_GUILDHELPER, globals.BINDING_NAME_GUILDHELPER_TOGGLE],
    );
  });
});
