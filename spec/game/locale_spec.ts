import { clientLocale } from "../../src/game/locale";
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

const ANSWERS: readonly (readonly [what: string, getLocale: unknown, expected: string])[] = [
  ["what the client says", () => "ruRU", "ruRU"],
  ["English where it says nothing", () => undefined, "enUS"],
  ["English where it is a secret", () => SECRET, "enUS"],
];

describe("the client's language", () => {
  for (const [what, getLocale, expected] of ANSWERS) {
    it(`is ${what}`, () => {
      game.define("GetLocale", getLocale);
      assert.are.equal(expected, clientLocale());
    });
  }

  it("is English for want of the function", () => {
    game.define("GetLocale", undefined);
    assert.are.equal("enUS", clientLocale());
  });
});
