/** The responder's turns: what the peer has asked for is answered when its turn ends, and not before. */
import type { Metadata } from "../model/entry";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { ClosingProof } from "./closingProof";
import { expectLeast, expectMoves } from "./expectations";
import type { SayPage } from "./listingPages";
import type { Log } from "./ports";
import { hashesOf, sameScope } from "./scopeHashes";
import type { SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";
import type { Summariser } from "./summariser";
import { sameOlder, sameWindows } from "./summariser";

/** @noSelf */
export interface ResponderTurnsDeps {
  readonly log: Log;
  readonly summariser: Summariser;
  readonly proof: ClosingProof;
  readonly serverTime: () => number;
  /** My scope as the setup table says now. */
  readonly currentScope: () => Scope;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
  readonly forEachPage: (metadata: readonly Metadata[], say: SayPage) => void;
  readonly sendData: (session: SessionContext, ids: readonly string[], onAcknowledged: undefined) => void;
  readonly acknowledgeTable: (session: SessionContext) => void;
}

/** @noSelf */
export interface ResponderTurns {
  /** Answers a request (no table), or the question for one table's metadata. */
  readonly handleMetadataRequest: (session: SessionContext, tableName: TableName | undefined) => void;
  /** Answers what the peer has asked in the turn that just ended. */
  readonly answerTurn: (session: SessionContext) => void;
}

/** Builds the answering half of sessions; its work breathes. Called by: DataSyncHandler.createDataSyncHandler. */
export function createResponderTurns(deps: ResponderTurnsDeps): ResponderTurns {
  /**
   * Two questions of the seed behind one name: for everything's digests, or for one table's metadata.
   * Called by: responderTurns.answerTurn, seedDoors.createSeedDoors.
   */
  const handleMetadataRequest = (session: SessionContext, tableName: TableName | undefined): void => {
    if (tableName === undefined) answerRequest(session);
    else answerTable(session, tableName);
  };

  /**
   * Digests over the guilds both know; when all are equal, that was the whole session.
   * Called by: responderTurns.handleMetadataRequest.
   */
  const answerRequest = (session: SessionContext): void => {
    const scope = hashesOf(deps.currentScope());
    const summaries = deps.proof.summarise(session);
    expectLeast(session, summaries, session.requestedSummaries);
    const isSettled = sameScope(scope, session.peerScope) && sameWindows(summaries, session.requestedSummaries);
    session.link.say({ name: "summary", body: { serverTime: deps.serverTime(), scope, summaries } });
    session.link.endTurn();
    if (isSettled) {
      session.agrees = true;
      session.olderDiffer = !sameOlder(summaries, session.requestedSummaries);
    }
    deps.dispatch(session, { type: "RequestAnswered", isSettled });
  };

  /** Ids and stamps of one table, within scope and window. Called by: responderTurns.handleMetadataRequest. */
  const answerTable = (session: SessionContext, tableName: TableName): void => {
    const metadata: Metadata[] = [];
    deps.summariser.visit(session, tableName, (entry) => {
      metadata.push(entry);
    });
    deps.log.write("sync", `${tableName}: ${metadata.length} metadata for ${session.peer}`);
    deps.forEachPage(metadata, (listing, isLast) => {
      session.link.say({ name: "metadata", body: { tableName, isLast, listing } });
    });
    session.link.endTurn();
  };

  /** The entries asked for, and what became of those that came. Called by: responderTurns.answerTurn. */
  const answerEntries = (session: SessionContext, ids: readonly string[]): void => {
    const { table } = session;
    if (table !== undefined) expectMoves(session, table.tableName, table.applied + ids.length);
    deps.sendData(session, ids, undefined);
    deps.acknowledgeTable(session);
    session.link.endTurn();
  };

  /** Each question is answered once. Called by: receiver.acceptFrame. */
  const answerTurn = (session: SessionContext): void => {
    const { question } = session;
    session.question = undefined;
    if (question === undefined) return;
    if (question.type === "summary") handleMetadataRequest(session, undefined);
    else if (question.type === "metadata") handleMetadataRequest(session, question.tableName);
    else if (question.type === "entries") answerEntries(session, question.ids);
    else deps.dispatch(session, { type: "ClosingReceived", needsFinished: question.needsFinished });
  };

  return { handleMetadataRequest, answerTurn };
}
