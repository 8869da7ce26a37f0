import { guildMates, heard, resultsOf, send, textsHeard } from "./gameRig";

const CLASSIC = ["mists", "anniversary", "era"] as const;

describe("a false client's addon messages", () => {
  it("answer a number, which is true in Lua, for success and for failure", () => {
    const { alice } = guildMates();
    assert.are.equal(0, send(alice, "hello"));
    assert.are.equal(4, send(alice, "hello", "NOWHERE"));
    assert.are.same([true, true], resultsOf(alice, `return not not Send("a"), not not Send("b", "NOWHERE")`));
  });

  it("truncate 256 bytes to 255 and say Success", () => {
    const { world, alice, bob } = guildMates();
    assert.are.equal(0, send(alice, string.rep("x", 256)));
    world.advance(1);
    assert.are.same([string.rep("x", 255)], textsHeard(bob));
  });

  it("carry 255 bytes whole", () => {
    const { world, alice, bob } = guildMates();
    send(alice, string.rep("x", 254) + "y");
    world.advance(1);
    assert.are.same([string.rep("x", 254) + "y"], textsHeard(bob));
  });

  it("lose everything from a NUL on", () => {
    const { world, alice, bob } = guildMates();
    assert.are.equal(0, send(alice, "seen\0unseen"));
    world.advance(1);
    assert.are.same(["seen"], textsHeard(bob));
  });

  it("keep every byte but NUL as it is", () => {
    const { world, alice, bob } = guildMates();
    let bytes = "";
    for (const byte of $range(1, 255)) bytes += string.char(byte);
    send(alice, bytes, "WHISPER", "Bob");
    world.advance(1);
    assert.are.same([bytes], textsHeard(bob));
  });

  it("refuse an empty message and prefixes of 0 and 17 bytes", () => {
    const { alice } = guildMates();
    assert.are.equal(2, send(alice, ""));
    assert.are.equal(1, send(alice, "x", "GUILD", undefined, ""));
    assert.are.equal(1, send(alice, "x", "GUILD", undefined, string.rep("p", 17)));
    assert.are.equal(0, send(alice, "x", "GUILD", undefined, string.rep("p", 16)));
  });

  it("have an allowance of 10 a prefix that all chat types share, and get one back a second", () => {
    const { world, alice } = guildMates();
    const results: unknown[] = [];
    for (const _ of $range(1, 12)) results.push(send(alice, "x"));
    assert.are.same([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 3], results);
    assert.are.equal(3, send(alice, "x", "OFFICER"));
    assert.are.equal(0, send(alice, "x", "GUILD", undefined, "Other"));
    world.advance(2);
    assert.are.same([0, 0, 3], [send(alice, "x"), send(alice, "x"), send(alice, "x")]);
  });

  it("do not count whispers outside instances, but inside", () => {
    const { alice } = guildMates();
    for (const _ of $range(1, 40)) assert.are.equal(0, send(alice, "x", "WHISPER", "Bob"));
    alice.enterInstance("raid");
    for (const _ of $range(1, 10)) send(alice, "x", "WHISPER", "Bob");
    assert.are.equal(3, send(alice, "x", "WHISPER", "Bob"));
  });

  it("are lost after result 3", () => {
    const { world, alice, bob } = guildMates();
    for (const index of $range(1, 12)) send(alice, tostring(index));
    world.advance(60);
    assert.are.equal(10, textsHeard(bob).length);
  });

  it("may get result 8 instead and arrive late, one a second", () => {
    const { world, alice, bob } = guildMates({ throttleQueues: true });
    const results: unknown[] = [];
    for (const index of $range(1, 12)) results.push(send(alice, tostring(index)));
    assert.are.same([8, 8], results.slice(10));
    world.advance(1);
    assert.are.equal(10, textsHeard(bob).length);
    world.advance(2);
    assert.are.same(["11", "12"], textsHeard(bob).slice(10));
  });

  it("pass 70 messages of a prefix to the guild in a minute, whatever is tried", () => {
    const { world, alice, bob } = guildMates();
    for (const _ of $range(1, 240)) {
      send(alice, "x");
      world.advance(0.25);
    }
    world.advance(1);
    assert.is_true(math.abs(textsHeard(bob).length - 70) <= 1);
  });

  it("to the guild come back to their sender, or not, as the option says", () => {
    for (const guildEcho of [true, false]) {
      const { world, alice } = guildMates({ guildEcho });
      send(alice, "echo");
      world.advance(1);
      assert.are.same(guildEcho ? ["echo"] : [], textsHeard(alice));
    }
  });

  it("whispered to oneself come back", () => {
    const { world, alice } = guildMates();
    send(alice, "me", "WHISPER", "Alice-Ragnaros");
    world.advance(1);
    assert.are.same(["me"], textsHeard(alice));
  });

  it("name an own-realm sender with his realm on retail", () => {
    const { world, alice, bob } = guildMates();
    send(alice, "x");
    world.advance(1);
    assert.are.same(["Listen", "x", "GUILD", "Alice-Ragnaros", "", 0, 0, "", 0], heard(bob, "CHAT_MSG_ADDON")[0]);
  });

  for (const flavour of CLASSIC) {
    it(`name an own-realm sender without realm on ${flavour}, but another realm's with it`, () => {
      const { world, alice, bob } = guildMates({}, { flavour });
      const carol = world.join("Carol-Kazzak", { guild: "Lions", flavour }).login();
      send(alice, "x");
      send(carol, "y");
      world.advance(1);
      assert.are.same(
        ["Alice", "Carol-Kazzak"],
        heard(bob, "CHAT_MSG_ADDON").map((line) => line[3]),
      );
    });
  }

  it("reach nobody after /reload until the prefix is registered again, and need no registration to be sent", () => {
    const { world, alice, bob } = guildMates();
    send(alice, "unheard", "GUILD", undefined, "Unheard");
    assert.are.equal(0, bob.run(`return C_ChatInfo.RegisterAddonMessagePrefix("Unheard")`)[0]);
    assert.are.equal(1, bob.run(`return C_ChatInfo.RegisterAddonMessagePrefix("Unheard")`)[0]);
    send(alice, "heard", "GUILD", undefined, "Unheard");
    world.advance(1);
    bob.reload();
    send(alice, "lost", "GUILD", undefined, "Unheard");
    world.advance(1);
    assert.are.same([], textsHeard(bob));
    assert.are.equal(false, bob.run(`return C_ChatInfo.IsAddonMessagePrefixRegistered("Unheard")`)[0]);
  });

  it("whispered to nobody succeed and bring a system line in the player's language", () => {
    for (const [locale, line] of [
      ["enUS", "No player named 'Nobody' is currently playing."],
      ["deDE", "Es ist kein Spieler mit dem Namen 'Nobody' online."],
    ] as const) {
      const { world, alice } = guildMates({ locale });
      assert.are.equal(0, send(alice, "x", "WHISPER", "Nobody"));
      world.advance(1);
      assert.are.same([line], alice.chatLines());
      assert.are.equal(line, heard(alice, "CHAT_MSG_SYSTEM")[0]?.[0]);
    }
  });

  it("whispered to nobody get result 12 where the option says so, without a line", () => {
    const { world, alice } = guildMates({ refusesOffline: true });
    assert.are.equal(12, send(alice, "x", "WHISPER", "Nobody"));
    world.advance(1);
    assert.are.same([], alice.chatLines());
  });

  it("do not cross realms as whispers unless the realms are connected", () => {
    for (const connectedRealms of [[], ["Ragnaros", "Kazzak"]]) {
      const { world, alice } = guildMates({ connectedRealms });
      const carol = world.join("Carol-Kazzak").login();
      send(alice, "x", "WHISPER", "Carol-Kazzak");
      world.advance(1);
      assert.are.equal(connectedRealms.length === 0 ? 0 : 1, textsHeard(carol).length);
    }
  });

  it("keep their order within a chat type, but whispers and guild messages overtake each other", () => {
    const orders = new LuaSet<string>();
    for (const seed of $range(1, 12)) {
      const { world, alice, bob } = guildMates({ seed, latencyLowSeconds: 0.06, latencyHighSeconds: 0.5, jitterPercent: 30 });
      for (const index of $range(1, 5)) {
        send(alice, `g${index}`);
        send(alice, `w${index}`, "WHISPER", "Bob");
      }
      world.advance(2);
      const texts = textsHeard(bob) as string[];
      assert.are.same(
        ["g1", "g2", "g3", "g4", "g5"],
        texts.filter((text) => string.sub(text, 1, 1) === "g"),
      );
      assert.are.same(
        ["w1", "w2", "w3", "w4", "w5"],
        texts.filter((text) => string.sub(text, 1, 1) === "w"),
      );
      orders.add(texts.join(" "));
    }
    let count = 0;
    for (const _ of orders) count++;
    assert.is_true(count > 1);
  });

  it("do not wait for members who are offline", () => {
    const { world, alice, bob } = guildMates();
    bob.logout();
    send(alice, "missed");
    bob.login();
    world.advance(2);
    assert.are.same([], textsHeard(bob));
  });

  it("are dropped or kept by a loading screen, as the option says", () => {
    for (const loadingBuffers of [true, false]) {
      const { world, alice, bob } = guildMates({ loadingBuffers });
      bob.loadingScreen(10);
      send(alice, "x");
      world.advance(5);
      assert.are.same([], textsHeard(bob));
      world.advance(6);
      assert.are.equal(loadingBuffers ? 1 : 0, textsHeard(bob).length);
      assert.are.same([false, false], heard(bob, "PLAYER_ENTERING_WORLD")[1]);
    }
  });

  it("get result 11 during an encounter and still when it ends, and the state's event lies about it", () => {
    const { world, alice, bob } = guildMates();
    alice.run(`
      Lies = {}
      local frame = CreateFrame("Frame")
      frame:RegisterEvent("ADDON_RESTRICTION_STATE_CHANGED")
      frame:SetScript("OnEvent", function(_, _, kind, state)
        tinsert(Lies, { kind, state, C_RestrictedActions.IsAddOnRestrictionActive(kind), Send("x") })
      end)`);
    alice.startEncounter();
    assert.are.same([11, true], resultsOf(alice, `return Send("x"), C_ChatInfo.InChatMessagingLockdown()`));
    send(bob, "unheard");
    world.advance(1);
    assert.are.same([], textsHeard(alice));
    alice.endEncounter(3, 1);
    assert.are.equal(11, send(alice, "x"));
    world.advance(3.5);
    assert.are.same(
      [
        [1, 1, false, 0],
        [1, 0, false, 11],
      ],
      alice.global("Lies"),
    );
    world.advance(1);
    assert.are.equal(0, send(alice, "x"));
    assert.are.equal(true, alice.run("return C_ChatInfo.AreOutgoingAddonChatMessagesRestricted()")[0]);
  });

  it("are told to nobody when their sender may not speak, who hears the others all the same", () => {
    const { world, alice, bob } = guildMates();
    bob.setRights({ canSpeak: false });
    assert.are.same([0, false], resultsOf(bob, `return Send("x"), C_GuildInfo.CanSpeakInGuildChat()`));
    send(alice, "y");
    world.advance(1);
    assert.are.same([["y"], ["y"]], [textsHeard(alice), textsHeard(bob)]);
  });

  it("without a guild get result 10 and a line the player sees", () => {
    const { world } = guildMates();
    const dora = world.join("Dora-Ragnaros").login();
    assert.are.equal(10, send(dora, "x"));
    assert.are.same(["You are not in a guild."], dora.chatLines());
  });

  it("have no channels on classic flavours, and SAY only there", () => {
    const results = (["retail", "era"] as const).map((flavour) => {
      const { alice } = guildMates({}, { flavour });
      return [send(alice, "x", "CHANNEL", "1"), send(alice, "x", "SAY"), send(alice, "x", "PARTY"), send(alice, "x", "WHISPER")];
    });
    assert.are.same(
      [
        [7, 4, 5, 6],
        [4, 0, 5, 6],
      ],
      results,
    );
  });

  it("that lose one part of a series are told of by nothing", () => {
    const { world, alice, bob } = guildMates();
    send(alice, "part 1");
    alice.startEncounter();
    assert.are.equal(11, send(alice, "part 2"));
    alice.endEncounter(0);
    world.advance(0.1);
    send(alice, "part 3");
    world.advance(1);
    assert.are.same(["part 1", "part 3"], textsHeard(bob));
    assert.are.same([], alice.chatLines());
  });

  it("of one member may stay invisible to another for a session", () => {
    const { world, alice, bob } = guildMates();
    world.network.deafen("Bob-Ragnaros", "Alice-Ragnaros");
    send(alice, "x");
    world.advance(1);
    assert.are.same([], textsHeard(bob));
    world.heal();
    send(alice, "y");
    world.advance(1);
    assert.are.same(["y"], textsHeard(bob));
  });

  it("of one member may even lose their whispers to another, who is told that they were sent", () => {
    const { world, alice, bob } = guildMates();
    world.network.deafenToWhispers("Bob-Ragnaros", "Alice-Ragnaros");
    assert.are.equal(0, send(alice, "x", "WHISPER", "Bob"));
    world.advance(1);
    assert.are.same([[], []], [textsHeard(bob), alice.chatLines()]);
    world.heal();
    send(alice, "y", "WHISPER", "Bob");
    world.advance(1);
    assert.are.same(["y"], textsHeard(bob));
  });

  it("that come late hold up what follows them on their way", () => {
    const { world, alice, bob } = guildMates({ seed: 3, delayPercent: 100, delaySeconds: 100 });
    send(alice, "first", "WHISPER", "Bob");
    world.advance(0.5);
    world.heal();
    send(alice, "second", "WHISPER", "Bob");
    world.advance(1);
    assert.are.same([], textsHeard(bob));
    world.advance(120);
    assert.are.same(["first", "second"], textsHeard(bob));
  });

  it("may be refused by chance in the first five seconds in the world, and after every loading screen", () => {
    const { world, alice } = guildMates({ refusedAfterEntryPercent: 100 });
    assert.are.equal(3, send(alice, "x"));
    world.advance(5);
    assert.are.equal(0, send(alice, "x"));
    alice.loadingScreen(2);
    world.advance(3);
    assert.are.equal(3, send(alice, "x"));
  });

  it("get lost, repeated, cut and overtaken only where the options say so, by the seed", () => {
    /** What Bob hears of fifty messages over a bad line. Called by: specs. */
    const faulty = (seed: number): unknown[] => {
      const { world, alice, bob } = guildMates({ seed, lossPercent: 20, repeatPercent: 20, cutPercent: 20, reorderPercent: 20 });
      for (const index of $range(1, 50)) send(alice, `message ${index}`, "WHISPER", "Bob");
      world.advance(10);
      return textsHeard(bob);
    };
    const texts = faulty(3);
    assert.are.same(texts, faulty(3));
    assert.is_false(texts.length === 50);
    const plain = guildMates({ seed: 3 });
    for (const index of $range(1, 50)) send(plain.alice, `message ${index}`, "WHISPER", "Bob");
    plain.world.advance(10);
    assert.are.equal(50, textsHeard(plain.bob).length);
    assert.are.equal("message 50", textsHeard(plain.bob)[49]);
  });
});
