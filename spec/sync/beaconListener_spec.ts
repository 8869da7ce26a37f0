import { scopeOf } from "../../src/model/scope";
import type { Verdict } from "../../src/sync/attempts";
import type { Beacon } from "../../src/sync/beacon";
import type { BeaconListener } from "../../src/sync/beaconListener";
import { BUSY_SECONDS, createBeaconListener, MAX_UNREAD } from "../../src/sync/beaconListener";
import { scopeHash } from "../../src/sync/scopeHashes";
import type { TableSummary } from "../../src/wire/protocol";
import { GUILD } from "./rig";

const SCOPE = scopeOf(GUILD, {});
const BOB = "Bob-Realm";

interface Facts {
  mine: readonly TableSummary[] | undefined;
  isAutomatic: boolean;
  isQuiet: boolean;
  now: number;
  verdict: Verdict;
}

/** Digests that stand for this number. Called by: beaconListener_spec.aBeacon, beaconListener_spec.aListener. */
function summaries(low: number): TableSummary[] {
  return [{ tableName: "news", window: { count: 1, low, high: 0 }, older: { count: 0, low: 0, high: 0 } }];
}

/** A beacon with these digests. Called by: specs. */
function aBeacon(low: number, scope = scopeHash(SCOPE), isBusy = false): Beacon {
  const state = { version: "1", isBusy, isBridge: false, isAutomatic: true };
  return { ...state, scope, salt: 7, summaries: summaries(low), symbols: { count: 0, text: "" } };
}

/** A listener whose digests stand for 1, the jobs it has asked for, and what it did. Called by: specs. */
function aListener(): { facts: Facts; listener: BeaconListener; done: string[]; runJobs: (this: void) => number } {
  const facts: Facts = { mine: summaries(1), isAutomatic: true, isQuiet: false, now: 0, verdict: { kind: "session" } };
  const done: string[] = [];
  let jobs: (() => void)[] = [];
  const listener = createBeaconListener({
    scope: () => SCOPE,
    knownSummaries: () => facts.mine,
    summaries: () => facts.mine ?? summaries(1),
    reader: {
      differences: () => void done.push("read"),
      meaning: (peer, salt) => ({ peer, salt, lacking: [], newerHere: [] }),
    },
    attempts: { judge: () => facts.verdict, noteSession: () => undefined },
    repair: { onDifference: ({ peer, salt }) => void done.push(`repair ${peer} ${salt}`) },
    run: (job) => {
      jobs.push(job);
      return true;
    },
    uptime: () => facts.now,
    isAutomatic: () => facts.isAutomatic,
    isQuiet: () => facts.isQuiet,
    onEqual: (peer) => void done.push(`equal ${peer}`),
    onDiffers: (peer) => void done.push(`differs ${peer}`),
    onSessionWanted: (peer) => void done.push(`session ${peer}`),
  });
  return {
    facts,
    listener,
    done,
    /** Runs what waits and says how many jobs it was. Called by: specs. */
    runJobs: () => {
      const due = jobs;
      jobs = [];
      for (const job of due) job();
      return due.length;
    },
  };
}

describe("a listener to beacons", () => {
  it("reads that of somebody in a session when it will be over, unless he has said another one", () => {
    const { facts, listener, done, runJobs } = aListener();
    listener.hear(BOB, aBeacon(2, scopeHash(SCOPE), true));
    facts.now = BUSY_SECONDS - 1;
    listener.tick();
    assert.are.same([["differs Bob-Realm"], 0], [done, runJobs()]);
    facts.now = BUSY_SECONDS;
    listener.tick();
    assert.are.same([1, ["differs Bob-Realm", "read", "session Bob-Realm"]], [runJobs(), done]);
    listener.hear(BOB, aBeacon(2, scopeHash(SCOPE), true));
    listener.hear(BOB, aBeacon(1));
    facts.now += BUSY_SECONDS;
    listener.tick();
    assert.are.equal(0, runJobs());
  });

  it("needs no job for one who holds the same, and nothing follows", () => {
    const { listener, done, runJobs } = aListener();
    listener.hear(BOB, aBeacon(1));
    listener.tick();
    assert.are.same([["equal Bob-Realm"], 0], [done, runJobs()]);
  });

  for (const [verdict, what] of [
    [{ kind: "session" }, ["session Bob-Realm"]],
    [{ kind: "repair", differences: [] }, ["repair Bob-Realm 7"]],
    [{ kind: "nothing" }, []],
  ] as const) {
    it(`reads one that differs in a job, and does what is judged right (${verdict.kind})`, () => {
      const { facts, listener, done, runJobs } = aListener();
      facts.verdict = verdict;
      listener.hear(BOB, aBeacon(2));
      listener.tick();
      listener.tick();
      assert.are.equal(1, runJobs());
      assert.are.same(["differs Bob-Realm", "read", ...what], done);
      listener.tick();
      assert.are.equal(0, runJobs());
    });
  }

  it("reads no symbols of another scope, and wants a session", () => {
    const { listener, done, runJobs } = aListener();
    listener.hear(BOB, aBeacon(1, 5));
    listener.tick();
    runJobs();
    assert.are.same(["differs Bob-Realm", "session Bob-Realm"], done);
  });

  it("looks at its own digests in a job where they are not known yet", () => {
    const { facts, listener, done, runJobs } = aListener();
    facts.mine = undefined;
    listener.hear(BOB, aBeacon(1));
    assert.are.same([], done);
    runJobs();
    assert.are.same(["equal Bob-Realm"], done);
  });

  it("reads only the newest beacon of a speaker, and none that equals mine by then", () => {
    const { facts, listener, done, runJobs } = aListener();
    listener.hear(BOB, aBeacon(2));
    listener.hear(BOB, aBeacon(3));
    facts.mine = summaries(3);
    listener.tick();
    assert.are.equal(1, runJobs());
    assert.are.same(["differs Bob-Realm", "differs Bob-Realm"], done);
  });

  it("reads nothing while the player is left in peace, and then what has come, MAX_UNREAD at most", () => {
    const { facts, listener, done, runJobs } = aListener();
    facts.isQuiet = true;
    for (const number of $range(1, MAX_UNREAD + 1)) listener.hear(`P${number}`, aBeacon(2));
    listener.tick();
    assert.are.equal(0, runJobs());
    facts.isQuiet = false;
    let read = 0;
    for (const _ of $range(1, 2 * MAX_UNREAD)) {
      listener.tick();
      read += runJobs();
    }
    assert.are.equal(MAX_UNREAD, read);
    assert.is_false(done.includes("session P1"));
  });

  it("reads nothing where the player wants nothing to happen by itself", () => {
    const { facts, listener, done, runJobs } = aListener();
    facts.isAutomatic = false;
    listener.hear(BOB, aBeacon(2));
    listener.tick();
    assert.are.same([["differs Bob-Realm"], 0], [done, runJobs()]);
  });
});
