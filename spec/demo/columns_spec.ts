/** The demo's tables stand straight in every alphabet. */
import { grouped, padLeft, padRight } from "./columns";

describe("text in columns", () => {
  it("is padded by characters, whatever their bytes", () => {
    assert.are.same(
      ["Brannoc  |", "Дарина   |", "Aurélie  |"],
      ["Brannoc", "Дарина", "Aurélie"].map((name) => `${padRight(name, 9)}|`),
    );
    assert.are.same("  Ñu", padLeft("Ñu", 4));
  });

  it("is left as it is when it is wider than its column", () => {
    assert.are.same("Brannoc", padRight("Brannoc", 3));
  });

  it("has numbers with their thousands apart", () => {
    assert.are.same(
      ["0", "999", "1,000", "12,045", "1,000,006"],
      [0, 999, 1000, 12045, 1000006].map((number) => grouped(number)),
    );
  });
});
