/**
 * What a beacon of somebody else leads to: nothing where he holds the same, a repair or a session where he does not.
 *
 * 1. Equal digests cost a comparison and no job.
 * 2. Beacons that differ are read one after the other, the newest of each speaker, and not while the player is to be left in peace. Who was
 *    in a session when he spoke will soon hold something else, and mostly say so himself.
 */
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import type { TableSummary } from "../wire/protocol";
import type { Attempts } from "./attempts";
import type { Beacon } from "./beacon";
import type { BeaconReader, SmallDifference } from "./beaconReading";
import { scopeHash } from "./scopeHashes";
import { fingerprintOf, sameWindows } from "./summaries";

/** Beacons that wait to be read; what they tell is told again by the next ones. */
export const MAX_UNREAD = 10;

/** Somebody who said that he was in a session is free again by then. */
export const BUSY_SECONDS = 30;

interface UnreadBeacon {
  readonly peer: PeerName;
  readonly beacon: Beacon;
  /** Uptime before which it is not worth reading. */
  readonly from: number;
}

/** Mends small differences before the whole guild. @noSelf */
export interface Repair {
  readonly onDifference: (difference: SmallDifference) => void;
}

/** @noSelf */
export interface BeaconListenerDeps {
  readonly scope: () => Scope | undefined;
  /** My digests over everything in a scope, nil while they would have to be computed first. */
  readonly knownSummaries: (scope: Scope) => readonly TableSummary[] | undefined;
  /** The same, computed where needed; breathes. */
  readonly summaries: (scope: Scope) => readonly TableSummary[];
  readonly reader: BeaconReader;
  readonly attempts: Attempts;
  readonly repair: Repair;
  readonly run: (job: () => void) => boolean;
  readonly uptime: () => number;
  readonly isAutomatic: () => boolean;
  readonly isQuiet: () => boolean;
  readonly onEqual: (peer: PeerName) => void;
  readonly onDiffers: (peer: PeerName) => void;
  /** A session with this peer would mend what differs. */
  readonly onSessionWanted: (peer: PeerName) => void;
}

/** @noSelf */
export interface BeaconListener {
  readonly hear: (peer: PeerName, beacon: Beacon) => void;
  /** Reads what waits; called a few times a second. */
  readonly tick: () => void;
}

/** Builds the listener. Called by: presenceEngine.createPresenceEngine. */
export function createBeaconListener(deps: BeaconListenerDeps): BeaconListener {
  let unread: UnreadBeacon[] = [];
  let isReading = false;

  /** Asks whether a speaker holds what I hold. Called by: beaconListener.compare, beaconListener.read. */
  const isEqual = (beacon: Beacon, scope: Scope, mine: readonly TableSummary[]): boolean =>
    beacon.scope === scopeHash(scope) && sameWindows(beacon.summaries, mine);

  /** The newest beacon of a speaker is the true one. Called by: beaconListener.hear. */
  const compare = (peer: PeerName, beacon: Beacon, scope: Scope, mine: readonly TableSummary[]): void => {
    unread = unread.filter((one) => one.peer !== peer);
    if (isEqual(beacon, scope, mine)) {
      deps.onEqual(peer);
      return;
    }
    deps.onDiffers(peer);
    if (!deps.isAutomatic()) return;
    if (unread.length >= MAX_UNREAD) unread.shift();
    unread.push({ peer, beacon, from: deps.uptime() + (beacon.isBusy ? BUSY_SECONDS : 0) });
  };

  /** Repairs what can be repaired, and wishes for a session otherwise. Breathes. Called by: beaconListener.tick. */
  const read = (peer: PeerName, beacon: Beacon): void => {
    const scope = deps.scope();
    if (scope === undefined) return;
    const mine = deps.summaries(scope);
    if (isEqual(beacon, scope, mine)) return;
    const differences = beacon.scope === scopeHash(scope) ? deps.reader.differences(beacon, scope) : undefined;
    const fingerprint = `${scopeHash(scope)} ${fingerprintOf(mine)} ${beacon.scope} ${fingerprintOf(beacon.summaries)}`;
    const verdict = deps.attempts.judge(peer, { salt: beacon.salt, differences, fingerprint });
    if (verdict.kind === "session") deps.onSessionWanted(peer);
    else if (verdict.kind === "repair") deps.repair.onDifference(deps.reader.meaning(peer, beacon.salt, verdict.differences, scope));
  };

  return {
    /** Without a job where my digests are at hand. Called by: presence.onHere. */
    hear: (peer, beacon) => {
      const scope = deps.scope();
      if (scope === undefined) return;
      const mine = deps.knownSummaries(scope);
      if (mine !== undefined) compare(peer, beacon, scope, mine);
      else
        deps.run(() => {
          compare(peer, beacon, scope, deps.summaries(scope));
        });
    },
    /** One beacon at a time. Called by: presence.tick. */
    tick: () => {
      if (unread.length === 0 || isReading || deps.isQuiet()) return;
      const next = unread.find(({ from }) => deps.uptime() >= from);
      if (next === undefined) return;
      isReading = deps.run(() => {
        isReading = false;
        unread = unread.filter((one) => one !== next);
        read(next.peer, next.beacon);
      });
    },
  };
}
