import type { Channel } from "../../src/game/channel";
import { createChannel } from "../../src/game/channel";
import { createEvents } from "../../src/game/events";
import { createPlayer } from "../../src/game/player";
import type { FakeGame } from "./fakeGame";
import { aFakeGame, definePlayer, defineSecrets, SECRET } from "./fakeGame";

let game: FakeGame;
let sent: string[];
let answer: unknown;
before_each(() => {
  game = aFakeGame();
  definePlayer(game);
  sent = [];
  answer = 0;
  game.define("C_ChatInfo", {
    RegisterAddonMessagePrefix: (prefix: string) => {
      sent.push(`register ${prefix}`);
      return 0;
    },
    SendAddonMessage: (prefix: string, text: string, chatType: string, target?: string) => {
      sent.push(`${prefix} ${text} ${chatType} ${target ?? "-"}`);
      if (answer === "error") error("broken", 0);
      return answer;
    },
  });
  game.define("IsInGuild", () => true);
});
after_each(() => {
  game.end();
});

/** A channel for two prefixes. Called by: channel_spec.heardFrom. */
function aChannel(): Channel {
  return createChannel({ prefixes: ["GuildHelperC", "GuildHelperB"], events: createEvents(), player: createPlayer() });
}

describe("the channel's sending", () => {
  it("registers both prefixes", () => {
    aChannel().open();
    assert.are.same(["register GuildHelperC", "register GuildHelperB"], sent);
  });

  it("whispers and speaks to the guild", () => {
    const channel = aChannel();
    assert.are.equal(0, channel.send("GuildHelperC", "a", { kind: "whisper", peer: "Bob-Ragnaros" }));
    assert.are.equal(0, channel.send("GuildHelperB", "b", { kind: "guild" }));
    assert.are.same(["GuildHelperC a WHISPER Bob-Ragnaros", "GuildHelperB b GUILD -"], sent);
  });

  const RESULTS: readonly (readonly [answer: unknown, code: number])[] = [
    [3, 3],
    [11, 11],
    [true, 0],
    [false, 9],
    ["error", 9],
  ];
  for (const [clientAnswer, code] of RESULTS) {
    it(`makes the result ${code} of the client's ${tostring(clientAnswer)}`, () => {
      answer = clientAnswer;
      assert.are.equal(code, aChannel().send("GuildHelperC", "a", { kind: "whisper", peer: "Bob-Ragnaros" }));
    });
  }

  it("takes no answer at all for success, as in the oldest clients", () => {
    answer = undefined;
    assert.are.equal(0, aChannel().send("GuildHelperC", "a", { kind: "whisper", peer: "Bob-Ragnaros" }));
  });

  it("says 10 and sends nothing without a guild or the right to speak in it", () => {
    game.define("IsInGuild", () => false);
    assert.are.equal(10, aChannel().send("GuildHelperC", "a", { kind: "guild" }));
    game.define("IsInGuild", () => true);
    game.define("C_GuildInfo", { CanSpeakInGuildChat: () => false });
    assert.are.equal(10, aChannel().send("GuildHelperC", "a", { kind: "guild" }));
    assert.are.same([], sent);
  });

  it("never hands a secret to the client", () => {
    defineSecrets(game);
    assert.are.equal(9, aChannel().send("GuildHelperC", SECRET as unknown as string, { kind: "guild" }));
    assert.are.same([], sent);
  });
});

describe("the channel's hearing", () => {
  /** What the handler was told after one event. Called by: specs. */
  const heardFrom = (...args: unknown[]): string[] => {
    const heard: string[] = [];
    aChannel().onMessage((prefix, text, chatType, sender) => void heard.push(`${prefix} ${text} ${chatType} ${sender}`));
    game.fire("CHAT_MSG_ADDON", ...args);
    return heard;
  };

  it("tells messages of both prefixes with the sender's full name", () => {
    assert.are.same(["GuildHelperC a WHISPER Bob-Ragnaros"], heardFrom("GuildHelperC", "a", "WHISPER", "Bob"));
    assert.are.same(["GuildHelperB b GUILD Bob-Nemesis"], heardFrom("GuildHelperB", "b", "GUILD", "Bob-Nemesis"));
  });

  it("drops other prefixes and my own echo, with and without realm", () => {
    assert.are.same([], heardFrom("GUILDHELPER", "a", "WHISPER", "Bob"));
    assert.are.same([], heardFrom("GuildHelperC", "a", "GUILD", "Alice"));
    assert.are.same([], heardFrom("GuildHelperC", "a", "GUILD", "Alice-Ragnaros"));
    assert.are.same(["GuildHelperC a GUILD Alice-Nemesis"], heardFrom("GuildHelperC", "a", "GUILD", "Alice-Nemesis"));
  });

  it("drops what is secret or no text", () => {
    defineSecrets(game);
    assert.are.same([], heardFrom(SECRET, "a", "GUILD", "Bob"));
    assert.are.same([], heardFrom("GuildHelperC", SECRET, "GUILD", "Bob"));
    assert.are.same([], heardFrom("GuildHelperC", "a", SECRET, "Bob"));
    assert.are.same([], heardFrom("GuildHelperC", "a", "GUILD", SECRET));
    assert.are.same([], heardFrom("GuildHelperC", "a", "GUILD", ""));
    assert.are.same([], heardFrom("GuildHelperC", 5, "GUILD", "Bob"));
  });

  it("drops a sender without realm while the own one is unknown", () => {
    game.define("GetNormalizedRealmName", () => undefined);
    assert.are.same([], heardFrom("GuildHelperC", "a", "GUILD", "Bob"));
    game.define("GetRealmName", () => "Burning Blade");
    assert.are.same(["GuildHelperC a GUILD Bob-BurningBlade"], heardFrom("GuildHelperC", "a", "GUILD", "Bob"));
  });
});
