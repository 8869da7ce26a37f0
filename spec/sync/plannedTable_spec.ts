import type { DifferingTable } from "../../src/sync/plannedTable";
import { hasEmptySide, planned } from "../../src/sync/plannedTable";

const BOTH: DifferingTable = { tableName: "news", isEmptyLocally: false, isEmptyRemotely: false };
const HERE: DifferingTable = { tableName: "calendar", isEmptyLocally: true, isEmptyRemotely: false };
const THERE: DifferingTable = { tableName: "roster", isEmptyLocally: false, isEmptyRemotely: true };

describe("a planned table", () => {
  for (const way of ["plan", "list"] as const) {
    it(`goes the way of the others (${way}) unless a side is empty of it`, () => {
      assert.are.same(
        [
          { ...BOTH, way },
          { ...HERE, way: "emptySide" },
          { ...THERE, way: "emptySide" },
        ],
        planned([BOTH, HERE, THERE], way),
      );
    });
  }

  it("knows an empty side, whichever it is", () => {
    assert.are.same([false, true, true], [hasEmptySide(BOTH), hasEmptySide(HERE), hasEmptySide(THERE)]);
  });
});
