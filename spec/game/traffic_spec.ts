import { createTraffic } from "../../src/game/traffic";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, defineSecrets, SECRET } from "./fakeGame";

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
});
after_each(() => {
  game.end();
});

describe("the traffic of others", () => {
  const hooks: Record<string, (this: void, ...sent: unknown[]) => void> = {};
  before_each(() => {
    game.define("C_ChatInfo", { SendAddonMessage: () => 0, SendChatMessage: () => undefined });
    game.define("C_BattleNet", { SendGameData: () => 0 });
    game.define("hooksecurefunc", (_table: object, name: string, hook: (this: void, ...sent: unknown[]) => void) => {
      hooks[name] = hook;
    });
  });

  it("is counted with 40 bytes a message, ours is not", () => {
    const traffic = createTraffic((prefix) => prefix === "GuildHelperC");
    hooks.SendAddonMessage?.("DBM", "x".repeat(60), "GUILD");
    hooks.SendAddonMessage?.("GuildHelperC", "x".repeat(255), "GUILD");
    hooks.SendChatMessage?.("Hello", "SAY");
    hooks.SendGameData?.(7, "DBM", "x".repeat(1000));
    assert.are.equal(100 + 45 + 1040, traffic.takeOthersBytes());
    assert.are.equal(0, traffic.takeOthersBytes());
  });

  it("leaves secrets and strange arguments alone", () => {
    defineSecrets(game);
    const traffic = createTraffic(() => false);
    hooks.SendChatMessage?.(SECRET, "SAY");
    hooks.SendAddonMessage?.(SECRET, SECRET, "GUILD");
    hooks.SendAddonMessage?.();
    assert.are.equal(0, traffic.takeOthersBytes());
  });

  it("is not counted where the client cannot hook", () => {
    game.define("hooksecurefunc", undefined);
    assert.are.equal(0, createTraffic(() => false).takeOthersBytes());
  });

  it("shows in a loaded ChatThrottleLib's allowance", () => {
    const traffic = createTraffic(() => false);
    assert.is_nil(traffic.throttleLibraryBytes());
    game.define("ChatThrottleLib", { avail: 1234.5 });
    assert.are.equal(1234.5, traffic.throttleLibraryBytes());
    game.define("ChatThrottleLib", {});
    assert.is_nil(traffic.throttleLibraryBytes());
  });
});
