import { durationText } from "../../src/wording/duration";

describe("a length of time", () => {
  const CASES: readonly (readonly [seconds: number, text: string])[] = [
    [-1, "0 s"],
    [0, "0 s"],
    [0.1, "1 s"],
    [59, "59 s"],
    [59.5, "1 min"],
    [61, "1 min 1 s"],
    [599.5, "10 min"],
    [601, "11 min"],
    [3540, "59 min"],
    [3541, "1 h"],
    [3660, "1 h 1 min"],
  ];
  for (const [seconds, text] of CASES) {
    it(`of ${seconds} seconds reads "${text}"`, () => {
      assert.are.equal(text, durationText(seconds));
    });
  }
});
