import { listMemoryOf, memoryOf } from "../../src/store/memories";

describe("a small memory", () => {
  it("is the saved table itself, and a new one where there is none or something else", () => {
    const saved = { ranks: { a: 1 }, broken: 7 } as unknown as Record<string, unknown>;
    assert.are.equal(saved.ranks, memoryOf(saved, "ranks"));
    assert.are.same({}, memoryOf(saved, "broken"));
    assert.are.same({}, memoryOf(saved, "fresh"));
    assert.are.equal(memoryOf(saved, "fresh"), saved.fresh);
  });
});

describe("a list among them", () => {
  it("keeps what is of its type, in order, and is what will be saved", () => {
    const saved = { keys: ["a", 1, "b", {}, true, "c"] } as unknown as Record<string, unknown>;
    const keys = listMemoryOf<string>(saved, "keys", "string");
    assert.are.same(["a", "b", "c"], keys);
    keys.push("d");
    assert.are.same(["a", "b", "c", "d"], saved.keys);
    assert.are.same([], listMemoryOf(saved, "results", "table"));
  });
});
