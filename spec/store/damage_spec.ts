import { createDamageList, damageReport } from "../../src/store/damage";

describe("The damage list", () => {
  it("adds to what was kept before, with time, place and reason", () => {
    const kept: unknown[] = ["earlier"];
    createDamageList(kept, 5).keep("settings", "autoSync", "wrong", { a: 1 });
    assert.are.same(["earlier", { at: 5, part: "settings", key: "autoSync", reason: "wrong", value: { a: 1 } }], kept);
  });

  it("says nothing when nothing was damaged, whatever was kept before", () => {
    assert.are.same([], damageReport(createDamageList(["earlier"], 5)));
  });

  it("says in one line how many parts were damaged and what the first was", () => {
    const damage = createDamageList([], 5);
    damage.keep("tables", "news", "not a table", 1);
    assert.are.same(
      ["1 damaged part of the saved data was set aside in GuildHelperDB.damaged (tables.news: not a table)"],
      damageReport(damage),
    );
    damage.keep("settings", "autoSync", "wrong", 2);
    assert.are.same(
      ["2 damaged parts of the saved data were set aside in GuildHelperDB.damaged (the first is tables.news: not a table)"],
      damageReport(damage),
    );
  });

  it("names the whole file by its name", () => {
    const damage = createDamageList([], 5);
    damage.keep("GuildHelperDB", undefined, "not a table", 1);
    assert.are.same(
      ["1 damaged part of the saved data was set aside in GuildHelperDB.damaged (GuildHelperDB: not a table)"],
      damageReport(damage),
    );
  });

  for (const [title, part, key, place] of [
    ["a part by its own", "GuildHelperDB", "settings", "GuildHelperDB.settings"],
    ["a number among them", "peers.results", 2, "peers.results.2"],
    ["one without power over the chat", "tables.news", "|cff\n", "tables.news.||cff "],
    ["a key that is a table by its part", "tables.news", {}, "tables.news"],
  ] as [string, string, unknown, string][]) {
    it(`names what was damaged: ${title}`, () => {
      const damage = createDamageList([], 5);
      damage.keep(part, key, "wrong", 1);
      assert.are.same([`1 damaged part of the saved data was set aside in GuildHelperDB.damaged (${place}: wrong)`], damageReport(damage));
    });
  }
});
