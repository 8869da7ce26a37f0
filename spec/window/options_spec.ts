import type { Client } from "../support/client";
import type { Flavour } from "../support/flavours";
import { savedWith, tablesOf } from "../support/entries";
import { tablesHeldBy } from "../support/rigs";
import type { PanelCategory, PanelSetting } from "../support/widgets/settingsPanel";
import { aReader } from "./windowRig";

const FLAVOURS: readonly Flavour[] = ["retail", "mists", "anniversary", "era"];

/** The addon's category in a player's panel. Called by: options_spec.settingOf. */
function categoryOf(player: Client): PanelCategory {
  return (
    player
      .settingsPanel()
      .categories()
      .find(({ name }) => name === "GuildHelper") ?? error("GuildHelper has no options")
  );
}

/** A setting as the player's panel has it. Called by: specs. */
function settingOf(player: Client, name: string): PanelSetting {
  return categoryOf(player).settings.find(({ variable }) => variable === `GuildHelper_${name}`) ?? error(`there is no ${name}`);
}

/** The last line of a player's chat, without the addon's name before it. Called by: specs. */
function lastLine(player: Client): string {
  const lines = player.chatLines();
  const [bare] = string.gsub(lines[lines.length - 1] ?? "", "^.-|r: ", "");
  return bare;
}

/** The settings as they stand in a player's game now. Called by: specs. */
function savedSettings(player: Client): Record<string, unknown> {
  return (player.global("GuildHelperDB") as { readonly settings: Record<string, unknown> }).settings;
}

describe("The options in the client's panel", () => {
  for (const flavour of FLAVOURS) {
    it(`are every setting, each with its value and words, on ${flavour}`, () => {
      const { alice } = aReader({ joins: { flavour } });
      const { registered, settings } = categoryOf(alice);
      assert.is_true(registered);
      assert.are.same(
        [
          ["GuildHelper_autoSync", "Synchronize automatically", "checkbox", false],
          ["GuildHelper_defaultDays", "A sync looks back", "dropdown", 7],
          ["GuildHelper_reminders", "Reminders in chat", "checkbox", false],
          ["GuildHelper_minimapButton", "Button at the minimap", "checkbox", true],
          ["GuildHelper_compareBy", "Compare by", "dropdown", "sketch"],
          ["GuildHelper_writeRank", "Who may write in the guild", "dropdown", 1],
        ],
        settings.map(({ variable, name, kind, shows }) => [variable, name, kind, shows()]),
      );
      for (const { tooltip, name } of settings) assert.are.same([name, "string"], [name, type(tooltip)]);
      assert.are.same([], alice.errors());
    });
  }

  it("change what /gh set changes, and stay over a reload", () => {
    const { alice, world } = aReader();
    settingOf(alice, "autoSync").set(true);
    settingOf(alice, "defaultDays").set(30);
    alice.type("/gh set defaultDays");
    assert.are.equal("defaultDays is 30.", lastLine(alice));
    alice.reload();
    world.advance(5);
    assert.are.same([true, 30], [settingOf(alice, "autoSync").shows(), settingOf(alice, "defaultDays").shows()]);
  });

  it("show what /gh set has changed, also while the panel is open", () => {
    const { alice, world } = aReader();
    settingOf(alice, "defaultDays").set(30);
    alice.type("/gh set defaultDays 10");
    world.advance(1);
    assert.are.equal(10, settingOf(alice, "defaultDays").shows());
    assert.are.equal("10 days", settingOf(alice, "defaultDays").choices()[3]?.label);
  });

  it("refuse what /gh set refuses, say why, and show the true value again", () => {
    const { alice, world } = aReader();
    settingOf(alice, "defaultDays").set(3651);
    assert.are.equal("Nothing was changed: defaultDays takes a whole number from 1 to 3650.", lastLine(alice));
    world.advance(1);
    assert.are.same([7, 7], [settingOf(alice, "defaultDays").shows(), savedSettings(alice).defaultDays]);
  });

  it("change nothing in a file of a newer version", () => {
    const { GuildHelperDB } = savedWith(tablesOf({})) as { readonly GuildHelperDB: Record<string, unknown> };
    const { alice, world } = aReader({ joins: { saved: { GuildHelperDB: { ...GuildHelperDB, version: 99 } } } });
    settingOf(alice, "reminders").set(false);
    world.advance(1);
    assert.is_true(settingOf(alice, "reminders").shows());
    assert.is_true(string.find(lastLine(alice), "newer GuildHelper", 1, true)[0] !== undefined);
  });

  it("let the guild master say who may write, in the guild's own entry", () => {
    const { alice } = aReader();
    const writeRank = settingOf(alice, "writeRank");
    assert.is_true(writeRank.isShown());
    writeRank.set(4);
    assert.are.same({ writeRank: 4 }, tablesHeldBy(alice).setup["permissions:Lions-Ragnaros"]?.data);
    alice.type("/gh set writeRank 2");
    assert.are.equal(2, writeRank.shows());
  });

  it("hide the guild's setting from everybody else, and refuse it", () => {
    const { bob, world } = aReader({ rank: 1 });
    const writeRank = settingOf(bob, "writeRank");
    assert.is_false(writeRank.isShown());
    writeRank.set(4);
    world.advance(1);
    assert.are.same(["Only the guild master sets writeRank.", 1], [lastLine(bob), writeRank.shows()]);
  });
});

describe("The way to the options", () => {
  for (const flavour of FLAVOURS) {
    it(`is in the window's sidebar on ${flavour}`, () => {
      const { alice, hands, faults } = aReader({ joins: { flavour } });
      hands.click("Options");
      assert.are.equal(categoryOf(alice).id, alice.settingsPanel().opened());
      assert.are.same([[], []], [alice.errors(), faults()]);
    });
  }

  it("is shut in a fight, and the addon tries nothing that is blocked", () => {
    const { alice, hands } = aReader();
    alice.run(`Blocked = 0 local frame = CreateFrame("Frame") frame:RegisterEvent("ADDON_ACTION_BLOCKED")
      frame:SetScript("OnEvent", function() Blocked = Blocked + 1 end)`);
    alice.setCombat(true);
    hands.click("Options");
    assert.are.equal("The game opens its options only after the fight.", lastLine(alice));
    assert.is_nil(alice.settingsPanel().opened());
    assert.are.equal(0, alice.global("Blocked"));
    alice.setCombat(false);
    hands.click("Options");
    assert.are.equal(categoryOf(alice).id, alice.settingsPanel().opened());
  });
});
