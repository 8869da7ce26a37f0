import type { FailureReason } from "../../src/model/result";
import type { SecondChances } from "../../src/sync/secondChances";
import { createSecondChances, MAX_BUSY_SECONDS, MAX_RESTARTS } from "../../src/sync/secondChances";
import type { SessionContext } from "../../src/sync/sessionContext";
import type { SilentLink } from "./aSession";
import { aSession } from "./aSession";

/** Second chances with what became of them, for one session at work. Called by: specs. */
function chancesFor(session: SessionContext): {
  chances: SecondChances;
  done: string[];
  waits: { seconds: number; run: (this: void) => void }[];
} {
  const done: string[] = [];
  const waits: { seconds: number; run: (this: void) => void }[] = [];
  const chances = createSecondChances({
    log: { write: () => undefined },
    currentSession: () => session,
    after: (seconds, run) => void waits.push({ seconds, run }),
    restart: () => void done.push("restart"),
    fail: (_session: SessionContext, reason: FailureReason) => void done.push(reason),
  });
  return { chances, done, waits };
}

describe("a busy peer", () => {
  for (const [said, waited] of [
    [0, 1],
    [5, 5],
    [500, MAX_BUSY_SECONDS],
  ] as const) {
    it(`who is busy for ${said} s is asked again after ${waited} s`, () => {
      const session = aSession();
      const { chances, done, waits } = chancesFor(session);
      chances.onBusy(session, said);
      chances.onBusy(session, said);
      assert.are.same([1, waited, true], [waits.length, waits[0]?.seconds, session.isParked]);
      waits[0]?.run();
      assert.are.same(["restart"], done);
    });
  }

  it("is given up after MAX_RESTARTS, and not asked again after a stop", () => {
    const session = aSession();
    session.restarts = MAX_RESTARTS;
    const tired = chancesFor(session);
    tired.chances.onBusy(session, 1);
    assert.are.same(["busy"], tired.done);
    const stopped = aSession();
    const { chances, done, waits } = chancesFor(stopped);
    chances.onBusy(stopped, 1);
    stopped.state = { at: "Ended", reason: "stopped" };
    waits[0]?.run();
    assert.are.same([], done);
  });

  it("means nothing to a session that is under way", () => {
    const session = aSession({ state: { at: "Closing", round: { requestsLeft: 2, rung: "seconds" } } });
    const { chances, done, waits } = chancesFor(session);
    chances.onBusy(session, 1);
    assert.are.same([0, 0], [done.length, waits.length]);
  });
});

describe("a forgotten session", () => {
  it("begins anew at the initiator when it was known before, at most MAX_RESTARTS times", () => {
    const session = aSession();
    const { chances, done } = chancesFor(session);
    (session.link as SilentLink).hasSpoken = false;
    chances.onForgotten(session);
    assert.are.same([], done);
    (session.link as SilentLink).hasSpoken = true;
    chances.onForgotten(session);
    session.restarts = MAX_RESTARTS;
    chances.onForgotten(session);
    assert.are.same(["restart", "reload"], done);
  });

  it("ends at the responder, who will be asked again", () => {
    const session = aSession({ role: "responder", state: { at: "Serving" } });
    const { chances, done } = chancesFor(session);
    chances.onForgotten(session);
    assert.are.same(["reload"], done);
  });
});

describe("a peer who has forgotten the session", () => {
  it("changes nothing where the session is over, or another is at work", () => {
    const over = aSession({ state: { at: "Ended" } });
    const { chances, done } = chancesFor(over);
    chances.onForgotten(over);
    chances.onForgotten(aSession({ peer: "Eve-Realm", role: "responder" }));
    assert.are.same([], done);
  });
});
