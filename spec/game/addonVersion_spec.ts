import { addonVersion } from "../../src/game/addonVersion";
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

const ANSWERS: readonly (readonly [what: string, addons: unknown, expected: string])[] = [
  ["what the TOC says", { GetAddOnMetadata: (name: string, variable: string) => `${name} ${variable}` }, "GuildHelper Version"],
  ["nothing where the TOC says none", { GetAddOnMetadata: () => undefined }, ""],
  ["nothing where it is a secret", { GetAddOnMetadata: () => SECRET }, ""],
  ["nothing for want of the function", {}, ""],
];

describe("the addon's version", () => {
  for (const [what, addons, expected] of ANSWERS) {
    it(`is ${what}`, () => {
      game.define("C_AddOns", addons);
      assert.are.equal(expected, addonVersion("GuildHelper"));
    });
  }
});
