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
  const NAMES = ["GuildHelper", "GuildHelper_Toggle"];
  for (const what of ["Click", "Enter", "Leave"]) NAMES.push(`GuildHelper_OnAddonCompartment${what}`);

  it("are the addon's table, and functions under the names of the binding and of the compartment's entry", () => {
    for (const name of NAMES) game.define(name, undefined);
    const api = {};
    const asked: unknown[] = [];
    publish(api, {
      toggle: () => asked.push("toggle"),
      onClick: (button) => asked.push(button),
      onEnter: (entry) => asked.push(entry),
      onLeave: () => asked.push("leave"),
    });
    assert.are.equal(api, globals.GuildHelper);
    const entry = {};
    GuildHelper_Toggle?.();
    GuildHelper_OnAddonCompartmentClick?.("GuildHelper", "RightButton");
    GuildHelper_OnAddonCompartmentEnter?.("GuildHelper", entry);
    GuildHelper_OnAddonCompartmentLeave?.();
    assert.are.same(["toggle", "RightButton", entry, "leave"], asked);
  });
});
