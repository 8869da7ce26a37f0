import type { Peer } from "../../src/sync/peers";
import { createPeers, MAX_PEERS } from "../../src/sync/peers";

/** A peer heard at a time. Called by: specs. */
function heardAt(name: string, time: number): Peer {
  return { name, heardAt: time, version: "1.2.3", scope: 7, isBusy: false, isBridge: false, isAutomatic: true, summaries: [] };
}

describe("peers", () => {
  it("are named in order, by when they were last heard", () => {
    const peers = createPeers();
    for (const name of ["Cid", "Ann", "Bob"]) peers.heard(heardAt(name, 10));
    peers.heard(heardAt("Bob", 30));
    assert.are.same(["Ann", "Bob", "Cid"], peers.heardSince(10));
    assert.are.same(["Bob"], peers.heardSince(11));
    assert.are.equal(30, peers.get("Bob")?.heardAt);
    assert.is_nil(peers.get("Eve"));
  });

  it("are never more than MAX_PEERS: who was heard longest ago is forgotten", () => {
    const peers = createPeers();
    for (const number of $range(1, MAX_PEERS)) peers.heard(heardAt(`P${number}`, number));
    peers.heard(heardAt("P1", 1000));
    peers.heard(heardAt("New", 1001));
    assert.are.same([MAX_PEERS, true, false], [peers.heardSince(0).length, peers.get("P1") !== undefined, peers.get("P2") !== undefined]);
  });
});
