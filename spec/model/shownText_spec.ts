import { cutText, shownText } from "../../src/model/shownText";

describe("Text that is shown", () => {
  it("has every bar doubled, so that no colour or link comes of it", () => {
    assert.are.equal("||cffff0000red||r", shownText("|cffff0000red|r"));
  });

  it("has blanks for control characters", () => {
    assert.are.equal("a b c", shownText("a\nb\tc"));
  });

  it("stays whole with 60 bytes and loses the 61st", () => {
    assert.are.equal(string.rep("x", 60), shownText(string.rep("x", 60)));
    assert.are.equal(string.rep("x", 60), shownText(string.rep("x", 61)));
  });

  it("is cut before bars are doubled, never between the two", () => {
    assert.are.equal(string.rep("|", 120), shownText(string.rep("|", 70)));
  });
});

describe("Cut text", () => {
  for (const [bytes, expected] of [
    [0, ""],
    [1, "a"],
    [2, "a"],
    [3, "aä"],
    [5, "aä"],
    [6, "aä€"],
    [9, "aä€"],
    [10, "aä€😀"],
    [11, "aä€😀"],
  ] as [number, string][]) {
    it(`of ${bytes} bytes ends with a whole character`, () => {
      assert.are.equal(expected, cutText("aä€😀", bytes));
    });
  }
});
