import type { EventName } from "../../src/game/events";
import { createEvents } from "../../src/game/events";
import { createFrameLoop } from "../../src/game/frameLoop";
import type { FakeGame } from "./fakeGame";
import { aFakeGame } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("events", () => {
  it("reach every handler, in order, with the client's arguments", () => {
    const events = createEvents();
    const heard: unknown[] = [];
    assert.is_true(events.on("ADDON_LOADED", (name) => void heard.push(`first ${name}`)));
    assert.is_true(events.on("ADDON_LOADED", (name) => void heard.push(`second ${name}`)));
    events.on("PLAYER_LOGIN", () => void heard.push("login"));
    game.fire("ADDON_LOADED", "GuildHelper");
    game.fire("PLAYER_LOGIN");
    assert.are.same(["first GuildHelper", "second GuildHelper", "login"], heard);
  });

  it("go on to the next handler after an error, which is reported", () => {
    const events = createEvents();
    const heard: string[] = [];
    events.on("PLAYER_LOGIN", () => error("broken", 0));
    events.on("PLAYER_LOGIN", () => void heard.push("second"));
    game.fire("PLAYER_LOGIN");
    assert.are.same(["second"], heard);
    assert.are.same(["broken"], game.errors);
  });

  it("that the flavour does not have are skipped, whether it says so or raises an error", () => {
    assert.is_false(createEvents().on("UNKNOWN_EVENT" as EventName, () => undefined));
    game.define("C_EventUtils", { IsEventValid: (event: string) => event !== "PLAYER_LOGIN" });
    assert.is_false(createEvents().on("PLAYER_LOGIN", () => undefined));
    assert.are.same([], game.errors);
  });

  it("come through a frame with our name", () => {
    createEvents();
    createFrameLoop();
    assert.are.same(["GuildHelperEventFrame", "GuildHelperFrameLoop"], game.frameNames);
  });
});
