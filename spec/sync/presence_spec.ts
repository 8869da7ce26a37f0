import { ALL } from "../../src/model/syncMode";
import { anEntry, aRig, NOW } from "./rig";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";
const CAROL = "Carol-Realm";

describe("a question who is there", () => {
  it("finds those who answer, in order of name, and reports equal copies at once", () => {
    const rig = aRig({ ranks: { [ALICE]: 0, [BOB]: 5, [CAROL]: 5 } });
    rig.player(CAROL).write("news", anEntry("n1", NOW - 1));
    rig.player(ALICE).engine().startSync(undefined, ALL);
    assert.are.equal("discovering", rig.player(ALICE).engine().report.status().state);
    rig.advance(20);
    assert.are.same(
      [`SyncStarted ${BOB} all 0`, `SyncFinished ${BOB} identical`, `SyncStarted ${CAROL} all 0`, `SyncFinished ${CAROL} identical`],
      rig.player(ALICE).heard,
    );
    assert.are.same(rig.player(CAROL).store.entriesOf("news"), rig.player(ALICE).store.entriesOf("news"));
  });

  it("ends with nobody when nobody answers", () => {
    const rig = aRig({ isLost: () => true });
    rig.player(ALICE).engine().startSync(undefined, ALL);
    rig.advance(5);
    assert.are.same(["nobody"], rig.player(ALICE).heard);
  });

  it("ends also when the guild is lost meanwhile", () => {
    const rig = aRig();
    rig.player(ALICE).engine().startSync(undefined, ALL);
    rig.player(ALICE).isGuildless = true;
    rig.advance(5);
    assert.are.equal("idle", rig.player(ALICE).engine().report.status().state);
  });

  it("can be stopped, and its answers then begin nothing", () => {
    const rig = aRig();
    rig.player(BOB).write("news", anEntry("n1", NOW - 1));
    rig.player(ALICE).engine().startSync(undefined, ALL);
    rig.advance(1);
    assert.is_true(rig.player(ALICE).engine().stop());
    rig.advance(10);
    assert.are.same([], rig.player(ALICE).heard);
  });

  it("is answered once, however often it is asked", () => {
    const rig = aRig();
    for (const _ of $range(1, 10)) rig.player(BOB).engine().presence.onWho(ALICE);
    rig.advance(5);
    assert.are.equal(1, rig.sent.length);
  });
});

describe("the line at login", () => {
  it("makes a player known to the others", () => {
    const rig = aRig();
    rig.player(BOB).engine().presence.announce();
    rig.advance(10);
    assert.are.same([BOB], rig.player(ALICE).engine().peers.heardSince(0));
    assert.are.equal("guild", rig.sent[0]?.destination.kind);
  });
});
