import { realmTime } from "../../src/game/realmTime";
import type { FakeGame } from "./fakeGame";
import { aFakeGame } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("the realm's clock", () => {
  it("is the client's word, else the server's time", () => {
    assert.are.equal(1795372200, realmTime());
    game.define("C_DateAndTime", { GetServerTimeLocal: () => 1795375800 });
    assert.are.equal(1795375800, realmTime());
  });
});
