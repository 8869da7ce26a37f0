/**
 * Sessions that begin by themselves, because a beacon has shown a difference that is too large to be repaired before the guild.
 *
 * 1. Many see one difference. Each waits for a moment of its own; whoever begins says a beacon first, and those who hold the same leave it
 *    to him.
 * 2. The speaker of a beacon that others answer waits much longer: they will begin.
 * 3. One start is planned at a time, and none while anything else is at work or the player must not be disturbed.
 * 4. A peer with whom it failed is left alone for a while, for longer each time.
 */
import type { PeerName } from "../model/peerName";
import type { SyncResult } from "../model/result";
import { ANSWER_WINDOW_SECONDS } from "./beaconClock";
import { jitterSeconds } from "./jitter";

/** Others have begun with me by then, if they ever will. */
export const PATIENT_SECONDS = 30;
/** A beacon of mine is answered within this time. */
const ANSWERED_SECONDS = 20;
/** After the first failure with a peer, and after many. */
export const FIRST_REST_SECONDS = 60;
export const MAX_REST_SECONDS = 3600;
/** A peer who serves somebody else is asked again after this. */
const BUSY_SECONDS = 20;
/** Peers whose failures are remembered; when there are more, all are forgiven. */
const MAX_FAILED_PEERS = 100;

/** @noSelf */
export interface AutoSyncDeps {
  readonly uptime: () => number;
  /** In [0, 1). */
  readonly random: () => number;
  /** Users who would begin as well. */
  readonly users: () => number;
  /** No session, no visit and no question is at work or planned. */
  readonly isFree: () => boolean;
  readonly isQuiet: () => boolean;
  /** The peer is online, not busy as far as it has said, and still holds something else than I do. */
  readonly isWorthwhile: (peer: PeerName) => boolean;
  /** Uptime of my last beacon. */
  readonly lastSpokeAt: () => number;
  /** Says my beacon. */
  readonly claim: () => void;
  readonly begin: (peer: PeerName) => void;
}

/** @noSelf */
export interface AutoSync {
  /** A session with this peer would mend a difference. */
  readonly want: (peer: PeerName) => void;
  /** Somebody who holds what I hold, and whose client acts by itself, has said a beacon: he takes care of what differs. */
  readonly onEqualBeacon: () => void;
  readonly onResult: (result: SyncResult) => void;
  /** Begins nothing that was planned so far. */
  readonly stop: () => void;
  /** Begins what is due; called a few times a second. */
  readonly tick: () => void;
}

interface Failures {
  readonly count: number;
  /** Uptime until which the peer is left alone. */
  readonly until: number;
}

/** Builds the starter of automatic sessions. Called by: presenceEngine.createPresenceEngine. */
export function createAutoSync(deps: AutoSyncDeps): AutoSync {
  const { uptime } = deps;
  let planned: { readonly peer: PeerName; readonly at: number } | undefined;
  let running: PeerName | undefined;
  let failuresByPeer = new LuaMap<PeerName, Failures>();
  let failedPeers = 0;

  /** Each client waits for a moment of its own. Called by: autoSync.plan. */
  const jitter = (): number => jitterSeconds(ANSWER_WINDOW_SECONDS, deps.users(), deps.random());

  /**
   * In a while, and not before a failure with the peer is forgiven.
   * Called by: autoSync.onResult, autoSync.tick, autoSync.want.
   */
  const plan = (peer: PeerName, seconds: number): void => {
    planned = { peer, at: math.max(uptime() + seconds, failuresByPeer.get(peer)?.until ?? 0) + jitter() };
  };

  /** The peer is left alone for twice as long as last time. Called by: autoSync.onResult. */
  const noteFailure = (peer: PeerName): void => {
    const known = failuresByPeer.get(peer);
    if (known === undefined) {
      if (failedPeers >= MAX_FAILED_PEERS) {
        failuresByPeer = new LuaMap();
        failedPeers = 0;
      }
      failedPeers += 1;
    }
    const count = (known?.count ?? 0) + 1;
    failuresByPeer.set(peer, { count, until: uptime() + math.min(FIRST_REST_SECONDS * 2 ** (count - 1), MAX_REST_SECONDS) });
  };

  return {
    /** One plan at a time, and none for a peer who rests. Called by: beaconListener.read. */
    want: (peer) => {
      if (planned !== undefined || running !== undefined || (failuresByPeer.get(peer)?.until ?? 0) > uptime()) return;
      plan(peer, uptime() - deps.lastSpokeAt() < ANSWERED_SECONDS ? PATIENT_SECONDS : 0);
    },
    /** Whoever spoke takes care of what differs. Called by: presenceEngine.createPresenceEngine. */
    onEqualBeacon: () => {
      planned = undefined;
    },
    /** A session that was completed makes up for earlier failures. Called by: presenceEngine.onResult. */
    onResult: ({ peer, ok, reason }) => {
      const wasMine = running === peer;
      if (wasMine) running = undefined;
      if (ok) {
        if (failuresByPeer.delete(peer)) failedPeers -= 1;
        if (planned?.peer === peer) planned = undefined;
      } else if (wasMine) {
        if (reason === "busy") plan(peer, BUSY_SECONDS);
        else noteFailure(peer);
      }
    },
    /** What runs is stopped by others. Called by: engine.createEngine, presenceEngine.tick, starter.stop. */
    stop: () => {
      planned = undefined;
    },
    /** Looks once more whether it is worth it. Called by: presenceEngine.tick. */
    tick: () => {
      if (planned === undefined || uptime() < planned.at) return;
      const { peer } = planned;
      if (!deps.isFree() || deps.isQuiet()) {
        plan(peer, 0);
        return;
      }
      planned = undefined;
      if (!deps.isWorthwhile(peer)) return;
      running = peer;
      deps.claim();
      deps.begin(peer);
    },
  };
}
