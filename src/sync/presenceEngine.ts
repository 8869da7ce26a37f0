/** Presence put together: who says beacons and who hears them, and the sessions that begin by themselves because of them. */
import type { PeerName } from "../model/peerName";
import type { SyncResult } from "../model/result";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { UserStatus } from "../model/user";
import type { TableSummary } from "../wire/protocol";
import { createAttempts } from "./attempts";
import { createAutoSync } from "./autoSync";
import { createBeaconMaker, everythingIn } from "./beacon";
import { createBeaconClock } from "./beaconClock";
import type { Repair } from "./beaconListener";
import { BUSY_SECONDS, createBeaconListener } from "./beaconListener";
import { createBeaconReader } from "./beaconReading";
import { createBeaconSpeaker } from "./beaconSpeaker";
import { BRIDGE_SECONDS } from "./bridges";
import type { Casts } from "./casts";
import type { EnginePorts } from "./enginePorts";
import type { KnownUsers } from "./knownUsers";
import { createKnownUsers } from "./knownUsers";
import type { Outbox } from "./outbox";
import type { OwnScope } from "./ownScope";
import type { Peers } from "./peers";
import { createPeers, HEARD_SECONDS } from "./peers";
import type { GuildRoster } from "./ports";
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
  /** The names of those who are online and whose clients act by themselves, the one heard last first. */
  readonly onlineUsers: () => PeerName[];
  readonly isUser: (name: PeerName) => boolean;
  /** Says my beacon now. */
  readonly say: () => void;
  /** Uptime of my last beacon. */
  readonly lastSpokeAt: () => number;
  /** Asks whether a member has said not long ago that he is the bridge. */
  readonly saysBridge: (name: PeerName) => boolean;
  /** Says my beacon soon, because what I hold has changed. */
  readonly noteChange: () => void;
  readonly onResult: (result: SyncResult) => void;
  /** Drops the automatic session that is planned. */
  readonly stop: () => void;
  readonly tick: () => void;
}

/** Joins the parts of presence on the engine's ports. Called by: engine.createCompany. */
export function createPresenceEngine(ports: EnginePorts, parts: PresenceParts): PresenceEngine {
  const { uptime, serverTime } = ports.clock;
  const { random, roster } = ports;
  const { run } = ports.slicer;
  const scope = parts.ownScope.known;
  const send = parts.outbox.sendRecord;
  const peers = createPeers();
  const known = createKnownUsers({ saved: ports.savedUsers, ownGuild: roster.ownGuild, serverTime });
  const comparison = createComparison(ports, parts, peers);
  const { users, onlineUsers } = createUserList(roster, known, peers, comparison);
  const crowd = { uptime, random, users: () => onlineUsers().length };
  const clock = createBeaconClock(crowd);
  const beacons = createBeaconMaker({ ...parts, isAutomatic: ports.autoSync, addonVersion: ports.addonVersion, serverTime });
  /**
   * Half of what a session brings is nothing to tell of, or to compare: its end is waited for.
   * Called by: beaconListener.tick, beaconSpeaker.tick.
   */
  const isUnsettled = (): boolean => ports.isQuiet() || parts.isBusy();
  const conditions = { scope, run, uptime, isAutomatic: ports.autoSync, isQuiet: isUnsettled };
  const speaker = createBeaconSpeaker({ ...conditions, clock, beacons, send });
  const attempts = createAttempts({ uptime });
  const autoSync = createAutoSync({
    ...{ ...crowd, isFree: parts.isFree, isQuiet: ports.isQuiet, isWorthwhile: comparison.isWorthwhile },
    ...{ lastSpokeAt: speaker.lastSpokeAt, claim: speaker.say, begin: parts.begin },
  });
  const listener = createBeaconListener({
    ...{ ...conditions, ...comparison, attempts, repair: parts.repair, onSessionWanted: autoSync.want },
    reader: createBeaconReader({ portraits: parts.portraits, serverTime, breathe: ports.slicer.breathe }),
    onEqual: (peer) => {
      known.compared(peer, true);
      clock.noteEqual(parts.isBridge());
      if (peers.get(peer)?.isAutomatic !== true) return;
      autoSync.onEqualBeacon();
      parts.repair.onEqualBeacon();
    },
    onDiffers: (peer) => {
      known.compared(peer, false);
    },
  });
  const presence = createPresence({
    ...{ peers, known, beacons, clock, speaker, listener, send, run, uptime, random, scope },
    ...{ after: ports.timers.after, isOnline: roster.isOnline },
  });

  return {
    ...{ presence, peers, users, onlineUsers, noteChange: clock.noteChange, stop: autoSync.stop },
    ...{ say: speaker.say, lastSpokeAt: speaker.lastSpokeAt },
    /** Online or not. Called by: engine.createEngine, memberEntries.isOurs. */
    isUser: (name) => known.get(name) !== undefined,
    /**
     * Who says nothing any more, because his player fights or does not want it, is none.
     * Called by: engine.createBridgePart.
     */
    saysBridge: (name) => {
      const heard = peers.get(name);
      return heard?.isBridge === true && uptime() - heard.heardAt < BRIDGE_SECONDS;
    },
    /** Everybody who waits for results hears of it. Called by: engine.createEngine. */
    onResult: (result) => {
      autoSync.onResult(result);
      known.onResult(result);
      if (result.ok) attempts.noteSession(result.peer, result.identical);
    },
    /** With the setting off nothing that was planned begins. Called by: engine.tick. */
    tick: () => {
      presence.tick();
      if (!ports.autoSync()) autoSync.stop();
      autoSync.tick();
    },
  };
}

/** What peers said last against what I hold now. @noSelf */
interface Comparison {
  readonly knownSummaries: (scope: Scope) => TableSummary[] | undefined;
  readonly summaries: (scope: Scope) => TableSummary[];
  readonly isSame: (peer: PeerName) => boolean;
  readonly isBusy: (peer: PeerName) => boolean;
  readonly isWorthwhile: (peer: PeerName) => boolean;
}

/** Compares by the last beacon of each. Called by: presenceEngine.createPresenceEngine. */
function createComparison({ clock, roster }: EnginePorts, { portraits, ownScope }: PresenceParts, peers: Peers): Comparison {
  const nothingLeftOut = new LuaMap<TableName, LuaSet<string>>();

  /** Nil where they would have to be computed first. Called by: beaconListener.hear, presenceEngine.isSame. */
  const knownSummaries = (scope: Scope): TableSummary[] | undefined =>
    portraits.known(everythingIn(scope, clock.serverTime()))?.summaries(nothingLeftOut);

  /**
   * Asks whether a peer speaks of the same guilds; false for one who was never heard.
   * Called by: presenceEngine.isSame.
   */
  const isOfMyScope = (peer: PeerName): boolean => {
    const mine = ownScope.known();
    return mine !== undefined && peers.get(peer)?.scope === scopeHash(mine);
  };

  /** False for one who was never heard. Called by: presenceEngine.isWorthwhile, presenceEngine.userStatus. */
  const isSame = (peer: PeerName): boolean => {
    const mine = ownScope.known();
    const said = peers.get(peer)?.summaries ?? [];
    return mine !== undefined && isOfMyScope(peer) && sameWindows(said, knownSummaries(mine) ?? []);
  };

  /** As far as he has said. Called by: presenceEngine.isWorthwhile, presenceEngine.userStatus. */
  const isBusy = (peer: PeerName): boolean => {
    const heard = peers.get(peer);
    return heard?.isBusy === true && clock.uptime() - heard.heardAt < BUSY_SECONDS;
  };

  return {
    knownSummaries,
    /** Computed where needed. Called by: beaconListener.hear, beaconListener.read. */
    summaries: (scope) => portraits.of(everythingIn(scope, clock.serverTime())).summaries(nothingLeftOut),
    isSame,
    isBusy,
    /** A session with him would mend something. Called by: autoSync.tick. */
    isWorthwhile: (peer) => {
      const heard = peers.get(peer);
      const isThere = heard !== undefined && clock.uptime() - heard.heardAt < HEARD_SECONDS && roster.isOnline(peer);
      return isThere && !isBusy(peer) && !isSame(peer);
    },
  };
}

/** The users as they are now. Called by: presenceEngine.createPresenceEngine. */
function createUserList(
  roster: GuildRoster,
  known: KnownUsers,
  peers: Peers,
  { isSame, isBusy }: Comparison,
): Pick<PresenceEngine, "users" | "onlineUsers"> {
  /**
   * Nobody who was forgotten meanwhile. What I lacked when he spoke may have come since.
   * Called by: presenceEngine.users.
   */
  const userStatus = (name: PeerName): UserStatus[] => {
    if (isSame(name)) known.compared(name, true);
    const user = known.get(name);
    return user === undefined ? [] : [{ ...user, name, isOnline: roster.isOnline(name), isBusy: isBusy(name) }];
  };

  return {
    /**
     * In order of name.
     * Called by: engine.createEngine, presenceEngine.createPresenceEngine, statusText.statusLines, sync.userRows,
     * syncLight.createSyncLight, windowDoors.factsOf.
     */
    users: () => known.names().flatMap((name) => userStatus(name)),
    /**
     * Also those who let others speak for them, as members of an equal guild do for hours: who was not heard in this login counts as he
     * said in earlier ones. Who does nothing by itself holds no office and passes nothing on. The one heard last is the surest to be there.
     * Called by: deputy.isDeputy, engine.createBridgePart, engine.createCastParts, engine.createEngine,
     * presenceEngine.createPresenceEngine, presenceEngine.users.
     */
    onlineUsers: () => {
      /** Who has said nothing of it counts by the default of the setting. Called by: presenceEngine.onlineUsers. */
      const isAutomatic = (name: PeerName): boolean => known.get(name)?.isAutomatic !== false;
      /** Uptime of the last beacon. Called by: presenceEngine.onlineUsers. */
      const heardAt = (name: PeerName): number => peers.get(name)?.heardAt ?? 0;
      const names = known.names().filter((name) => roster.isMember(name) && roster.isOnline(name) && isAutomatic(name));
      return names.sort((left, right) => heardAt(right) - heardAt(left));
    },
  };
}
