import { createSessionWatch, MAX_PAUSE_SECONDS } from "../../src/sync/sessionWatch";
import { aSession, aSilentLink } from "./aSession";

/** Everybody is and stays a member. */
const MEMBERS = { greeter: { watch: () => undefined, forgiveSilence: () => undefined }, standings: { holds: () => true } };

describe("the watch over a session", () => {
  it("tells a silent and a damaged link, but not while the peer is busy", () => {
    const watch = createSessionWatch({ uptime: () => 0, isLockedDown: () => false, ...MEMBERS });
    const link = aSilentLink();
    const session = aSession({ link });
    for (const state of ["working", "waiting"] as const) {
      link.state = state;
      assert.is_nil(watch(session));
    }
    for (const state of ["silent", "damaged"] as const) {
      link.state = state;
      assert.are.equal(state, watch(session));
    }
    session.isParked = true;
    assert.is_nil(watch(session));
  });

  it("leaves a peer who has not proved himself to the greeter, also what a lockdown means to him", () => {
    const done: string[] = [];
    let isLockedDown = false;
    const watch = createSessionWatch({
      ...MEMBERS,
      uptime: () => 0,
      isLockedDown: () => isLockedDown,
      greeter: { watch: () => "silent", forgiveSilence: ({ peer }) => void done.push(peer) },
    });
    const session = aSession({ state: { at: "Greeting", round: { requestsLeft: 3, rung: "seconds" } } });
    assert.are.equal("silent", watch(session));
    isLockedDown = true;
    assert.is_nil(watch(session));
    assert.are.same([session.peer], done);
    isLockedDown = false;
    session.isParked = true;
    assert.is_nil(watch(session));
  });

  it("tells a peer who is not any more what he was, whatever the link says", () => {
    const watch = createSessionWatch({ ...MEMBERS, uptime: () => 0, isLockedDown: () => true, standings: { holds: () => false } });
    assert.are.equal("stranger", watch(aSession()));
  });

  it("lets a lockdown last an hour, each anew", () => {
    let now = 0;
    let isLockedDown = true;
    const watch = createSessionWatch({ uptime: () => now, isLockedDown: () => isLockedDown, ...MEMBERS });
    const link = aSilentLink();
    link.state = "silent";
    const session = aSession({ link });
    assert.is_nil(watch(session));
    now = MAX_PAUSE_SECONDS;
    assert.is_nil(watch(session));
    assert.is_nil(watch(aSession({ link })));
    now = MAX_PAUSE_SECONDS + 1;
    assert.is_nil(watch(aSession({ link })));
    assert.are.equal("lockdown", watch(session));
    isLockedDown = false;
    assert.are.equal("silent", watch(session));
    isLockedDown = true;
    assert.is_nil(watch(session));
  });
});
