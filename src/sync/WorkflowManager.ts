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
import { ALL, covers } from "../model/syncMode";
import type { WorkEffect } from "./performer";
import { createSecondChances } from "./secondChances";
import type { SessionEffect, SessionEvent } from "./session";
import { hasFailed, step } from "./session";
import type { SessionContext } from "./sessionContext";
import { wishedMode } from "./sessionContext";
import type { SessionOpenerDeps } from "./sessionOpener";
import { createSessionOpener } from "./sessionOpener";
import { isWaiting } from "./sessionContext";
import { resultOf } from "./sessionResult";
import type { SessionWatchDeps } from "./sessionWatch";
import { createSessionWatch } from "./sessionWatch";
import type { Standing } from "./standing";
import type { Visit, Visits } from "./visits";

/** @noSelf */
export interface WorkflowManagerDeps extends SessionOpenerDeps, SessionWatchDeps {
  readonly visits: Visits;
  /** Performs what is said or compared; called inside a job. */
  readonly performWork: (session: SessionContext, effect: WorkEffect) => void;
  /** Runs work in slices, in order; false when too much waits. */
  readonly run: (job: () => void) => boolean;
  readonly after: (seconds: number, run: () => void) => void;
  /** The session's frames that still wait are not worth sending any more. */
  readonly cancelMessages: (peer: PeerName) => void;
  /** Keeps and shows a result, before the listeners hear of it. */
  readonly onResult: (result: SyncResult, isWanted: boolean) => void;
}

/** @noSelf */
export interface WorkflowManager {
  /** Plans a visit and begins it when nothing else runs. */
  readonly visit: (visit: Visit) => void;
  /** Begins a session of everything by itself, unless another is at work. */
  readonly visitUnasked: (peer: PeerName) => void;
  /** Serves a peer who asked; a session of mine with the same peer gives way to it, and its SyncStarted stays true. */
  readonly serve: (peer: PeerName, sessionId: number, standing: Standing) => SessionContext;
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

/** Builds the manager of sessions. Called by: sessionEngine.createWorkflow. */
export function createWorkflowManager(deps: WorkflowManagerDeps): WorkflowManager {
  const { book, visits } = deps;
  const opener = createSessionOpener(deps);
  const failureOf = createSessionWatch(deps);

  /**
   * A visit planned while another runs waits for its turn. The very session may have begun by itself: then the player has asked for it now.
   * Called by: playerPause.goOn, starter.startSync, starter.visit, unfinished.tick.
   */
  const visit = (planned: Visit): void => {
    const session = book.current();
    const isUnderWay = session?.isAutomatic === true && session.peer === planned.peer && session.state.at !== "Ended";
    if (isUnderWay && covers(session.mode, planned.mode)) session.isAutomatic = false;
    else visits.add(planned);
    visitNext();
  };

  /** Nobody here waits for it: it is not planned for later. Called by: autoSync.tick, bridges.syncWith. */
  const visitUnasked = (peer: PeerName): void => {
    if (book.current() === undefined) dispatch(opener.ask(peer, ALL, true), { type: "Started" });
  };

  /**
   * Goes on with the visit that was set aside, or begins the next planned one, unless a session is at work.
   * Called by: WorkflowManager.finish, WorkflowManager.tick, WorkflowManager.visit.
   */
  const visitNext = (): void => {
    if (book.current() !== undefined) return;
    const waiting = book.takeAside();
    if (waiting !== undefined && waiting.state.at !== "Ended") {
      restart(waiting);
      return;
    }
    const next = visits.takeNext();
    if (next === undefined) return;
    dispatch(opener.ask(next.peer, next.mode, false), { type: "Started" });
  };

  /**
   * Lets session.ts decide, and performs the effects in their order; a failure does not wait behind other work.
   * Called by: WorkflowManager.fail, WorkflowManager.restart, WorkflowManager.visitNext, WorkflowManager.visitUnasked,
   * engine.onUndeliverable, receiver.acceptFrame, receiver.endDamaged, receiver.onForeignVersion,
   * receiver.onSessionControl, seedDoors.completeTable, sessionEngine.dispatch, standingWatch.createStandingWatch.
   */
  const dispatch = (session: SessionContext, event: SessionEvent): void => {
    const next = step(session.state, event);
    session.state = next.state;
    for (const effect of next.effects) {
      /** The effect as a job of its own. Called by: WorkflowManager.dispatch. */
      const work = (): void => {
        perform(session, effect);
      };
      if (effect.type === "Finish" && effect.reason !== undefined) work();
      else if (!deps.run(work)) work();
    }
  };

  /** Nothing is said any more for a session that has failed. Called by: WorkflowManager.work. */
  const perform = (session: SessionContext, effect: SessionEffect): void => {
    if (effect.type === "Finish") finish(session, effect.reason);
    else if (!hasFailed(session.state)) deps.performWork(session, effect);
  };

  /**
   * The one end of a session: the peer learns of a failure, the listeners of the result, and the next visit begins.
   * Called by: WorkflowManager.perform.
   */
  const finish = (session: SessionContext, reason: FailureReason | undefined): void => {
    book.end(session);
    if (reason !== undefined) {
      deps.cancelMessages(session.peer);
      session.link.close();
      if (reason !== "offline" && isTold(session)) session.link.sayControl({ name: "stopped", body: { reason } });
    }
    if (session.isAnnounced) report(session, reason);
    deps.after(0, visitNext);
  };

  /**
   * Nothing is said to who has not proved himself, or is not any more what he was.
   * Called by: WorkflowManager.finish.
   */
  const isTold = ({ peer, standing }: SessionContext): boolean => standing.kind !== "outsider" && deps.standings.holds(peer, standing);

  /** Keeps and shows the result before the listeners hear of it. Called by: WorkflowManager.finish. */
  const report = (session: SessionContext, reason: FailureReason | undefined): void => {
    const result = resultOf(session, reason, deps.uptime());
    deps.log.write("sync", `session with ${session.peer} ended: ${reason ?? "complete"}`, { ...result });
    deps.onResult(result, isWanted(session));
    deps.listeners.emit("SyncFinished", result);
  };

  /**
   * Begins the session anew.
   * Called by: WorkflowManager.tick, WorkflowManager.visitNext, secondChances.onBusy, secondChances.onForgotten.
   */
  const restart = (session: SessionContext): void => {
    deps.cancelMessages(session.peer);
    dispatch(opener.askAgain(session), { type: "Started" });
  };

  /**
   * The end with a reason.
   * Called by: WorkflowManager.giveWay, WorkflowManager.stop, WorkflowManager.tick, secondChances.onBusy,
   * secondChances.onForgotten.
   */
  const fail = (session: SessionContext, reason: FailureReason): void => {
    dispatch(session, { type: "Failed", reason });
  };

  /**
   * The player's own session is set aside and goes on before his next visit; what began by itself ends, so that it does not stand before
   * anything he asks for meanwhile, and begins by itself again.
   * Called by: WorkflowManager.serve.
   */
  const giveWay = (session: SessionContext): void => {
    if (session.isAutomatic) fail(session, "busy");
    else book.setAside();
  };

  /**
   * Opens the session of a peer who asked; mine with him gives way, and what the listeners were told of it stays true.
   * One that is complete, and only waits to be reported, gives way to nothing; one that waits for its peer gives way to others.
   * Called by: admission.admit.
   */
  const serve = (peer: PeerName, sessionId: number, standing: Standing): SessionContext => {
    const before = book.current();
    if (before !== undefined && isWaiting(before) && before.peer !== peer) giveWay(before);
    const current = book.current();
    const mine = current?.state.at === "Ended" ? undefined : current;
    if (mine !== undefined) deps.cancelMessages(peer);
    return opener.serve(peer, sessionId, standing, mine);
  };

  /**
   * Now the mode is known: a wish of mine that it does not cover becomes the next visit.
   * Called by: recordHandlers.opening.
   */
  const onOpening = (session: SessionContext): void => {
    const { ownMode } = session;
    if (ownMode !== undefined && !covers(session.mode, ownMode)) visits.putFirst({ peer: session.peer, mode: ownMode });
    opener.announce(session);
  };

  /** Ends what runs and forgets what is planned. Called by: starter.stop. */
  const stop = (): boolean => {
    const session = book.current();
    const waiting = book.takeAside();
    const didRun = session !== undefined || waiting !== undefined || !visits.isEmpty();
    visits.clear();
    if (session !== undefined) fail(session, "stopped");
    if (waiting !== undefined) fail(waiting, "stopped");
    return didRun;
  };

  /** Watches the session at work, or begins what waits. Called by: engine.tick. */
  const tick = (): void => {
    book.sweep();
    const session = book.current();
    if (session === undefined) {
      if (book.hasAside() || !visits.isEmpty()) visitNext();
      return;
    }
    const reason = failureOf(session);
    if (reason === "silent" && mayHaveReloaded(session)) restart(session);
    else if (reason !== undefined) fail(session, reason);
  };

  const { onBusy, onForgotten } = createSecondChances({ log: deps.log, currentSession: book.current, after: deps.after, restart, fail });

  return { visit, visitUnasked, serve, onOpening, dispatch, onBusy, onForgotten, stop, tick };
}

/**
 * Asks whether a silent peer may have reloaded: then a partner answers nothing before I have proved myself to him anew. Once, and for
 * the player's own visits: others begin again by themselves.
 * Called by: WorkflowManager.tick.
 */
function mayHaveReloaded({ role, standing, isAutomatic, restarts }: SessionContext): boolean {
  return role === "initiator" && standing.kind === "partner" && !isAutomatic && restarts === 0;
}

/**
 * Asks whether the player here wanted this session: it is his own, or does for the peer all that his own would have done.
 * Called by: WorkflowManager.report.
 */
function isWanted(session: SessionContext): boolean {
  const wished = wishedMode(session);
  return wished !== undefined && covers(session.mode, wished);
}
