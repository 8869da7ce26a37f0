import { bytesOfValue } from "../../src/wire/valueBytes";
import { canonicalText } from "../../src/wire/valueWriter";
import { createDice } from "../support/dice";
import { anEntry, listOf } from "./samples";

describe("the estimate of a value's bytes", () => {
  it("counts known texts and booleans as one byte, numbers as four, and tables with all keys and values", () => {
    assert.are.same([1, 1, 4, 6], [bytesOfValue("Tank"), bytesOfValue(true), bytesOfValue(7), bytesOfValue("other")]);
    assert.are.same(
      [1, 10, 21],
      [bytesOfValue({}), bytesOfValue({ level: 7, deleted: false, class: "MAGE" }), bytesOfValue(listOf(1, "yes", "yy"))],
    );
  });

  it("is near the truth for entries (20 seeds)", () => {
    for (const seed of $range(1, 20)) {
      const entry = anEntry(createDice(seed), seed);
      const bytes = canonicalText(entry).length;
      assert.is_true(bytesOfValue(entry) > bytes * 0.7 && bytesOfValue(entry) < bytes * 1.3);
    }
  });
});
