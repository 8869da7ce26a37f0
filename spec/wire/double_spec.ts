import { doubleToWords, wordsToDouble } from "../../src/wire/double";

const WORDS: readonly (readonly [value: number, high: number, low: number])[] = [
  [0, 0, 0],
  [1, 0x3ff00000, 0],
  [-2, 0xc0000000, 0],
  [0.1, 0x3fb99999, 0x9999999a],
  [1.7976931348623157e308, 0x7fefffff, 0xffffffff],
  [2.2250738585072014e-308, 0x00100000, 0],
  [5e-324, 0, 1],
];

describe("a double", () => {
  for (const [value, high, low] of WORDS) {
    it(string.format("%.17g has the words of IEEE 754, and they give it back", value), () => {
      const [gotHigh, gotLow] = doubleToWords(value);
      assert.are.same([high, low], [gotHigh, gotLow]);
      assert.are.equal(value, wordsToDouble(high, low));
    });
  }

  it("keeps the sign of -0", () => {
    const [high, low] = doubleToWords(-1 / math.huge);
    assert.are.same([0x80000000, 0], [high, low]);
    assert.are.equal(-math.huge, 1 / (wordsToDouble(high, low) as number));
  });

  it("is none where the words mean infinity or NaN", () => {
    assert.is_nil(wordsToDouble(0x7ff00000, 0));
    assert.is_nil(wordsToDouble(0xfff00000, 0));
    assert.is_nil(wordsToDouble(0x7ff80000, 0));
  });
});
