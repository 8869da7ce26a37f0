import type { EventName } from "../../src/game/events";
import { createEvents } from "../../src/game/events";
import { createFrameLoop } from "../../src/game/frameLoop";
import { createTimers } from "../../src/game/timers";
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

describe("timers", () => {
  it("run once when they are due, and in the next frame for no or negative seconds", () => {
    const timers = createTimers();
    const ran: string[] = [];
    timers.after(1, () => void ran.push("one"));
    timers.after(0, () => void ran.push("zero"));
    timers.after(-5, () => void ran.push("negative"));
    assert.are.same([], ran);
    game.draw();
    assert.are.same(["zero", "negative"], ran);
    game.draw(1);
    game.draw(1);
    assert.are.same(["zero", "negative", "one"], ran);
  });

  it("report a callback's error and go on", () => {
    const timers = createTimers();
    const ran: string[] = [];
    timers.after(0, () => error("broken", 0));
    timers.after(0, () => void ran.push("second"));
    game.draw();
    assert.are.same(["second"], ran);
    assert.are.same(["broken"], game.errors);
  });
});

describe("the frame loop", () => {
  it("calls every runner in every frame with the seconds since the last, whatever another does", () => {
    const loop = createFrameLoop();
    const seen: number[] = [];
    loop.onFrame(() => error("broken", 0));
    loop.onFrame((elapsedSeconds) => void seen.push(elapsedSeconds));
    game.draw(0.5);
    game.draw(0.25);
    assert.are.same([0.5, 0.25], seen);
    assert.are.same(["broken", "broken"], game.errors);
  });

  it("survives a client without an error handler", () => {
    const loop = createFrameLoop();
    loop.onFrame(() => error("broken", 0));
    game.define("geterrorhandler", undefined);
    game.draw();
    assert.are.same([], game.errors);
  });
});
