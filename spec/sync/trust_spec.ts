import { ALL } from "../../src/model/syncMode";
import { ANN, federatedRig, KEY, LIONS, membership, OTHER_KEY, TIGERS, TOM } from "./federated";
import { NOW } from "./rig";

describe("trust", () => {
  it("is one for links and sessions: what ends it ends both", () => {
    for (const [key, change] of [
      [OTHER_KEY, {}],
      [KEY, { deleted: true }],
    ] as const) {
      const rig = federatedRig([LIONS, TIGERS]);
      const ann = rig.player(ANN);
      ann.engine().startSync(TOM, ALL);
      rig.advance(10);
      assert.is_true(ann.engine().links.isPartner(TOM));
      ann.write("setup", membership(LIONS, key, { lastUpdated: NOW + 1, ...change }));
      assert.is_false(ann.engine().links.isPartner(TOM));
    }
  });

  it("makes nonces of the bytes it is given, never the same twice", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    rig.player(ANN).engine().startSync("Eve-Realm", ALL);
    rig.advance(30);
    const seen = new LuaSet<string>();
    for (const { text } of rig.sent) seen.add(text);
    let different = 0;
    for (const _ of seen) different += 1;
    assert.are.same([3, 3], [rig.sent.length, different]);
  });
});
