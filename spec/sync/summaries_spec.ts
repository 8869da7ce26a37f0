import type { Digest } from "../../src/model/digest";
import { EMPTY_DIGEST } from "../../src/model/digest";
import { sameOlder, sameWindows } from "../../src/sync/summaries";
import type { TableSummary } from "../../src/wire/protocol";

const SOME: Digest = { count: 2, low: 5, high: 6 };

/** The digests of two tables. Called by: specs. */
function twoTables(window: Digest, older: Digest): TableSummary[] {
  return [
    { tableName: "setup", window: SOME, older: EMPTY_DIGEST },
    { tableName: "news", window, older },
  ];
}

describe("two sides' digests", () => {
  for (const [name, other] of [
    ["count", { ...SOME, count: 3 }],
    ["low residue", { ...SOME, low: 6 }],
    ["high residue", { ...SOME, high: 7 }],
  ] as const) {
    it(`are told apart by one ${name}, within the window and before it by themselves`, () => {
      const mine = twoTables(SOME, SOME);
      assert.are.same([true, true], [sameWindows(mine, twoTables(SOME, SOME)), sameOlder(mine, twoTables(SOME, SOME))]);
      assert.are.same([false, true], [sameWindows(mine, twoTables(other, SOME)), sameOlder(mine, twoTables(other, SOME))]);
      assert.are.same([true, false], [sameWindows(mine, twoTables(SOME, other)), sameOlder(mine, twoTables(SOME, other))]);
    });
  }

  it("of other numbers of tables are never the same", () => {
    const [setup] = twoTables(SOME, SOME);
    const one = setup === undefined ? [] : [setup];
    for (const [left, right] of [
      [one, twoTables(SOME, SOME)],
      [twoTables(SOME, SOME), one],
      [[], one],
    ] as const) {
      assert.are.same([false, false], [sameWindows(left, right), sameOlder(left, right)]);
    }
    assert.are.same([true, true], [sameWindows([], []), sameOlder([], [])]);
  });
});
