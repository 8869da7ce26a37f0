import { optionRows, type OptionRow } from "../../src/editing/optionRows";
import { phrase } from "../../src/language/phrases";
import { createSettings } from "../../src/store/settings";

/** The rows over these saved settings, for a guild master or for somebody else. Called by: specs. */
function aPlayersRows(saved: Record<string, unknown>, isMaster = true, readOnlyReason?: string): readonly OptionRow[] {
  let rank = 1;
  return optionRows(createSettings(saved, readOnlyReason), {
    get: () => rank,
    maySet: () => isMaster,
    set: (wanted) => {
      if (!isMaster || wanted < 0) return "not so";
      rank = wanted;
      return undefined;
    },
  });
}

/** The row of a name. Called by: specs. */
function rowOf(rows: readonly OptionRow[], name: string): OptionRow {
  return rows.find((row) => row.name === name) ?? error(`there is no row ${name}`);
}

/** What a row offers, in words. Called by: specs. */
function wordsOf(row: OptionRow): unknown {
  return row.choices?.().map(({ label }) => label);
}

describe("The rows of options", () => {
  it("are every setting of the player, then the guild's own", () => {
    assert.are.same(
      ["autoSync", "defaultDays", "reminders", "minimapButton", "compareBy", "writeRank"],
      aPlayersRows({}).map(({ name }) => name),
    );
  });

  it("show the values in force", () => {
    assert.are.same(
      [false, 30, true, true, "sketch", 1],
      aPlayersRows({ autoSync: false, defaultDays: 30 }).map(({ get }) => get()),
    );
  });

  it("go back to the initial values, but for the guild's", () => {
    assert.are.same(
      [true, 7, true, true, "sketch", "none"],
      aPlayersRows({ autoSync: false }).map(({ usual }) => usual ?? "none"),
    );
  });

  it("have words that differ", () => {
    const seen = new LuaSet<string>();
    for (const { label, help } of aPlayersRows({})) {
      for (const key of [label, help]) {
        assert.is_false(seen.has(phrase(key)));
        seen.add(phrase(key));
      }
    }
  });

  it("write through the settings' own door", () => {
    const saved: Record<string, unknown> = {};
    const rows = aPlayersRows(saved);
    assert.is_nil(rowOf(rows, "autoSync").set(false));
    assert.is_nil(rowOf(rows, "defaultDays").set(3650));
    assert.are.same({ autoSync: false, defaultDays: 3650 }, saved);
  });

  for (const [name, value, reason] of [
    ["defaultDays", 0, "Nothing was changed: defaultDays takes a whole number from 1 to 3650."],
    ["defaultDays", 3651, "Nothing was changed: defaultDays takes a whole number from 1 to 3650."],
    ["autoSync", "on", "Nothing was changed: autoSync takes on or off."],
    ["compareBy", "lists", "Nothing was changed: compareBy takes sketch or list."],
  ] as const) {
    it(`refuse ${name} = ${value} as the settings do`, () => {
      const saved: Record<string, unknown> = {};
      assert.are.equal(reason, rowOf(aPlayersRows(saved), name).set(value));
      assert.are.same({}, saved);
    });
  }

  it("refuse everything in a file that may not be changed", () => {
    assert.are.equal("Nothing was changed: newer file.", rowOf(aPlayersRows({}, true, "newer file"), "autoSync").set(false));
  });

  it("offer days that people mean, and the present number in its place", () => {
    const row = rowOf(aPlayersRows({ defaultDays: 10 }), "defaultDays");
    const expected = ["1 day", "3 days", "7 days", "10 days", "14 days", "30 days", "90 days", "365 days", "3650 days"];
    assert.are.same(expected, wordsOf(row));
    row.set(7);
    assert.are.same(
      expected.filter((words) => words !== "10 days"),
      wordsOf(row),
    );
  });

  it("offer the two ways to compare, and nothing to choose from for what is on or off", () => {
    const rows = aPlayersRows({});
    assert.are.same(["A sketch", "A plain list"], wordsOf(rowOf(rows, "compareBy")));
    for (const name of ["autoSync", "reminders", "minimapButton"]) assert.is_nil(wordsOf(rowOf(rows, name)));
  });

  it("offer the guild's ranks from the officers down, to its guild master alone", () => {
    const row = rowOf(aPlayersRows({}), "writeRank");
    assert.are.same([true, 9], [row.isOffered(), row.choices?.().length]);
    assert.are.same({ value: 4, label: "Ranks 0 to 4" }, row.choices?.()[3]);
    assert.is_nil(row.set(4));
    assert.are.equal(4, row.get());
    assert.are.same(["not so", false], [row.set("many"), rowOf(aPlayersRows({}, false), "writeRank").isOffered()]);
  });
});
