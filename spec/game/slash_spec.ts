import { registerSlash } from "../../src/game/slash";
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

describe("the slash command", () => {
  it("has two names, and its errors are reported", () => {
    for (const name of ["SLASH_GUILDHELPER1", "SLASH_GUILDHELPER2"]) game.define(name, undefined);
    game.define("SlashCmdList", {});
    const typed: string[] = [];
    registerSlash((text) => {
      typed.push(text);
      error("broken", 0);
    });
    SlashCmdList.GUILDHELPER?.("sync all");
    assert.are.same(["/gh", "/guildhelper"], [globals.SLASH_GUILDHELPER1, globals.SLASH_GUILDHELPER2]);
    assert.are.same(["sync all"], typed);
    assert.are.same(["broken"], game.errors);
  });
});
