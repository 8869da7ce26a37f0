/**
 * How a session of mine with somebody outside my guild begins: a hello, a few times where no answer comes, and the first turn when he
 * has proved himself. Until the guild's roster is known, nothing is said to somebody who may be a member or not.
 */
import type { FailureReason } from "../model/result";
import type { Handshake, ProvedReply } from "./handshake";
import type { GuildRoster } from "./ports";
import type { SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";
import { MEMBER } from "./standing";

/** Seconds of silence after each hello; after the last one its peer counts as silent, whoever he is. */
export const HELLO_PATIENCE_SECONDS: readonly number[] = [4, 6, 8];
/** A roster that has not come by then is not waited for. */
const MAX_ROSTER_SECONDS = 15;

/** @noSelf */
export interface GreeterDeps {
  readonly roster: Pick<GuildRoster, "isLoaded" | "isMember">;
  readonly handshake: Pick<Handshake, "greet">;
  readonly uptime: () => number;
  readonly currentSession: () => SessionContext | undefined;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
}

/** @noSelf */
export interface Greeter {
  /** The first hello. */
  readonly begin: (session: SessionContext) => void;
  /** Repeats the hello where patience demands it, and says why there is no use in another one; asked a few times a second. */
  readonly watch: (session: SessionContext) => FailureReason | undefined;
  /** A pause that the game demands is nobody's silence. */
  readonly forgiveSilence: (session: SessionContext) => void;
}

/** Builds the greeter. Called by: sessionEngine.createWorkflow. */
export function createGreeter({ roster, handshake, uptime, currentSession, dispatch }: GreeterDeps): Greeter {
  /** A session set aside meanwhile begins with a hello of its own. Called by: greeter.sayHello. */
  const onProved = (session: SessionContext, { standing, go }: ProvedReply): void => {
    if (currentSession() !== session) return;
    session.standing = standing;
    session.greeting.go = go;
    dispatch(session, { type: "Greeted" });
  };

  /** Says one more; false where there is nothing to say it by. Called by: greeter.greet. */
  const sayHello = (session: SessionContext): boolean => {
    const { greeting } = session;
    greeting.hellos += 1;
    greeting.waitsSince = undefined;
    return handshake.greet(session.peer, session.id, {
      onGone: () => {
        greeting.waitsSince = uptime();
      },
      onProved: (proved) => {
        onProved(session, proved);
      },
    });
  };

  /** Who turns out to be a member needs no proof. Called by: greeter.begin, greeter.watch. */
  const greet = (session: SessionContext): FailureReason | undefined => {
    if (roster.isMember(session.peer)) {
      session.standing = MEMBER;
      dispatch(session, { type: "Greeted" });
      return undefined;
    }
    if (!roster.isLoaded()) return undefined;
    return sayHello(session) ? undefined : "stranger";
  };

  return {
    /** From here on patience counts. Called by: performer.createPerformer. */
    begin: (session) => {
      session.greeting.waitsSince = uptime();
      const reason = greet(session);
      if (reason !== undefined) dispatch(session, { type: "Failed", reason });
    },
    /** The roster may yet tell that he is a member. Called by: sessionWatch.createSessionWatch. */
    watch: (session) => {
      const { hellos, waitsSince } = session.greeting;
      if (waitsSince === undefined) return undefined;
      if (hellos === 0) return uptime() - waitsSince < MAX_ROSTER_SECONDS ? greet(session) : "silent";
      const patience = HELLO_PATIENCE_SECONDS[hellos - 1] ?? 0;
      if (uptime() - waitsSince < patience) return undefined;
      return hellos >= HELLO_PATIENCE_SECONDS.length ? "silent" : greet(session);
    },
    /** A ban on messages is nobody's silence. Called by: sessionWatch.createSessionWatch. */
    forgiveSilence: ({ greeting }) => {
      if (greeting.waitsSince !== undefined) greeting.waitsSince = uptime();
    },
  };
}
