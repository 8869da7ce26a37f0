import { plainText } from "../../src/model/plainText";

describe("A plain value as text", () => {
  for (const [value, expected] of [
    ["a b", "a b"],
    [2.5, "2.5"],
    [false, "false"],
    [{}, "{}"],
    [{ b: 1, a: { c: true } }, "{a={c=true} b=1}"],
    [["x", "y"], "{1=x 2=y}"],
  ] as [never, string][]) {
    it(`reads ${expected}`, () => {
      assert.are.equal(expected, plainText(value));
    });
  }
});
