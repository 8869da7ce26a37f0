import type { Damage } from "../../src/store/damage";
import { createDamageList } from "../../src/store/damage";
import { removeEndlessNumbers } from "../../src/store/endlessNumbers";
import { NOW } from "./samples";

const NAN = 0 / 0;
const REASON = "a number that is not finite";

/** What was set aside of a root, which is changed in place: where, under which key and as what. Called by: specs. */
function removedFrom(root: Record<string, unknown>): unknown[][] {
  const damaged: unknown[] = [];
  removeEndlessNumbers(root, createDamageList(damaged, NOW));
  return (damaged as Damage[]).map(({ part, key, reason, value }) => [part, key, reason, value]);
}

describe("numbers that are not finite in a saved file", () => {
  it("leave it, wherever they stand, told by their places in order", () => {
    const root = { version: 1, later: { deep: [1, { z: NAN, a: math.huge, kept: 2 }] }, imported: { least: -math.huge } };
    const removed = removedFrom(root);
    assert.are.same({ version: 1, later: { deep: [1, { kept: 2 }] }, imported: {} }, root);
    assert.are.same(
      [
        ["GuildHelperDB.imported", "least", REASON, tostring(-math.huge)],
        ["GuildHelperDB.later.deep.2", "a", REASON, tostring(math.huge)],
        ["GuildHelperDB.later.deep.2", "z", REASON, tostring(NAN)],
      ],
      removed,
    );
  });

  it("leave it as keys too, with what stood under them", () => {
    const later = new LuaMap<number, unknown>();
    later.set(math.huge, { kept: "here" });
    const root = { later };
    assert.are.same([["GuildHelperDB.later", tostring(math.huge), REASON, { kept: "here" }]], removedFrom(root));
    assert.are.same({ later: {} }, root);
  });

  it("stay in the synced tables, whose entries are judged one by one, and go from other tables beside them", () => {
    const root = { tables: { news: { raid: { lastUpdated: NAN } }, later: { raid: { lastUpdated: NAN } } } };
    assert.are.same([["GuildHelperDB.tables.later.raid", "lastUpdated", REASON, tostring(NAN)]], removedFrom(root));
    assert.is_true(root.tables.news.raid.lastUpdated !== root.tables.news.raid.lastUpdated);
  });

  it("are not sought in what is no table", () => {
    assert.are.same([], removedFrom({ tables: 7, log: "x", peers: true }));
  });
});
