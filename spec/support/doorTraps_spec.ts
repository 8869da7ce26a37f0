import { addonOfTexts } from "./addonFiles";
import { guildMates, resultsOf } from "./gameRig";
import { aWorld } from "./world";

const TOC = "## Interface: 120100, 11509\n## AddonCompartmentFunc: Test_Click\n## SavedVariables: TestDB\nmain.lua\n";
const FILES = {
  "Test.toc": TOC,
  "main.lua": `
    AtLoading = IsLoggedIn()
    function Test_Click(...) Clicked = { ... } end
    function Test_Toggle(how) Toggled = how end
    local frame = CreateFrame("Frame")
    frame:RegisterEvent("SAVED_VARIABLES_TOO_LARGE")
    frame:SetScript("OnEvent", function(_, _, name) TooLarge = name end)`,
  "Bindings.xml": '<Bindings><Binding name="TEST_TOGGLE" header="TEST">Test_Toggle(keystate)</Binding></Bindings>',
};

/** A player with the test addon, online. Called by: specs. */
function aPlayer(options: Parameters<typeof aWorld>[0] = {}, join: Parameters<ReturnType<typeof aWorld>["join"]>[1] = {}) {
  return aWorld({ addons: [addonOfTexts("Test", FILES)], ...options })
    .join("Alice-Ragnaros", join)
    .login();
}

describe("a false client's doors to an addon", () => {
  it("run the function that the table of contents names when the player clicks the compartment, on retail only", () => {
    const retail = aPlayer();
    assert.is_true(retail.clickCompartment());
    assert.are.same(["Test", "LeftButton", retail.global("AddonCompartmentFrame")], retail.global("Clicked"));
    const era = aPlayer({}, { flavour: "era" });
    assert.is_false(era.clickCompartment());
    assert.are.equal(undefined, era.global("Clicked"));
  });

  it("run the text that Bindings.xml has for a key, and nothing for another", () => {
    const player = aPlayer();
    assert.are.same([true, false], [player.pressBinding("TEST_TOGGLE"), player.pressBinding("TEST_OTHER")]);
    assert.are.equal("down", player.global("Toggled"));
  });

  it("are shut while the player is offline", () => {
    const player = aPlayer();
    player.logout();
    assert.are.same([false, false], [player.clickCompartment(), player.pressBinding("TEST_TOGGLE")]);
  });

  it("say that nobody is logged in while files run", () => {
    assert.are.same([false, true], resultsOf(aPlayer(), "return AtLoading, IsLoggedIn()"));
  });

  it("keep a saved file that is too large unread and unwritten, and tell of it", () => {
    const player = aPlayer({ savedBytesMax: 100 }, { saved: { TestDB: string.rep("x", 100) } });
    assert.are.same([true, "Test"], resultsOf(player, "return TestDB == nil, TooLarge"));
    player.run("TestDB = 1");
    player.logout();
    assert.are.equal(string.rep("x", 100), player.savedVariables("TestDB"));
  });

  it("write secrets and functions into no saved file", () => {
    const { alice } = guildMates();
    alice.run("ListenerDB.f = print ListenerDB.secret = newproxy(true) ListenerDB[true] = 1");
    alice.logout();
    const expected = { sessions: 1 };
    (expected as unknown as LuaTable<boolean, number>).set(true, 1);
    assert.are.same(expected, alice.savedVariables("ListenerDB"));
  });

  it("tell of combat once when it begins and once when it ends", () => {
    const { alice } = guildMates();
    alice.run(`
      Told = {}
      local frame = CreateFrame("Frame")
      frame:RegisterEvent("PLAYER_REGEN_DISABLED")
      frame:RegisterEvent("PLAYER_REGEN_ENABLED")
      frame:SetScript("OnEvent", function(_, event) tinsert(Told, { event, InCombatLockdown() }) end)`);
    for (const inCombat of [true, true, false]) alice.setCombat(inCombat);
    assert.are.same(
      [
        ["PLAYER_REGEN_DISABLED", true],
        ["PLAYER_REGEN_ENABLED", false],
      ],
      alice.global("Told"),
    );
  });

  it("load text into the player's globals, not the host's", () => {
    const { alice } = guildMates();
    const code = "return loadstring('return io == nil and Send ~= nil')(), getfenv(0) == _G, (loadstring('x x'))";
    assert.are.same([true, true], resultsOf(alice, code));
  });
});
