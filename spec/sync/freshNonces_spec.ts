import { createFreshNonces, MAX_NONCES, NONCE_SECONDS } from "../../src/sync/freshNonces";

describe("a nonce", () => {
  it("is fresh until it is used, and again when its time is over", () => {
    let now = 0;
    const nonces = createFreshNonces(() => now);
    assert.is_true(nonces.isFresh("one"));
    nonces.use("one");
    now = NONCE_SECONDS - 1;
    assert.are.same([false, true], [nonces.isFresh("one"), nonces.isFresh("two")]);
    now = NONCE_SECONDS;
    assert.is_true(nonces.isFresh("one"));
  });

  it("is remembered while fewer than the most have come after it, the oldest forgotten first", () => {
    const nonces = createFreshNonces(() => 0);
    for (const number of $range(1, MAX_NONCES)) nonces.use(`n${number}`);
    assert.is_false(nonces.isFresh("n1"));
    nonces.use("one more");
    assert.are.same([true, false, false], [nonces.isFresh("n1"), nonces.isFresh("n2"), nonces.isFresh("one more")]);
  });
});
