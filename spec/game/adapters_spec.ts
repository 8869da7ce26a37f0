import { createChat } from "../../src/game/chat";
import { createClock } from "../../src/game/clock";
import { createCompressor } from "../../src/game/encoding";
import { createEvents } from "../../src/game/events";
import { createLockdown } from "../../src/game/lockdown";
import { createPlayer } from "../../src/game/player";
import { registerSlash } from "../../src/game/slash";
import { createStorage } from "../../src/game/storage";
import { createTimers } from "../../src/game/timers";
import { createTraffic } from "../../src/game/traffic";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, definePlayer, defineSecrets, SECRET } from "./fakeGame";

const globals = _G as unknown as Record<string, unknown>;

let game: FakeGame;
before_each(() => {
  game = aFakeGame();
  definePlayer(game);
});
after_each(() => {
  game.end();
});

describe("the clock", () => {
  it("reads the client's three clocks", () => {
    game.define("debugprofilestop", () => 12.5);
    const clock = createClock();
    assert.are.same([1795372200, 100, 12.5], [clock.serverTime(), clock.uptime(), clock.preciseMilliseconds()]);
  });
});

describe("the compressor", () => {
  it("asks for raw DEFLATE both ways", () => {
    /** A function that shows how it was called. */
    const coder = (name: string) => (text: string, method: number) => `${name} ${method} ${text}`;
    game.define("C_EncodingUtil", { CompressString: coder("small"), DecompressString: coder("large") });
    const compressor = createCompressor();
    assert.are.equal("small 0 abc", compressor.deflate("abc"));
    assert.are.equal("large 0 abc", compressor.inflate("abc"));
  });

  it("gives nil for errors, for no value and without the client's help", () => {
    game.define("C_EncodingUtil", { CompressString: () => error("no", 0), DecompressString: () => $multi() });
    assert.is_nil(createCompressor().deflate("abc"));
    assert.is_nil(createCompressor().inflate("abc"));
    game.define("C_EncodingUtil", undefined);
    assert.is_nil(createCompressor().deflate("abc"));
    assert.are.same([], game.errors);
  });
});

describe("the chat", () => {
  it("marks its lines as ours", () => {
    const lines: string[] = [];
    game.define("print", (line: string) => void lines.push(line));
    createChat().print("Idle.");
    assert.are.same(["|cff33ff99GuildHelper|r: Idle."], lines);
  });
});

describe("the slash command", () => {
  it("has two names, and its errors are reported", () => {
    for (const name of ["SLASH_GUILDHELPER1", "SLASH_GUILDHELPER2"]) game.define(name, undefined);
    game.define("SlashCmdList", {});
    const typed: string[] = [];
    registerSlash((text) => {
      typed.push(text);
      error("broken", 0);
    });
    SlashCmdList.GUILDHELPER?.("sync all");
    assert.are.same(["/gh", "/guildhelper"], [globals.SLASH_GUILDHELPER1, globals.SLASH_GUILDHELPER2]);
    assert.are.same(["sync all"], typed);
    assert.are.same(["broken"], game.errors);
  });
});

describe("the saved globals", () => {
  it("are read and written, and the old addon's are dropped when told", () => {
    game.define("GuildHelperDB", undefined);
    game.define("GuildHelper_SavedVariables", { old: true });
    const storage = createStorage();
    assert.is_nil(storage.readSaved());
    storage.writeSaved({ version: 1 });
    assert.are.same({ version: 1 }, storage.readSaved());
    assert.are.same({ old: true }, storage.readOldSaved());
    storage.dropOldSaved();
    assert.is_nil(globals.GuildHelper_SavedVariables);
  });
});

describe("the lockdown", () => {
  it("is what the client says, never a secret, an error or a missing function", () => {
    /** The lockdown of a client with this C_ChatInfo. */
    const isActive = (answer: unknown): boolean => {
      game.define("C_ChatInfo", answer);
      return createLockdown({ events: createEvents(), timers: createTimers() }).isActive();
    };
    defineSecrets(game);
    assert.is_true(isActive({ InChatMessagingLockdown: () => true }));
    assert.is_false(isActive({ InChatMessagingLockdown: () => false }));
    assert.is_false(isActive({ InChatMessagingLockdown: () => SECRET }));
    assert.is_false(isActive({ InChatMessagingLockdown: () => error("no", 0) }));
    assert.is_false(isActive({}));
    assert.is_false(isActive(undefined));
  });

  it("is asked a frame after a change, because during the change the client tells the old state", () => {
    let isLocked = false;
    const told: boolean[] = [];
    game.define("C_ChatInfo", { InChatMessagingLockdown: () => isLocked });
    createLockdown({ events: createEvents(), timers: createTimers() }).onChange((isActive) => void told.push(isActive));
    game.fire("ADDON_RESTRICTION_STATE_CHANGED", 1, 1);
    isLocked = true;
    assert.are.same([], told);
    game.draw();
    assert.are.same([true], told);
  });
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

  it("has level, class, place and frame rate", () => {
    game.define("UnitLevel", () => 80);
    game.define("UnitClass", () => $multi("Magier", "MAGE", 8));
    game.define("IsInInstance", () => $multi(true, "raid"));
    game.define("InCombatLockdown", () => true);
    game.define("GetFramerate", () => 15);
    const player = createPlayer();
    assert.are.same(
      [80, "MAGE", true, true, 15],
      [player.level(), player.classToken(), player.isInInstance(), player.isInCombat(), player.framesPerSecond()],
    );
  });

  it("is harmless in a client that tells nothing", () => {
    const player = createPlayer();
    assert.is_nil(player.level());
    assert.is_nil(player.classToken());
    assert.are.same(
      [false, false, 60, true, false],
      [player.isInInstance(), player.isInCombat(), player.framesPerSecond(), player.canSpeakInGuild(), player.isGuildless()],
    );
    game.define("UnitLevel", () => 0);
    assert.is_nil(player.level());
  });
});
