import { createRandomPool } from "../../src/wire/randomPool";

/** Moments 1, 2, 3 ... from a beginning. Called by: specs. */
function momentsFrom(first: number): (this: void) => string {
  let next = first;
  return () => {
    next += 1;
    return `${next - 1}`;
  };
}

describe("the pool", () => {
  for (const count of [0, 1, 8, 31, 32, 33, 100]) {
    it(`gives ${count} bytes when ${count} are asked for`, () => {
      assert.are.equal(count, createRandomPool("seed", momentsFrom(1)).randomBytes(count).length);
    });
  }

  it("gives the same to the same seed and moments, and something else to another seed, or to other moments", () => {
    const first = createRandomPool("seed", momentsFrom(1)).randomBytes(16);
    assert.are.equal(first, createRandomPool("seed", momentsFrom(1)).randomBytes(16));
    assert.are_not.equal(first, createRandomPool("other", momentsFrom(1)).randomBytes(16));
    assert.are_not.equal(first, createRandomPool("seed", momentsFrom(2)).randomBytes(16));
  });

  it("never gives the same twice, not even in a moment that does not pass", () => {
    const pool = createRandomPool("seed", () => "now");
    const seen = new LuaSet<string>();
    for (const _ of $range(1, 40)) {
      const bytes = pool.randomBytes(8);
      assert.is_false(seen.has(bytes));
      seen.add(bytes);
    }
  });

  it("takes every moment it was stirred in, also when there are more than it keeps apart", () => {
    for (const stirs of [1, 31, 32, 33, 64]) {
      const [quiet, stirred] = [createRandomPool("seed", () => "now"), createRandomPool("seed", () => "now")] as const;
      for (const _ of $range(1, stirs)) stirred.stir();
      assert.are_not.equal(quiet.randomBytes(8), stirred.randomBytes(8));
    }
  });

  it("has no block that is like another", () => {
    const bytes = createRandomPool("seed", momentsFrom(1)).randomBytes(64);
    assert.are_not.equal(string.sub(bytes, 1, 32), string.sub(bytes, 33));
  });
});
