/**
 * How sessions come to be: a first one, one that begins anew, or one that takes the place of another. The listeners
 * are told of the beginning once for all of these.
 */
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import type { SyncMode } from "../model/syncMode";
import { ALL } from "../model/syncMode";
import type { Link } from "../wire/link";
import type { Rung } from "../wire/protocol";
import type { Listeners } from "./listeners";
import type { Log } from "./ports";
import type { Role } from "./session";
import { initialState } from "./session";
import type { SessionBook } from "./sessionBook";
import type { SessionContext } from "./sessionContext";
import { createSessionContext, wishedMode } from "./sessionContext";
import type { Standing } from "./standing";
import { MEMBER, OUTSIDER, sharedWith } from "./standing";

/** @noSelf */
export interface SessionOpenerDeps {
  readonly book: SessionBook;
  readonly listeners: Pick<Listeners, "emit">;
  readonly log: Log;
  readonly createLink: (peer: PeerName, sessionId: number, role: Role) => Link;
  readonly nextSessionId: () => number;
  readonly uptime: () => number;
  readonly serverTime: () => number;
  /** How a session of mine looks for the difference first. */
  readonly firstRung: () => Rung;
  readonly currentScope: () => Scope;
  readonly isMember: (peer: PeerName) => boolean;
}

/** @noSelf */
export interface SessionOpener {
  /** My own session with a peer, told to the listeners. */
  readonly ask: (peer: PeerName, mode: SyncMode, isAutomatic: boolean) => SessionContext;
  /** The session begun anew, with what it has counted. */
  readonly askAgain: (session: SessionContext) => SessionContext;
  /** The session of a peer who asked, in the place of `mine` with him, if there is one. */
  readonly serve: (peer: PeerName, sessionId: number, standing: Standing, mine: SessionContext | undefined) => SessionContext;
  /** Tells the listeners that the session began, unless they know. */
  readonly announce: (session: SessionContext) => void;
}

/**
 * Builds the opener; every session it opens is the one at work from then on.
 * Called by: WorkflowManager.createWorkflowManager.
 */
export function createSessionOpener(deps: SessionOpenerDeps): SessionOpener {
  /** Makes a session the one at work. Called by: sessionOpener.ask, sessionOpener.askAgain, sessionOpener.serve. */
  const open = (peer: PeerName, id: number, role: Role, mode: SyncMode, standing: Standing): SessionContext => {
    const session = createSessionContext({
      id,
      peer,
      role,
      mode,
      link: deps.createLink(peer, id, role),
      startedAt: deps.uptime(),
      requestTime: deps.serverTime(),
      cutOff: 0,
      scope: sharedWith(standing, deps.currentScope()),
      standing,
      state: initialState(role, deps.firstRung(), standing.kind === "outsider"),
    });
    deps.book.begin(session);
    return session;
  };

  /** Whoever is outside my guild has proved nothing yet. Called by: sessionOpener.ask, sessionOpener.askAgain. */
  const standingOf = (peer: PeerName): Standing => (deps.isMember(peer) ? MEMBER : OUTSIDER);

  /** The responder is announced when it knows the mode. Called by: WorkflowManager.onOpening, sessionOpener.ask. */
  const announce = (session: SessionContext): void => {
    if (session.isAnnounced) return;
    session.isAnnounced = true;
    deps.log.write("sync", `session with ${session.peer} as ${session.role}, ${session.mode.kind} ${session.mode.days}`);
    deps.listeners.emit("SyncStarted", session.peer, session.mode.kind, session.mode.days);
  };

  /**
   * A session whose place another takes says and tells nothing any more: what was begun for it must not go on.
   * Called by: sessionOpener.askAgain, sessionOpener.serve.
   */
  const retire = (session: SessionContext): void => {
    session.state = { at: "Ended", reason: "reload" };
    session.link.close();
  };

  return {
    /**
     * The asker knows the mode, so that it is announced at once.
     * Called by: WorkflowManager.visitNext, WorkflowManager.visitUnasked.
     */
    ask: (peer, mode, isAutomatic) => {
      const session = open(peer, deps.nextSessionId(), "initiator", mode, standingOf(peer));
      session.isAutomatic = isAutomatic;
      announce(session);
      return session;
    },
    /** The listeners are told of no second beginning. Called by: WorkflowManager.restart. */
    askAgain: (session) => {
      const again = open(session.peer, deps.nextSessionId(), "initiator", session.mode, standingOf(session.peer));
      retire(session);
      again.restarts = session.restarts + 1;
      again.isAnnounced = session.isAnnounced;
      again.isAutomatic = session.isAutomatic;
      keepCounts(again, session);
      return again;
    },
    /** My own wish lives on: it may want more than the peer's mode covers. Called by: WorkflowManager.serve. */
    serve: (peer, sessionId, standing, mine) => {
      if (mine === undefined) return open(peer, sessionId, "responder", ALL, standing);
      const served = open(peer, sessionId, "responder", mine.mode, standing);
      retire(mine);
      served.isAnnounced = mine.isAnnounced;
      keepCounts(served, mine);
      served.ownMode = wishedMode(mine);
      return served;
    },
    announce,
  };
}

/**
 * To the listeners a session that begins anew is still the same: its counts go on. What has moved stays in the total; what has
 * not is expected again.
 * Called by: sessionOpener.askAgain, sessionOpener.serve.
 */
function keepCounts(session: SessionContext, before: SessionContext): void {
  session.tally.received = before.tally.received;
  session.tally.sent = before.tally.sent;
  session.tally.rejected = before.tally.rejected;
  session.tally.total = before.tally.received + before.tally.sent + before.tally.rejected;
}
