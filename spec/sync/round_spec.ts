import { FAILURE_REASONS } from "../../src/model/result";
import type { FailureReason, SyncResult } from "../../src/model/result";
import type { RoundReport } from "../../src/model/roundReport";
import { ALL, daysMode } from "../../src/model/syncMode";
import type { Round, SavedRound } from "../../src/sync/round";
import { createRound } from "../../src/sync/round";

const NOTHING: RoundReport = { inSync: 0, differing: 0, unreachable: 0, busy: 0, unfinished: 0, unvisited: 0, received: 0, sent: 0 };
const [ANN, BOB, CID] = ["Ann-Realm", "Bob-Realm", "Cid-Realm"] as const;

interface RoundRig {
  readonly round: Round;
  readonly reports: RoundReport[];
  /** Peers with a visit that runs or waits. */
  readonly planned: LuaSet<string>;
}

/** A round over saved data. Called by: specs. */
function aRound(saved: SavedRound = {}): RoundRig {
  const reports: RoundReport[] = [];
  const planned = new LuaSet<string>();
  const round = createRound({ saved, isPlanned: (peer) => planned.has(peer), onEnd: (report) => void reports.push(report) });
  return { round, reports, planned };
}

/** How a visit ended, usually equal. Called by: round_spec.aFailure. */
function aResult(peer: string, fields: Partial<SyncResult> = {}): SyncResult {
  const counts = { received: 2, sent: 1, rejected: 0, held: 0, seconds: 1 };
  return { peer, ok: true, ...counts, identical: true, olderDiffer: false, ...fields };
}

/** A visit that failed. Called by: specs. */
function aFailure(peer: string, reason: FailureReason): SyncResult {
  return aResult(peer, { ok: false, identical: false, reason, received: 0, sent: 0 });
}

describe("a round", () => {
  it("ends with the last of its users, and sums up what moved", () => {
    const { round, reports } = aRound();
    round.ask(ALL);
    round.begin([ANN, BOB, CID]);
    round.onResult(aResult(ANN));
    round.onResult(aFailure(BOB, "offline"));
    assert.are.same([], reports);
    round.onResult(aResult(CID, { identical: false }));
    assert.are.same([{ ...NOTHING, inSync: 1, unreachable: 1, differing: 1, received: 4, sent: 2 }], reports);
  });

  for (const reason of FAILURE_REASONS) {
    const outcome = reason === "offline" || reason === "silent" ? "unreachable" : reason === "busy" ? "busy" : "unfinished";
    it(`counts a visit that ended as "${reason}" as ${outcome}`, () => {
      const { round, reports } = aRound();
      round.begin([ANN]);
      round.onResult(aFailure(ANN, reason));
      assert.are.same([{ ...NOTHING, [outcome]: 1 }], reports);
    });
  }

  it("counts nobody twice and no strangers", () => {
    const { round, reports } = aRound();
    round.begin([ANN, BOB]);
    for (const peer of [ANN, ANN, CID, BOB, BOB]) round.onResult(aResult(peer));
    assert.are.same([{ ...NOTHING, inSync: 2, received: 4, sent: 2 }], reports);
  });

  it("waits for the visit when the peer's own session leaves it planned", () => {
    const { round, reports, planned } = aRound();
    round.begin([ANN]);
    planned.add(ANN);
    round.onResult(aFailure(ANN, "stopped"));
    planned.delete(ANN);
    round.onResult(aResult(ANN));
    assert.are.same([{ ...NOTHING, inSync: 1, received: 2, sent: 1 }], reports);
  });

  it("is none when nobody is there, or when its question is dropped", () => {
    const saved: SavedRound = {};
    const { round, reports } = aRound(saved);
    round.ask(ALL);
    round.begin([]);
    assert.are.same({}, saved);
    round.ask(ALL);
    round.drop();
    assert.are.same([{}, []], [saved, reports]);
  });

  it("counts those whose visits were dropped as not visited", () => {
    const { round, reports, planned } = aRound();
    round.begin([ANN, BOB, CID]);
    planned.add(BOB);
    round.onResult(aFailure(ANN, "stopped"));
    round.settle();
    assert.are.same([], reports);
    planned.delete(BOB);
    round.settle();
    round.settle();
    assert.are.same([{ ...NOTHING, unfinished: 1, unvisited: 2 }], reports);
  });
});

describe("a round in the saved data", () => {
  it("goes on after a login, and ends as if nothing had been", () => {
    const saved: SavedRound = {};
    const before = aRound(saved);
    before.round.begin([ANN, BOB]);
    before.round.onResult(aResult(ANN));
    const { round, reports } = aRound(saved);
    round.onResult(aResult(BOB));
    assert.are.same([{ ...NOTHING, inSync: 2, received: 4, sent: 2 }], reports);
    assert.are.same({}, saved);
  });

  it("knows the mode in which it asked who is there, and nothing more once it knows", () => {
    const saved: SavedRound = {};
    aRound(saved).round.ask(daysMode(3));
    const { round } = aRound(saved);
    assert.are.same(daysMode(3), round.askedMode());
    round.begin([ANN]);
    assert.is_nil(aRound(saved).round.askedMode());
  });

  for (const [what, damaged] of [
    ["a number", 5],
    ["without counts", { awaited: [ANN] }],
    ["with a count that is none", { ...NOTHING, sent: 0 / 0, awaited: [ANN] }],
    ["with names that are none", { ...NOTHING, awaited: [ANN, 5] }],
    ["without names", { ...NOTHING, awaited: [] }],
    ["with days beyond all", { ...NOTHING, awaited: [], askedDays: 3651 }],
  ] as const) {
    it(`is none when it is ${what}`, () => {
      const { round, reports } = aRound({ round: damaged });
      round.onResult(aResult(ANN));
      round.settle();
      assert.is_nil(round.askedMode());
      assert.are.same([], reports);
    });
  }
});
