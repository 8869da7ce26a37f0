import { createPlayer } from "../../src/game/player";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, definePlayer } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
  definePlayer(game);
});
after_each(() => {
  game.end();
});

describe("the player", () => {
  it("is nobody until name and realm are known, and the displayed realm will do", () => {
    const player = createPlayer();
    assert.are.equal("Alice-Ragnaros", player.ownName());
    game.define("GetNormalizedRealmName", () => undefined);
    assert.is_nil(player.ownName());
    game.define("GetRealmName", () => "Azjol-Nerub");
    assert.are.equal("Alice-AzjolNerub", player.ownName());
    game.define("UnitFullName", () => $multi());
    assert.is_nil(player.ownName());
  });

  it("knows its place and the frame rate", () => {
    game.define("IsInInstance", () => $multi(true, "raid"));
    game.define("GetFramerate", () => 15);
    const player = createPlayer();
    assert.are.same([true, 15], [player.isInInstance(), player.framesPerSecond()]);
  });

  it("is harmless in a client that tells nothing", () => {
    const player = createPlayer();
    assert.are.same(
      [false, 60, true, false],
      [player.isInInstance(), player.framesPerSecond(), player.canSpeakInGuild(), player.isGuildless()],
    );
  });
});
