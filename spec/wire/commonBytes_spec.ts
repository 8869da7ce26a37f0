import { commonPrefix, commonSuffix } from "../../src/wire/commonBytes";

describe("two texts", () => {
  const cases: readonly (readonly [left: string, right: string, prefix: number, suffix: number])[] = [
    ["", "", 0, 0],
    ["", "a", 0, 0],
    ["abc", "abc", 3, 3],
    ["abc", "abd", 2, 0],
    ["xbc", "abc", 0, 2],
    ["aaaa", "aaaaaa", 4, 4],
    [`${string.rep("x", 5000)}1y`, `${string.rep("x", 5000)}22y`, 5000, 1],
  ];
  for (const [left, right, prefix, suffix] of cases) {
    it(`share ${prefix} bytes at the beginning and ${suffix} at the end: ${string.sub(left, -6)} and ${string.sub(right, -6)}`, () => {
      const most = math.min(left.length, right.length);
      assert.are.same([prefix, suffix], [commonPrefix(left, right), commonSuffix(left, right, most)]);
    });
  }

  it("share no more at the end than is asked for", () => {
    assert.are.equal(2, commonSuffix("aaaa", "aaaa", 2));
  });
});
