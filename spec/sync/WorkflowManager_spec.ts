import { ALL, daysMode } from "../../src/model/syncMode";
import { anEntry, aRig, NOW } from "./rig";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";
const CAROL = "Carol-Realm";

describe("the workflow", () => {
  it("visits one user after the other, each when the one before has ended", () => {
    const rig = aRig({ ranks: { [ALICE]: 0, [BOB]: 5, [CAROL]: 5 } });
    const alice = rig.player(ALICE);
    alice.engine().workflow.visit({ peer: BOB, mode: ALL });
    alice.engine().workflow.visit({ peer: CAROL, mode: daysMode(3) });
    rig.advance(20);
    assert.are.same(
      [`SyncStarted ${BOB} all 0`, `SyncFinished ${BOB} identical`, `SyncStarted ${CAROL} days 3`, `SyncFinished ${CAROL} identical`],
      alice.heard,
    );
  });

  it("goes on with the next user when one is silent", () => {
    const rig = aRig({
      ranks: { [ALICE]: 0, [BOB]: 5, [CAROL]: 5 },
      isLost: ({ destination }) => destination.kind === "whisper" && destination.peer === BOB,
    });
    const alice = rig.player(ALICE);
    alice.engine().workflow.visit({ peer: BOB, mode: ALL });
    alice.engine().workflow.visit({ peer: CAROL, mode: ALL });
    rig.advance(60);
    assert.are.same([`SyncFinished ${BOB} silent`, `SyncFinished ${CAROL} identical`], [alice.heard[1], alice.heard[3]]);
  });

  it("ends as offline when the client says so, without another whisper", () => {
    const rig = aRig({ isLost: () => true });
    const alice = rig.player(ALICE);
    alice.engine().startSync(BOB, ALL);
    rig.advance(1);
    alice.engine().onUndeliverable(CAROL);
    assert.are.equal(1, alice.heard.length);
    const before = rig.sent.length;
    alice.engine().onUndeliverable(BOB);
    rig.advance(10);
    assert.are.same([`SyncFinished ${BOB} offline`, before], [alice.heard[1], rig.sent.length]);
  });

  it("waits through a lockdown", () => {
    const rig = aRig();
    for (const name of [ALICE, BOB]) rig.player(name).isLockedDown = true;
    for (const name of [ALICE, BOB]) rig.player(name).isCongested = true;
    rig.player(ALICE).engine().startSync(BOB, ALL);
    rig.advance(300);
    assert.are.equal("paused", rig.player(ALICE).engine().report.status().state);
    for (const name of [ALICE, BOB]) rig.player(name).isLockedDown = false;
    for (const name of [ALICE, BOB]) rig.player(name).isCongested = false;
    rig.advance(10);
    assert.are.same([`SyncStarted ${BOB} all 0`, `SyncFinished ${BOB} identical`], rig.player(ALICE).heard);
  });

  it("visits again in its own mode when the peer's, who was served instead, does not cover it", () => {
    const rig = aRig();
    rig.player(ALICE).write("news", anEntry("old", NOW - 100 * 86400));
    rig.player(ALICE).engine().startSync(BOB, daysMode(7));
    rig.player(BOB).engine().startSync(ALICE, ALL);
    rig.advance(30);
    assert.is_not_nil(rig.player(BOB).store.get("news", "old"));
    assert.are.same([4, 4], [rig.player(ALICE).heard.length, rig.player(BOB).heard.length]);
  });
});
