/** Ends the session at work when its peer is not any more what he was: from that moment on he hears nothing. */
import type { TableName } from "../model/tables";
import type { SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";
import type { Standings } from "./standing";

/** @noSelf */
export interface StandingWatchDeps {
  readonly currentSession: () => SessionContext | undefined;
  readonly standings: Pick<Standings, "holds">;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
}

/**
 * Builds the watch, which is told where something has changed; only two tables, and the guild's roster, decide on a standing.
 * Called by: engine.createEngine.
 */
export function createStandingWatch({
  currentSession,
  standings,
  dispatch,
}: StandingWatchDeps): (this: void, tableName: TableName) => void {
  return (tableName) => {
    const session = currentSession();
    if (session === undefined || (tableName !== "setup" && tableName !== "roster")) return;
    if (!standings.holds(session.peer, session.standing)) dispatch(session, { type: "Failed", reason: "stranger" });
  };
}
