import { createSessionWatch, MAX_PAUSE_SECONDS } from "../../src/sync/sessionWatch";
import { aSession, aSilentLink } from "./aSession";

describe("the watch over a session", () => {
  it("tells a silent and a damaged link, but not while the peer is busy", () => {
    const watch = createSessionWatch({ uptime: () => 0, isLockedDown: () => false });
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

  it("lets a lockdown last an hour, each anew", () => {
    let now = 0;
    let isLockedDown = true;
    const watch = createSessionWatch({ uptime: () => now, isLockedDown: () => isLockedDown });
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
