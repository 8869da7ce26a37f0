/**
 * Messages out of a session: what is said in each turn. Both roles share one function behind the seed's paired
 * names; what the peer says is read in recordHandlers.ts.
 */
import type { Entry, Metadata } from "../model/entry";
import type { PlainTable } from "../model/plainValue";
import type { Scope } from "../model/scope";
import { cutOffOf } from "../model/syncMode";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import { encodeMetadata, MAX_LISTED, nextBatch, nextListing } from "../wire/batch";
import { NOTHING_HELD } from "../wire/protocol";
import type { ClosingProof } from "./closingProof";
import type { DataSyncManager } from "./DataSyncManager";
import type { Compressor, EntryStore, Log } from "./ports";
import { hashesOf, sameScope } from "./scopeHashes";
import type { SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";
import type { Summariser } from "./summariser";
import { isVisible, sameOlder, sameWindows } from "./summariser";

/** @noSelf */
export interface DataSyncHandlerDeps {
  readonly store: EntryStore;
  readonly log: Log;
  readonly compressor: Compressor;
  readonly summariser: Summariser;
  readonly proof: ClosingProof;
  readonly manager: Pick<DataSyncManager, "offerToEmptySide">;
  readonly serverTime: () => number;
  readonly breathe: () => void;
  /** My scope as the setup table says now. */
  readonly currentScope: () => Scope;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
}

/** Everything here runs inside a job and breathes. @noSelf */
export interface DataSyncHandler {
  /** Says who asks, and in which mode. */
  readonly sendOpening: (session: SessionContext) => void;
  /** Says what is asked for, and with which digests; the initiator's first turn ends here. */
  readonly sendRequest: (session: SessionContext) => void;
  /** Asks for the metadata of the table at work. */
  readonly requestTable: (session: SessionContext, tableName: TableName) => void;
  /** The responder's answer to a request (no table) or to the question for one table's metadata. */
  readonly handleMetadataRequest: (session: SessionContext, tableName: TableName | undefined) => void;
  /** Names the entries lacking here, with the versions held; "everything" when nothing is held. */
  readonly requestEntriesFromRemote: (session: SessionContext, ids: readonly string[], everything: boolean) => void;
  /** Says the entries of these ids, in batches; `onAcknowledged` is called once, when the peer has taken the last. */
  readonly sendData: (session: SessionContext, ids: readonly string[], onAcknowledged: (() => void) | undefined) => void;
  /** The whole of the initiator's turn for one table. */
  readonly exchange: (session: SessionContext, neededLocally: readonly string[], neededRemotely: readonly string[]) => void;
  /** The initiator's turn for a table of which one side holds nothing. */
  readonly exchangeWithEmptySide: (session: SessionContext, tableName: TableName, isEmptyLocally: boolean) => void;
  /** Says what became of the peer's entries. */
  readonly acknowledgeTable: (session: SessionContext) => void;
  /** Says the closing digests. */
  readonly sendClosing: (session: SessionContext) => void;
  readonly sendFinished: (session: SessionContext) => void;
  /** Answers what the peer has asked in the turn that just ended. */
  readonly answerTurn: (session: SessionContext) => void;
}

/**
 * Builds the speaking half of sessions.
 */
export function createDataSyncHandler(deps: DataSyncHandlerDeps): DataSyncHandler {
  const { compressor, proof, summariser, store } = deps;

  const sendOpening = (session: SessionContext): void => {
    session.link.say({ name: "opening", body: { user: session.peer, days: session.mode.days } });
  };

  const sendRequest = (session: SessionContext): void => {
    session.scope = deps.currentScope();
    session.requestTime = deps.serverTime();
    session.cutOff = cutOffOf(session.mode, session.requestTime);
    session.requestedScope = hashesOf(session.scope);
    session.requestedSummaries = proof.summarise(session);
    session.link.say({
      name: "request",
      body: {
        serverTime: session.requestTime,
        cutOff: session.cutOff,
        tablesWanted: TABLE_NAMES,
        scope: session.requestedScope,
        summaries: session.requestedSummaries,
      },
    });
    session.link.endTurn();
  };

  const requestTable = (session: SessionContext, tableName: TableName): void => {
    session.table = { tableName, applied: 0, refused: [] };
    session.link.say({ name: "metadataRequest", body: { tableName } });
    session.link.endTurn();
  };

  const handleMetadataRequest = (session: SessionContext, tableName: TableName | undefined): void => {
    if (tableName === undefined) answerRequest(session);
    else answerTable(session, tableName);
  };

  const answerRequest = (session: SessionContext): void => {
    const scope = hashesOf(deps.currentScope());
    const summaries = proof.summarise(session);
    const isSettled = sameScope(scope, session.peerScope) && sameWindows(summaries, session.requestedSummaries);
    session.link.say({ name: "summary", body: { serverTime: deps.serverTime(), scope, summaries } });
    session.link.endTurn();
    if (isSettled) {
      session.agrees = true;
      session.olderDiffer = !sameOlder(summaries, session.requestedSummaries);
    }
    deps.dispatch(session, { type: "RequestAnswered", isSettled });
  };

  const answerTable = (session: SessionContext, tableName: TableName): void => {
    const metadata: Metadata[] = [];
    summariser.visit(session, tableName, (entry) => {
      metadata.push(entry);
    });
    deps.log.write("sync", `${tableName}: ${metadata.length} metadata for ${session.peer}`);
    forEachPage(metadata, (listing, isLast) => {
      session.link.say({ name: "metadata", body: { tableName, isLast, listing } });
    });
    session.link.endTurn();
  };

  const forEachPage = (metadata: readonly Metadata[], say: (this: void, listing: string, isLast: boolean) => void): void => {
    let next = 0;
    do {
      const page = nextListing(metadata, next, compressor);
      next = page.next;
      say(page.text, next >= metadata.length);
      deps.breathe();
    } while (next < metadata.length);
  };

  const requestEntriesFromRemote = (session: SessionContext, ids: readonly string[], everything: boolean): void => {
    const tableName = session.table?.tableName;
    if (tableName === undefined) return;
    const wanted = ids.map((id): Metadata => ({ id, lastUpdated: store.get(tableName, id)?.lastUpdated ?? NOTHING_HELD }));
    forEachPage(wanted, (listing) => {
      session.link.say({ name: "entriesRequest", body: { tableName, everything, listing } });
    });
  };

  const sendData = (session: SessionContext, ids: readonly string[], onAcknowledged: (() => void) | undefined): void => {
    const tableName = session.table?.tableName;
    session.onAcknowledged = onAcknowledged;
    if (tableName === undefined) return;
    const entries: Entry[] = [];
    for (const id of ids) {
      const entry = store.get(tableName, id);
      if (entry !== undefined && isVisible(session, tableName, entry)) entries.push(entry);
    }
    let next = 0;
    while (next < entries.length) {
      const batch = nextBatch(entries, next, compressor);
      session.link.say({ name: "entries", body: { tableName, batch: batch.text } });
      next = batch.next;
      deps.breathe();
    }
    deps.log.write("sync", `${tableName}: ${entries.length} entries for ${session.peer}`, {
      ids: ids.slice(0, 10) as unknown as PlainTable,
    });
  };

  const exchange = (session: SessionContext, neededLocally: readonly string[], neededRemotely: readonly string[]): void => {
    requestEntriesFromRemote(session, neededLocally, false);
    sendData(session, neededRemotely, session.onAcknowledged);
    session.link.endTurn();
  };

  const exchangeWithEmptySide = (session: SessionContext, tableName: TableName, isEmptyLocally: boolean): void => {
    session.table = { tableName, applied: 0, refused: [] };
    session.heldThere = {};
    const offered = isEmptyLocally ? [] : deps.manager.offerToEmptySide(session, tableName);
    session.tally.total += offered.length;
    deps.log.write(
      "sync",
      isEmptyLocally ? `${tableName}: nothing held here, all is asked for` : `${tableName}: nothing held by ${session.peer}`,
    );
    requestEntriesFromRemote(session, [], isEmptyLocally);
    sendData(session, offered, undefined);
    session.link.endTurn();
  };

  const acknowledgeTable = (session: SessionContext): void => {
    const { table: tally } = session;
    if (tally === undefined) return;
    const scope = hashesOf(deps.currentScope());
    const refused = encodeMetadata(tally.refused.slice(0, MAX_LISTED), compressor);
    session.link.say({ name: "tableDone", body: { tableName: tally.tableName, applied: tally.applied, refused, scope } });
  };

  const sendClosing = (session: SessionContext): void => {
    if (session.role === "initiator") session.closingSummaries = proof.summarise(session);
    session.link.say({ name: "closing", body: { excluded: proof.excludedIds(session), summaries: session.closingSummaries } });
    session.link.endTurn();
  };

  const sendFinished = (session: SessionContext): void => {
    session.link.say({ name: "finished", body: { summaries: session.closingSummaries } });
    session.link.endTurn();
  };

  const answerTurn = (session: SessionContext): void => {
    const { question } = session;
    session.question = undefined;
    if (question === undefined) return;
    if (question.type === "summary") handleMetadataRequest(session, undefined);
    else if (question.type === "metadata") handleMetadataRequest(session, question.tableName);
    else if (question.type === "entries") answerEntries(session, question.ids);
    else deps.dispatch(session, { type: "ClosingReceived", needsFinished: question.needsFinished });
  };

  const answerEntries = (session: SessionContext, ids: readonly string[]): void => {
    session.tally.total += ids.length;
    sendData(session, ids, undefined);
    acknowledgeTable(session);
    session.link.endTurn();
  };

  return {
    sendOpening,
    sendRequest,
    requestTable,
    handleMetadataRequest,
    requestEntriesFromRemote,
    sendData,
    exchange,
    exchangeWithEmptySide,
    acknowledgeTable,
    sendClosing,
    sendFinished,
    answerTurn,
  };
}
