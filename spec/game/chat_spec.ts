import { createChat } from "../../src/game/chat";
import type { FakeGame } from "./fakeGame";
import { aFakeGame } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("the chat", () => {
  it("marks its lines as ours", () => {
    const lines: string[] = [];
    game.define("print", (line: string) => void lines.push(line));
    createChat().print("Idle.");
    assert.are.same(["|cff33ff99GuildHelper|r: Idle."], lines);
  });
});
