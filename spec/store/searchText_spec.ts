import { searchText } from "../../src/store/searchText";

describe("A plain value as text to search in", () => {
  for (const [value, expected] of [
    ["a b", "a b"],
    [2.5, "2.5"],
    [false, "false"],
    [{}, "{}"],
    [{ b: 1, a: { c: true } }, "{a={c=true} b=1}"],
    [["x", "y"], "{1=x 2=y}"],
  ] as [never, string][]) {
    it(`reads ${expected}`, () => {
      assert.are.equal(expected, searchText(value));
    });
  }
});
