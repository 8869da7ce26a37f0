import { createClock } from "../../src/game/clock";
import type { FakeGame } from "./fakeGame";
import { aFakeGame } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("the clock", () => {
  it("reads the client's three clocks", () => {
    game.define("debugprofilestop", () => 12.5);
    const clock = createClock();
    assert.are.same([1795372200, 100, 12.5], [clock.serverTime(), clock.uptime(), clock.preciseMilliseconds()]);
  });
});
