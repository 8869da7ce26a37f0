/** Presence put together: who says beacons and who hears them, and the sessions that begin by themselves because of them. */
import type { PeerName } from "../model/peerName";
import type { SyncResult } from "../model/result";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { UserStatus } from "../model/user";
import type { TableSummary } from "../wire/protocol";
import { createAttempts } from "./attempts";
import type { AutoSync } from "./autoSync";
import { createAutoSync } from "./autoSync";
import { createBeaconMaker, everythingIn } from "./beacon";
import { createBeaconClock } from "./beaconClock";
import type { BeaconListener, Repair } from "./beaconListener";
import { BUSY_SECONDS, createBeaconListener } from "./beaconListener";
import { createBeaconReader } from "./beaconReading";
import { createBeaconSpeaker } from "./beaconSpeaker";
import type { Casts } from "./casts";
import type { EnginePorts } from "./enginePorts";
import { createKnownUsers } from "./knownUsers";
import type { Outbox } from "./outbox";
import type { OwnScope } from "./ownScope";
import type { Peers } from "./peers";
import { createPeers, HEARD_SECONDS } from "./peers";
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
  readonly repair: Repair & Pick<Casts, "onEqualBeacon">;
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
  /** Players of my guild known to have the addon, in order of name. */
  readonly users: () => UserStatus[];
  /** The names of those who are online, the one heard last first. */
  readonly onlineUsers: () => PeerName[];
  readonly isUser: (name: PeerName) => boolean;
  /** Says my beacon now. */
  readonly say: () => void;
  /** Asks whether a member has said not long ago that he is the bridge. */
  readonly saysBridge: (name: PeerName) => boolean;
  /** Says my beacon soon, because what I hold has changed. */
  readonly noteChange: () => void;
  readonly onResult: (result: SyncResult) => void;
  /** Drops the automatic session that is planned. */
  readonly stop: () => void;
  readonly tick: () => void;
}

/** Joins the parts of presence on the engine's ports. Called by: engine.createEngine. */
export function createPresenceEngine(ports: EnginePorts, parts: PresenceParts): PresenceEngine {
  const { uptime, serverTime } = ports.clock;
  const { run, breathe } = ports.slicer;
  const { random, isQuiet, roster } = ports;
  const { portraits } = parts;
  const scope = parts.ownScope.known;
  const nothingLeftOut = new LuaMap<TableName, LuaSet<string>>();
  const peers = createPeers();
  const known = createKnownUsers({ saved: ports.savedUsers, ownGuild: roster.ownGuild, serverTime });
  /** Also those who let others speak for them; the one heard last comes first, because he is the surest to be there. */
  const onlineUsers = (): PeerName[] => {
    /** Uptime of the last beacon. */
    const heardAt = (name: PeerName): number => peers.get(name)?.heardAt ?? 0;
    const names = known.names().filter((name) => roster.isMember(name) && roster.isOnline(name));
    return names.sort((left, right) => heardAt(right) - heardAt(left));
  };
  const users = (): number => onlineUsers().length;
  const clock = createBeaconClock({ uptime, random, users });
  const beacons = createBeaconMaker({ ...parts, addonVersion: ports.addonVersion, serverTime });
  /** Half of what a session brings is nothing to tell of, or to compare: its end is waited for. */
  const isUnsettled = (): boolean => isQuiet() || parts.isBusy();
  const speaker = createBeaconSpeaker({
    clock,
    beacons,
    scope,
    send: parts.outbox.sendRecord,
    run,
    uptime,
    isAutomatic: ports.autoSync,
    isQuiet: isUnsettled,
  });
  const attempts = createAttempts({ uptime });

  /**
   * My digests at once, nil while they would have to be computed first.
   * Called by: beaconListener.hear, presenceEngine.isWorthwhile.
   */
  const knownSummaries = (mine: Scope): TableSummary[] | undefined =>
    portraits.known(everythingIn(mine, serverTime()))?.summaries(nothingLeftOut);

  /** As far as he has said. */
  const isBusy = (name: PeerName): boolean => {
    const heard = peers.get(name);
    return heard?.isBusy === true && uptime() - heard.heardAt < BUSY_SECONDS;
  };

  /** What a peer said last against what I hold now; nil where either is unknown. */
  const holdsSame = (peer: PeerName): boolean | undefined => {
    const heard = peers.get(peer);
    const mine = scope();
    if (heard === undefined || mine === undefined) return undefined;
    return heard.scope === scopeHash(mine) && sameWindows(heard.summaries, knownSummaries(mine) ?? []);
  };

  /** By the last beacon of the peer. */
  const isWorthwhile = (peer: PeerName): boolean => roster.isOnline(peer) && !isBusy(peer) && holdsSame(peer) === false;

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
    uptime,
    isAutomatic: ports.autoSync,
    isQuiet: isUnsettled,
    onEqual: (peer) => {
      known.compared(peer, true);
      clock.noteEqual(parts.isBridge());
      autoSync.onEqualBeacon();
      parts.repair.onEqualBeacon();
    },
    onDiffers: (peer) => {
      known.compared(peer, false);
    },
    onSessionWanted: autoSync.want,
  });
  /** Nobody who was forgotten meanwhile. What I lacked when he spoke may have come since. */
  const userStatus = (name: PeerName): UserStatus[] => {
    if (holdsSame(name) === true) known.compared(name, true);
    const user = known.get(name);
    return user === undefined ? [] : [{ ...user, name, isOnline: roster.isOnline(name), isBusy: isBusy(name) }];
  };
  const presence = createPresence({
    ...{ peers, known, beacons, clock, speaker, listener, send: parts.outbox.sendRecord, run, uptime, random, scope },
    after: ports.timers.after,
    isOnline: roster.isOnline,
  });

  return {
    presence,
    peers,
    users: () => known.names().flatMap((name) => userStatus(name)),
    onlineUsers,
    isUser: (name) => known.get(name) !== undefined,
    say: speaker.say,
    /** Who says nothing any more, because his player does not want it, is none. */
    saysBridge: (name) => {
      const heard = peers.get(name);
      return heard?.isBridge === true && uptime() - heard.heardAt < HEARD_SECONDS;
    },
    noteChange: clock.noteChange,
    onResult: (result) => {
      autoSync.onResult(result);
      known.onResult(result);
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
