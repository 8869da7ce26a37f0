/** Does what a session's decision asks for: each effect is one call of the handler or the manager. */
import type { DataSyncHandler } from "./DataSyncHandler";
import type { DataSyncManager } from "./DataSyncManager";
import type { Greeter } from "./greeter";
import type { ClosingProof } from "./closingProof";
import type { SessionEffect, SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";
import type { SketchOutcome } from "./sketchOutcome";

/** What is said or compared; the end of a session is the workflow's own. */
export type WorkEffect = Exclude<SessionEffect, { type: "Finish" }>;

/** @noSelf */
export interface PerformerDeps {
  readonly greeter: Pick<Greeter, "begin">;
  readonly handler: DataSyncHandler;
  readonly manager: Pick<DataSyncManager, "processMetadataComparison">;
  readonly proof: Pick<ClosingProof, "prove">;
  readonly readSketch: (this: void, session: SessionContext) => SketchOutcome;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
}

/**
 * Builds the performer; it is called inside a job, because its work breathes.
 * Called by: sessionEngine.createWorkflow.
 */
export function createPerformer({
  greeter,
  handler,
  manager,
  proof,
  readSketch,
  dispatch,
}: PerformerDeps): (this: void, session: SessionContext, effect: WorkEffect) => void {
  return (session, effect) => {
    switch (effect.type) {
      case "SendHello":
        greeter.begin(session);
        return;
      case "SendSaveUser":
        handler.sendOpening(session);
        return;
      case "RequestRemoteMetadata":
        handler.sendRequest(session, effect.rung);
        return;
      case "ReadSketch":
        dispatch(session, { type: "SketchRead", outcome: readSketch(session) });
        return;
      case "RequestSymbols":
        handler.requestSymbols(session, effect.count);
        return;
      case "RequestTable":
        handler.requestTable(session, effect.tableName);
        return;
      case "ProcessMetadataComparison":
        manager.processMetadataComparison(session);
        return;
      case "ExchangeTable":
        handler.exchangeTable(session, effect.table);
        return;
      case "ExchangeAgain":
        handler.exchangeAgain(session);
        return;
      case "AcknowledgeTable":
        handler.acknowledgeTable(session);
        return;
      case "Prove":
        dispatch(session, { type: "Proved", verdict: proof.prove(session) });
        return;
      case "SendClosing":
        handler.sendClosing(session, effect.isFinal);
    }
  };
}
