/**
 * Whose turn it is: users, tables, callbacks. Sessions begin and end here; what one does next is decided by
 * session.ts, and this file performs the effects by calling the handler.
 *
 * 1. One session at a time, in either role.
 * 2. SyncStarted is followed by exactly one SyncFinished, whatever happens in between.
 * 3. The next user follows by callback, when the session before has ended.
 */
import type { PeerName } from "../model/peerName";
import type { FailureReason, SyncResult } from "../model/result";
import type { SyncMode } from "../model/syncMode";
import { ALL, covers } from "../model/syncMode";
import type { Scope } from "../model/scope";
import type { Link } from "../wire/link";
import type { DataSyncHandler } from "./DataSyncHandler";
import type { DataSyncManager } from "./DataSyncManager";
import type { Listeners } from "./listeners";
import type { Log } from "./ports";
import type { Role, SessionEffect, SessionEvent } from "./session";
import { hasFailed, initialState, step } from "./session";
import type { SessionBook } from "./sessionBook";
import type { SessionContext } from "./sessionContext";
import { createSessionContext } from "./sessionContext";
import type { Visit, Visits } from "./visits";

/** New beginnings of one session: after a busy answer, or when the peer has forgotten it. */
export const MAX_RESTARTS = 3;
/** The longest wait for a busy peer before asking again. */
export const MAX_BUSY_SECONDS = 30;
/** A pause longer than the longest dungeon run ends the session. */
export const MAX_PAUSE_SECONDS = 3600;

/** @noSelf */
export interface WorkflowManagerDeps {
  readonly book: SessionBook;
  readonly visits: Visits;
  readonly handler: DataSyncHandler;
  readonly manager: Pick<DataSyncManager, "processMetadataComparison">;
  readonly listeners: Pick<Listeners, "emit">;
  readonly log: Log;
  readonly createLink: (peer: PeerName, sessionId: number, role: Role) => Link;
  readonly nextSessionId: () => number;
  /** Runs work in slices, in order; false when too much waits. */
  readonly run: (job: () => void) => boolean;
  readonly after: (seconds: number, run: () => void) => void;
  readonly uptime: () => number;
  readonly serverTime: () => number;
  readonly currentScope: () => Scope;
  readonly isLockedDown: () => boolean;
  /** The session's frames that still wait are not worth sending any more. */
  readonly cancelMessages: (peer: PeerName) => void;
  /** Keeps and shows a result, before the listeners hear of it. */
  readonly onResult: (result: SyncResult, role: Role) => void;
}

/** @noSelf */
export interface WorkflowManager {
  /** Plans a visit and begins it when nothing else runs. */
  readonly visit: (visit: Visit) => void;
  /** Serves a peer who asked; a session of mine with the same peer gives way to it, and its SyncStarted stays true. */
  readonly serve: (peer: PeerName, sessionId: number) => SessionContext;
  /** The peer has said in which mode it asks: SyncStarted, and a second visit when its mode does not cover mine. */
  readonly onOpening: (session: SessionContext) => void;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
  /** The peer is busy: asks again later, a few times. */
  readonly onBusy: (session: SessionContext, seconds: number) => void;
  /** The peer does not know the session: begins anew, a few times. */
  readonly onForgotten: (session: SessionContext) => void;
  readonly stop: () => boolean;
  /** Watches patience; called a few times a second. */
  readonly tick: () => void;
}

/**
 * Builds the manager of sessions.
 */
export function createWorkflowManager(deps: WorkflowManagerDeps): WorkflowManager {
  const { book, visits, handler } = deps;
  let pausedSince: number | undefined;

  const visit = (planned: Visit): void => {
    visits.add(planned);
    visitNext();
  };

  const visitNext = (): void => {
    if (book.current() !== undefined) return;
    const next = visits.takeNext();
    if (next === undefined) return;
    const session = open(next.peer, deps.nextSessionId(), "initiator", next.mode);
    announce(session);
    dispatch(session, { type: "Started" });
  };

  const open = (peer: PeerName, id: number, role: Role, mode: SyncMode): SessionContext => {
    const session = createSessionContext({
      id,
      peer,
      role,
      mode,
      link: deps.createLink(peer, id, role),
      startedAt: deps.uptime(),
      requestTime: deps.serverTime(),
      cutOff: 0,
      scope: deps.currentScope(),
      state: initialState(role),
    });
    book.begin(session);
    return session;
  };

  const announce = (session: SessionContext): void => {
    if (session.isAnnounced) return;
    session.isAnnounced = true;
    deps.log.write("sync", `session with ${session.peer} as ${session.role}, ${session.mode.kind} ${session.mode.days}`);
    deps.listeners.emit("SyncStarted", session.peer, session.mode.kind, session.mode.days);
  };

  const dispatch = (session: SessionContext, event: SessionEvent): void => {
    const next = step(session.state, event);
    session.state = next.state;
    for (const effect of next.effects) {
      const work = (): void => {
        perform(session, effect);
      };
      if (effect.type === "Finish" && effect.reason !== undefined) work();
      else if (!deps.run(work)) work();
    }
  };

  const perform = (session: SessionContext, effect: SessionEffect): void => {
    if (effect.type === "Finish") finish(session, effect.reason);
    else if (!hasFailed(session.state)) speak(session, effect);
  };

  const speak = (session: SessionContext, effect: Exclude<SessionEffect, { type: "Finish" }>): void => {
    switch (effect.type) {
      case "SendSaveUser":
        handler.sendOpening(session);
        return;
      case "RequestRemoteMetadata":
        handler.sendRequest(session);
        return;
      case "RequestTable":
        handler.requestTable(session, effect.tableName);
        return;
      case "ProcessMetadataComparison":
        deps.manager.processMetadataComparison(session);
        return;
      case "ExchangeWithEmptySide":
        handler.exchangeWithEmptySide(session, effect.table.tableName, effect.table.isEmptyLocally);
        return;
      case "AcknowledgeTable":
        handler.acknowledgeTable(session);
        return;
      case "SendClosing":
        handler.sendClosing(session);
        return;
      case "SendFinished":
        handler.sendFinished(session);
    }
  };

  const finish = (session: SessionContext, reason: FailureReason | undefined): void => {
    book.end(session);
    if (reason !== undefined) {
      deps.cancelMessages(session.peer);
      session.link.sayControl({ name: "stopped", body: { reason } });
    }
    if (session.isAnnounced) report(session, reason);
    deps.after(0, visitNext);
  };

  const report = (session: SessionContext, reason: FailureReason | undefined): void => {
    const { received, sent, rejected, held } = session.tally;
    const result: SyncResult = {
      peer: session.peer,
      ok: reason === undefined,
      ...(reason === undefined ? {} : { reason }),
      received,
      sent,
      rejected,
      held,
      seconds: deps.uptime() - session.startedAt,
      identical: reason === undefined && session.agrees === true && !session.hasRefusals && held === 0,
      olderDiffer: session.olderDiffer,
    };
    deps.log.write("sync", `session with ${session.peer} ended: ${reason ?? "complete"}`, { ...result });
    deps.onResult(result, session.role);
    deps.listeners.emit("SyncFinished", result);
  };

  const restart = (session: SessionContext): void => {
    deps.cancelMessages(session.peer);
    const again = open(session.peer, deps.nextSessionId(), "initiator", session.mode);
    again.restarts = session.restarts + 1;
    again.isAnnounced = session.isAnnounced;
    again.tally.received = session.tally.received;
    again.tally.sent = session.tally.sent;
    again.tally.rejected = session.tally.rejected;
    dispatch(again, { type: "Started" });
  };

  const onBusy = (session: SessionContext, seconds: number): void => {
    if (session.state.at !== "Opening" || session.isParked) return;
    if (session.restarts >= MAX_RESTARTS) {
      dispatch(session, { type: "Failed", reason: "busy" });
      return;
    }
    session.isParked = true;
    deps.log.write("sync", `${session.peer} is busy, asking again in ${seconds} s`);
    deps.after(math.max(1, math.min(seconds, MAX_BUSY_SECONDS)), () => {
      if (book.current() === session && !hasFailed(session.state)) restart(session);
    });
  };

  const onForgotten = (session: SessionContext): void => {
    if (session.role === "responder") dispatch(session, { type: "Failed", reason: "reload" });
    else if (session.restarts >= MAX_RESTARTS) dispatch(session, { type: "Failed", reason: "silent" });
    else if (session.link.hasHeard()) restart(session);
  };

  const serve = (peer: PeerName, sessionId: number): SessionContext => {
    const mine = book.current();
    if (mine === undefined) return open(peer, sessionId, "responder", ALL);
    const served = open(peer, sessionId, "responder", mine.mode);
    served.isAnnounced = mine.isAnnounced;
    if (mine.role === "initiator") served.ownMode = mine.mode;
    deps.cancelMessages(peer);
    return served;
  };

  const onOpening = (session: SessionContext): void => {
    const { ownMode } = session;
    if (ownMode !== undefined && !covers(session.mode, ownMode)) visits.putFirst({ peer: session.peer, mode: ownMode });
    announce(session);
  };

  const stop = (): boolean => {
    const session = book.current();
    const didRun = session !== undefined || !visits.isEmpty();
    visits.clear();
    if (session !== undefined) dispatch(session, { type: "Failed", reason: "stopped" });
    return didRun;
  };

  const tick = (): void => {
    book.sweep();
    const session = book.current();
    if (session === undefined) {
      if (!visits.isEmpty()) visitNext();
      return;
    }
    if (deps.isLockedDown()) {
      pausedSince ??= deps.uptime();
      session.link.forgiveSilence();
      if (deps.uptime() - pausedSince > MAX_PAUSE_SECONDS) dispatch(session, { type: "Failed", reason: "lockdown" });
      return;
    }
    pausedSince = undefined;
    if (session.isParked) return;
    const linkState = session.link.tick();
    if (linkState === "silent" || linkState === "damaged") dispatch(session, { type: "Failed", reason: linkState });
  };

  return { visit, serve, onOpening, dispatch, onBusy, onForgotten, stop, tick };
}
