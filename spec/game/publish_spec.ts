import { publish } from "../../src/game/publish";
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

describe("the published globals", () => {
  it("are the addon's table and one function under the names of the binding and the compartment", () => {
    for (const name of ["GuildHelper", "GuildHelper_Toggle", "GuildHelper_OnAddonCompartmentClick"]) game.define(name, undefined);
    const api = {};
    let opened = 0;
    publish(api, () => {
      opened += 1;
    });
    assert.are.equal(api, globals.GuildHelper);
    GuildHelper_Toggle?.();
    GuildHelper_OnAddonCompartmentClick?.();
    assert.are.equal(2, opened);
  });
});
