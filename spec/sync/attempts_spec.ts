import type { Finding } from "../../src/sync/attempts";
import { createAttempts, MAX_PEERS, MAX_REPAIRED, REPAIR_SECONDS, verdictOn } from "../../src/sync/attempts";

const BOB = "Bob-Realm";
const NOTHING_TRIED = { repaired: new LuaSet<string>(), repairedAt: 0, beyondMending: new LuaSet<string>() };

/** A finding of differences at these positions; nil: too many to be read. Called by: attempts_spec.repairOf. */
function found(positions: readonly number[] | undefined, fingerprint = "all"): Finding {
  return { salt: 7, differences: positions?.map((position) => ({ position, difference: 3 })), fingerprint };
}

/** Differences at these positions. Called by: specs. */
function repairOf(...positions: readonly number[]): unknown {
  return { kind: "repair", differences: found(positions).differences };
}

describe("a verdict", () => {
  /** Positions from 1 to a number. Called by: specs. */
  const upTo = (count: number): number[] => {
    const positions: number[] = [];
    for (const position of $range(1, count)) positions.push(position);
    return positions;
  };

  for (const [what, finding, kind] of [
    ["as many differences as are repaired", found(upTo(MAX_REPAIRED)), "repair"],
    ["one more", found(upTo(MAX_REPAIRED + 1)), "session"],
    ["too many differences to be read", found(undefined), "session"],
    ["differences that seconds do not show", found([]), "session"],
  ] as const) {
    it(`on ${what} is a ${kind}`, () => {
      assert.are.equal(kind, verdictOn(finding, NOTHING_TRIED, 0).kind);
    });
  }
});

describe("attempts", () => {
  it("repair a difference once, wait for the repair, and then want a session", () => {
    let now = 0;
    const attempts = createAttempts({ uptime: () => now });
    assert.are.same(repairOf(1), attempts.judge(BOB, found([1])));
    now = REPAIR_SECONDS - 1;
    assert.are.equal("nothing", attempts.judge(BOB, found([1])).kind);
    assert.are.same(repairOf(1), attempts.judge("Eve-Realm", found([1])));
    now = REPAIR_SECONDS;
    assert.are.equal("session", attempts.judge(BOB, found([1])).kind);
    assert.are.same(repairOf(2), attempts.judge(BOB, found([2])));
  });

  it("let be what a session has left, and only that", () => {
    const attempts = createAttempts({ uptime: () => 0 });
    attempts.noteSession(BOB, false);
    assert.are.equal("nothing", attempts.judge(BOB, found([1])).kind);
    assert.are.equal("nothing", attempts.judge(BOB, found([1])).kind);
    assert.are.same(repairOf(2), attempts.judge(BOB, found([1, 2])));
  });

  it("let be a whole that cannot be read, until either side changes", () => {
    const attempts = createAttempts({ uptime: () => 0 });
    attempts.noteSession(BOB, false);
    assert.are.equal("nothing", attempts.judge(BOB, found(undefined, "one")).kind);
    assert.are.equal("session", attempts.judge(BOB, found(undefined, "two")).kind);
  });

  it("give nothing up after a session that made both identical", () => {
    const attempts = createAttempts({ uptime: () => 0 });
    attempts.noteSession(BOB, true);
    assert.are.same(repairOf(1), attempts.judge(BOB, found([1])));
  });

  it("are forgotten with more peers than MAX_PEERS, and keys with more than a peer has room for", () => {
    const attempts = createAttempts({ uptime: () => 0 });
    attempts.judge(BOB, found([1]));
    for (const number of $range(1, MAX_PEERS)) attempts.judge(`P${number}`, found([1]));
    assert.are.same(repairOf(1), attempts.judge(BOB, found([1])));
    for (const number of $range(2, 250)) attempts.judge(BOB, found([number]));
    assert.are.same(repairOf(1), attempts.judge(BOB, found([1])));
  });
});
