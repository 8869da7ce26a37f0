/**
 * Ends what is said to a peer who is not any more what he was: from that moment on he hears nothing, neither what waits for him nor of
 * the session at work.
 */
import type { PeerName } from "../model/peerName";
import type { TableName } from "../model/tables";
import type { Links } from "./links";
import type { SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";
import type { Standings } from "./standing";

/** @noSelf */
export interface StandingWatchDeps {
  readonly currentSession: () => SessionContext | undefined;
  readonly standings: Pick<Standings, "holds">;
  readonly links: Pick<Links, "takeLapsed">;
  /** What waits for a player is not sent. */
  readonly cancelMessages: (peer: PeerName) => void;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
}

/**
 * Builds the watch, which is told where something has changed; only two tables, and the guild's roster, decide on a standing.
 * Called by: engine.createEngine.
 */
export function createStandingWatch(deps: StandingWatchDeps): (this: void, tableName: TableName) => void {
  return (tableName) => {
    if (tableName !== "setup" && tableName !== "roster") return;
    for (const peer of deps.links.takeLapsed()) deps.cancelMessages(peer);
    const session = deps.currentSession();
    if (session === undefined || deps.standings.holds(session.peer, session.standing)) return;
    deps.dispatch(session, { type: "Failed", reason: "stranger" });
  };
}
