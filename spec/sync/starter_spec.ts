import { ALL } from "../../src/model/syncMode";
import type { Rig, RigOptions } from "./rig";
import { aRig, anEntry, NOW } from "./rig";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";

describe("a sync does not begin", () => {
  it("with oneself, with strangers, without a guild", () => {
    const rig = aRig();
    const alice = rig.player(ALICE);
    for (const [peer, reason] of [
      [ALICE, "that is you: name another player, or none to sync with everyone online"],
      ["Eve-Realm", "Eve-Realm is not in your guild, and your guild is in no federation"],
    ] as const) {
      const [begun, refusal] = alice.engine().startSync(peer, ALL);
      assert.is_nil(begun);
      assert.are.equal(reason, refusal);
    }
    alice.isGuildless = true;
    assert.is_nil(alice.engine().startSync(BOB, ALL)[0]);
    assert.are.same([], alice.heard);
  });

  it("while another of mine runs or is looked for", () => {
    const rig = aRig();
    const engine = rig.player(ALICE).engine();
    assert.is_true(engine.startSync(BOB, ALL)[0]);
    assert.are.equal("a sync with Bob-Realm is running already; /gh stop ends it", engine.startSync(BOB, ALL)[1]);
    engine.stop();
    assert.is_true(engine.startSync(undefined, ALL)[0]);
    assert.are.equal("a sync is beginning already; /gh stop ends it", engine.startSync(BOB, ALL)[1]);
    assert.is_true(engine.stop());
    assert.is_false(engine.stop());
  });

  it("before the one that somebody else began is over, but then by itself", () => {
    const rig = aRig();
    rig.player(ALICE).engine().startSync(BOB, ALL);
    rig.advance(0.2);
    assert.is_true(rig.player(BOB).engine().startSync(ALICE, ALL)[0]);
    rig.advance(20);
    assert.are.same([2, 2], [rig.player(ALICE).results.length, rig.player(BOB).results.length]);
  });
});

describe("a round of everyone online", () => {
  it("visits one after the other, passes over whoever does not answer, and ends with a line about all", () => {
    let isCidSilent = false;
    const rig = aCrowd(({ from }) => from === "Cid-Realm" && isCidSilent);
    const alice = rig.player(ALICE);
    rig.player("Dee-Realm").write("news", anEntry("claws", NOW - 10));
    alice.engine().startSync(undefined, ALL);
    rig.advance(3);
    isCidSilent = true;
    rig.advance(60);
    assert.are.same(
      [
        "SyncStarted Bob-Realm all 0",
        "SyncFinished Bob-Realm identical",
        "SyncStarted Cid-Realm all 0",
        "SyncFinished Cid-Realm silent",
        "SyncStarted Dee-Realm all 0",
        "SyncFinished Dee-Realm identical",
      ],
      alice.heard,
    );
    assert.are.equal("3 users: 2 in sync, 1 unreachable; received 1, sent 1.", alice.shown[3]);
  });

  it("ends with its line when it is stopped, too", () => {
    const rig = aCrowd();
    const alice = rig.player(ALICE);
    alice.engine().startSync(undefined, ALL);
    rig.player("Dee-Realm").write("news", anEntry("claws", NOW - 10));
    rig.advance(3.05);
    assert.is_true(alice.engine().stop());
    assert.are.equal("3 users: 1 in sync, 1 not finished, 1 not visited; received 0, sent 0.", alice.shown[alice.shown.length - 1]);
    rig.advance(60);
    assert.are.equal(3, alice.shown.length);
  });

  it("asks anew who is there when it was cut off while it asked, and goes on with the visits cut off later", () => {
    const rig = aCrowd();
    const alice = rig.player(ALICE);
    alice.engine().startSync(undefined, ALL);
    rig.advance(1);
    alice.reload();
    alice.engine().resumeRound();
    rig.advance(3.05);
    const visits = alice.engine().openVisits();
    alice.reload();
    for (const visit of visits) alice.engine().workflow.visit(visit);
    alice.engine().resumeRound();
    rig.advance(60);
    assert.are.equal("3 users: 3 in sync; received 0, sent 2.", alice.shown[alice.shown.length - 1]);
  });

  it("ends at once when its visits are not taken up again", () => {
    const rig = aCrowd();
    const alice = rig.player(ALICE);
    alice.engine().startSync(undefined, ALL);
    rig.advance(3.05);
    alice.reload();
    alice.engine().resumeRound();
    assert.are.equal("3 users: 1 in sync, 2 not visited; received 0, sent 0.", alice.shown[alice.shown.length - 1]);
  });
});

/** Alice, Bob who holds what she holds, and Cid and Dee who do not. Called by: specs. */
function aCrowd(isLost: NonNullable<RigOptions["isLost"]> = () => false): Rig {
  const ranks = { [ALICE]: 0, [BOB]: 1, "Cid-Realm": 1, "Dee-Realm": 1 };
  const rig = aRig({ ranks, isLost });
  for (const name of [ALICE, BOB]) rig.player(name).write("news", anEntry("raid", NOW - 100));
  return rig;
}
