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
});
