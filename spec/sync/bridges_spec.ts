import type { Bridges } from "../../src/sync/bridges";
import {
  BRIDGE_SECONDS,
  createBridges,
  FIRST_LOOK_SECONDS,
  MAX_PLACE,
  MAX_QUIET_SECONDS,
  PLACE_SECONDS,
  PROBE_SECONDS,
  RENEWAL_SECONDS,
  SESSION_SECONDS,
} from "../../src/sync/bridges";

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

/** How many sessions it has begun. Called by: specs. */
function sessions({ done }: BridgesRig): number {
  return done.filter((one) => string.sub(one, 1, 5) === "sync ").length;
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

  it("comes later where others stand before it", () => {
    const rig = aMember();
    rig.users = ["Ann-Realm", "Zoe-Realm"];
    rig.partners = ["Tom-Realm"];
    rig.wait(FIRST_LOOK_SECONDS + PLACE_SECONDS);
    assert.is_false(rig.bridges.isBridge());
    rig.wait(1);
    assert.is_true(rig.bridges.isBridge());
  });

  it("comes much later behind three, who may all be unable to, and not at all behind MAX_PLACE", () => {
    const rig = aMember();
    rig.users = ["Ann-Realm", "Ben-Realm", "Cid-Realm"];
    rig.partners = ["Tom-Realm"];
    rig.wait(FIRST_LOOK_SECONDS + 3 * PLACE_SECONDS + BRIDGE_SECONDS);
    assert.is_false(rig.bridges.isBridge());
    rig.wait(1);
    assert.is_true(rig.bridges.isBridge());
    for (const place of $range(3, MAX_PLACE)) rig.users = [...rig.users, `A${place}`];
    rig.wait(1);
    assert.is_false(rig.bridges.isBridge());
  });

  it("steps down where it may not speak for long, says so when it may, and begins anew with a session", () => {
    const rig = aMember();
    rig.partners = ["Tom-Realm"];
    rig.wait(FIRST_LOOK_SECONDS + 6);
    rig.bridges.onResult("Tom-Realm", true);
    rig.isQuiet = true;
    rig.wait(MAX_QUIET_SECONDS + 1);
    assert.is_true(rig.bridges.isBridge());
    rig.wait(1);
    assert.are.same([false, ["tell", "sync Tom-Realm"]], [rig.bridges.isBridge(), rig.done]);
    rig.isQuiet = false;
    rig.wait(1);
    assert.are.same(["tell", "sync Tom-Realm", "tell"], rig.done);
    rig.wait(FIRST_LOOK_SECONDS + 6);
    assert.are.same(["tell", "sync Tom-Realm", "tell", "tell", "sync Tom-Realm"], rig.done);
  });

  it("stays what it is through fights that are short", () => {
    const rig = aMember();
    rig.partners = ["Tom-Realm"];
    rig.wait(FIRST_LOOK_SECONDS + 1);
    for (const _ of $range(1, 3)) {
      rig.isQuiet = true;
      rig.wait(MAX_QUIET_SECONDS);
      rig.isQuiet = false;
      rig.wait(1);
    }
    assert.is_true(rig.bridges.isBridge());
  });

  it("says so again before the others stop believing it, and not sooner", () => {
    const rig = aMember();
    rig.isFree = false;
    rig.partners = ["Tom-Realm"];
    rig.wait(FIRST_LOOK_SECONDS + 1 + RENEWAL_SECONDS - 1);
    assert.are.same(["tell"], rig.done);
    rig.wait(1);
    assert.are.same(["tell", "tell"], rig.done);
    assert.is_true(RENEWAL_SECONDS + MAX_QUIET_SECONDS < BRIDGE_SECONDS);
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
    assert.are.equal(1, sessions(rig));
    rig.wait(1);
    assert.are.equal(2, sessions(rig));
    rig.bridges.onResult("Tom-Realm", false);
    rig.wait(60);
    assert.are.equal(3, sessions(rig));
  });

  it("does nothing while something else is at work, but is what it is", () => {
    const rig = aMember();
    rig.isFree = false;
    rig.candidates = ["Tom-Realm"];
    rig.partners = ["Tia-Realm"];
    rig.wait(200);
    assert.are.same([["tell"], true], [rig.done, rig.bridges.isBridge()]);
  });

  it("is nobody who must not be disturbed, and nothing is tried or said meanwhile", () => {
    const rig = aMember();
    rig.isQuiet = true;
    rig.candidates = ["Tom-Realm"];
    rig.partners = ["Tia-Realm"];
    rig.wait(200);
    assert.are.same([[], false], [rig.done, rig.bridges.isBridge()]);
  });

  it("is none without a federation, or where the player wants nothing unasked, and does not even say so", () => {
    const rig = aMember();
    rig.partners = ["Tom-Realm"];
    rig.wait(100);
    const before = rig.done.length;
    rig.mayBridge = false;
    rig.wait(1);
    assert.are.same([false, before], [rig.bridges.isBridge(), rig.done.length]);
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
