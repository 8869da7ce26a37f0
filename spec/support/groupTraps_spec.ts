import { guildMates, heard, resultsOf, send, textsHeard } from "./gameRig";
import { aWorld } from "./world";

describe("a false client's group", () => {
  it("carries PARTY to everybody in it and back to the sender; RAID falls back to PARTY in a party", () => {
    const { world, alice, bob } = guildMates();
    const carol = world.join("Carol-Kazzak").login();
    assert.are.equal(5, send(alice, "x", "PARTY"));
    world.group("party", ["Alice-Ragnaros", "Carol-Kazzak"]);
    assert.are.same([true, false, 2], resultsOf(alice, "return IsInGroup(), IsInRaid(), GetNumGroupMembers()"));
    assert.are.same([0, 0, 5], [send(alice, "p", "PARTY"), send(alice, "r", "RAID"), send(alice, "i", "INSTANCE_CHAT")]);
    world.advance(1);
    const expected = [
      ["Listen", "p", "PARTY", "Alice-Ragnaros", "", 0, 0, "", 0],
      ["Listen", "r", "PARTY", "Alice-Ragnaros", "", 0, 0, "", 0],
    ];
    assert.are.same([expected, expected, []], [heard(alice, "CHAT_MSG_ADDON"), heard(carol, "CHAT_MSG_ADDON"), textsHeard(bob)]);
  });

  it("hears RAID as RAID, until one leaves", () => {
    const { world, alice, bob } = guildMates();
    const raid = world.group("raid", ["Alice-Ragnaros", "Bob-Ragnaros"]);
    send(alice, "x", "RAID");
    world.advance(1);
    assert.are.equal("RAID", heard(bob, "CHAT_MSG_ADDON")[0]?.[2]);
    raid.remove("Bob-Ragnaros");
    assert.are.equal(5, send(bob, "y", "RAID"));
  });
});

describe("a false client's chat types", () => {
  it("tell officers alone what is said on OFFICER, and nobody what others say there", () => {
    const { world, alice, bob } = guildMates();
    const carol = world.join("Carol-Ragnaros", { guild: "Lions", isOfficer: true }).login();
    assert.are.same([0, 0], [send(alice, "from an officer", "OFFICER"), send(bob, "from a member", "OFFICER")]);
    world.advance(1);
    assert.are.same([["from an officer"], []], [textsHeard(carol), textsHeard(bob)]);
  });

  it("cut SAY and YELL of classic flavours at the first control character", () => {
    const { world, alice, bob } = guildMates({}, { flavour: "era" });
    assert.are.same([0, 0, 0], [send(alice, "one\ntwo", "SAY"), send(alice, "three", "YELL"), send(alice, "\nnothing", "SAY")]);
    world.advance(1);
    const texts = textsHeard(bob);
    table.sort(texts as string[]);
    assert.are.same(["one", "three"], texts);
  });

  it("send plain UTF-8 by the logged call, and drop anything else without a word", () => {
    const { world, alice, bob } = guildMates();
    bob.run(`
      Logged = {}
      local frame = CreateFrame("Frame")
      frame:RegisterEvent("CHAT_MSG_ADDON_LOGGED")
      frame:SetScript("OnEvent", function(_, _, _, text) tinsert(Logged, text) end)`);
    const code = `
      local results = {}
      for _, text in ipairs({ "plain \\195\\164", "tab\\t", "half \\195", "\\255" }) do
        tinsert(results, C_ChatInfo.SendAddonMessageLogged("Listen", text, "GUILD"))
      end
      return unpack(results)`;
    assert.are.same([0, 0, 0, 0], resultsOf(alice, code));
    world.advance(1);
    assert.are.same([["plain \u{e4}"], []], [bob.global("Logged"), textsHeard(bob)]);
  });

  it("lose what is sent while the player leaves", () => {
    const { world, alice, bob } = guildMates();
    alice.run(`
      local frame = CreateFrame("Frame")
      frame:RegisterEvent("PLAYER_LOGOUT")
      frame:SetScript("OnEvent", function() Result = Send("farewell") end)`);
    alice.fire("PLAYER_LOGOUT");
    alice.logout();
    world.advance(1);
    assert.are.same(["farewell"], textsHeard(bob));
  });

  it("tell a whisper's nine values with its recipient", () => {
    const { world, alice, bob } = guildMates();
    send(alice, "x", "WHISPER", "Bob");
    world.advance(1);
    assert.are.same([["Listen", "x", "WHISPER", "Alice-Ragnaros", "Bob-Ragnaros", 0, 0, "", 0]], heard(bob, "CHAT_MSG_ADDON"));
  });

  it("no longer reach somebody whom the guild has removed", () => {
    const { world, alice, bob } = guildMates();
    world.guild("Lions", "Ragnaros").remove("Bob-Ragnaros");
    world.advance(1);
    send(alice, "x");
    assert.are.same([10, false], [send(bob, "y"), bob.run("return IsInGuild()")[0]]);
    world.advance(1);
    assert.are.same([], textsHeard(bob));
    assert.are.same(["player"], heard(bob, "PLAYER_GUILD_UPDATE")[1]);
  });
});

describe("a false client with surnames", () => {
  const options = { hasSurnames: true };

  /** Anna Stone and Ben Wood of the guild Lions, online. Called by: specs. */
  const namesakes = () => {
    const { world } = guildMates(options);
    const anna = world.join("Anna Stone-Ragnaros", { guild: "Lions", rank: 0 }).login();
    const ben = world.join("Ben Wood-Ragnaros", { guild: "Lions" }).login();
    return { world, anna, ben };
  };

  it("names sender, roster and itself without a realm and with a space", () => {
    const { world, anna, ben } = namesakes();
    send(anna, "x");
    ben.run("C_GuildInfo.GuildRoster()");
    world.advance(2);
    assert.are.equal("Anna Stone", heard(ben, "CHAT_MSG_ADDON")[0]?.[3]);
    const code = `
      local names = {}
      for index = 1, GetNumGuildMembers() do tinsert(names, (GetGuildRosterInfo(index))) end
      sort(names)
      return names[2], names[3], UnitName("player")`;
    assert.are.same(["Anna Stone", "Ben Wood", "Ben", "Wood"], resultsOf(ben, code));
  });

  it("whispers to First Last and First-Last, but to nobody by a realm", () => {
    const { world, anna, ben } = namesakes();
    for (const target of ["Ben Wood", "Ben-Wood", "Ben Wood-Ragnaros"]) send(anna, target, "WHISPER", target);
    world.advance(2);
    assert.are.same(["Ben Wood", "Ben-Wood"], textsHeard(ben));
    assert.are.same(["No player named 'Ben Wood-Ragnaros' is currently playing."], anna.chatLines());
  });
});

describe("a player's friends", () => {
  const code =
    "local name = C_FriendList.GetFriendInfoByIndex(1) local account = C_BattleNet.GetFriendGameAccountInfo(1, 1)" +
    " return C_FriendList.GetNumFriends(), name.name, name.connected, (BNGetNumFriends()), C_BattleNet.GetFriendNumGameAccounts(1)," +
    " account and account.characterName, account and account.realmName";

  it("are listed with the realms of others, and whether they are there", () => {
    const world = aWorld({ addons: [] });
    const alice = world.join("Alice-Ragnaros", { friends: ["Bob-Ragnaros"], accountFriends: ["Cleo-Nemesis"] }).login();
    assert.are.same([1, "Bob", false, 1, 0], [...alice.run(code)]);
    world.join("Bob-Ragnaros").login();
    world.join("Cleo-Nemesis").login();
    assert.are.same([1, "Bob", true, 1, 1, "Cleo", "Nemesis"], [...alice.run(code)]);
  });

  it("share communities with him, and these are listed beside the guild's own", () => {
    const world = aWorld({ addons: [] });
    const alice = world.join("Alice-Ragnaros", { communities: ["Raid"], guild: "Lions" }).login();
    world.join("Bob-Nemesis", { communities: ["Raid"] }).login();
    world.join("Cleo-Ragnaros", { communities: ["Raid", "Arena"] });
    const list = `
      local club, guild = unpack(C_Club.GetSubscribedClubs())
      local told = { club.clubType, guild.clubType, guild.clubId == C_Club.GetGuildClubId() }
      for _, member in ipairs(C_Club.GetClubMembers(club.clubId)) do
        local info = C_Club.GetMemberInfo(club.clubId, member)
        told[#told + 1] = info.name .. " " .. info.presence
      end
      return unpack(told)`;
    assert.are.same([1, 2, true, "Alice-Ragnaros 1", "Bob-Nemesis 1", "Cleo-Ragnaros 3"], [...alice.run(list)]);
  });
});
