import type { BeaconClock } from "../../src/sync/beaconClock";
import { createBeaconClock } from "../../src/sync/beaconClock";

/** A clock at which time and chance are as given. Called by: beaconClock_spec.aRunningClock. */
function aClock(chance = 0): { clock: BeaconClock; at: (this: void, seconds: number) => BeaconClock } {
  let now = 0;
  const clock = createBeaconClock({ uptime: () => now, random: () => chance, users: () => 40 });
  return {
    clock,
    /** The clock at this time. Called by: beaconClock_spec.aRunningClock. */
    at: (seconds) => {
      now = seconds;
      return clock;
    },
  };
}

/** A clock whose login's beacon was said at second 0. Called by: specs. */
function aRunningClock(chance = 0): (this: void, seconds: number) => BeaconClock {
  const { clock, at } = aClock(chance);
  clock.begin();
  clock.noteOwn();
  return at;
}

describe("the clock of beacons", () => {
  it("waits for the login, whose beacon is due also where nothing is automatic, and equal ones do not replace it", () => {
    const { clock, at } = aClock(0.5);
    clock.noteChange();
    assert.are.same([false, false], [at(100).hasBegun(), at(100).isDue(true)]);
    clock.begin();
    clock.noteEqual(false);
    assert.are.same([false, true], [at(102).isDue(false), at(102.5).isDue(false)]);
    clock.noteOwn();
    assert.is_false(at(103).isDue(false));
  });

  it("tells of changes when they have rested for three seconds, and of restless ones after fifteen", () => {
    const at = aRunningClock();
    for (const second of $range(1, 13)) at(second).noteChange();
    assert.are.same([false, true], [at(15.9).isDue(true), at(16).isDue(true)]);
    assert.is_false(at(16).isDue(false));
    at(16).noteOwn();
    for (const second of $range(20, 60)) at(second).noteChange();
    assert.are.same([false, true], [at(34.9).isDue(true), at(35).isDue(true)]);
  });

  it("keeps silent about a change that an equal beacon told of", () => {
    const at = aRunningClock();
    at(1).noteChange();
    at(2).noteEqual(false);
    assert.is_false(at(100).isDue(true));
  });

  for (const [chance, seconds] of [
    [0, 600],
    [0.999999999, 900],
  ] as const) {
    it(`is due without a reason after 10 to 15 minutes (chance ${chance})`, () => {
      const at = aRunningClock(chance);
      assert.are.same([false, true], [at(seconds - 0.1).isDue(true), at(seconds).isDue(true)]);
    });
  }

  it("is due again in a moment after it was postponed", () => {
    const at = aRunningClock(0.999999999);
    at(1).noteChange();
    assert.is_true(at(10).isDue(true));
    at(10).postpone();
    assert.are.same([false, true], [at(15.9).isDue(true), at(16).isDue(true)]);
  });
});
