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
import { encodeMetadata, MAX_LISTED, nextBatch } from "../wire/batch";
import { NOTHING_HELD } from "../wire/protocol";
import type { ClosingProof } from "./closingProof";
import type { DataSyncManager } from "./DataSyncManager";
import { expectMoves } from "./expectations";
import { createListingPages } from "./listingPages";
import type { Compressor, EntryStore, Log } from "./ports";
import type { ResponderTurns } from "./responderTurns";
import { createResponderTurns } from "./responderTurns";
import { hashesOf } from "./scopeHashes";
import type { SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";
import type { Summariser } from "./summariser";
import { isVisible } from "./summariser";

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
export interface DataSyncHandler extends ResponderTurns {
  /** Says who asks, and in which mode. */
  readonly sendOpening: (session: SessionContext) => void;
  /** Says what is asked for, and with which digests; the initiator's first turn ends here. */
  readonly sendRequest: (session: SessionContext) => void;
  /** Asks for the metadata of the table at work. */
  readonly requestTable: (session: SessionContext, tableName: TableName) => void;
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
}

/** Builds the speaking half of sessions. Called by: sessionEngine.createDataParts. */
export function createDataSyncHandler(deps: DataSyncHandlerDeps): DataSyncHandler {
  const { compressor, proof, store } = deps;
  const forEachPage = createListingPages(deps);

  /** The first word of a session. Called by: performer.createPerformer, seedDoors.createSeedDoors. */
  const sendOpening = (session: SessionContext): void => {
    session.link.say({ name: "opening", body: { user: session.peer, days: session.mode.days } });
  };

  /**
   * Looks at scope and tables anew, because a second request follows a change of scope.
   * Called by: performer.createPerformer, seedDoors.createSeedDoors.
   */
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

  /** The table becomes the one at work. Called by: performer.createPerformer. */
  const requestTable = (session: SessionContext, tableName: TableName): void => {
    session.table = { tableName, applied: 0, refused: [] };
    session.listedCount = 0;
    session.link.say({ name: "metadataRequest", body: { tableName } });
    session.link.endTurn();
  };

  /**
   * The versions held go along, so that the other side knows what a refusal was about.
   * Called by: DataSyncHandler.exchange, DataSyncHandler.exchangeWithEmptySide, seedDoors.createSeedDoors.
   */
  const requestEntriesFromRemote = (session: SessionContext, ids: readonly string[], everything: boolean): void => {
    const tableName = session.table?.tableName;
    if (tableName === undefined) return;
    const wanted = ids.map((id): Metadata => ({ id, lastUpdated: store.get(tableName, id)?.lastUpdated ?? NOTHING_HELD }));
    forEachPage(wanted, (listing) => {
      session.link.say({ name: "entriesRequest", body: { tableName, everything, listing } });
    });
  };

  /**
   * What left scope or table in the meantime is not sent.
   * Called by: DataSyncHandler.exchange, DataSyncHandler.exchangeWithEmptySide, responderTurns.answerEntries,
   * seedDoors.dataDoor.
   */
  const sendData = (session: SessionContext, ids: readonly string[], onAcknowledged: (() => void) | undefined): void => {
    const tableName = session.table?.tableName;
    session.onAcknowledged = onAcknowledged;
    if (tableName === undefined) return;
    const entries: Entry[] = [];
    for (const id of ids) {
      const entry = store.get(tableName, id);
      if (entry !== undefined && isVisible(session, tableName, entry)) entries.push(entry);
    }
    session.underWay.entries = entries.length;
    session.underWay.queuedBytes = 0;
    let next = 0;
    while (next < entries.length) {
      const batch = nextBatch(entries, next, compressor, deps.breathe);
      session.link.say({ name: "entries", body: { tableName, batch: batch.text } });
      next = batch.next;
      deps.breathe();
    }
    deps.log.write("sync", `${tableName}: ${entries.length} entries for ${session.peer}`, {
      ids: ids.slice(0, 10) as unknown as PlainTable,
    });
  };

  /** Both directions in one turn: the wish, and what the other side lacks. Called by: sessionEngine.createDataParts. */
  const exchange = (session: SessionContext, neededLocally: readonly string[], neededRemotely: readonly string[]): void => {
    requestEntriesFromRemote(session, neededLocally, false);
    sendData(session, neededRemotely, session.onAcknowledged);
    session.link.endTurn();
  };

  /**
   * Where one side holds nothing there is nothing to compare: all is asked for, or all is sent.
   * Called by: performer.createPerformer.
   */
  const exchangeWithEmptySide = (session: SessionContext, tableName: TableName, isEmptyLocally: boolean): void => {
    session.table = { tableName, applied: 0, refused: [] };
    session.heldThere = {};
    const offered = isEmptyLocally ? [] : deps.manager.offerToEmptySide(session, tableName);
    if (!isEmptyLocally) expectMoves(session, tableName, offered.length);
    deps.log.write(
      "sync",
      isEmptyLocally ? `${tableName}: nothing held here, all is asked for` : `${tableName}: nothing held by ${session.peer}`,
    );
    requestEntriesFromRemote(session, [], isEmptyLocally);
    sendData(session, offered, undefined);
    session.link.endTurn();
  };

  /**
   * Counts and refusals let the other side report truly.
   * Called by: performer.createPerformer, responderTurns.answerEntries.
   */
  const acknowledgeTable = (session: SessionContext): void => {
    const { table: tally } = session;
    if (tally === undefined) return;
    const scope = hashesOf(deps.currentScope());
    const refused = encodeMetadata(tally.refused.slice(0, MAX_LISTED), compressor);
    session.link.say({ name: "tableDone", body: { tableName: tally.tableName, applied: tally.applied, refused, scope } });
  };

  /**
   * The initiator looks at its tables now; the responder has done so when the closing came.
   * Called by: performer.createPerformer.
   */
  const sendClosing = (session: SessionContext): void => {
    if (session.role === "initiator") session.closingSummaries = proof.summarise(session);
    const hasRefusals = session.hasRefusals || session.tally.held > 0;
    session.link.say({ name: "closing", body: { hasRefusals, excluded: proof.excludedIds(session), summaries: session.closingSummaries } });
    session.link.endTurn();
  };

  /** My digests once more, without what the peer named last. Called by: performer.createPerformer. */
  const sendFinished = (session: SessionContext): void => {
    session.link.say({ name: "finished", body: { summaries: session.closingSummaries } });
    session.link.endTurn();
  };

  return {
    sendOpening,
    sendRequest,
    requestTable,
    requestEntriesFromRemote,
    sendData,
    exchange,
    exchangeWithEmptySide,
    acknowledgeTable,
    sendClosing,
    sendFinished,
    ...createResponderTurns({ ...deps, forEachPage, sendData, acknowledgeTable }),
  };
}
