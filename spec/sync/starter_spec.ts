import { ALL } from "../../src/model/syncMode";
import { aRig } from "./rig";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";

describe("a sync does not begin", () => {
  it("with oneself, with strangers, without a guild", () => {
    const rig = aRig();
    const alice = rig.player(ALICE);
    for (const [peer, reason] of [
      [ALICE, "that is you: name another player, or none to sync with everyone online"],
      ["Eve-Realm", "Eve-Realm is not in your guild"],
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
