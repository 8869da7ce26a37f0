import { foldedText } from "../../src/model/foldedText";

describe("A folded text", () => {
  for (const [text, folded] of [
    ["Bob-Ragnaros", "bob-ragnaros"],
    ["ÄÖÜ ß ÉÑÇ Þ", "äöü ß éñç þ"],
    ["АПРЯ Ёлка Љ", "апря ёлка љ"],
    ["3 × 4 ÷", "3 × 4 ÷"],
    ["길드 公会 42", "길드 公会 42"],
    ["", ""],
  ] as const) {
    it(`of "${text}" is "${folded}"`, () => {
      assert.are.equal(folded, foldedText(text));
    });
  }

  it("stays as it is when it is folded again", () => {
    assert.are.equal(foldedText("ÄÖÜ АПРЯ"), foldedText(foldedText("ÄÖÜ АПРЯ")));
  });
});
