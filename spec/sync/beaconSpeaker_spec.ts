import { scopeOf } from "../../src/model/scope";
import type { Beacon } from "../../src/sync/beacon";
import type { BeaconSpeaker } from "../../src/sync/beaconSpeaker";
import { createBeaconSpeaker } from "../../src/sync/beaconSpeaker";
import { GUILD } from "./rig";

const SCOPE = scopeOf(GUILD, {});
const STATE = { isBusy: false, isBridge: false, isAutomatic: true };
const BEACON: Beacon = { version: "1", scope: 7, ...STATE, salt: 1, summaries: [], symbols: { count: 0, text: "" } };

interface Facts {
  isDue: boolean;
  isAutomatic: boolean;
  isQuiet: boolean;
  hasRoom: boolean;
  isGuildless: boolean;
}

/** A speaker under these conditions, and what it did. Called by: specs. */
function aSpeaker(given: Partial<Facts> = {}): { facts: Facts; speaker: BeaconSpeaker; done: string[] } {
  const facts: Facts = { isDue: true, isAutomatic: true, isQuiet: false, hasRoom: true, isGuildless: false, ...given };
  const done: string[] = [];
  const speaker = createBeaconSpeaker({
    clock: {
      begin: () => undefined,
      hasBegun: () => true,
      noteChange: () => void done.push("change"),
      noteOwn: () => void done.push("mine"),
      noteEqual: () => void done.push("equal"),
      isDue: () => facts.isDue,
      postpone: () => void done.push("later"),
    },
    beacons: { brief: () => BEACON, full: () => BEACON },
    scope: () => (facts.isGuildless ? undefined : SCOPE),
    send: ({ kind }, { name }) => void done.push(`${name} to ${kind}`),
    run: (job) => {
      if (facts.hasRoom) job();
      return facts.hasRoom;
    },
    uptime: () => 42,
    isAutomatic: () => facts.isAutomatic,
    isQuiet: () => facts.isQuiet,
  });
  return { facts, speaker, done };
}

describe("a speaker of beacons", () => {
  for (const [what, given, expected] of [
    ["says to the guild what is due", {}, ["here to guild", "mine"]],
    ["says nothing that is not due", { isDue: false }, []],
    ["waits while the player is left in peace", { isQuiet: true }, ["later"]],
    ["waits while too many jobs do", { hasRoom: false }, ["later"]],
    ["says nothing without a guild", { isGuildless: true }, ["mine"]],
  ] as const) {
    it(what, () => {
      const { speaker, done } = aSpeaker(given);
      speaker.tick();
      assert.are.same(expected, done);
    });
  }

  it("remembers when it spoke last", () => {
    const { speaker } = aSpeaker();
    assert.are.equal(-math.huge, speaker.lastSpokeAt());
    speaker.say();
    assert.are.equal(42, speaker.lastSpokeAt());
  });

  it("has something to tell when the player allows it anew", () => {
    const { facts, speaker, done } = aSpeaker({ isAutomatic: false, isDue: false });
    speaker.tick();
    facts.isAutomatic = true;
    speaker.tick();
    speaker.tick();
    assert.are.same(["change"], done);
  });
});
