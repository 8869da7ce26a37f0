/** What a session came to, in the words of users and other addons. */
import type { FailureReason, SyncResult } from "../model/result";
import type { SessionContext } from "./sessionContext";

/**
 * The result of a session that ends at `uptime`, with a reason when it failed. Only the closing digests make it
 * identical, and not when a version was refused or is held.
 * Called by: WorkflowManager.report.
 */
export function resultOf(session: SessionContext, reason: FailureReason | undefined, uptime: number): SyncResult {
  const { received, sent, rejected, held } = session.tally;
  return {
    peer: session.peer,
    ok: reason === undefined,
    ...(reason === undefined ? {} : { reason }),
    received,
    sent,
    rejected,
    held,
    seconds: uptime - session.startedAt,
    identical: reason === undefined && session.agrees === true && !session.hasRefusals && held === 0,
    olderDiffer: session.olderDiffer,
  };
}
