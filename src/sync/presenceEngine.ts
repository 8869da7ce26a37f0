/** Presence put together: who says beacons and who hears them, and the sessions that begin by themselves because of them. */
import type { PeerName } from "../model/peerName";
import type { SyncResult } from "../model/result";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { TableSummary } from "../wire/protocol";
import { createAttempts } from "./attempts";
import type { AutoSync } from "./autoSync";
import { createAutoSync } from "./autoSync";
import { createBeaconMaker, everythingIn } from "./beacon";
import { createBeaconClock } from "./beaconClock";
import type { BeaconListener, Repair } from "./beaconListener";
import { createBeaconListener } from "./beaconListener";
import { createBeaconReader } from "./beaconReading";
import { createBeaconSpeaker } from "./beaconSpeaker";
import type { EnginePorts } from "./enginePorts";
import type { Outbox } from "./outbox";
import type { OwnScope } from "./ownScope";
import type { Peers } from "./peers";
import { createPeers } from "./peers";
import type { Portraits } from "./portraits";
import type { Presence } from "./presence";
import { createPresence } from "./presence";
import { scopeHash } from "./scopeHashes";
import { sameWindows } from "./summaries";

/** What presence needs beside the ports. @noSelf */
export interface PresenceParts {
  readonly outbox: Outbox;
  readonly portraits: Portraits;
  readonly ownScope: OwnScope;
  /** Nil while nothing can be repaired before the guild: every difference needs a session then. */
  readonly repair: Repair | undefined;
  readonly isBusy: () => boolean;
  readonly isBridge: () => boolean;
  /** No session, no visit and no question is at work or planned. */
  readonly isFree: () => boolean;
  /** Begins a session by itself. */
  readonly begin: (peer: PeerName) => void;
}

/** @noSelf */
export interface PresenceEngine {
  readonly presence: Presence;
  readonly peers: Peers;
  /** Says my beacon soon, because what I hold has changed. */
  readonly noteChange: () => void;
  readonly onResult: (result: SyncResult) => void;
  /** Drops the automatic session that is planned. */
  readonly stop: () => void;
  readonly tick: () => void;
}

/** A peer who said that it was busy is free again by then. */
const BUSY_SECONDS = 30;

/** Joins the parts of presence on the engine's ports. Called by: engine.createEngine. */
export function createPresenceEngine(ports: EnginePorts, parts: PresenceParts): PresenceEngine {
  const { uptime, serverTime } = ports.clock;
  const { run, breathe } = ports.slicer;
  const { random, isQuiet, roster } = ports;
  const { portraits } = parts;
  const scope = parts.ownScope.known;
  const nothingLeftOut = new LuaMap<TableName, LuaSet<string>>();
  const peers = createPeers();
  const users = (): number => peers.heardSince(0).length;
  const clock = createBeaconClock({ uptime, random, users });
  const beacons = createBeaconMaker({ ...parts, addonVersion: ports.addonVersion, serverTime });
  const speaker = createBeaconSpeaker({
    clock,
    beacons,
    scope,
    send: parts.outbox.sendRecord,
    run,
    uptime,
    isAutomatic: ports.autoSync,
    isQuiet,
  });
  const attempts = createAttempts({ uptime, canRepair: parts.repair !== undefined });

  /**
   * My digests at once, nil while they would have to be computed first.
   * Called by: beaconListener.hear, presenceEngine.isWorthwhile.
   */
  const knownSummaries = (mine: Scope): TableSummary[] | undefined =>
    portraits.known(everythingIn(mine, serverTime()))?.summaries(nothingLeftOut);

  /** By the last beacon of the peer. Called by: autoSync.tick. */
  const isWorthwhile = (peer: PeerName): boolean => {
    const heard = peers.get(peer);
    const mine = scope();
    if (heard === undefined || mine === undefined || !roster.isOnline(peer)) return false;
    if (heard.isBusy && uptime() - heard.heardAt < BUSY_SECONDS) return false;
    return heard.scope !== scopeHash(mine) || !sameWindows(heard.summaries, knownSummaries(mine) ?? []);
  };

  const autoSync: AutoSync = createAutoSync({
    uptime,
    random,
    users,
    isFree: parts.isFree,
    isQuiet,
    isWorthwhile,
    lastSpokeAt: speaker.lastSpokeAt,
    claim: speaker.say,
    begin: parts.begin,
  });
  const listener: BeaconListener = createBeaconListener({
    scope,
    knownSummaries,
    summaries: (mine) => portraits.of(everythingIn(mine, serverTime())).summaries(nothingLeftOut),
    reader: createBeaconReader({ portraits, serverTime, breathe }),
    attempts,
    repair: parts.repair,
    run,
    isAutomatic: ports.autoSync,
    isQuiet,
    onEqual: () => {
      clock.noteBeacon(false);
      autoSync.onEqualBeacon();
    },
    onDiffers: () => undefined,
    onSessionWanted: autoSync.want,
  });
  const presence = createPresence({
    ...{ peers, beacons, clock, speaker, listener, send: parts.outbox.sendRecord, run, uptime, random, scope },
    after: ports.timers.after,
    isOnline: roster.isOnline,
  });

  return {
    presence,
    peers,
    noteChange: clock.noteChange,
    onResult: (result) => {
      autoSync.onResult(result);
      const mine = scope();
      const isSameScope = mine !== undefined && peers.get(result.peer)?.scope === scopeHash(mine);
      if (result.ok) attempts.noteSession(result.peer, result.identical && isSameScope);
    },
    stop: autoSync.stop,
    tick: () => {
      presence.tick();
      if (!ports.autoSync()) autoSync.stop();
      autoSync.tick();
    },
  };
}
