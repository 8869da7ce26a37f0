/**
 * Ends what is said to a peer who is not any more what he was: from that moment on he hears nothing, neither what waits for him nor of
 * the session at work.
 */
import type { TableName } from "../model/tables";
import type { SendQueue } from "../wire/sendQueue";
import type { Links } from "./links";
import type { SessionBook } from "./sessionBook";
import type { Standings } from "./standing";
import type { WorkflowManager } from "./WorkflowManager";

/** @noSelf */
export interface StandingWatchDeps {
  readonly book: Pick<SessionBook, "current">;
  readonly standings: Pick<Standings, "holds">;
  readonly links: Pick<Links, "takeLapsed">;
  readonly queue: Pick<SendQueue, "cancel">;
  readonly workflow: Pick<WorkflowManager, "dispatch">;
}

/**
 * Builds the watch, which is told where something has changed; only two tables, and the guild's roster, decide on a standing.
 * Called by: engine.createEngine.
 */
export function createStandingWatch({
  book,
  standings,
  links,
  queue,
  workflow,
}: StandingWatchDeps): (this: void, tableName: TableName) => void {
  return (tableName) => {
    if (tableName !== "setup" && tableName !== "roster") return;
    for (const peer of links.takeLapsed()) queue.cancel(peer);
    const session = book.current();
    if (session === undefined || standings.holds(session.peer, session.standing)) return;
    workflow.dispatch(session, { type: "Failed", reason: "stranger" });
  };
}
