import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import { createStandingWatch } from "../../src/sync/standingWatch";
import { aSession } from "./aSession";

/** The tables by whose change a session with Bob ends, where he is still what he was or not. Called by: specs. */
function endedBy(isHeld: boolean): TableName[] {
  const session = aSession({ peer: "Bob-Realm" });
  return TABLE_NAMES.filter((tableName) => {
    const events: unknown[] = [];
    createStandingWatch({
      currentSession: () => session,
      standings: { holds: (peer) => peer !== "Bob-Realm" || isHeld },
      dispatch: (_session, event) => void events.push(event),
    })(tableName);
    if (events.length > 0) assert.are.same([{ type: "Failed", reason: "stranger" }], events);
    return events.length > 0;
  });
}

describe("the watch over a peer's standing", () => {
  it("ends the session where setup or roster have ended the standing, and not otherwise", () => {
    assert.are.same(["setup", "roster"], endedBy(false));
    assert.are.same([], endedBy(true));
  });

  it("does nothing where no session is at work", () => {
    createStandingWatch({ currentSession: () => undefined, standings: { holds: () => false }, dispatch: () => error("ended") })("setup");
  });
});
