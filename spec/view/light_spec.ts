import type { LightFacts } from "../../src/view/light";
import { lightOf } from "../../src/view/light";
import type { UserStatus } from "../../src/model/user";

const CALM: LightFacts = {
  status: { state: "idle", sent: 0, received: 0, total: 0, queue: { messages: 0, bytes: 0, seconds: 0 }, lastResults: [] },
  users: [],
  isInGuild: true,
  isReadOnly: false,
  isAutomatic: true,
  isPausedByPlayer: false,
  isHolding: false,
};

const DIFFERENT: UserStatus = { name: "Bob-Ragnaros", version: "1.0.0", seenAt: 1, isOnline: true, isBusy: false };
const EQUAL: UserStatus = { ...DIFFERENT, inSyncSince: 1 };
const FAILED: UserStatus = { ...DIFFERENT, lastResult: { at: 1, reason: "silent", identical: false } };

describe("The light", () => {
  for (const [title, facts, colour, reason] of [
    ["is green when nobody is there", {}, "green", "lightAlone"],
    ["is green when nobody who differs is there", { users: [{ ...DIFFERENT, isOnline: false }] }, "green", "lightAlone"],
    ["is green when everyone is equal", { users: [EQUAL] }, "green", "lightInSync"],
    ["is amber when somebody differs", { users: [EQUAL, DIFFERENT] }, "amber", "lightDiffering"],
    ["is amber when some have failed", { users: [EQUAL, FAILED] }, "amber", "lightDiffering"],
    ["is red when all have failed", { users: [FAILED] }, "red", "lightFailing"],
    ["is amber while deletions wait", { users: [EQUAL], isHolding: true }, "amber", "lightHolding"],
    ["is amber while the player has paused it", { users: [FAILED], isPausedByPlayer: true }, "amber", "lightHeld"],
    ["is amber when nothing begins by itself", { users: [EQUAL], isAutomatic: false }, "amber", "lightManual"],
    [
      "promises nobody that anything is mended when nothing begins by itself",
      { users: [DIFFERENT], isAutomatic: false },
      "amber",
      "lightManual",
    ],
    ["is amber while something runs", { status: { ...CALM.status, state: "syncing" as const }, users: [FAILED] }, "amber", "lightWorking"],
    ["is amber while the game allows nothing", { status: { ...CALM.status, state: "paused" as const } }, "amber", "lightPaused"],
    ["is red without a guild", { isInGuild: false, users: [EQUAL] }, "red", "lightNoGuild"],
    ["is red when nothing may be changed", { isReadOnly: true, isInGuild: false }, "red", "lightReadOnly"],
  ] as const) {
    it(title, () => {
      assert.are.same({ colour, reason }, lightOf({ ...CALM, ...facts }));
    });
  }
});
