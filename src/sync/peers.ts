/** Other players as their beacons told: when, with which digests. Bounded; who was heard longest ago goes first. */
import type { PeerName } from "../model/peerName";
import type { Beacon } from "./beacon";

export interface Peer extends Omit<Beacon, "symbols" | "salt"> {
  readonly name: PeerName;
  /** Uptime at which the beacon came. */
  readonly heardAt: number;
}

/** A guild has at most 1,000 members; those heard in one evening are far fewer. */
export const MAX_PEERS = 500;
/** A peer heard within this time counts as there. */
export const HEARD_SECONDS = 1200;

/** @noSelf */
export interface Peers {
  readonly heard: (peer: Peer) => void;
  readonly get: (name: PeerName) => Peer | undefined;
  /** Names heard since an uptime, in order of name. */
  readonly heardSince: (uptime: number) => PeerName[];
}

/** Builds an empty list of peers. Called by: presenceEngine.createPresenceEngine. */
export function createPeers(): Peers {
  const peersByName = new LuaMap<PeerName, Peer>();
  let count = 0;

  /** The newest word of a peer replaces the one before. Called by: presence.onHere. */
  const heard = (peer: Peer): void => {
    if (!peersByName.has(peer.name)) {
      if (count >= MAX_PEERS) forgetOldest();
      count += 1;
    }
    peersByName.set(peer.name, peer);
  };

  /** Makes room. Called by: peers.heard. */
  const forgetOldest = (): void => {
    let oldest: Peer | undefined;
    for (const [, peer] of peersByName) if (oldest === undefined || peer.heardAt < oldest.heardAt) oldest = peer;
    if (oldest === undefined) return;
    peersByName.delete(oldest.name);
    count -= 1;
  };

  /** In order of name, so that every round goes alike. Called by: presence.candidatesSince. */
  const heardSince = (uptime: number): PeerName[] => {
    const names: PeerName[] = [];
    for (const [name, peer] of peersByName) if (peer.heardAt >= uptime) names.push(name);
    table.sort(names);
    return names;
  };

  /**
   * Nil for a player never heard of, or forgotten.
   * Called by: presence.candidatesSince, presenceEngine.createPresenceEngine, presenceEngine.heardAt,
   * presenceEngine.isBusy, presenceEngine.isOfMyScope, presenceEngine.isSame, presenceEngine.isWorthwhile,
   * presenceEngine.saysBridge.
   */
  const get = (name: PeerName): Peer | undefined => peersByName.get(name);

  return { heard, get, heardSince };
}
