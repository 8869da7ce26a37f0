import { SETTING_NAMES } from "../../src/model/settings";
import { createSettings } from "../../src/store/settings";

describe("Settings", () => {
  it("are the contract's until the player changes them", () => {
    const settings = createSettings({});
    assert.are.same(
      [true, 7, true, true, "sketch"],
      SETTING_NAMES.map((name) => settings.get(name)),
    );
  });

  it("are the saved ones where those are valid", () => {
    const settings = createSettings({ autoSync: false, defaultDays: "7" });
    assert.are.same({ autoSync: false, defaultDays: 7 }, { autoSync: settings.get("autoSync"), defaultDays: settings.get("defaultDays") });
  });

  it("stay as they are in a file that may not be changed", () => {
    const saved: Record<string, unknown> = { defaultDays: 30 };
    const settings = createSettings(saved, "newer file");
    assert.are.same({ ok: false, reason: "newer file" }, settings.set("defaultDays", 9));
    assert.are.same([30, { defaultDays: 30 }], [settings.get("defaultDays"), saved]);
  });

  it("tell who listens of every change, and of nothing that was refused", () => {
    const settings = createSettings({});
    const heard: unknown[] = [];
    settings.onChange((name) => heard.push([name, settings.get(name)]));
    settings.set("minimapButton", false);
    settings.set("minimapButton", "off");
    settings.set("defaultDays", 14);
    assert.are.same(
      [
        ["minimapButton", false],
        ["defaultDays", 14],
      ],
      heard,
    );
  });

  it("have no value under other names", () => {
    assert.is_nil(createSettings({ later: 5 }).get("later"));
  });

  for (const [name, value] of [
    ["autoSync", true],
    ["autoSync", false],
    ["defaultDays", 1],
    ["defaultDays", 3650],
    ["compareBy", "sketch"],
    ["compareBy", "list"],
  ] as [string, unknown][]) {
    it(`${name} may be ${tostring(value)}`, () => {
      const saved: Record<string, unknown> = { later: 5 };
      assert.are.same({ ok: true, value }, createSettings(saved).set(name, value));
      assert.are.same({ later: 5, [name]: value }, saved);
    });
  }

  for (const [name, value, reason] of [
    ["autoSync", 1, "autoSync takes on or off"],
    ["autoSync", "on", "autoSync takes on or off"],
    ["defaultDays", 0, "defaultDays takes a whole number from 1 to 3650"],
    ["defaultDays", 3651, "defaultDays takes a whole number from 1 to 3650"],
    ["defaultDays", 1.5, "defaultDays takes a whole number from 1 to 3650"],
    ["defaultDays", 0 / 0, "defaultDays takes a whole number from 1 to 3650"],
    ["defaultDays", "7", "defaultDays takes a whole number from 1 to 3650"],
    ["volume|", 7, "there is no setting volume||; there are autoSync, defaultDays, reminders, minimapButton, compareBy"],
    ["compareBy", "lists", "compareBy takes sketch or list"],
    ["compareBy", true, "compareBy takes sketch or list"],
  ] as [string, unknown, string][]) {
    it(`${name} = ${tostring(value)} is refused and changes nothing`, () => {
      const saved: Record<string, unknown> = { autoSync: false };
      assert.are.same({ ok: false, reason }, createSettings(saved).set(name, value));
      assert.are.same({ autoSync: false }, saved);
    });
  }
});
