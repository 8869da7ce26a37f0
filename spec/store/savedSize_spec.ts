import type { SavedGlobal } from "../../src/store/savedSize";
import { measureSaved } from "../../src/store/savedSize";
import { constantsIn } from "../support/constants";
import { anEntry, LIONS, NOW, savedWith } from "../support/entries";
import { guildTables } from "../support/guildData";
import { writeSavedVariables } from "../support/savedVariables";

const GUILD = { guildName: LIONS, now: NOW, members: ["Alice-Ragnaros"], tombstonePercent: 4 };

/** The saved data of a guild with so many members, who write news and events too. Called by: specs. */
function savedGuild(seed: number, roster: number): unknown {
  const counts = { roster, calendar: math.floor(roster / 5), news: math.floor(roster / 25) };
  return savedWith(guildTables({ ...GUILD, seed, counts })).GuildHelperDB;
}

/** Nobody waits in these specs. Called by: savedSize_spec.bothSizes. */
function dontBreathe(this: void): void {
  return;
}

/** The size by measuring, and the size of the text that a client writes, on Windows. Called by: specs. */
function bothSizes(...globals: readonly SavedGlobal[]): unknown[] {
  const values: Record<string, unknown> = {};
  for (const [name, value] of globals) values[name] = value;
  const text = writeSavedVariables(
    globals.map(([name]) => name),
    values,
  );
  const [, lineEnds] = string.gsub(text, "\n", "\n");
  return [measureSaved(globals, dontBreathe), { literals: constantsIn(text), bytes: text.length + lineEnds }];
}

/** Says that measuring found what is true. Called by: specs. */
function assertTrue([measured, truth]: unknown[]): void {
  assert.are.same(truth, measured);
}

describe("the measured size of the saved file", () => {
  it("is the true one of a file with nothing in it", () => {
    assertTrue(bothSizes(["GuildHelperDB", {}], ["GuildHelper_SavedVariables", undefined]));
  });

  it("is the true one of lists, nested tables, shared values and texts with escapes", () => {
    const shared = { name: "Raid", level: 80 };
    const value = { list: ["a", "b", "a", 7, [1, 2]], shared, again: shared, text: 'say "yes"\nor\\no\r', level: 0.1 + 0.2, "80": 80 };
    assertTrue(bothSizes(["GuildHelperDB", value], ["GuildHelper_SavedVariables", { old: [shared] }]));
  });

  it("is the true one of keys beyond a list, of numbers below 1 and between two", () => {
    const sparse = new LuaTable<number, string>();
    for (const [key, text] of [
      [1, "one"],
      [2, "two"],
      [4, "four"],
      [0, "none"],
      [-3, "less"],
      [1.5, "half"],
    ] as const)
      sparse.set(key, text);
    assertTrue(bothSizes(["GuildHelperDB", { sparse }]));
  });

  for (const seed of [2, 3]) {
    it(`is the true one of a guild's data, but for true and false, seed ${seed}`, () => {
      const [measured, truth] = bothSizes(["GuildHelperDB", savedGuild(seed, 300)]) as Record<string, number>[];
      assert.are.equal(truth?.bytes, measured?.bytes);
      const beyond = (measured?.literals ?? 0) - (truth?.literals ?? 0);
      assert.is_true(beyond >= 0 && beyond <= 2, `${beyond} literals beyond the truth`);
    });
  }

  it("is told of what is left of tables that lose and gain fields while they are measured", () => {
    const news: Record<string, unknown> = {};
    for (const number of $range(1, 50)) news[`n${number}`] = { title: `Title ${number}` };
    let breaths = 0;
    const size = measureSaved([["GuildHelperDB", { news }]], () => {
      breaths += 1;
      news[`new${breaths}`] = { title: "late" };
      if (breaths === 5) for (const number of $range(1, 50)) news[`n${number}`] = undefined;
    });
    assert.is_true(size.literals > 4 && size.literals < 20, `${size.literals} literals`);
  });

  it("may be set aside after each value", () => {
    let breaths = 0;
    measureSaved([["GuildHelperDB", { tables: { news: { raid: anEntry("raid") } } }]], () => {
      breaths += 1;
    });
    assert.are.equal(10, breaths);
  });

  it("ends in tables within themselves, and with values that no file holds", () => {
    const circle: Record<string, unknown> = { nan: 0 / 0, endless: math.huge };
    circle.self = circle;
    assert.is_true(measureSaved([["GuildHelperDB", circle]], dontBreathe).bytes > 0);
  });
});

describe("an entry in the saved file", () => {
  const measurements: readonly (readonly [tableName: "roster" | "calendar" | "news", entries: number, literals: string])[] = [
    ["news", 1000, "5.0"],
    ["calendar", 1000, "5.7"],
    ["roster", 1000, "6.7"],
    ["roster", 5000, "6.0"],
  ];
  for (const [tableName, entries, literals] of measurements) {
    it(`takes ${literals} literals among ${entries} of ${tableName}, because fields and common words occur once in a file`, () => {
      const tables = guildTables({ ...GUILD, seed: 2026, counts: { [tableName]: entries } });
      const size = measureSaved([["GuildHelperDB", savedWith(tables).GuildHelperDB]], dontBreathe);
      assert.are.equal(literals, string.format("%.1f", size.literals / entries));
    });
  }
});
