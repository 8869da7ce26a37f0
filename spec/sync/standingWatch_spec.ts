import type { PeerName } from "../../src/model/peerName";
import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import type { SessionContext } from "../../src/sync/sessionContext";
import { createStandingWatch } from "../../src/sync/standingWatch";
import { aSession } from "./aSession";

/**
 * What a change of a table does where Bob is still what he was or not, and these links have just lapsed.
 * Called by: specs.
 */
function doneBy(tableName: TableName, isHeld: boolean, lapsed: readonly PeerName[], session?: SessionContext): string[] {
  const done: string[] = [];
  createStandingWatch({
    book: { current: () => session },
    standings: { holds: (peer) => peer !== "Bob-Realm" || isHeld },
    links: { takeLapsed: () => lapsed },
    queue: { cancel: (peer) => void done.push(`cancel ${peer}`) },
    workflow: { dispatch: (_session, event) => void done.push(event.type === "Failed" ? `failed ${event.reason}` : event.type) },
  })(tableName);
  return done;
}

describe("the watch over a peer's standing", () => {
  const session = aSession({ peer: "Bob-Realm" });

  it("ends the session where setup or roster have ended the standing, and not otherwise", () => {
    for (const tableName of TABLE_NAMES) {
      const decides = tableName === "setup" || tableName === "roster";
      assert.are.same(decides ? ["failed stranger"] : [], doneBy(tableName, false, [], session));
      assert.are.same([], doneBy(tableName, true, [], session));
    }
  });

  it("lets nothing go that waits for partners who are none any more, before it ends the session", () => {
    assert.are.same(
      ["cancel Ann-Realm", "cancel Bob-Realm", "failed stranger"],
      doneBy("roster", false, ["Ann-Realm", "Bob-Realm"], session),
    );
    assert.are.same(["cancel Ann-Realm"], doneBy("setup", true, ["Ann-Realm"], session));
    assert.are.same([], doneBy("news", true, ["Ann-Realm"], session));
  });

  it("needs no session", () => {
    assert.are.same(["cancel Ann-Realm"], doneBy("setup", false, ["Ann-Realm"]));
  });
});
