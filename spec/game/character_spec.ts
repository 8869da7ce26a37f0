import { characterFacts } from "../../src/game/character";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, defineSecrets, SECRET } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
  game.define("UnitClass", () => $multi("Magier", "MAGE", 8));
  game.define("UnitLevel", () => 70);
  game.define("GetGuildInfo", () => $multi("The Guild", "Officer", 1));
  game.define("GetAverageItemLevel", () => $multi(610.9, 600, 600));
  game.define("UnitFactionGroup", () => $multi("Horde", "Horde"));
});
after_each(() => {
  game.end();
});

const BASIC = { class: "MAGE", level: 70, rank: "Officer" };

describe("the character played", () => {
  it("is told in words that are equal in all languages", () => {
    assert.are.same({ ...BASIC, itemLevel: 610, faction: "Horde" }, characterFacts());
  });

  const necessary: readonly (readonly [string, (this: void) => LuaMultiReturn<unknown[]>])[] = [
    ["UnitClass", () => $multi()],
    ["UnitClass", () => $multi("Magier", SECRET)],
    ["UnitLevel", () => $multi(0)],
    ["UnitLevel", () => $multi()],
    ["UnitLevel", () => $multi(SECRET)],
    ["GetGuildInfo", () => $multi()],
    ["GetGuildInfo", () => $multi("The Guild", "")],
    ["GetGuildInfo", () => error("not now", 0)],
  ];
  for (const [place, [name, answer]] of ipairs(necessary)) {
    it(`is unknown while the client does not tell: ${name} (${place})`, () => {
      defineSecrets(game);
      game.define(name, answer);
      assert.is_nil(characterFacts());
    });
  }

  const others: readonly (readonly [string, object, (this: void) => LuaMultiReturn<unknown[]>])[] = [
    ["GetAverageItemLevel", { ...BASIC, faction: "Horde" }, () => error("there is no such function", 0)],
    ["GetAverageItemLevel", { ...BASIC, faction: "Horde" }, () => $multi(0, 0, 0)],
    ["GetAverageItemLevel", { ...BASIC, faction: "Horde" }, () => $multi(0 / 0)],
    ["GetAverageItemLevel", { ...BASIC, faction: "Horde" }, () => $multi(math.huge)],
    ["UnitFactionGroup", { ...BASIC, itemLevel: 610 }, () => $multi()],
  ];
  for (const [place, [name, expected, answer]] of ipairs(others)) {
    it(`is known without what its flavour lacks: ${name} (${place})`, () => {
      game.define(name, answer);
      assert.are.same(expected, characterFacts());
    });
  }
});
