import { forgetOldest } from "../../src/model/forgetOldest";

/** What is left of these, where the value is its own time. Called by: specs. */
function leftOf(saved: Record<string, unknown>, most: number): Record<string, unknown> {
  forgetOldest(saved, most, (value) => (typeof value === "number" ? value : 0));
  return saved;
}

describe("forgetting what is oldest", () => {
  it("leaves as many as may stay", () => {
    assert.are.same({ a: 3, c: 2 }, leftOf({ a: 3, b: 1, c: 2 }, 2));
    assert.are.same({ a: 3, b: 1 }, leftOf({ a: 3, b: 1 }, 2));
    assert.are.same({}, leftOf({ a: 3 }, 0));
  });

  it("takes the lower key of equals, and what is damaged first", () => {
    assert.are.same({ b: 1, c: 1 }, leftOf({ a: 1, b: 1, c: 1 }, 2));
    assert.are.same({ b: 1 }, leftOf({ a: "x", b: 1 }, 1));
  });

  it("works where keys are of any kind", () => {
    assert.are.same({ x: 5 }, leftOf({ [1]: 4, [true as unknown as string]: 3, x: 5 }, 1));
  });
});
