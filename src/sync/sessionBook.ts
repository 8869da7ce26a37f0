/**
 * The sessions of this client: at most one at work, and some that have ended but still answer questions, because
 * the peer may have missed the last message.
 */
import type { PeerName } from "../model/peerName";
import type { SessionContext } from "./sessionContext";
import { wishedMode } from "./sessionContext";
import type { Visit } from "./visits";

/** An ended session answers this long: longer than all the peer's questions take. */
export const LINGER_SECONDS = 60;
export const MAX_LINGERING = 16;
/**
 * Whoever said what no GuildHelper says, or began and fell silent, waits so long for his next session: else he could hold this client
 * with one after the other, and nobody else would be served.
 */
export const REST_SECONDS = 10;

/** @noSelf */
export interface SessionBook {
  readonly current: () => SessionContext | undefined;
  readonly begin: (session: SessionContext) => void;
  /** Lets the current session linger. */
  readonly end: (session: SessionContext) => void;
  /** Sets the current session aside: it waits for a busy peer, and somebody else asks meanwhile. */
  readonly setAside: () => void;
  /** The session set aside, which is the caller's from then on; nil when there is none. */
  readonly takeAside: () => SessionContext | undefined;
  readonly hasAside: () => boolean;
  /** The visits that the running session and the one set aside stand for: none for a session that somebody else asked for. */
  readonly wishes: () => readonly Visit[];
  /** The session, at work, aside or lingering, to which a peer's frame belongs. */
  readonly find: (peer: PeerName, sessionId: number) => SessionContext | undefined;
  /** Asks whether a session with this peer has ended as damaged or silent a moment ago. */
  readonly isResting: (peer: PeerName) => boolean;
  /** Forgets sessions that have lingered long enough. */
  readonly sweep: () => void;
}

interface Lingering {
  readonly session: SessionContext;
  readonly until: number;
}

/** Builds an empty book; `uptime` in seconds. Called by: sessionEngine.createSessionEngine. */
export function createSessionBook(uptime: (this: void) => number): SessionBook {
  let current: SessionContext | undefined;
  let aside: SessionContext | undefined;
  let lingering: Lingering[] = [];

  return {
    /**
     * Nil when this client is free.
     * Called by: WorkflowManager.serve, WorkflowManager.stop, WorkflowManager.tick, WorkflowManager.visit,
     * WorkflowManager.visitNext, WorkflowManager.visitUnasked, admission.admit, engine.createCompany, engine.freedomOf,
     * engine.leaveOut, engine.onEntryChanged, engine.onUndeliverable, greeter.onProved, pauseWatch.wantedPeer,
     * receiver.onForeignVersion, secondChances.onBusy, secondChances.onForgotten, seedDoors.frameDoor,
     * seedDoors.speakingDoor, sessionEngine.createSessionEngine, standingWatch.createStandingWatch,
     * starter.busyRefusal.
     */
    current: () => current,
    /** Takes the place of whatever was at work. Called by: sessionOpener.open. */
    begin: (session) => {
      current = session;
    },
    /**
     * A session set aside may end there, by an answer that came late; then nobody goes on with it. The oldest of too many is
     * forgotten first.
     * Called by: WorkflowManager.finish.
     */
    end: (session) => {
      if (current === session) current = undefined;
      if (aside === session) aside = undefined;
      lingering.push({ session, until: uptime() + LINGER_SECONDS });
      if (lingering.length > MAX_LINGERING) table.remove(lingering, 1);
    },
    /** There is one such place: the caller looks whether it is free. Called by: WorkflowManager.giveWay. */
    setAside: () => {
      aside = current;
      current = undefined;
    },
    /** Nobody else will find it here afterwards. Called by: WorkflowManager.stop, WorkflowManager.visitNext. */
    takeAside: () => {
      const taken = aside;
      aside = undefined;
      return taken;
    },
    /** True while a session waits for a busy peer. Called by: WorkflowManager.tick, engine.freedomOf. */
    hasAside: () => aside !== undefined,
    /**
     * The running one comes first.
     * Called by: engine.openVisits, sessionEngine.createSessionEngine, starter.busyRefusal.
     */
    wishes: () => [...wishOf(current), ...wishOf(aside)],
    /**
     * The one at work comes first, because most frames are for it.
     * Called by: admission.sessionOf, outsiders.isOfProvedSession.
     */
    find: (peer, sessionId) => {
      if (isOf(current, peer, sessionId)) return current;
      if (isOf(aside, peer, sessionId)) return aside;
      return lingering.find(({ session }) => isOf(session, peer, sessionId))?.session;
    },
    /** Only those who serve ask: my own sessions are begun by my player. Called by: admission.admit. */
    isResting: (peer) =>
      lingering.some(
        ({ session: { peer: other, state }, until }) =>
          other === peer &&
          state.at === "Ended" &&
          (state.reason === "damaged" || state.reason === "silent") &&
          uptime() < until - LINGER_SECONDS + REST_SECONDS,
      ),
    /** Cheap when nothing lingers, which is nearly always. Called by: WorkflowManager.tick. */
    sweep: () => {
      if (lingering.length > 0) lingering = lingering.filter(({ until }) => until > uptime());
    },
  };
}

/** Asks whether there is a session, with this peer and id. Called by: sessionBook.find. */
function isOf(session: SessionContext | undefined, peer: PeerName, sessionId: number): boolean {
  return session?.peer === peer && session.id === sessionId;
}

/**
 * What this player wanted of a session: its own visit, or the one that it took the place of.
 * Called by: sessionBook.wishes.
 */
function wishOf(session: SessionContext | undefined): Visit[] {
  if (session === undefined || session.state.at === "Ended") return [];
  const mode = wishedMode(session);
  return mode === undefined ? [] : [{ peer: session.peer, mode }];
}
