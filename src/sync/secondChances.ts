/** When a session does not go as begun: a busy peer is asked again later, one that forgot the session is asked anew. A few times. */
import type { FailureReason } from "../model/result";
import type { Log } from "./ports";
import type { SessionContext } from "./sessionContext";

/** New beginnings of one session: after a busy answer, or when the peer has forgotten it. */
export const MAX_RESTARTS = 3;
/** The longest wait for a busy peer before asking again. */
export const MAX_BUSY_SECONDS = 30;

/** @noSelf */
export interface SecondChancesDeps {
  readonly log: Log;
  readonly currentSession: () => SessionContext | undefined;
  readonly after: (seconds: number, run: () => void) => void;
  readonly restart: (session: SessionContext) => void;
  readonly fail: (session: SessionContext, reason: FailureReason) => void;
}

/** @noSelf */
export interface SecondChances {
  /** The peer is busy for about so many seconds. */
  readonly onBusy: (session: SessionContext, seconds: number) => void;
  /** The peer does not know the session. */
  readonly onForgotten: (session: SessionContext) => void;
}

/** Builds the giver of second chances. Called by: WorkflowManager.createWorkflowManager. */
export function createSecondChances(deps: SecondChancesDeps): SecondChances {
  /**
   * The session waits, and stays the one at work, so that nothing else begins meanwhile. One that has begun by itself is in no hurry.
   * Called by: WorkflowManager.createWorkflowManager, receiver.onSessionControl.
   */
  const onBusy = (session: SessionContext, seconds: number): void => {
    if (session.state.at !== "Opening" || session.isParked) return;
    if (session.isAutomatic || session.restarts >= MAX_RESTARTS) {
      deps.fail(session, "busy");
      return;
    }
    session.isParked = true;
    deps.log.write("sync", `${session.peer} is busy, asking again in ${seconds} s`);
    deps.after(math.max(1, math.min(seconds, MAX_BUSY_SECONDS)), () => {
      if (deps.currentSession() === session && session.state.at !== "Ended") deps.restart(session);
    });
  };

  /**
   * The initiator begins anew; the responder has nothing to begin with, and will be asked again. A session that is over stays so.
   * Called by: WorkflowManager.createWorkflowManager, admission.isSameLogin, receiver.onSessionControl.
   */
  const onForgotten = (session: SessionContext): void => {
    if (deps.currentSession() !== session || session.state.at === "Ended") return;
    if (session.role === "responder") deps.fail(session, "reload");
    else if (session.restarts >= MAX_RESTARTS) deps.fail(session, "reload");
    else if (session.link.hasHeard()) deps.restart(session);
  };

  return { onBusy, onForgotten };
}
