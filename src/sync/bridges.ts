/**
 * The bridge of a guild: the one member who carries changes to the other guilds of the federation, because forty who all did would be
 * heard forty times. What comes across is said at home by whoever hears it.
 *
 * 1. The lowest name of those who reach a partner is the bridge, and says so in its beacon; a higher one steps down for it.
 * 2. Each waits for its turn, by its place among the names online, so that few look for partners at one time, and only the first places.
 * 3. Names are tried one at a time and seldom; who answers is synced with at once, and then every ten minutes.
 * 4. With the setting off nothing is tried; whoever was reached is forgotten in time.
 * 5. The others see nobody's fight or setting: they believe a bridge for BRIDGE_SECONDS, and it says so anew before that. One that may not
 *    speak for longer than a moment steps down, and says that when it may.
 * 6. A term begins with a session with each partner, which brings across what changed at home while nobody was the bridge.
 */
import type { PeerName } from "../model/peerName";

/** Between two looks at who is there and what is due. */
const LOOK_SECONDS = 1;
/** Nobody is looked for before others had time to say that they are a bridge. */
export const FIRST_LOOK_SECONDS = 40;
/** Each place further back waits so much longer. */
export const PLACE_SECONDS = 30;
/** So many look soon; if none of them reaches anybody, mostly nobody is there. Each such group further back waits BRIDGE_SECONDS longer. */
const GROUP_SIZE = 3;
/** Those further back never look: a whole group may fight together, or have turned the setting off without a word, but hardly three. */
export const MAX_PLACE = 9;
/** A bridge is believed for so long: it may miss a renewal by a short fight. */
export const BRIDGE_SECONDS = 420;
/** A bridge that has said no beacon for so long says one. */
export const RENEWAL_SECONDS = 300;
/** Most fights are over by then; who may not speak for longer is no bridge. */
export const MAX_QUIET_SECONDS = 60;
/** Between two names: four a minute. */
export const PROBE_SECONDS = 15;
/** Between two sessions with one partner. */
export const SESSION_SECONDS = 600;
/** From the first change that was whispered across to the session that sees whether it has arrived. */
const CHECK_SECONDS = 60;
/** A session that failed is tried again after this. */
const RETRY_SECONDS = 60;
/** A hello right after another one is not looked at. */
const SETTLE_SECONDS = 5;

/** @noSelf */
export interface BridgesDeps {
  readonly ownName: () => PeerName | undefined;
  /** Members who are online and whose clients act by themselves, without me. */
  readonly onlineUsers: () => readonly PeerName[];
  /** Asks whether a member has said not long ago that it is the bridge. */
  readonly isBridge: (name: PeerName) => boolean;
  /** Players of other guilds who have proved themselves a while ago, one for each guild, in order of name. */
  readonly partners: () => readonly PeerName[];
  /** My guild is in a federation, and the player allows what nobody asked for. */
  readonly mayBridge: () => boolean;
  /** The player must not be disturbed now. */
  readonly isQuiet: () => boolean;
  /** The likeliest name to try now. */
  readonly nextCandidate: () => PeerName | undefined;
  /** Says hello to somebody who may not be there; his answer makes him a partner. */
  readonly probe: (name: PeerName) => void;
  /** No session, no visit and no question is at work or planned. */
  readonly isFree: () => boolean;
  /** Begins a session by itself. */
  readonly begin: (name: PeerName) => void;
  /** The others are to hear whether I am the bridge. */
  readonly tell: () => void;
  /** Uptime of my last beacon. */
  readonly lastSpokeAt: () => number;
  readonly uptime: () => number;
}

/** @noSelf */
export interface Bridges {
  readonly isBridge: () => boolean;
  /** Changes were whispered to the partners. */
  readonly noteCarried: () => void;
  /** A session has ended, whoever began it. */
  readonly onResult: (peer: PeerName, isOk: boolean) => void;
  /** Looks at who is there and what is due; called a few times a second. */
  readonly tick: () => void;
}

/** How long a place waits after its turn has begun. Called by: bridges.isMyTurn. */
function waitOf(place: number): number {
  return FIRST_LOOK_SECONDS + place * PLACE_SECONDS + math.floor(place / GROUP_SIZE) * BRIDGE_SECONDS;
}

/** Builds a client that is no bridge yet. Called by: bridgeEngine.createBridgeEngine. */
export function createBridges(deps: BridgesDeps): Bridges {
  const { uptime } = deps;
  let isBridge = false;
  /** What the others have heard of it. */
  let wasBridge = false;
  /** Since when the player must not be disturbed; nil while he may. */
  let quietSince: number | undefined;
  /** Since when it is my turn as far as the others' names go; nil while it is not. */
  let turnSince: number | undefined;
  let nextLookAt = 0;
  let nextProbeAt = 0;
  let sessionDueAt = new LuaMap<PeerName, number>();

  /** Notes how long the player has been busy; asks whether it is too long to be of use. Called by: bridges.isMyTurn. */
  const isAway = (): boolean => {
    quietSince = deps.isQuiet() ? (quietSince ?? uptime()) : undefined;
    return quietSince !== undefined && uptime() - quietSince > MAX_QUIET_SECONDS;
  };

  /** How many of those online come before me; nil while one of them is the bridge. Called by: bridges.isMyTurn. */
  const ownPlace = (): number | undefined => {
    const ownName = deps.ownName();
    if (ownName === undefined || !deps.mayBridge()) return undefined;
    const before = deps.onlineUsers().filter((name) => name < ownName);
    return before.length >= MAX_PLACE || before.some((name) => deps.isBridge(name)) ? undefined : before.length;
  };

  /** My turn begins anew whenever somebody else had it. Called by: bridges.tick. */
  const isMyTurn = (): boolean => {
    const place = isAway() ? undefined : ownPlace();
    if (place === undefined) {
      turnSince = undefined;
      return false;
    }
    turnSince ??= uptime();
    return isBridge || uptime() - turnSince >= waitOf(place);
  };

  /** Whoever steps down forgets his dates: his next term begins like a first one. Called by: bridges.tick. */
  const become = (is: boolean): void => {
    isBridge = is;
    if (!is) sessionDueAt = new LuaMap();
  };

  /**
   * A change is told at once, or as soon as the player may be disturbed; what is true still is told anew. Who wants nothing unasked is
   * silent about it.
   * Called by: bridges.tick.
   */
  const tellOthers = (): void => {
    const isRenewal = isBridge && uptime() - deps.lastSpokeAt() >= RENEWAL_SECONDS;
    if (deps.isQuiet() || !deps.mayBridge() || (isBridge === wasBridge && !isRenewal)) return;
    wasBridge = isBridge;
    deps.tell();
  };

  /** One name at a time, also while I am the bridge: other guilds have partners too. Called by: bridges.tick. */
  const probeNext = (): void => {
    if (uptime() < nextProbeAt) return;
    nextProbeAt = uptime() + PROBE_SECONDS;
    const name = deps.nextCandidate();
    if (name !== undefined) deps.probe(name);
  };

  /**
   * When each partner's session is due; a new one's soon, and who is no partner any more is forgotten.
   * Called by: bridges.syncWith.
   */
  const keepDates = (partners: readonly PeerName[]): void => {
    const before = sessionDueAt;
    sessionDueAt = new LuaMap();
    for (const name of partners) sessionDueAt.set(name, before.get(name) ?? uptime() + SETTLE_SECONDS);
  };

  /** One session at a time; the others' turn comes when it is over. Called by: bridges.tick. */
  const syncWith = (partners: readonly PeerName[]): void => {
    keepDates(partners);
    const due = partners.find((name) => (sessionDueAt.get(name) ?? 0) <= uptime());
    if (due === undefined) return;
    sessionDueAt.set(due, uptime() + RETRY_SECONDS);
    deps.begin(due);
  };

  return {
    /**
     * As far as was looked last.
     * Called by: beacon.brief, bridgeEngine.recipients, presenceEngine.createPresenceEngine.
     */
    isBridge: () => isBridge,
    /** Many changes in a row are seen to together. Called by: crossing.note. */
    noteCarried: () => {
      for (const [name, dueAt] of sessionDueAt) sessionDueAt.set(name, math.min(dueAt, uptime() + CHECK_SECONDS));
    },
    /** A failure is tried again soon. Called by: bridgeEngine.onResult. */
    onResult: (peer, isOk) => {
      if (sessionDueAt.has(peer)) sessionDueAt.set(peer, uptime() + (isOk ? SESSION_SECONDS : RETRY_SECONDS));
    },
    /** Once a second is often enough. Called by: engine.tick. */
    tick: () => {
      if (uptime() < nextLookAt) return;
      nextLookAt = uptime() + LOOK_SECONDS;
      const isTurn = isMyTurn();
      const partners = isTurn ? deps.partners() : [];
      become(partners.length > 0);
      tellOthers();
      if (!isTurn || deps.isQuiet() || !deps.isFree()) return;
      probeNext();
      syncWith(partners);
    },
  };
}
