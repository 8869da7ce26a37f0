import { ALL } from "../../src/model/syncMode";
import { anEntry, aRig, NOW } from "./rig";

describe("the joined parts of sessions", () => {
  it("keep a result before the listeners hear of it", () => {
    const rig = aRig();
    const alice = rig.player("Alice-Realm");
    alice.write("news", anEntry("a", NOW));
    alice.engine().startSync("Bob-Realm", ALL);
    rig.advance(10);
    assert.are.same(
      [["Bob-Realm", 1]],
      alice
        .engine()
        .report.status()
        .lastResults.map(({ peer, sent }) => [peer, sent]),
    );
    assert.are.same(["SyncStarted Bob-Realm all 0", "SyncFinished Bob-Realm identical"], alice.heard);
  });

  it("share one book: the session at work is the one reported, and it is free afterwards", () => {
    const rig = aRig();
    const alice = rig.player("Alice-Realm");
    alice.engine().startSync("Bob-Realm", ALL);
    assert.are.same(["syncing", "Bob-Realm"], [alice.engine().report.status().state, alice.engine().book.current()?.peer]);
    rig.advance(10);
    assert.are.equal("idle", alice.engine().report.status().state);
    assert.is_nil(alice.engine().book.current());
  });

  it("keep the responder's result too", () => {
    const rig = aRig();
    const bob = rig.player("Bob-Realm");
    for (const number of $range(1, 30)) rig.player("Alice-Realm").write("news", anEntry(`n${number}`, NOW - number));
    rig.player("Alice-Realm").engine().startSync("Bob-Realm", ALL);
    rig.advance(10);
    assert.are.equal(30, bob.results[0]?.received);
    assert.are.equal(30, bob.engine().report.status().lastResults[0]?.received);
  });
});
