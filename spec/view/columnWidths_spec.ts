import { columnWidths } from "../../src/view/columnWidths";

/** A claim of a column. Called by: specs. */
const claim = (share: number, leastWidth: number) => ({ share, leastWidth });

describe("The widths of columns", () => {
  it("are their shares of the list", () => {
    assert.are.same([100, 200, 100], columnWidths([claim(1, 10), claim(2, 10), claim(1, 10)], 400));
  });

  it("are never less than their titles, and the others share what is left", () => {
    assert.are.same([80, 213 + 1 / 3, 106 + 2 / 3], columnWidths([claim(0.1, 80), claim(2, 10), claim(1, 10)], 400));
  });

  it("yield one after the other", () => {
    assert.are.same([200, 100, 100], columnWidths([claim(1, 200), claim(1, 100), claim(2, 10)], 400));
  });

  it("are the titles' own where there is no room at all", () => {
    assert.are.same([60, 70], columnWidths([claim(1, 60), claim(1, 70)], 100));
    assert.are.same([], columnWidths([], 100));
  });
});
