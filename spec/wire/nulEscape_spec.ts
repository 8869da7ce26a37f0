import { escapeNul, unescapeNul } from "../../src/wire/nulEscape";
import { createDice } from "../support/dice";
import { anyText } from "./samples";

describe("a text of any bytes", () => {
  for (const [seed, bytes] of [
    [1, 0],
    [2, 1],
    [3, 100],
    [4, 254],
  ] as const) {
    it(`of ${bytes} comes back from its form without NUL, which is one longer (seed ${seed})`, () => {
      const text = anyText(createDice(seed), bytes);
      const escaped = escapeNul(text);
      assert.are.equal(bytes + 1, escaped.length);
      assert.is_nil(string.find(escaped, "\0", 1, true)[0]);
      assert.are.equal(text, unescapeNul(escaped));
    });
  }

  for (const value of $range(2, 255)) {
    it(`comes back when byte ${value} has to stand for NUL`, () => {
      const bytes: string[] = [];
      for (const other of $range(0, 255)) if (other !== value && bytes.length < 254) bytes.push(string.char(other));
      // All bytes above must be in use, because the highest unused one is taken.
      if (value < 255) bytes[1] = string.char(255);
      const text = table.concat(bytes);
      const escaped = escapeNul(text);
      assert.are.equal(value, string.byte(escaped, 1));
      assert.are.equal(text, unescapeNul(escaped));
    });
  }
});
