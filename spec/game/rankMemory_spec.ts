import type { SavedRanks } from "../../src/game/rankMemory";
import { createRankMemory } from "../../src/game/rankMemory";
import type { RosterSnapshot } from "../../src/game/rosterScan";

const GUILD = "The Guild-Ragnaros";

/** A reading that found these ranks. Called by: specs. */
function snapshot(ranks: Readonly<Record<string, number>>, isComplete: boolean): RosterSnapshot {
  const rankByName = new LuaMap<string, number>();
  let members = 0;
  for (const [peer, rank] of pairs(ranks)) {
    rankByName.set(peer, rank);
    members += 1;
  }
  const nothingElse = { levelByName: new LuaMap<string, number>(), rankNameByName: new LuaMap<string, string>() };
  return { rankByName, online: new LuaSet<string>(), ...nothingElse, members, isComplete };
}

describe("the memory of ranks", () => {
  it("keeps what it learnt in the saved data, with the time", () => {
    const saved: SavedRanks = {};
    const memory = createRankMemory(saved);
    memory.learn(GUILD, snapshot({ "Bob-R": 3 }, true), 1000);
    assert.are.same({ [GUILD]: { at: 1000, ranks: { "Bob-R": 3 } } }, saved);
    assert.are.equal(3, memory.rankOf(GUILD, "Bob-R"));
    assert.is_nil(memory.rankOf("Other-R", "Bob-R"));
  });

  it("adds an incomplete reading and is replaced by a complete one", () => {
    const memory = createRankMemory({});
    memory.learn(GUILD, snapshot({ "Bob-R": 3, "Eve-R": 4 }, true), 1000);
    memory.learn(GUILD, snapshot({ "Bob-R": 2 }, false), 1001);
    assert.are.same([2, 4], [memory.rankOf(GUILD, "Bob-R"), memory.rankOf(GUILD, "Eve-R")]);
    memory.learn(GUILD, snapshot({ "Bob-R": 1 }, true), 1002);
    assert.are.equal(1, memory.rankOf(GUILD, "Bob-R"));
    assert.is_nil(memory.rankOf(GUILD, "Eve-R"));
  });

  it("begins anew rather than remember more than 2,000 members", () => {
    const ranks: Record<string, number> = {};
    for (const number of $range(1, 2000)) ranks[`M${number}-R`] = 5;
    const memory = createRankMemory({ [GUILD]: { at: 1, ranks } });
    memory.learn(GUILD, snapshot({ "Bob-R": 3 }, false), 1000);
    assert.are.equal(3, memory.rankOf(GUILD, "Bob-R"));
    assert.is_nil(memory.rankOf(GUILD, "M1-R"));
  });

  for (const damaged of ["10", -1, 10, true, {}]) {
    it(`ignores a saved rank that is none: ${type(damaged)} ${type(damaged) === "table" ? "" : tostring(damaged)}`, () => {
      assert.is_nil(createRankMemory({ [GUILD]: { at: 1, ranks: { "Bob-R": damaged } } }).rankOf(GUILD, "Bob-R"));
    });
  }

  it("forgets a damaged guild first, then the one seen longest ago", () => {
    const saved: SavedRanks = { damaged: 7 };
    const memory = createRankMemory(saved);
    for (const number of $range(1, 11)) memory.learn(`G${number}-R`, snapshot({ "Bob-R": number - 1 }, true), 1000 + number);
    assert.is_nil(saved.damaged);
    assert.is_nil(saved["G1-R"]);
    assert.is_not_nil(saved["G2-R"]);
  });

  it("learns although a damaged file names guilds by numbers and by true", () => {
    const keys = [1, true, "x"] as unknown as string[];
    const saved: SavedRanks = {};
    for (const key of keys) saved[key] = 7;
    createRankMemory(saved).learn(GUILD, snapshot({ "Bob-R": 3 }, true), 1000);
    assert.are.same({ at: 1000, ranks: { "Bob-R": 3 } }, saved[GUILD]);
  });
});
