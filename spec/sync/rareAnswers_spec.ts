import { createRareAnswers, MAX_NAMES } from "../../src/sync/rareAnswers";

describe("a rare answer", () => {
  it("is granted to each name once in its time", () => {
    let now = 0;
    const isGranted = createRareAnswers(60, () => now);
    assert.are.same([true, false, true], [isGranted("Bob"), isGranted("Bob"), isGranted("Ann")]);
    now = 59;
    assert.is_false(isGranted("Bob"));
    now = 60;
    assert.are.same([true, false], [isGranted("Bob"), isGranted("Bob")]);
  });

  it("remembers a bounded number of names", () => {
    const isGranted = createRareAnswers(60, () => 0);
    for (const number of $range(1, MAX_NAMES)) isGranted(`P${number}`);
    assert.is_false(isGranted("P1"));
    assert.is_true(isGranted("one more"));
    assert.is_true(isGranted("P1"));
  });
});
