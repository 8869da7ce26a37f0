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
