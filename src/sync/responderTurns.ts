/** The responder's turns: what the peer has asked for is answered when its turn ends, and not before. */
import type { Metadata } from "../model/entry";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { ClosingProof } from "./closingProof";
import type { DataSyncManager } from "./DataSyncManager";
import { expectLeast, expectMoves } from "./expectations";
import type { SayPage } from "./listingPages";
import type { Log } from "./ports";
import { hashesOf, sameScope } from "./scopeHashes";
import type { SessionEvent } from "./session";
import type { Question, SessionContext } from "./sessionContext";
import type { SketchSpeaker } from "./sketchSpeaker";
import { sameWindows } from "./summaries";

/** @noSelf */
export interface ResponderTurnsDeps {
  readonly log: Log;
  readonly sketch: SketchSpeaker;
  readonly proof: ClosingProof;
  readonly manager: Pick<DataSyncManager, "metadataOfTable" | "offersFor">;
  /** My scope as the setup table says now. */
  readonly currentScope: () => Scope;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
  readonly forEachPage: (metadata: readonly Metadata[], say: SayPage) => void;
  readonly sendData: (session: SessionContext, ids: readonly string[], onAcknowledged: undefined) => void;
  readonly acknowledgeTable: (session: SessionContext) => void;
  readonly sayFarewell: (session: SessionContext) => void;
  readonly sayClosing: (session: SessionContext, isFinal: boolean) => void;
}

/** @noSelf */
export interface ResponderTurns {
  /** Answers a request (no table), or the question for one table's metadata. */
  readonly handleMetadataRequest: (session: SessionContext, tableName: TableName | undefined) => void;
  /** Answers what the peer has asked in the turn that just ended; a turn without a question would have both wait for two minutes. */
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
   * Digests over the guilds both know; when all are equal, that was the whole session, otherwise a sketch goes along.
   * Called by: responderTurns.handleMetadataRequest.
   */
  const answerRequest = (session: SessionContext): void => {
    const scope = hashesOf(deps.currentScope());
    const summaries = deps.proof.summarise(session);
    session.closingSummaries = summaries;
    expectLeast(session, summaries, session.requestedSummaries);
    const isSettled = sameScope(scope, session.peerScope) && sameWindows(summaries, session.requestedSummaries);
    const bare = { scope, summaries, estimate: "", symbols: { count: 0, text: "" } };
    session.link.say({ name: "summary", body: isSettled ? bare : deps.sketch.withSketch(session, bare) });
    session.link.endTurn();
    if (isSettled) deps.proof.compare(session, summaries, session.requestedSummaries);
    deps.dispatch(session, { type: "RequestAnswered", isSettled });
  };

  /** The symbols that follow. Called by: responderTurns.answerTurn. */
  const answerSymbols = (session: SessionContext, from: number, count: number): void => {
    session.link.say({ name: "symbols", body: deps.sketch.symbols(session, from, count) });
    session.link.endTurn();
  };

  /** Ids and stamps of one table, within scope and window. Called by: responderTurns.handleMetadataRequest. */
  const answerTable = (session: SessionContext, tableName: TableName): void => {
    const metadata = deps.manager.metadataOfTable(session, tableName);
    deps.log.write("sync", `${tableName}: ${metadata.length} metadata for ${session.peer}`);
    deps.forEachPage(metadata, (listing, isLast) => {
      session.link.say({ name: "metadata", body: { tableName, isLast, listing } });
    });
    session.link.endTurn();
  };

  /**
   * The entries asked for, those that came in an older version than mine, and what became of the others; after the
   * last table my digests, too.
   * Called by: responderTurns.answerTurn.
   */
  const answerEntries = (session: SessionContext, question: Extract<Question, { type: "entries" }>): void => {
    const { table } = session;
    if (table === undefined) return;
    const ids = deps.manager.offersFor(session, question);
    for (const id of table.newerHere) ids.push(id);
    expectMoves(session, table.tableName, table.applied + ids.length);
    deps.sendData(session, ids, undefined);
    if (question.isLastTable) {
      session.closingSummaries = deps.proof.summarise(session);
      deps.sayClosing(session, false);
    }
    deps.acknowledgeTable(session);
    session.link.endTurn();
  };

  /** Each question is answered once. Called by: receiver.answerTurn. */
  const answerTurn = (session: SessionContext): void => {
    const { question } = session;
    session.question = undefined;
    if (session.standing.kind === "former") {
      deps.sayFarewell(session);
      return;
    }
    if (question === undefined) {
      if (session.state.at === "Serving") deps.dispatch(session, { type: "Failed", reason: "damaged" });
      return;
    }
    switch (question.type) {
      case "summary":
        handleMetadataRequest(session, undefined);
        return;
      case "symbols":
        answerSymbols(session, question.from, question.count);
        return;
      case "metadata":
        handleMetadataRequest(session, question.tableName);
        return;
      case "entries":
        answerEntries(session, question);
        return;
      case "closing":
        deps.dispatch(session, { type: "ClosingAsked", isSettled: question.isSettled });
    }
  };

  return { handleMetadataRequest, answerTurn };
}
