import { createDamageList } from "../../src/store/damage";
import { openList, textRefusal } from "../../src/store/savedList";

/** A saved table with these keys and values, opened; and what was set aside. Called by: specs. */
function open(pairsOfList: [AnyNotNil, unknown][]): { list: unknown; damaged: unknown[] } {
  const list = new LuaTable<AnyNotNil, unknown>();
  for (const [key, value] of pairsOfList) list.set(key, value);
  const damaged: unknown[] = [];
  openList(list, "history", createDamageList(damaged, 7), textRefusal);
  return { list, damaged };
}

describe("A saved list", () => {
  it("stays as it is when it is sound", () => {
    assert.are.same({ list: ["a", "b"], damaged: [] }, open([[1, "a"], [2, "b"]])); // prettier-ignore
    assert.are.same({ list: [], damaged: [] }, open([]));
  });

  it("has no holes and begins with 1 again, in the order of its numbers", () => {
    assert.are.same({ list: ["a", "b", "c", "d"], damaged: [] }, open([[1000, "d"], [-3, "a"], [12, "c"], [2.5, "b"]])); // prettier-ignore
  });

  it("loses what is no item, numbers first, each with its key", () => {
    const { list, damaged } = open([["y", "b"], [true, "c"], [2, "a"], [9, false], [4, {}]]); // prettier-ignore
    assert.are.same(["a"], list);
    assert.are.same(
      [
        { at: 7, part: "history", key: 4, reason: "not a text", value: {} },
        { at: 7, part: "history", key: 9, reason: "not a text", value: false },
        { at: 7, part: "history", key: true, reason: "not in its order", value: "c" },
        { at: 7, part: "history", key: "y", reason: "not in its order", value: "b" },
      ],
      damaged,
    );
  });
});
