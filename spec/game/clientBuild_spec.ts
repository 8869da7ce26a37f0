import { clientBuild } from "../../src/game/clientBuild";
import type { FakeGame } from "./fakeGame";
import { aFakeGame } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("the client's build", () => {
  it("is version, build and interface number", () => {
    game.define("GetBuildInfo", () => $multi("12.0.1", "69404", "Aug 18 2026", 120100));
    assert.are.equal("12.0.1 (69404, 120100)", clientBuild());
  });

  it("is unknown for want of the function", () => {
    game.define("GetBuildInfo", undefined);
    assert.are.equal("unknown", clientBuild());
  });
});
