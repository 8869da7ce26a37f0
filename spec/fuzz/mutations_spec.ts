import { createDice } from "../support/dice";
import { anyInput, mutated } from "./mutations";

const SAMPLE = "a sample of some length";
const RUNS = 500;

describe("mutations", () => {
  it("of the same dice are the same", () => {
    for (const seed of $range(1, 50)) {
      assert.are.equal(mutated(SAMPLE, createDice(seed), [SAMPLE]), mutated(SAMPLE, createDice(seed), [SAMPLE]));
    }
  });

  it("make other texts, shorter ones and longer ones", () => {
    const seen = new LuaSet<string>();
    let distinct = 0;
    let shorter = 0;
    let longer = 0;
    for (const seed of $range(1, RUNS)) {
      const text = mutated(SAMPLE, createDice(seed), [SAMPLE]);
      if (!seen.has(text)) distinct += 1;
      seen.add(text);
      if (text.length < SAMPLE.length) shorter += 1;
      if (text.length > SAMPLE.length) longer += 1;
    }
    assert.is_true(distinct > RUNS / 2 && shorter > RUNS / 10 && longer > RUNS / 10);
  });

  it("stand an empty text", () => {
    for (const seed of $range(1, RUNS)) assert.are.equal("string", type(mutated("", createDice(seed), [""])));
  });

  it("never grow a text beyond 8,192 bytes", () => {
    const long = string.rep("x", 8192);
    for (const seed of $range(1, RUNS)) assert.is_true(anyInput(createDice(seed), [long]).length <= 8192);
  });

  it("leave some samples as they are", () => {
    let same = 0;
    for (const seed of $range(1, RUNS)) if (anyInput(createDice(seed), [SAMPLE]) === SAMPLE) same += 1;
    assert.is_true(same > 5);
  });
});
