import { isLockedDown } from "../../src/game/lockdown";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, defineSecrets, SECRET } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
  defineSecrets(game);
});
after_each(() => {
  game.end();
});

const ANSWERS: readonly (readonly [name: string, chatInfo: unknown, expected: boolean])[] = [
  ["yes", { InChatMessagingLockdown: () => true }, true],
  ["no", { InChatMessagingLockdown: () => false }, false],
  ["a secret", { InChatMessagingLockdown: () => SECRET }, false],
  ["an error", { InChatMessagingLockdown: () => error("no", 0) }, false],
  ["nothing, for want of the function", {}, false],
];

describe("the lockdown", () => {
  for (const [name, chatInfo, expected] of ANSWERS) {
    it(`is ${expected ? "there" : "not there"} when the client says ${name}`, () => {
      game.define("C_ChatInfo", chatInfo);
      assert.are.equal(expected, isLockedDown());
    });
  }
});
