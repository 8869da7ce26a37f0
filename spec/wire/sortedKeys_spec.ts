import type { Key } from "../../src/wire/sortedKeys";
import { isList, sortedKeys } from "../../src/wire/sortedKeys";

/** A table with these keys. Called by: specs. */
function keyed(...keys: readonly Key[]): LuaTable<Key, true> {
  const fields = new LuaTable<Key, true>();
  for (const key of keys) fields.set(key, true);
  return fields;
}

describe("the keys of a table", () => {
  it("stand in one order: numbers by size, then texts by bytes", () => {
    assert.are.same([-1, 0.5, 2, 10, "", "10", "B", "a"], sortedKeys(keyed("a", 10, "B", 2, "10", 0.5, "", -1)));
    assert.are.same([[], [1, 2], ["a", "b"]], [sortedKeys(keyed()), sortedKeys(keyed(2, 1)), sortedKeys(keyed("b", "a"))]);
  });

  it("are those of a list if they are 1, 2, 3 and so on", () => {
    const lists: readonly (readonly Key[])[] = [[], [1], [1, 2, 3]];
    const others: readonly (readonly Key[])[] = [[0, 1], [1, 3], [2], [1, 2, "n"], [1, 1.5, 3], ["1"]];
    for (const keys of lists) assert.is_true(isList(sortedKeys(keyed(...keys))));
    for (const keys of others) assert.is_false(isList(sortedKeys(keyed(...keys))));
  });
});
