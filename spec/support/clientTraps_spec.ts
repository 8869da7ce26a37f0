import { addonOfTexts } from "./addonFiles";
import { guildMates, heard, resultsOf } from "./gameRig";
import { aWorld } from "./world";

const ALL = "## Interface: 120100, 50504, 20506, 11509\n";

/** A player whose only addon consists of these files, online. Called by: specs. */
function playerWith(files: Record<string, string>, join: Parameters<ReturnType<typeof aWorld>["join"]>[1] = {}) {
  const world = aWorld({ addons: [addonOfTexts("Test", files)] });
  return { world, player: world.join("Alice-Ragnaros", join).login() };
}

describe("a false client's loader", () => {
  it("calls every file with the addon's name and the same private table, and goes on after an error", () => {
    const { player } = playerWith({
      "Test.toc": `\uFEFF${ALL}# comment\r\nlib\\first.lua\r\nbroken.lua\r\nlast.lua\r\n`,
      "lib/first.lua": "local name, private = ... private.name = name private.count = select('#', ...)",
      "broken.lua": "error('broken on purpose')",
      "last.lua": "local _, private = ... Seen = { private.name, private.count }",
    });
    assert.are.same(["Test", 2], player.global("Seen"));
    assert.are.same(["Test/broken.lua:1: broken on purpose"], player.errors());
  });

  it("prefers the table of contents of the flavour and obeys conditions of lines", () => {
    const files = {
      "Test.toc": `${ALL}common.lua\n`,
      "Test_Vanilla.toc": "## Interface: 11509\nera.lua\nnever.lua [AllowLoadGameType mists]\nlate.lua [ExcludeLoadGameType mainline]\n",
      "common.lua": "Loaded = 'common'",
      "era.lua": "Loaded = 'era'",
      "never.lua": "Loaded = 'never'",
      "late.lua": "Late = true",
    };
    const era = playerWith(files, { flavour: "era" }).player;
    const retail = playerWith(files).player;
    assert.are.same(["era", true], [era.global("Loaded"), era.global("Late")]);
    assert.are.equal("common", retail.global("Loaded"));
    assert.are.equal(undefined, retail.global("Late"));
  });

  it("does not load an addon of another interface, and tells letters of file names apart", () => {
    const { player } = playerWith({ "Test.toc": "## Interface: 11509\na.lua\n", "a.lua": "Loaded = true" });
    assert.are.same([true, false], resultsOf(player, "return Loaded == nil, (C_AddOns.IsAddOnLoaded('Test'))"));
    const wrongCase = playerWith({ "Test.toc": `${ALL}A.lua\n`, "a.lua": "Loaded = true" }).player;
    assert.are.same(["Couldn't open Test/A.lua"], wrongCase.errors());
  });

  it("tells ADDON_LOADED, PLAYER_LOGIN, PLAYER_ENTERING_WORLD, in this order, and again after /reload", () => {
    const { alice } = guildMates();
    /** The first three events the addon heard. Called by: specs. */
    const order = (): unknown[] => (alice.global("Heard") as unknown[][]).map((line) => line[0]).slice(0, 3);
    assert.are.same(["ADDON_LOADED", "PLAYER_LOGIN", "PLAYER_ENTERING_WORLD"], order());
    assert.are.same([true, false], heard(alice, "PLAYER_ENTERING_WORLD")[0]);
    alice.type("/reload");
    alice.reload();
    assert.are.same([false, true], heard(alice, "PLAYER_ENTERING_WORLD")[0]);
    assert.are.same(["ADDON_LOADED", "PLAYER_LOGIN", "PLAYER_ENTERING_WORLD"], order());
  });
});

describe("a false client's saved variables", () => {
  const files = {
    "Test.toc": `${ALL}## SavedVariables: TestDB, TestOther\nmain.lua\n`,
    "main.lua": "WhileLoading = TestDB == nil",
  };

  it("are nil while files run, there at ADDON_LOADED, and come back exactly", () => {
    const { player } = playerWith(files, { saved: { TestDB: { old: true } } });
    assert.are.same([true, true], resultsOf(player, "return WhileLoading, TestDB.old"));
    player.run(`
      TestDB = { list = { 1, "two", { three = 3 } }, third = 1/3, big = 2^53, [7] = false, nothing = {}, f = print }
      TestDB.text = 'a"b\\\\c\\nd\\0e|\\255'
      TestDB.shared = TestDB.list`);
    player.reload();
    const expected = {
      list: [1, "two", { three: 3 }],
      shared: [1, "two", { three: 3 }],
      text: 'a"b\\c\nd\0e|' + string.char(255),
      third: 1 / 3,
      big: 9007199254740992,
      nothing: {},
    };
    (expected as unknown as Record<number, unknown>)[7] = false;
    assert.are.same(expected, player.global("TestDB"));
    assert.are.equal(undefined, player.global("TestOther"));
    assert.is_truthy(string.find(player.savedText() ?? "", "TestOther = nil", 1, true)[0]);
    assert.is_truthy(string.find(player.savedText() ?? "", '["third"] = 0.33333333333333331,', 1, true)[0]);
  });

  it("are written by logout and reload only; a crash loses the session", () => {
    const { player } = playerWith(files, { saved: { TestDB: 1 } });
    player.run("TestDB = 2");
    player.crash();
    assert.are.equal(1, player.savedVariables("TestDB"));
    player.login().run("TestDB = 3");
    player.logout();
    assert.are.equal(3, player.savedVariables("TestDB"));
  });

  it("are all lost with one NaN in them, and the broken file is overwritten", () => {
    const { player } = playerWith(files);
    player.run("TestDB = { 0/0 } TestOther = 'lost as well'");
    player.logout();
    player.login();
    assert.are.same([true, true], resultsOf(player, "return TestDB == nil, TestOther == nil"));
    player.logout();
    assert.are.equal("\nTestDB = nil\n\nTestOther = nil\n", player.savedText());
  });

  it("are lost with more than 200 tables within each other", () => {
    const saved = `TestDB = ${string.rep("{", 250)}${string.rep("}", 250)}`;
    assert.are.equal(undefined, playerWith(files, { saved }).player.global("TestDB"));
  });

  it("are shared by the characters of an account, never by two products", () => {
    const world = aWorld({ addons: [addonOfTexts("Test", files)] });
    const first = world.join("Alice-Ragnaros", { account: "one", saved: { TestDB: "alice" } });
    const alt = world.join("Alina-Ragnaros", { account: "one" }).login();
    const era = world.join("Alma-Ragnaros", { account: "one", flavour: "era" }).login();
    assert.are.equal("alice", alt.global("TestDB"));
    assert.are.equal(undefined, era.global("TestDB"));
    assert.are.equal("alice", first.savedVariables("TestDB"));
  });
});

describe("a false client's events and frames", () => {
  it("refuse an event the flavour does not have, and say false to a second registration", () => {
    const { alice } = guildMates();
    const [ok, problem] = pcall(() => alice.run(`CreateFrame("Frame"):RegisterEvent("NO_SUCH_EVENT")`));
    assert.is_false(ok);
    assert.is_truthy(string.find(tostring(problem), 'Attempt to register unknown event "NO_SUCH_EVENT"', 1, true)[0]);
    const code = `
      local f = CreateFrame("Frame")
      return f:RegisterEvent("PLAYER_LOGIN"), f:RegisterEvent("PLAYER_LOGIN"), select("#", f:IsEventRegistered("PLAYER_LOGIN"))`;
    assert.are.same([true, false, 2], resultsOf(alice, code));
  });

  it("go on to the next handler after an error, which the error handler gets", () => {
    const { alice } = guildMates();
    alice.run(`
      for i = 1, 2 do
        local f = CreateFrame("Frame")
        f:RegisterEvent("PLAYER_LOGOUT")
        f:SetScript("OnEvent", function() Reached = i if i == 1 then error("one", 0) end if i == 2 then error({}) end end)
      end`);
    alice.fire("PLAYER_LOGOUT");
    assert.are.equal(2, alice.global("Reached"));
    assert.are.same(["one", "UNKNOWN ERROR"], alice.errors());
  });

  it("do not update what is hidden", () => {
    const { world, alice } = guildMates();
    alice.run(`
      Updates = 0
      Parent = CreateFrame("Frame", "NamedFrame")
      CreateFrame("Frame", nil, Parent):SetScript("OnUpdate", function() Updates = Updates + 1 end)`);
    world.advance(1);
    assert.are.equal(20, alice.global("Updates"));
    alice.run("NamedFrame:Hide()");
    world.advance(1);
    assert.are.equal(20, alice.global("Updates"));
  });
});

describe("a false client's time", () => {
  it("stands still within a frame and moves between frames", () => {
    const { world, alice } = guildMates();
    alice.run("C_Timer.NewTicker(0.5, function() Before = GetTime() for _ = 1, 1000 do end Still = GetTime() == Before end, 3)");
    world.advance(2);
    assert.are.same([true, 1.5], resultsOf(alice, "return Still, Before"));
  });

  it("runs a timer of 0 seconds in the next frame, not in this one", () => {
    const { world, alice } = guildMates();
    alice.run("C_Timer.After(0, function() Ran = true end)");
    assert.are.equal(undefined, alice.global("Ran"));
    world.advance(0.05);
    assert.are.equal(true, alice.global("Ran"));
  });

  it("hands a timer's callback an equal, but not the same handle", () => {
    const { world, alice } = guildMates();
    alice.run("Handle = C_Timer.NewTimer(1, function(given) Equal = given == Handle SameKey = ({ [given] = true })[Handle] == true end)");
    world.advance(2);
    assert.are.same([true, false], resultsOf(alice, "return Equal, SameKey"));
  });

  it("ticks for ever without a count, as often as counted with one, and not once cancelled", () => {
    const { world, alice } = guildMates();
    alice.run(`
      Endless, Counted, Cancelled = 0, 0, 0
      C_Timer.NewTicker(1, function() Endless = Endless + 1 end)
      C_Timer.NewTicker(1, function() Counted = Counted + 1 end, 3)
      local ticker = C_Timer.NewTicker(1, function() Cancelled = Cancelled + 1 end)
      C_Timer.After(2.5, function() ticker:Cancel() end)`);
    world.advance(10.5);
    assert.are.same([10, 3, 2], resultsOf(alice, "return Endless, Counted, Cancelled"));
  });

  it("refuses C functions and negative seconds for timers", () => {
    const { alice } = guildMates();
    for (const code of [
      "C_Timer.After(1, GetTime)",
      "C_Timer.After(1, tostring)",
      "C_Timer.After(-1, function() end)",
      "C_Timer.NewTicker(4294968, function() end)",
    ]) {
      assert.is_false(pcall(() => alice.run(code))[0]);
    }
  });

  it("is whole seconds from the server, the same for all, and wrong on a player's computer", () => {
    const { world, alice } = guildMates();
    const bob = world.join("Carol-Ragnaros", { clockSkewSeconds: 7200 }).login();
    world.advance(1.7);
    assert.are.same([1795372201, 1795372201], resultsOf(alice, "return GetServerTime(), time()"));
    assert.are.same([1795372201, 1795379401], resultsOf(bob, "return GetServerTime(), time()"));
  });
});

describe("a false client's guild", () => {
  it("is unknown at login, though the player is in one, and so is the realm where the option says so", () => {
    const { world, alice } = guildMates({ lateGuildSeconds: 3, lateRealmSeconds: 2 });
    const code = "return IsInGuild(), (GetGuildInfo('player')) or '?', GetNormalizedRealmName() or '?', (GetNumGuildMembers())";
    assert.are.same([true, "?", "?", 0], resultsOf(alice, code));
    world.advance(4);
    assert.are.same([true, "Lions", "Ragnaros", 0], resultsOf(alice, code));
    assert.are.same([["player"]], heard(alice, "PLAYER_GUILD_UPDATE"));
  });

  it("is told twice when a member comes or goes, once it has a roster", () => {
    const { world, alice, bob } = guildMates();
    alice.run("C_GuildInfo.GuildRoster()");
    world.advance(2);
    const online = "return (select(2, GetNumGuildMembers()))";
    assert.are.same([2], resultsOf(alice, online));
    for (const leave of [bob.logout, bob.crash]) {
      bob.login();
      world.advance(1);
      const updates = heard(alice, "GUILD_ROSTER_UPDATE").length;
      leave();
      world.advance(1);
      assert.are.same([1], resultsOf(alice, online));
      assert.are.equal(updates + 2, heard(alice, "GUILD_ROSTER_UPDATE").length);
    }
  });

  it("answers a roster request once in 10 seconds and no more", () => {
    const { world, alice } = guildMates();
    alice.run("C_GuildInfo.GuildRoster() C_GuildInfo.GuildRoster()");
    world.advance(5);
    alice.run("C_GuildInfo.GuildRoster()");
    world.advance(4);
    assert.are.equal(1, heard(alice, "GUILD_ROSTER_UPDATE").length);
    world.advance(2);
    alice.run("C_GuildInfo.GuildRoster()");
    world.advance(2);
    assert.are.equal(2, heard(alice, "GUILD_ROSTER_UPDATE").length);
  });

  it("hides offline members unless they are shown, in no fixed order, with ranks from 0 here and from 1 there", () => {
    const { world, alice } = guildMates();
    for (const index of $range(1, 20)) world.guild("Lions", "Ragnaros").put(`Member${index}-Ragnaros`, { rank: 3 });
    alice.run("C_GuildInfo.GuildRoster()");
    world.advance(2);
    assert.are.same([22, 2], [alice.run("return GetNumGuildMembers()")[0], alice.run("return (select(2, GetNumGuildMembers()))")[0]]);
    assert.are.equal(0, alice.run("return select('#', GetGuildRosterInfo(3))")[0]);
    alice.run("SetGuildRosterShowOffline(true)");
    const names = "local names = {} for i = 1, 22 do names[i] = GetGuildRosterInfo(i) end return table.concat(names, ' ')";
    const [before] = resultsOf(alice, names);
    world.advance(10);
    alice.run("C_GuildInfo.GuildRoster()");
    world.advance(2);
    assert.is_false(before === resultsOf(alice, names)[0]);
    const code = `
      for i = 1, 22 do
        local row = { GetGuildRosterInfo(i) }
        local order = C_GuildInfo.GetGuildRankOrder(row[17])
        if row[1] == "Alice-Ragnaros" then return row[3], order, row[9], select("#", GetGuildRosterInfo(i)) end
      end`;
    assert.are.same([0, 1, true, 17], resultsOf(alice, code));
    const exists = "return C_GuildInfo.MemberExistsByName('Member1'), C_GuildInfo.MemberExistsByName('Member1-Kazzak')";
    assert.are.same([true, false], resultsOf(alice, exists));
  });
});

describe("a false client's chat", () => {
  it("shows other people's text with its escape codes, names of several alphabets and all", () => {
    const { alice } = guildMates();
    alice.run("print('|Hitem:1|h[\u{416}\u{4e16}]|h', nil, 5)");
    assert.are.same(["|Hitem:1|h[\u{416}\u{4e16}]|h nil 5"], alice.chatLines());
  });

  it("hides a system line that a filter hides", () => {
    const { world, alice } = guildMates();
    alice.run("ChatFrameUtil.AddMessageEventFilter('CHAT_MSG_SYSTEM', function(_, _, text) return text:find('Nobody') ~= nil end)");
    alice.run("Send('x', 'WHISPER', 'Nobody') Send('x', 'WHISPER', 'Noone')");
    world.advance(1);
    assert.are.same(["No player named 'Noone' is currently playing."], alice.chatLines());
  });

  it("runs slash commands in any case with what follows, cut to 255 bytes", () => {
    const { alice } = guildMates();
    alice.run("SLASH_TEST1, SLASH_TEST2 = '/test', '/tst' SlashCmdList.TEST = function(text) Typed = text end");
    alice.type("/TST  Sync Bob  ");
    assert.are.equal("Sync Bob", alice.global("Typed"));
    alice.type("/test " + string.rep("x", 300));
    assert.are.equal(249, (alice.global("Typed") as string).length);
    alice.type("/nothing");
    assert.are.same(["Type '/help' for a listing of a few commands."], alice.chatLines());
  });
});
