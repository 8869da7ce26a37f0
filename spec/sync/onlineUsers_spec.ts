import { onlineUsers } from "../../src/sync/onlineUsers";
import type { Peer } from "../../src/sync/peers";
import { createPeers, HEARD_SECONDS } from "../../src/sync/peers";

/** A member who was heard at an uptime. Called by: specs. */
function heard(name: string, heardAt: number): Peer {
  return { name, heardAt, version: "", scope: 0, isBusy: false, isBridge: false, summaries: [] };
}

describe("users who are online", () => {
  it("come in order of when they were heard, the last first; who is gone, silent or no member is left out", () => {
    const peers = createPeers();
    const now = HEARD_SECONDS + 100;
    for (const [name, at] of [
      ["Early", 200],
      ["Late", 1000],
      ["Middle", 500],
      ["Offline", 900],
      ["Stranger", 900],
      ["Silent", 99],
    ] as const) {
      peers.heard(heard(name, at));
    }
    const roster = { isOnline: (name: string) => name !== "Offline", isMember: (name: string) => name !== "Stranger" };
    assert.are.same(["Late", "Middle", "Early"], onlineUsers(peers, now, roster));
  });
});
