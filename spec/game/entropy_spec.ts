import { momentText } from "../../src/game/entropy";
import { aFakeGame, defineSecrets, SECRET } from "./fakeGame";

/** Runs a spec in a game that has these clocks and this player. Called by: specs. */
function inGame(globals: Readonly<Record<string, unknown>>, run: (this: void) => void): void {
  const game = aFakeGame();
  defineSecrets(game);
  for (const [name, value] of pairs(globals)) game.define(name, value);
  run();
  game.end();
}

describe("a moment", () => {
  it("has all digits of both clocks, the dice and the player's GUID", () => {
    inGame({ GetTimePreciseSec: () => 12.25, debugprofilestop: () => 0.1, UnitGUID: () => "Player-1-0A" }, () => {
      const [clocks, guid] = string.match(momentText(), "^(%S+ %S+) %d+ (%S+)$");
      assert.are.same(["12.25 0.10000000000000001", "Player-1-0A"], [clocks, guid]);
    });
  });

  it("is another one each time, by the dice alone where the clocks stand still", () => {
    inGame({ GetTimePreciseSec: () => 1, debugprofilestop: () => 1, UnitGUID: () => "Player-1-0A" }, () => {
      assert.are_not.equal(momentText(), momentText());
    });
  });

  it("does without what the client lacks, refuses or hides", () => {
    inGame({ GetTimePreciseSec: () => error("no"), debugprofilestop: () => SECRET, UnitGUID: () => SECRET }, () => {
      assert.is_not_nil(string.match(momentText(), "^  %d+ $")[0]);
    });
  });
});
