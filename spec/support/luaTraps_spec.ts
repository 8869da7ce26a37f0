import { addonOfTexts } from "./addonFiles";
import { guildMates, resultsOf } from "./gameRig";
import { secretOf } from "./secrets";
import { aWorld } from "./world";

const NO_ADDON = addonOfTexts("Nothing", { "Nothing.toc": "## Interface: 120100, 50504, 20506, 11509" });

/** A lone player without addons, online. Called by: specs. */
function aPlayer(options: Parameters<typeof aWorld>[0] = {}) {
  const world = aWorld({ addons: [NO_ADDON], ...options });
  return { world, player: world.join("Alice-Ragnaros").login() };
}

describe("a false client's names", () => {
  it("are nil where the flavour has none, shims of old names included", () => {
    const { player } = aPlayer();
    for (const name of [
      "SendAddonMessage",
      "GuildRoster",
      "GetAddOnMetadata",
      "BNSendGameData",
      "io",
      "os",
      "require",
      "debug",
      "package",
    ]) {
      assert.are.equal(undefined, player.global(name));
    }
    assert.are.same([true, true], resultsOf(player, "return string.dump == nil, math.randomseed == nil"));
  });

  it("fail by name where the flavour has them and nothing models them", () => {
    const { player } = aPlayer();
    const [ok, problem] = pcall(() => player.run("C_Calendar.OpenCalendar()"));
    assert.is_false(ok);
    assert.is_truthy(string.find(tostring(problem), "C_Calendar.OpenCalendar is on the surface but not modelled", 1, true)[0]);
  });

  it("differ between flavours", () => {
    const world = aWorld({ addons: [NO_ADDON] });
    const retail = world.join("Alice-Ragnaros").login();
    const era = world.join("Bob-Ragnaros", { flavour: "era" }).login();
    const code = "return ChatFrameUtil ~= nil, ChatFrame_AddMessageEventFilter ~= nil, WOW_PROJECT_ID, (select(4, GetBuildInfo()))";
    assert.are.same([true, false, 1, 120100], resultsOf(retail, code));
    assert.are.same([false, true, 2, 11509], resultsOf(era, code));
  });

  it("have the client's enums", () => {
    const { player } = aPlayer();
    const code = "return Enum.SendAddonMessageResult.TargetOffline, Enum.CompressionMethod.Deflate, Enum.AddOnRestrictionType.Encounter";
    assert.are.same([12, 0, 1], resultsOf(player, code));
  });

  it("refuse wrong arguments with their usage, and take numbers for strings", () => {
    const { player } = aPlayer();
    const [ok, problem] = pcall(() => player.run("C_EncodingUtil.EncodeBase64({})"));
    const expected = "bad argument #1 to '?' (Usage: local output = C_EncodingUtil.EncodeBase64(source [, variant]))";
    assert.is_false(ok);
    assert.is_truthy(string.find(tostring(problem), expected, 1, true)[0]);
    assert.are.equal("MTI=", player.run("return C_EncodingUtil.EncodeBase64(12)")[0]);
  });

  it("are recorded when an addon writes them, new ones and the client's own", () => {
    const { player } = aPlayer();
    player.run("Mine = 1; print = nil; local notMine = 2");
    assert.are.same(["Mine", "print"], player.writtenGlobals());
    player.run("tostring('touched'); tostring = 5");
    assert.are.same(["Mine", "print", "tostring"], player.writtenGlobals());
  });
});

describe("a false client's Lua", () => {
  it("formats %d of nil as 0, refuses 2^31 and more, NaN, and %s of nil", () => {
    const { player } = aPlayer();
    assert.are.same(
      ["0", "2147483647", "b a", "5.0"],
      resultsOf(player, `return format("%d"), format("%d", 2^31-1), format("%2$s %1$s", "a", "b"), format("%.1F", 5)`),
    );
    for (const code of ["format('%d', 2^31)", "format('%d', 0/0)", "format('%x', 2^40)", "format('%d', math.huge)"]) {
      const [ok, problem] = pcall(() => player.run(code));
      assert.is_false(ok);
      assert.is_truthy(string.find(tostring(problem), "integer overflow attempting to store", 1, true)[0]);
    }
    const [ok, problem] = pcall(() => player.run("format('%s')"));
    assert.is_false(ok);
    assert.is_truthy(string.find(tostring(problem), "bad argument #2 to '?' (string expected, got nil)", 1, true)[0]);
  });

  it("writes numbers with 14 digits, counts global angles in degrees and bits without sign", () => {
    const { player } = aPlayer();
    assert.are.same(["0.3"], resultsOf(player, "return tostring(0.1 + 0.2)"));
    assert.are.same(["1.00", "4294967295"], resultsOf(player, "return format('%.2f', sin(90)), tostring(bit.bor(2^32-1, 0))"));
  });

  it("hands further arguments to xpcall, splits and trims", () => {
    const { player } = aPlayer();
    assert.are.same([true, 3], resultsOf(player, "return xpcall(function(a, b) return a + b end, print, 1, 2)"));
    assert.are.same(["a", "b", "c;d"], resultsOf(player, "return strsplit(',;', 'a,b;c;d', 3)"));
    assert.are.same(["x y", 2], resultsOf(player, "return strtrim('  x y '), strlenutf8('\u{e4}\u{4e16}')"));
  });

  it("walks tables in another order at every client, but completely", () => {
    const { alice, bob } = guildMates();
    const code = `
      local t, walk, byNext = {}, {}, {}
      for i = 1, 20 do t["key" .. i] = i end
      for key in pairs(t) do tinsert(walk, key) end
      for key in next, t do tinsert(byNext, key) end
      local order = table.concat(walk, " ")
      sort(walk) sort(byNext)
      return order, table.concat(walk, " ") == table.concat(byNext, " "), #walk`;
    const [aliceOrder, aliceWhole, aliceCount] = resultsOf(alice, code);
    const [bobOrder] = resultsOf(bob, code);
    assert.are.same([true, 20], [aliceWhole, aliceCount]);
    assert.is_false(aliceOrder === bobOrder);
  });

  it("lets a walk change and clear what it walks", () => {
    const { player } = aPlayer();
    const code = "local t = {} for i = 1, 9 do t[i] = i end for k in pairs(t) do t[k] = nil end return next(t) == nil";
    assert.are.same([true], resultsOf(player, code));
  });

  it("offers what a send throttle needs: frame rate, moving time, hooks on table fields, secure calls", () => {
    const { world, player } = aPlayer();
    player.run(`
      Hooked, Ticks = {}, 0
      hooksecurefunc(C_ChatInfo, "SendAddonMessage", function(...) tinsert(Hooked, { ... }) end)
      Result = C_ChatInfo.SendAddonMessage("P", "text", "WHISPER", "Bob")
      securecallfunction(error, "reported")
      CreateFrame("Frame"):SetScript("OnUpdate", function(_, elapsed) Ticks = Ticks + elapsed end)`);
    world.advance(1);
    assert.are.same([["P", "text", "WHISPER", "Bob"]], player.global("Hooked"));
    assert.are.equal(0, player.global("Result"));
    assert.are.same(["reported"], player.errors());
    assert.is_true(math.abs((player.global("Ticks") as number) - 1) < 0.001);
    assert.are.equal(20, player.run("return GetFramerate()")[0]);
  });

  it("gives secrets while chat is locked: to show, not to know", () => {
    const { world, alice } = guildMates();
    alice.startEncounter();
    alice.run("C_ChatInfo.RegisterAddonMessagePrefix('x')");
    alice.run(`
      local frame = CreateFrame("Frame")
      frame:RegisterEvent("CHAT_MSG_SYSTEM")
      frame:SetScript("OnEvent", function(_, _, text) Text = text end)`);
    alice.endEncounter(60);
    world.advance(0.1);
    (alice.global("_G") as Record<string, unknown>)["Text"] = secretOf("hidden");
    assert.are.same(
      [true, "string", true, "<hidden>"],
      resultsOf(alice, "return issecretvalue(Text), type(Text), issecretvalue('<' .. Text), tostring('<' .. Text .. '>')"),
    );
    for (const code of ["return #Text", "return Text < 'x'", "return Text + 1", "return Text:len()"]) {
      assert.is_false(pcall(() => alice.run(code))[0]);
    }
    const [name] = alice.run("local club = C_Club.GetGuildClubId() return C_Club.GetMemberInfo(club, 1).name");
    assert.are.equal("userdata", type(name));
  });
});

describe("a false client's encodings", () => {
  it("deflate as zlib does and give no value at all for what is no stream", () => {
    const { player } = aPlayer();
    const code = `
      local text = string.rep("guild ", 100)
      local packed = C_EncodingUtil.CompressString(text)
      return #packed < 50, C_EncodingUtil.DecompressString(packed) == text, select("#", C_EncodingUtil.DecompressString("no stream"))`;
    assert.are.same([true, true, 0], resultsOf(player, code));
    assert.are.equal(
      0,
      player.run(`return select("#", C_EncodingUtil.DecompressString(C_EncodingUtil.CompressString("cut off"):sub(1, 4)))`)[0],
    );
  });

  it("decode bad Base64 to the empty text", () => {
    const { player } = aPlayer();
    const code = `
      local decode, encode = C_EncodingUtil.DecodeBase64, C_EncodingUtil.EncodeBase64
      return decode("abc"), decode("ab*="), decode(encode("any\\0bytes\\255")) == "any\\0bytes\\255", encode("\\251\\255", 1)`;
    assert.are.same(["", "", true, "-_8="], resultsOf(player, code));
  });
});
