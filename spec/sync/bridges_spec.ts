import type { Bridges } from "../../src/sync/bridges";
import { createBridges, FIRST_LOOK_SECONDS, PLACE_SECONDS, PROBE_SECONDS, SESSION_SECONDS } from "../../src/sync/bridges";

/** A member who may become the bridge, and what it does. @noSelf */
interface BridgesRig {
  readonly bridges: Bridges;
  /** What it did, in order. */
  readonly done: string[];
  /** Lets time pass, a second at a time. */
  readonly wait: (seconds: number) => void;
  users: readonly string[];
  flagged: readonly string[];
  partners: readonly string[];
  candidates: string[];
  mayBridge: boolean;
  isQuiet: boolean;
  isFree: boolean;
}

/** Mia, who is federated. Called by: specs. */
function aMember(): BridgesRig {
  let uptime = 0;
  let spokeAt = 0;
  const done: string[] = [];
  const rig: BridgesRig = {
    bridges: createBridges({
      ownName: () => "Mia-Realm",
      onlineUsers: () => rig.users,
      isBridge: (name) => rig.flagged.includes(name),
      partners: () => rig.partners,
      mayBridge: () => rig.mayBridge,
      isQuiet: () => rig.isQuiet,
      nextCandidate: () => table.remove(rig.candidates, 1),
      probe: (name) => void done.push(`probe ${name}`),
      isFree: () => rig.isFree,
      begin: (name) => void done.push(`sync ${name}`),
      tell: () => {
        done.push("tell");
        spokeAt = uptime;
      },
      lastSpokeAt: () => spokeAt,
      uptime: () => uptime,
    }),
    done,
    wait: (seconds) => {
      for (const _ of $range(1, seconds)) {
        uptime += 1;
        rig.bridges.tick();
      }
    },
    users: [],
    flagged: [],
    partners: [],
    candidates: [],
    mayBridge: true,
    isQuiet: false,
    isFree: true,
  };
  return rig;
}

describe("a bridge", () => {
  it("is whoever reaches a partner, not before others had time to say that they are it", () => {
    const rig = aMember();
    rig.candidates = ["Tom-Realm"];
    rig.wait(FIRST_LOOK_SECONDS);
    assert.are.same([], rig.done);
    rig.wait(1);
    assert.are.same([["probe Tom-Realm"], false], [rig.done, rig.bridges.isBridge()]);
    rig.partners = ["Tom-Realm"];
    rig.wait(1);
    assert.are.same([["probe Tom-Realm", "tell"], true], [rig.done, rig.bridges.isBridge()]);
  });

  it("tries names one at a time and seldom", () => {
    const rig = aMember();
    rig.candidates = ["A-Realm", "B-Realm", "C-Realm"];
    rig.wait(FIRST_LOOK_SECONDS + PROBE_SECONDS + 1);
    assert.are.same(["probe A-Realm", "probe B-Realm"], rig.done);
  });

  it("comes later where others stand before it, and not at all behind three", () => {
    const rig = aMember();
    rig.users = ["Ann-Realm", "Zoe-Realm"];
    rig.partners = ["Tom-Realm"];
    rig.wait(FIRST_LOOK_SECONDS + PLACE_SECONDS);
    assert.is_false(rig.bridges.isBridge());
    rig.wait(1);
    assert.is_true(rig.bridges.isBridge());
    rig.users = ["Ann-Realm", "Ben-Realm", "Cid-Realm"];
    rig.wait(1);
    assert.is_false(rig.bridges.isBridge());
  });

  it("steps down for a lower name that is the bridge, not for a higher one, and comes back when that one is gone", () => {
    const rig = aMember();
    rig.users = ["Ann-Realm", "Zoe-Realm"];
    rig.partners = ["Tom-Realm"];
    rig.flagged = ["Zoe-Realm"];
    rig.wait(FIRST_LOOK_SECONDS + PLACE_SECONDS + 1);
    assert.is_true(rig.bridges.isBridge());
    rig.flagged = ["Ann-Realm"];
    rig.wait(1);
    assert.is_false(rig.bridges.isBridge());
    rig.users = [];
    rig.wait(FIRST_LOOK_SECONDS + 1);
    assert.are.same([true, 3], [rig.bridges.isBridge(), rig.done.filter((one) => one === "tell").length]);
  });

  it("syncs with a new partner soon, then every ten minutes, and sooner after a failure", () => {
    const rig = aMember();
    rig.partners = ["Tom-Realm"];
    rig.wait(FIRST_LOOK_SECONDS + 6);
    assert.are.same(["tell", "sync Tom-Realm"], rig.done);
    rig.bridges.onResult("Tom-Realm", true);
    rig.wait(SESSION_SECONDS - 1);
    assert.are.equal(2, rig.done.length);
    rig.wait(1);
    assert.are.equal(3, rig.done.length);
    rig.bridges.onResult("Tom-Realm", false);
    rig.wait(60);
    assert.are.equal(4, rig.done.length);
  });

  it("does nothing while something else is at work, or the player must not be disturbed, but stays what it is", () => {
    for (const field of ["isFree", "isQuiet"] as const) {
      const rig = aMember();
      rig[field] = field === "isQuiet";
      rig.candidates = ["Tom-Realm"];
      rig.partners = ["Tia-Realm"];
      rig.wait(200);
      assert.are.same([["tell"], true], [rig.done, rig.bridges.isBridge()]);
    }
  });

  it("is none without a federation, or where the player wants nothing unasked", () => {
    const rig = aMember();
    rig.partners = ["Tom-Realm"];
    rig.wait(100);
    rig.mayBridge = false;
    rig.wait(1);
    assert.is_false(rig.bridges.isBridge());
  });

  it("is none any more when nobody is reached", () => {
    const rig = aMember();
    rig.partners = ["Tom-Realm"];
    rig.wait(100);
    rig.partners = [];
    rig.wait(1);
    assert.is_false(rig.bridges.isBridge());
  });
});
