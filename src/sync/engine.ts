/**
 * The engine put together: everything between the ports and the doors. It knows no game and no saved file, so a
 * spec can run two of them against each other.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import type { SyncMode } from "../model/syncMode";
import type { TableName } from "../model/tables";
import type { BridgeEngine } from "./bridgeEngine";
import { createBridgeEngine } from "./bridgeEngine";
import type { Casts } from "./casts";
import { createCasts } from "./casts";
import type { EnginePorts } from "./enginePorts";
import { createEntrance } from "./entrance";
import type { GateReport } from "./gateReport";
import type { Ground } from "./ground";
import { createGround } from "./ground";
import type { Hold } from "./hold";
import type { Links } from "./links";
import type { Peers } from "./peers";
import type { ChangeSource } from "./ports";
import type { Presence } from "./presence";
import type { PresenceEngine, PresenceParts } from "./presenceEngine";
import { createPresenceEngine } from "./presenceEngine";
import type { Receiver } from "./receiver";
import type { SessionBook } from "./sessionBook";
import { exclude } from "./sessionContext";
import type { SessionEngine } from "./sessionEngine";
import { createSessionEngine } from "./sessionEngine";
import type { Starter } from "./starter";
import { createStandingWatch } from "./standingWatch";
import { createStarter } from "./starter";
import type { Visit } from "./visits";

/** @noSelf */
export interface Engine extends Starter, Pick<SessionEngine, "workflow" | "handler" | "manager" | "book" | "report"> {
  readonly receiver: Receiver;
  readonly presence: Presence;
  readonly users: PresenceEngine["users"];
  readonly onlineUsers: PresenceEngine["onlineUsers"];
  readonly isUser: PresenceEngine["isUser"];
  readonly peers: Peers;
  readonly hold: Hold;
  /** Players of other guilds who have proved themselves a while ago. */
  readonly links: Links;
  /** What the gate has kept out since the login. */
  readonly gateCounts: GateReport["counts"];
  /** Whom I am with on my own wish, and whom I still want to see. */
  readonly openVisits: () => readonly Visit[];
  /** The mode of a round that asks who is there, nil without one. */
  readonly askedMode: () => SyncMode | undefined;
  /** My scope as the setup table says now; nil while the guild is unknown. */
  readonly currentScope: () => Scope | undefined;
  /** A version was stored. */
  readonly onPut: (tableName: TableName, entry: Entry) => void;
  /** An entry changed, by whomever: a session at work leaves it out of its proof unless its peer brought it. */
  readonly onEntryChanged: (tableName: TableName, id: string, source: ChangeSource, before: Entry | undefined) => void;
  /** The guild's roster was read. */
  readonly onRosterChanged: () => void;
  /** The client said that a player we whispered is not there. */
  readonly onUndeliverable: (peer: PeerName) => void;
  /** Watches patience; called a few times a second. */
  readonly tick: () => void;
}

/** Builds an engine on its ports. Called by: main.load. */
export function createEngine(ports: EnginePorts): Engine {
  const { roster, store, listeners, onNobody, readOnlyReason } = ports;
  const ground = createGround(ports);
  const { portraits, ownScope, hold, waitingRoom } = ground;
  const sessions = createSessionEngine(ports, {
    ...ground,
    mute: ground.mutes.mute,
    onApplied: ({ peer }, tableName, entry, before) => {
      casts.onBrought(peer, tableName, entry, before);
    },
    onEnded: (result) => {
      company.onResult(result);
      bridge.onResult(result);
    },
  });
  const { book, visits, round, workflow, handler, report, onResult } = sessions;
  const isFree = freedomOf(sessions);
  const bridge: BridgeEngine = createBridgePart(ports, ground, sessions, { company: () => company, isFree });
  const casts: Casts = createCastParts(ports, ground, book, { bridge, company: () => company });
  const company: PresenceEngine = createCompany(ports, ground, sessions, { repair: casts, isBridge: bridge.isBridge, isFree });
  const { presence, peers, users, onlineUsers, isUser, stop: stopAutomatic } = company;
  const receiver = createEntrance(ports, sessions, { ...ground, presence, casts });
  const endUnproved = createStandingWatch({ ...ground, book, workflow, queue: ports.queue });
  const starter = createStarter({
    ...ground,
    ...{ roster, book, visits, workflow, presence, round, report, listeners, onResult, onNobody, readOnlyReason },
    stopAutomatic,
    bridge,
  });

  return {
    ...starter,
    ...{ workflow, handler, manager: sessions.manager, receiver, book, report },
    ...{ presence, peers, users, onlineUsers, isUser },
    hold,
    links: ground.links,
    gateCounts: ground.gateReport.counts,
    /**
     * What runs comes first, in the order in which it would have been done.
     * Called by: playerPause.pause, unfinished.onLogout.
     */
    openVisits: () => [...book.wishes(), ...visits.planned()],
    askedMode: round.askedMode,
    currentScope: ownScope.known,
    /** What is computed from entries follows every change. Called by: main.createToldStore. */
    onPut: (tableName, entry) => {
      portraits.onPut(tableName, entry);
      company.noteChange();
    },
    /** The others hear at once of what the player has written. Called by: main.createToldStore. */
    onEntryChanged: (tableName, id, source, before) => {
      endUnproved(tableName);
      const entry = store.get(tableName, id);
      if (entry === undefined) return;
      if (source !== book.current()?.peer) leaveOut(book, tableName, entry);
      if (source === "local") casts.onLocalEdit(tableName, entry, before);
    },
    /** Only a roster with members tells who is a stranger. Called by: main.load. */
    onRosterChanged: () => {
      if (roster.isLoaded()) waitingRoom.open();
      endUnproved("roster");
    },
    /** A session with somebody else is not touched. Called by: main.load. */
    onUndeliverable: (peer) => {
      const session = book.current();
      casts.onUndeliverable(peer);
      bridge.onUndeliverable(peer);
      if (session?.peer === peer) workflow.dispatch(session, { type: "Failed", reason: "offline" });
    },
    /** Patience first: the report then speaks of what is still at work. Called by: main.load. */
    tick: () => {
      workflow.tick();
      report.tick();
      company.tick();
      bridge.tick();
      casts.tick();
    },
  };
}

/** Says whether nothing is at work or planned: what nobody asked for may begin. Called by: engine.createEngine. */
function freedomOf({ book, visits, report }: SessionEngine): (this: void) => boolean {
  return () => book.current() === undefined && !book.hasAside() && visits.isEmpty() && !report.isDiscovering();
}

/** The bridge over presence, which is built after it. Called by: engine.createEngine. */
function createBridgePart(
  ports: EnginePorts,
  ground: Ground,
  { workflow }: SessionEngine,
  { company, isFree }: { readonly company: (this: void) => PresenceEngine; readonly isFree: (this: void) => boolean },
): BridgeEngine {
  return createBridgeEngine(ports, {
    ...ground,
    onlineUsers: () => company().onlineUsers(),
    saysBridge: (name) => company().saysBridge(name),
    isFree: () => isFree(),
    begin: workflow.visitUnasked,
    tell: () => {
      company().say();
    },
    lastSpokeAt: () => company().lastSpokeAt(),
  });
}

/**
 * Casts among the players heard of; what they change is left out of the session at work, as if somebody else had brought it.
 * Called by: engine.createEngine.
 */
function createCastParts(
  ports: EnginePorts,
  ground: Ground,
  book: SessionBook,
  { bridge, company }: { readonly bridge: BridgeEngine; readonly company: (this: void) => PresenceEngine },
): Casts {
  return createCasts(ports, {
    ...ground,
    bridge,
    onlineUsers: () => company().onlineUsers(),
    claim: () => {
      company().say();
    },
    scope: ground.ownScope.known,
    isPartner: ground.links.isPartner,
    onApplied: (tableName, entry) => {
      leaveOut(book, tableName, entry);
    },
  });
}

/** Presence over all that carries sessions and casts. Called by: engine.createEngine. */
function createCompany(
  ports: EnginePorts,
  ground: Ground,
  { book, workflow }: SessionEngine,
  rest: Pick<PresenceParts, "repair" | "isBridge" | "isFree">,
): PresenceEngine {
  return createPresenceEngine(ports, {
    ...ground,
    ...rest,
    isBusy: () => book.current() !== undefined,
    begin: workflow.visitUnasked,
  });
}

/**
 * What changes beside the session at work is not in both sides' digests.
 * Called by: engine.createCastParts, engine.onEntryChanged.
 */
function leaveOut(book: SessionBook, tableName: TableName, entry: Entry): void {
  const session = book.current();
  if (session !== undefined && isInScope(session.scope, tableName, entry)) exclude(session, tableName, entry.id);
}
