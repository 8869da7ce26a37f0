import { resultOf } from "../../src/sync/sessionResult";
import { aSession } from "./aSession";

describe("a session's result", () => {
  it("is identical only with equal digests, without a failure and with nothing refused or held", () => {
    for (const agrees of [true, false]) {
      for (const hasRefusals of [true, false]) {
        for (const held of [0, 1]) {
          for (const reason of ["silent", "none"] as const) {
            const session = aSession();
            session.agrees = agrees;
            session.hasRefusals = hasRefusals;
            session.tally.held = held;
            const result = resultOf(session, reason === "none" ? undefined : reason, 5);
            assert.are.equal(agrees && !hasRefusals && held === 0 && reason === "none", result.identical);
            assert.are.equal(reason === "none", result.ok);
          }
        }
      }
    }
  });

  it("carries the counts, the seconds and the reason", () => {
    const session = aSession({ startedAt: 2 });
    session.tally.received = 3;
    session.tally.sent = 4;
    session.tally.rejected = 5;
    session.olderDiffer = true;
    const counts = { received: 3, sent: 4, rejected: 5, held: 0, seconds: 1.5, identical: false, olderDiffer: true };
    assert.are.same({ peer: "Bob-Realm", ok: true, ...counts }, resultOf(session, undefined, 3.5));
    assert.are.same({ peer: "Bob-Realm", ok: false, reason: "busy", ...counts }, resultOf(session, "busy", 3.5));
  });
});
