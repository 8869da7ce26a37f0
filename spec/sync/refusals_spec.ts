import { createRefusals, MAX_REFUSALS } from "../../src/sync/refusals";

describe("a remembered refusal", () => {
  it("holds for this peer, table, id and both versions, and for nothing else", () => {
    const refusals = createRefusals([]);
    refusals.remember("Bob-Realm", "news", "x", 10.25, 5);
    assert.is_true(refusals.isKnown("Bob-Realm", "news", "x", 10.25, 5));
    assert.is_false(refusals.isKnown("Eve-Realm", "news", "x", 10.25, 5));
    assert.is_false(refusals.isKnown("Bob-Realm", "calendar", "x", 10.25, 5));
    assert.is_false(refusals.isKnown("Bob-Realm", "news", "y", 10.25, 5));
    assert.is_false(refusals.isKnown("Bob-Realm", "news", "x", 10.25 + 1 / 1048576, 5));
    assert.is_false(refusals.isKnown("Bob-Realm", "news", "x", 10.25, 6));
    assert.is_false(refusals.isKnown("Bob-Realm", "news", "x", 10.25, 0));
  });

  it("outlives a login, and the oldest gives way to the newest", () => {
    const saved: string[] = [];
    const refusals = createRefusals(saved);
    for (const number of $range(0, MAX_REFUSALS)) {
      refusals.remember("Bob-Realm", "news", `n${number}`, 2, 1);
      refusals.remember("Bob-Realm", "news", `n${number}`, 2, 1);
    }
    assert.are.equal(MAX_REFUSALS, saved.length);
    const later = createRefusals(saved);
    assert.are.same(
      [false, true, true],
      [0, 1, MAX_REFUSALS].map((number) => later.isKnown("Bob-Realm", "news", `n${number}`, 2, 1)),
    );
    assert.is_false(refusals.isKnown("Bob-Realm", "news", "n0", 2, 1));
  });
});
