/**
 * Messages out of a session: what is said in each turn. Both roles share one function behind the seed's paired
 * names; what the peer says is read in recordHandlers.ts.
 */
import { cutOffOf } from "../model/syncMode";
import type { TableName } from "../model/tables";
import { saltOfDay, SALT_LIMIT } from "../reconcile/position";
import { packResidues } from "../wire/residuePacking";
import { encodeMetadata, MAX_LISTED } from "../wire/listing";
import type { Rung } from "../wire/protocol";
import type { ClosingProof } from "./closingProof";
import type { DataSyncManager } from "./DataSyncManager";
import type { EntryBatchesDeps } from "./entryBatches";
import { createEntryBatches } from "./entryBatches";
import type { Lacking } from "./entryRequests";
import { createEntryRequests, MAX_WANTED } from "./entryRequests";
import type { FarewellDeps } from "./farewell";
import { createFarewell } from "./farewell";
import { createListingPages } from "./listingPages";
import type { Portraits } from "./portraits";
import type { ResponderTurns } from "./responderTurns";
import { createResponderTurns } from "./responderTurns";
import { hashesOf } from "./scopeHashes";
import type { PlannedTable } from "./plannedTable";
import type { SessionContext } from "./sessionContext";
import { beginTable, emptyTally } from "./sessionContext";
import { createSketchSpeaker } from "./sketchSpeaker";
import { sharedWith } from "./standing";

/** @noSelf */
export interface DataSyncHandlerDeps extends EntryBatchesDeps, FarewellDeps {
  readonly portraits: Portraits;
  readonly proof: ClosingProof;
  readonly manager: Pick<DataSyncManager, "metadataOfTable" | "offersFor" | "offersOfPlan" | "offerToEmptySide">;
  readonly serverTime: () => number;
  /** In [0, 1). */
  readonly random: () => number;
}

/** Everything here runs inside a job and breathes. @noSelf */
export interface DataSyncHandler extends ResponderTurns {
  /** Says who asks, and in which mode; to a partner the proof that his reply was read comes first. */
  readonly sendOpening: (session: SessionContext) => void;
  /** Says what is asked for, by which rung and with which digests; the turn ends here. */
  readonly sendRequest: (session: SessionContext, rung: Rung) => void;
  /** Asks for more of the sketch. */
  readonly requestSymbols: (session: SessionContext, count: number) => void;
  /** Asks for the metadata of the table at work. */
  readonly requestTable: (session: SessionContext, tableName: TableName) => void;
  /** Names the entries lacking here by position, with the versions held; "everything" when nothing is held. */
  readonly requestEntriesFromRemote: (session: SessionContext, ids: readonly string[], everything: boolean) => void;
  /** Says the entries of these ids, in batches; `onAcknowledged` is called once, when the peer has taken the last. */
  readonly sendData: (session: SessionContext, ids: readonly string[], onAcknowledged: (() => void) | undefined) => void;
  /** The whole of the initiator's turn for one table, after a comparison of lists. */
  readonly exchange: (session: SessionContext, neededLocally: readonly string[], neededRemotely: readonly string[]) => void;
  /** The same by the plan of a sketch, or with a side that holds nothing. */
  readonly exchangeTable: (session: SessionContext, table: PlannedTable) => void;
  /** A further turn for what did not fit, or turned out to be newer here. */
  readonly exchangeAgain: (session: SessionContext) => void;
  /** Says what became of the peer's entries. */
  readonly acknowledgeTable: (session: SessionContext) => void;
  /** Says the closing digests; the turn ends here. */
  readonly sendClosing: (session: SessionContext, isFinal: boolean) => void;
}

/** Builds the speaking half of sessions. Called by: sessionEngine.createDataParts. */
export function createDataSyncHandler(deps: DataSyncHandlerDeps): DataSyncHandler {
  const { compressor, proof, store, portraits, manager } = deps;
  const forEachPage = createListingPages(deps);
  const sayRequest = createEntryRequests(deps.breathe);
  const sendData = createEntryBatches(deps);

  /** The first word of a session. Called by: performer.createPerformer, seedDoors.createSeedDoors. */
  const sendOpening = (session: SessionContext): void => {
    const { go } = session.greeting;
    if (go !== undefined) session.link.say({ name: "go", body: go });
    session.link.say({ name: "opening", body: { user: session.peer, days: session.mode.days } });
  };

  /**
   * Looks at scope and tables anew, because a second request follows a change of scope, or what the last one moved.
   * Called by: performer.createPerformer, seedDoors.createSeedDoors.
   */
  const sendRequest = (session: SessionContext, rung: Rung): void => {
    session.scope = sharedWith(session.standing, deps.currentScope());
    session.requestTime = deps.serverTime();
    session.cutOff = cutOffOf(session.mode, session.requestTime);
    session.rung = rung;
    session.salt = rung === "freshSalt" || rung === "list" ? math.floor(deps.random() * SALT_LIMIT) : saltOfDay(session.requestTime);
    session.requestedScope = hashesOf(session.scope);
    deps.log.write("sync", `asking ${session.peer}, by ${rung}`);
    session.requestedSummaries = proof.summarise(session);
    session.link.say({
      name: "request",
      body: {
        serverTime: session.requestTime,
        cutOff: session.cutOff,
        rung,
        salt: session.salt,
        scope: session.requestedScope,
        summaries: session.requestedSummaries,
      },
    });
    session.link.endTurn();
  };

  /** In whole frames, from where the sketch ends. Called by: performer.createPerformer. */
  const requestSymbols = (session: SessionContext, count: number): void => {
    const { reading } = session;
    if (reading === undefined) return;
    reading.requestsMade += 1;
    session.link.say({ name: "symbolsRequest", body: { from: reading.symbols.length, count } });
    session.link.endTurn();
  };

  /** The table becomes the one at work. Called by: performer.createPerformer. */
  const requestTable = (session: SessionContext, tableName: TableName): void => {
    beginTable(session, tableName);
    session.listedCount = 0;
    session.link.say({ name: "metadataRequest", body: { tableName } });
    session.link.endTurn();
  };

  /**
   * Ids become positions, because a request names nothing else.
   * Called by: DataSyncHandler.exchange, seedDoors.createSeedDoors.
   */
  const requestEntriesFromRemote = (session: SessionContext, ids: readonly string[], everything: boolean): void => {
    const tableName = session.table?.tableName;
    if (tableName === undefined) return;
    const { positionOf } = portraits.pointsOf(session, session.salt);
    const lacking: Lacking[] = [];
    for (const id of ids) {
      lacking.push({ position: positionOf(tableName, id), held: store.get(tableName, id) });
      deps.breathe();
    }
    sayRequest(session, tableName, lacking, everything);
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
  const exchangeTable = (session: SessionContext, { tableName, way, isEmptyLocally }: PlannedTable): void => {
    beginTable(session, tableName);
    const plan = session.plans.get(tableName);
    if (way === "plan" && plan !== undefined) {
      const offered = manager.offersOfPlan(session, tableName, plan);
      sayRequest(
        session,
        tableName,
        plan.requests.map(({ position, held }) => ({ position, held: held && store.get(tableName, held.id) })),
        false,
      );
      sendData(session, offered, undefined);
    } else {
      sayRequest(session, tableName, [], isEmptyLocally);
      sendData(session, isEmptyLocally ? [] : manager.offerToEmptySide(session, tableName), undefined);
    }
    session.link.endTurn();
  };

  /** What did not fit comes whole now; what the peer holds stays known. Called by: performer.createPerformer. */
  const exchangeAgain = (session: SessionContext): void => {
    const { table } = session;
    if (table === undefined) return;
    const { newerHere, unresolved, wholeThere, extraTurns } = table;
    session.table = { ...emptyTally(table.tableName), wholeThere, extraTurns: extraTurns + 1 };
    sayRequest(
      session,
      table.tableName,
      unresolved.map((position) => ({ position, held: undefined })),
      false,
    );
    sendData(session, newerHere, undefined);
    session.link.endTurn();
  };

  /**
   * Counts and refusals let the other side report truly.
   * Called by: performer.createPerformer, responderTurns.answerEntries.
   */
  const acknowledgeTable = (session: SessionContext): void => {
    const { table: tally } = session;
    if (tally === undefined) return;
    const { tableName, applied } = tally;
    const scope = tableName === "setup" ? hashesOf(deps.currentScope()) : undefined;
    const refused = tally.refused.length === 0 ? "" : encodeMetadata(tally.refused.slice(0, MAX_LISTED), compressor);
    const positions = session.role === "responder" ? tally.unresolved.slice(0, MAX_WANTED) : [];
    const unresolved = { count: positions.length, text: packResidues(positions) };
    session.link.say({ name: "tableDone", body: { tableName, applied, refused, unresolved, scope } });
  };

  /**
   * The digests as they were compared, and what they leave out.
   * Called by: DataSyncHandler.sendClosing, responderTurns.answerEntries.
   */
  const sayClosing = (session: SessionContext, isFinal: boolean): void => {
    const hasRefusals = session.hasRefusals || session.tally.held > 0;
    const excluded = proof.excludedIds(session);
    session.link.say({ name: "closing", body: { hasRefusals, isFinal, excluded, summaries: session.closingSummaries } });
  };

  /** The initiator's proof is a turn of its own. Called by: performer.createPerformer. */
  const sendClosing = (session: SessionContext, isFinal: boolean): void => {
    sayClosing(session, isFinal);
    session.link.endTurn();
  };

  return {
    sendOpening,
    sendRequest,
    requestSymbols,
    requestTable,
    requestEntriesFromRemote,
    sendData,
    exchange,
    exchangeTable,
    exchangeAgain,
    acknowledgeTable,
    sendClosing,
    ...createResponderTurns({
      ...deps,
      sketch: createSketchSpeaker(portraits),
      forEachPage,
      sendData,
      acknowledgeTable,
      sayClosing,
      sayFarewell: createFarewell(deps),
    }),
  };
}
