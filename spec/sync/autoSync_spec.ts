import type { FailureReason, SyncResult } from "../../src/model/result";
import type { AutoSync } from "../../src/sync/autoSync";
import { createAutoSync, FIRST_REST_SECONDS, PATIENT_SECONDS } from "../../src/sync/autoSync";

const BOB = "Bob-Realm";
const EVE = "Eve-Realm";

interface Facts {
  now: number;
  isFree: boolean;
  isQuiet: boolean;
  isWorthwhile: boolean;
  lastSpokeAt: number;
}

/** A starter at which nobody waits by chance, and what it did. Called by: specs. */
function aStarter(): { facts: Facts; done: string[]; auto: AutoSync; at: (this: void, seconds: number) => string[] } {
  const facts: Facts = { now: 0, isFree: true, isQuiet: false, isWorthwhile: true, lastSpokeAt: -1000 };
  const done: string[] = [];
  const auto = createAutoSync({
    uptime: () => facts.now,
    random: () => 0,
    users: () => 1,
    isFree: () => facts.isFree,
    isQuiet: () => facts.isQuiet,
    isWorthwhile: () => facts.isWorthwhile,
    lastSpokeAt: () => facts.lastSpokeAt,
    claim: () => void done.push("claim"),
    begin: (peer) => void done.push(peer),
  });
  return {
    facts,
    done,
    auto,
    /** Lets the time come and says what was done then. Called by: specs. */
    at: (seconds) => {
      facts.now = seconds;
      auto.tick();
      return done.splice(0);
    },
  };
}

/** How a session with a peer ended. Called by: specs. */
function resultWith(peer: string, reason?: FailureReason): SyncResult {
  const counts = { received: 0, sent: 0, rejected: 0, held: 0, seconds: 0 };
  return { peer, ok: reason === undefined, ...(reason === undefined ? {} : { reason }), ...counts, identical: true, olderDiffer: false };
}

describe("automatic sessions", () => {
  it("are claimed and begun, one at a time", () => {
    const { auto, at } = aStarter();
    auto.want(BOB);
    auto.want(EVE);
    assert.are.same(["claim", BOB], at(1));
    auto.want(EVE);
    assert.are.same([], at(2));
    auto.onResult(resultWith(BOB));
    auto.want(EVE);
    assert.are.same(["claim", EVE], at(3));
  });

  it("are left to whoever holds the same and spoke first, and dropped on the player's word", () => {
    const { auto, at } = aStarter();
    auto.want(BOB);
    auto.onEqualBeacon();
    assert.are.same([], at(1));
    auto.want(BOB);
    auto.stop();
    assert.are.same([], at(2));
  });

  it("wait long after a beacon of mine, because others answer it", () => {
    const { auto, at, facts } = aStarter();
    facts.lastSpokeAt = 0;
    auto.want(BOB);
    assert.are.same([], at(PATIENT_SECONDS - 1));
    assert.are.same(["claim", BOB], at(PATIENT_SECONDS));
  });

  for (const fact of ["isFree", "isQuiet"] as const) {
    it(`wait while the client is at work or in peace (${fact})`, () => {
      const { auto, at, facts } = aStarter();
      const usual = facts[fact];
      facts[fact] = !usual;
      auto.want(BOB);
      assert.are.same([], at(1));
      facts[fact] = usual;
      assert.are.same(["claim", BOB], at(2));
    });
  }

  it("are forgotten when nothing would come of them", () => {
    const { auto, at, facts } = aStarter();
    facts.isWorthwhile = false;
    auto.want(BOB);
    assert.are.same([], at(1));
    facts.isWorthwhile = true;
    assert.are.same([], at(2));
  });

  it("leave who did not answer alone, for twice as long each time, and begin with others meanwhile", () => {
    const { auto, at } = aStarter();
    auto.want(BOB);
    at(0);
    auto.onResult(resultWith(BOB, "silent"));
    auto.want(BOB);
    assert.are.same([], at(FIRST_REST_SECONDS - 1));
    auto.want(EVE);
    assert.are.same(["claim", EVE], at(FIRST_REST_SECONDS - 1));
    auto.onResult(resultWith(EVE));
    at(FIRST_REST_SECONDS);
    auto.want(BOB);
    assert.are.same(["claim", BOB], at(FIRST_REST_SECONDS));
    auto.onResult(resultWith(BOB, "silent"));
    at(3 * FIRST_REST_SECONDS - 1);
    auto.want(BOB);
    assert.are.same([], at(3 * FIRST_REST_SECONDS - 1));
    at(3 * FIRST_REST_SECONDS);
    auto.want(BOB);
    assert.are.same(["claim", BOB], at(3 * FIRST_REST_SECONDS));
    auto.onResult(resultWith(BOB));
    auto.want(BOB);
    assert.are.same(["claim", BOB], at(3 * FIRST_REST_SECONDS + 1));
  });

  for (const reason of ["stopped", "offline"] as const) {
    it(`are not tried again by themselves with a peer who was ${reason}`, () => {
      const { auto, at } = aStarter();
      auto.want(BOB);
      at(0);
      auto.onResult(resultWith(BOB, reason));
      assert.are.same([], at(10000));
    });
  }
});
