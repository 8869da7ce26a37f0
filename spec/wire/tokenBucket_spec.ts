import type { TokenBucket } from "../../src/wire/tokenBucket";
import { createTokenBucket } from "../../src/wire/tokenBucket";

let now: number;
before_each(() => {
  now = 50;
});

/** The client's bucket: ten at once, then one a second. Called by: specs. */
function aBucket(): TokenBucket {
  return createTokenBucket(10, 1, () => now);
}

/** Takes tokens until there is none. Called by: specs. */
function takeAll(bucket: TokenBucket): number {
  let taken = 0;
  while (bucket.take()) taken += 1;
  return taken;
}

describe("a token bucket", () => {
  it("starts full", () => {
    assert.are.equal(10, takeAll(aBucket()));
  });

  it("gains one a second, and only whole ones count", () => {
    const bucket = aBucket();
    takeAll(bucket);
    now += 0.75;
    assert.are.same([false, 0.75], [bucket.take(), bucket.level()]);
    now += 0.25;
    assert.are.same([true, false], [bucket.take(), bucket.take()]);
  });

  it("never holds more than its capacity", () => {
    const bucket = aBucket();
    now += 1000;
    assert.are.equal(10, bucket.level());
  });

  it("is empty when the client says so, and gains from then on", () => {
    const bucket = aBucket();
    bucket.empty();
    assert.is_false(bucket.take());
    now += 2;
    assert.are.equal(2, takeAll(bucket));
  });
});
