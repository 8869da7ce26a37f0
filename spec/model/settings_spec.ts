import { initialSettings, isSettingName, isSettingValue, KIND_BY_SETTING, SETTING_NAMES } from "../../src/model/settings";

describe("The table of settings", () => {
  it("names each setting once", () => {
    const listed = [...SETTING_NAMES].sort();
    const described: string[] = [];
    for (const [name] of pairs(KIND_BY_SETTING)) described.push(name);
    assert.are.same(described.sort(), listed);
  });

  it("begins with the contract's values", () => {
    const expected = { autoSync: true, defaultDays: 7, reminders: true, minimapButton: true, compareBy: "sketch" };
    assert.are.same(expected, initialSettings());
  });

  it("begins with values that it accepts", () => {
    for (const name of SETTING_NAMES) assert.is_true(isSettingValue(name, KIND_BY_SETTING[name].initial));
  });

  it("knows its names, as they are written", () => {
    assert.are.same(
      [true, false, false],
      ["autoSync", "autosync", ""].map((name) => isSettingName(name)),
    );
  });

  const VALUES = [true, false, 0, 1, 7, 1.5, 3650, 3651, 0 / 0, "7", "on", "sketch", "list", "lists", {}];
  for (const [name, accepted] of [
    ["autoSync", ["true", "false"]],
    ["reminders", ["true", "false"]],
    ["minimapButton", ["true", "false"]],
    ["defaultDays", ["1", "7", "3650"]],
    ["compareBy", ["sketch", "list"]],
  ] as const) {
    it(`lets ${name} be ${accepted.join(", ")} of all that was tried`, () => {
      const taken: string[] = [];
      for (const place of $range(0, VALUES.length - 1)) {
        const value = VALUES[place];
        if (isSettingValue(name, value)) taken.push(tostring(value));
      }
      assert.are.same(accepted, taken);
    });
  }
});
