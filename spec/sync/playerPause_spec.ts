import type { SyncMode } from "../../src/model/syncMode";
import { ALL, daysMode } from "../../src/model/syncMode";
import { createPlayerPause } from "../../src/sync/playerPause";
import type { Visit } from "../../src/sync/visits";

/**
 * A pause over an engine that has these visits open, or asks who is there; what the engine was told.
 * Called by: specs.
 */
function aPause(openVisits: readonly Visit[], asked?: SyncMode) {
  const told: unknown[] = [];
  const engine = {
    /** Those of the title. Called by: playerPause.pause. */
    openVisits: () => openVisits,
    /** Nil without a round. Called by: playerPause.pause. */
    askedMode: () => asked,
    /** Something ran. Called by: playerPause.pause. */
    stop: () => {
      told.push("stop");
      return true;
    },
    /** It begins. Called by: playerPause.goOn. */
    startSync: (peer: unknown, mode: SyncMode) => {
      told.push(["start", peer ?? "everyone", mode]);
      return true;
    },
    workflow: {
      /** It is planned. Called by: playerPause.goOn. */
      visit: (visit: Visit) => {
        told.push(visit);
      },
    },
  };
  return { pause: createPlayerPause(() => engine as never), told };
}

const VISITS: readonly Visit[] = [
  { peer: "Bob-Ragnaros", mode: ALL },
  { peer: "Carol-Ragnaros", mode: daysMode(3) },
];

describe("The player's pause", () => {
  it("ends what runs, and takes up the visits in their order and modes", () => {
    const { pause, told } = aPause(VISITS);
    assert.is_false(pause.isPaused());
    pause.pause();
    assert.is_true(pause.isPaused());
    pause.goOn();
    assert.is_false(pause.isPaused());
    assert.are.same(["stop", ...VISITS], told);
  });

  it("asks again who is there, where that was cut off", () => {
    const { pause, told } = aPause([], daysMode(7));
    pause.pause();
    pause.goOn();
    assert.are.same(["stop", ["start", "everyone", daysMode(7)]], told);
  });

  it("takes up nothing twice", () => {
    const { pause, told } = aPause(VISITS);
    pause.pause();
    pause.goOn();
    pause.goOn();
    assert.are.same(["stop", ...VISITS], told);
  });
});
