import { runGuarded } from "../../src/game/guarded";
import type { FakeGame } from "./fakeGame";
import { aFakeGame } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("a guarded call", () => {
  it("gives the arguments on, nil in the last place too", () => {
    const heard: unknown[] = [];
    runGuarded((...args) => void heard.push(select("#", ...args), ...args), "a", undefined);
    assert.are.equal(2, heard[0]);
    assert.are.equal("a", heard[1]);
  });

  it("ends an error at the player's error handler", () => {
    runGuarded(() => error("broken", 0));
    assert.are.same(["broken"], game.errors);
  });

  it("survives a client without an error handler", () => {
    game.define("geterrorhandler", undefined);
    runGuarded(() => error("broken", 0));
    assert.are.same([], game.errors);
  });
});
