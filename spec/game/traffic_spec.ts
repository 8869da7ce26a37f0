import { throttleLibraryBytes, watchTraffic } from "../../src/game/traffic";
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

  /** The bytes of the messages told so far; ours are those of one prefix. Called by: specs. */
  const watched = (): number[] => {
    const told: number[] = [];
    watchTraffic(
      (prefix) => prefix === "GuildHelperC",
      (textBytes) => void told.push(textBytes),
    );
    return told;
  };

  it("is told message by message, ours is not", () => {
    const told = watched();
    hooks.SendAddonMessage?.("DBM", "x".repeat(60), "GUILD");
    hooks.SendAddonMessage?.("GuildHelperC", "x".repeat(255), "GUILD");
    hooks.SendChatMessage?.("Hello", "SAY");
    hooks.SendGameData?.(7, "DBM", "x".repeat(1000));
    assert.are.same([60, 5, 1000], told);
  });

  it("leaves secrets and strange arguments alone", () => {
    defineSecrets(game);
    const told = watched();
    hooks.SendChatMessage?.(SECRET, "SAY");
    hooks.SendAddonMessage?.(SECRET, SECRET, "GUILD");
    hooks.SendAddonMessage?.();
    assert.are.same([], told);
  });

  it("keeps an error of ours from the addon that sends", () => {
    watchTraffic(
      () => false,
      () => error("broken", 0),
    );
    hooks.SendChatMessage?.("Hello", "SAY");
    assert.are.same([], game.errors);
  });

  it("is not watched where the client cannot hook", () => {
    game.define("hooksecurefunc", undefined);
    assert.are.same([], watched());
  });

  it("shows in a loaded ChatThrottleLib's allowance", () => {
    assert.is_nil(throttleLibraryBytes());
    game.define("ChatThrottleLib", { avail: 1234.5 });
    assert.are.equal(1234.5, throttleLibraryBytes());
    game.define("ChatThrottleLib", {});
    assert.is_nil(throttleLibraryBytes());
  });
});
