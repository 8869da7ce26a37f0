import { ALL } from "../../src/model/syncMode";
import type { SessionContext } from "../../src/sync/sessionContext";
import { createPauseWatch } from "../../src/sync/pauseWatch";

/** As much of a session as the watch looks at. */
type Watched = Partial<Pick<SessionContext, "peer" | "role" | "mode" | "ownMode" | "isAutomatic">> | undefined;

/** A watch, and what it tells when the ban is as given and that session is at work. Called by: specs. */
function aWatch(): (this: void, isLockedDown: boolean, session: Watched) => string[] {
  const told: string[] = [];
  let now: { isLockedDown: boolean; session: Watched } = { isLockedDown: false, session: undefined };
  const tick = createPauseWatch({
    currentSession: () => now.session as SessionContext | undefined,
    isLockedDown: () => now.isLockedDown,
    onPaused: (peer) => void told.push(`${peer} paused`),
    onGoesOn: (peer) => void told.push(`${peer} goes on`),
  });
  return (isLockedDown, session) => {
    now = { isLockedDown, session };
    tick();
    return told.splice(0);
  };
}

const MINE: Watched = { peer: "Bob-Realm", role: "initiator", mode: ALL };
const HIS: Watched = { peer: "Bob-Realm", role: "responder" };

describe("the watch over pauses", () => {
  it("tells once when my session is stopped, and once when it goes on", () => {
    const look = aWatch();
    assert.are.same([], look(false, MINE));
    assert.are.same(["Bob-Realm paused"], look(true, MINE));
    assert.are.same([], look(true, MINE));
    assert.are.same(["Bob-Realm goes on"], look(false, MINE));
    assert.are.same([], look(false, MINE));
  });

  it("tells nothing of a session that began by itself", () => {
    assert.are.same([], aWatch()(true, { ...MINE, isAutomatic: true }));
  });

  it("tells of each ban anew", () => {
    const look = aWatch();
    look(true, MINE);
    look(false, MINE);
    assert.are.same(["Bob-Realm paused"], look(true, MINE));
  });

  it("tells once in a ban, whomever I visit in it", () => {
    const look = aWatch();
    look(true, MINE);
    assert.are.same([], look(true, { ...MINE, peer: "Carol-Realm" }));
    assert.are.same(["Carol-Realm goes on"], look(false, { ...MINE, peer: "Carol-Realm" }));
  });

  it("tells when a session of mine begins in the middle of a ban", () => {
    const look = aWatch();
    assert.are.same([], look(true, undefined));
    assert.are.same(["Bob-Realm paused"], look(true, MINE));
  });

  it("says nothing goes on where it was stopped meanwhile", () => {
    const look = aWatch();
    look(true, MINE);
    assert.are.same([[], []], [look(true, undefined), look(false, undefined)]);
    assert.are.same(["Bob-Realm paused"], look(true, MINE));
  });

  it("is silent about what somebody else asked for, unless I had asked for it too", () => {
    const look = aWatch();
    assert.are.same([[], []], [look(true, HIS), look(false, HIS)]);
    assert.are.same(["Bob-Realm paused"], look(true, { ...HIS, ownMode: { kind: "all", days: 0 } }));
  });
});
