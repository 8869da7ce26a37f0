/** Does what a session's decision asks for: each effect is one call of the handler or the manager. */
import type { DataSyncHandler } from "./DataSyncHandler";
import type { DataSyncManager } from "./DataSyncManager";
import type { SessionEffect } from "./session";
import type { SessionContext } from "./sessionContext";

/** What is said or compared; the end of a session is the workflow's own. */
export type WorkEffect = Exclude<SessionEffect, { type: "Finish" }>;

/**
 * Builds the performer; it is called inside a job, because its work breathes.
 * Called by: WorkflowManager.createWorkflowManager.
 */
export function createPerformer(
  handler: DataSyncHandler,
  manager: Pick<DataSyncManager, "processMetadataComparison">,
): (this: void, session: SessionContext, effect: WorkEffect) => void {
  return (session, effect) => {
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
        manager.processMetadataComparison(session);
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
}
