import { pluralForm, PLURALS } from "../../src/language/plural";

describe("The form that goes with a number", () => {
  it("is one or many in English, German and Spanish", () => {
    assert.are.same(
      [1, 0, 1, 1],
      [0, 1, 2, 21].map((count) => PLURALS.oneOrMany.rule(count)),
    );
  });

  it("is that of one for nothing in French and Portuguese of Brazil", () => {
    assert.are.same(
      [0, 0, 1],
      [0, 1, 2].map((count) => PLURALS.belowTwoOrMany.rule(count)),
    );
  });

  it("is one of three in Russian", () => {
    const counts = [1, 21, 101, 2, 4, 22, 0, 5, 11, 12, 14, 111];
    assert.are.same(
      [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 2, 2],
      counts.map((count) => PLURALS.slavic.rule(count)),
    );
  });

  it("is the same for every number in Korean and Chinese", () => {
    assert.are.same(
      [0, 0],
      [1, 5].map((count) => PLURALS.same.rule(count)),
    );
  });

  it("is the last one where there are too few", () => {
    assert.are.equal("b", pluralForm("slavic", "a|b", 5));
  });
});
