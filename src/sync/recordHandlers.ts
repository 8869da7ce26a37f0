/**
 * What each record of the peer means. Records of one session are handled in the order of the wire, each inside
 * a job; one that the session's role or scope does not allow is dropped and logged.
 */
import { daysMode, MAX_DAYS } from "../model/syncMode";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import { decodeBatch, decodeMetadata } from "../wire/batch";
import { INFLATES_TOO_LONG } from "../wire/envelope";
import type { RecordByName, WireRecord } from "../wire/protocol";
import type { ClosingProof } from "./closingProof";
import type { DataSyncManager } from "./DataSyncManager";
import { expectLeast } from "./expectations";
import type { Compressor, Log } from "./ports";
import type { TurnRecordName } from "./recordRoles";
import { mayReceive } from "./recordRoles";
import { hashesOf, sameScope, sharedScope } from "./scopeHashes";
import type { DifferingTable, SessionEvent } from "./session";
import type { SessionContext } from "./sessionContext";
import { MAX_PAUSE_SECONDS } from "./sessionWatch";
import { sameOlder, sameWindows } from "./summariser";
import { equalDigests } from "../reconcile/digest";

/**
 * The initiator's clock may differ from ours by this; more means that one of the two is not the realm's. A request that
 * comes from the past may also have waited in the initiator's queue, as long as a lockdown may last.
 */
export const MAX_CLOCK_DIFFERENCE_SECONDS = 60;

/** Metadata that the peer may list of one table: far more than any guild keeps, and still little memory. */
export const MAX_TABLE_METADATA = 65536;

/** @noSelf */
export interface RecordHandlersDeps {
  readonly log: Log;
  readonly compressor: Compressor;
  /** Lets the frame go on; called while a listing or a batch is read. */
  readonly breathe: () => void;
  readonly proof: ClosingProof;
  readonly manager: Pick<DataSyncManager, "applyEntries" | "offerToEmptySide" | "noteRefusedThere">;
  readonly serverTime: () => number;
  readonly currentScope: () => Scope;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
  /** The responder has learned whom it serves, and in which mode. */
  readonly onOpening: (session: SessionContext) => void;
  readonly onProgress: (session: SessionContext) => void;
  /** The peer sent what no GuildHelper sends. */
  readonly mute: (peer: PeerName) => void;
}

/** One handler for each record of a turn. @noSelf */
type Handlers = { readonly [Name in TurnRecordName]: (session: SessionContext, body: RecordByName[Name]) => void };

/** Builds the reader of the peer's records. Called by: sessionEngine.createSessionEngine. */
export function createRecordHandlers(deps: RecordHandlersDeps): (this: void, session: SessionContext, record: WireRecord) => void {
  /** From here on both mean the same guilds, window and time. Called by: recordHandlers.createRecordHandlers. */
  const onRequest = (session: SessionContext, body: RecordByName["request"]): void => {
    const ahead = body.serverTime - deps.serverTime();
    if (ahead > MAX_CLOCK_DIFFERENCE_SECONDS || -ahead > MAX_PAUSE_SECONDS + MAX_CLOCK_DIFFERENCE_SECONDS) {
      deps.log.write("gate", `${session.peer} asks with a clock ${ahead} s from ours`);
      deps.dispatch(session, { type: "Failed", reason: "damaged" });
      return;
    }
    session.requestTime = body.serverTime;
    session.cutOff = body.cutOff;
    session.peerScope = body.scope;
    session.requestedSummaries = body.summaries;
    session.scope = sharedScope(deps.currentScope(), body.scope);
    session.question = { type: "summary" };
  };

  /**
   * Equal digests over equal scopes end the session; otherwise the differing tables are known now.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onSummary = (session: SessionContext, body: RecordByName["summary"]): void => {
    session.peerScope = body.scope;
    const isSameScope = sameScope(body.scope, session.requestedScope);
    if (isSameScope && sameWindows(session.requestedSummaries, body.summaries)) {
      session.agrees = true;
      session.olderDiffer = !sameOlder(session.requestedSummaries, body.summaries);
      deps.dispatch(session, { type: "Summarised", isSettled: true, differing: [] });
      return;
    }
    session.scope = sharedScope(session.scope, body.scope);
    const mine = isSameScope ? session.requestedSummaries : deps.proof.summarise(session);
    expectLeast(session, mine, body.summaries);
    const differing: DifferingTable[] = [];
    for (const [place, { tableName, window }] of ipairs(mine)) {
      const theirs = body.summaries[place - 1]?.window;
      if (theirs === undefined || equalDigests(window, theirs)) continue;
      differing.push({ tableName, isEmptyLocally: window.count === 0, isEmptyRemotely: theirs.count === 0 });
    }
    deps.dispatch(session, { type: "Summarised", isSettled: false, differing });
  };

  /**
   * Pages add up to the list that is compared; a list without end would fill the memory.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onMetadata = (session: SessionContext, body: RecordByName["metadata"]): void => {
    const page = decodeMetadata(body.listing, deps.compressor, deps.breathe);
    if (!page.ok) {
      unreadable(session, `metadata of ${body.tableName}`, page.reason);
      return;
    }
    session.listedCount += page.value.length;
    if (session.listedCount > MAX_TABLE_METADATA) {
      damage(session, `more than ${MAX_TABLE_METADATA} metadata of ${body.tableName}`);
      return;
    }
    const byId = session.remoteMetadata ?? {};
    for (const one of page.value) byId[one.id] = one;
    session.remoteMetadata = byId;
    if (body.isLast) deps.dispatch(session, { type: "MetadataReceived", tableName: body.tableName });
  };

  /**
   * Pages of one request add up; the first makes its table the one at work.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onEntriesRequest = (session: SessionContext, body: RecordByName["entriesRequest"]): void => {
    const { tableName } = body;
    const asked = session.question?.type === "entries" && session.question.tableName === tableName ? session.question.ids : undefined;
    if (asked === undefined) {
      session.table = { tableName, applied: 0, refused: [] };
      session.heldThere = {};
    }
    const wanted = decodeMetadata(body.listing, deps.compressor, deps.breathe);
    if (!wanted.ok) {
      unreadable(session, `a request for ${tableName}`, wanted.reason);
      return;
    }
    for (const { id, lastUpdated } of wanted.value) session.heldThere[id] = lastUpdated;
    const ids: readonly string[] = body.everything ? deps.manager.offerToEmptySide(session, tableName) : wanted.value.map(({ id }) => id);
    session.question = { type: "entries", tableName, ids: [...(asked ?? []), ...ids] };
  };

  /**
   * Applied at once, so that an interrupted session keeps what came.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onEntries = (session: SessionContext, body: RecordByName["entries"]): void => {
    const entries = decodeBatch(body.batch, deps.compressor, deps.breathe);
    if (!entries.ok) unreadable(session, `entries of ${body.tableName}`, entries.reason);
    else if (session.table?.tableName !== body.tableName) damage(session, `entries of ${body.tableName} out of turn`);
    else deps.manager.applyEntries(session, body.tableName, entries.value);
  };

  /**
   * The table is complete on the other side; only now is it counted as sent.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onTableDone = (session: SessionContext, body: RecordByName["tableDone"]): void => {
    const { tableName } = body;
    if (session.table?.tableName !== tableName) return;
    const refused = decodeMetadata(body.refused, deps.compressor);
    if (refused.ok) deps.manager.noteRefusedThere(session, tableName, refused.value);
    session.tally.sent += body.applied;
    session.underWay.entries = 0;
    if (body.applied > 0) deps.onProgress(session);
    const scopeChanged = !sameScope(body.scope, session.peerScope) || !sameScope(hashesOf(deps.currentScope()), session.requestedScope);
    session.peerScope = body.scope;
    const { onAcknowledged } = session;
    session.onAcknowledged = undefined;
    if (onAcknowledged !== undefined) onAcknowledged();
    if (session.role === "initiator") deps.dispatch(session, { type: "TableExchanged", tableName, scopeChanged });
  };

  /**
   * The responder compares at once unless it must name further ids; then the initiator speaks once more.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onClosing = (session: SessionContext, body: RecordByName["closing"]): void => {
    const { unnamedByPeer, newHere } = deps.proof.mergeExcluded(session, body.excluded);
    if (body.hasRefusals) session.hasRefusals = true;
    if (session.role === "responder") {
      session.closingSummaries = deps.proof.summarise(session);
      if (unnamedByPeer === 0) deps.proof.compare(session, session.closingSummaries, body.summaries);
      session.question = { type: "closing", needsFinished: unnamedByPeer > 0 };
      return;
    }
    if (newHere > 0) session.closingSummaries = deps.proof.summarise(session);
    deps.proof.compare(session, session.closingSummaries, body.summaries);
    deps.dispatch(session, { type: "ClosingReceived", needsFinished: newHere > 0 });
  };

  /**
   * What inflates without end was made to stop the game: its sender is not heard for a while.
   * Called by: recordHandlers.onEntries, recordHandlers.onEntriesRequest, recordHandlers.onMetadata.
   */
  const unreadable = (session: SessionContext, what: string, reason: string): void => {
    if (reason === INFLATES_TOO_LONG) deps.mute(session.peer);
    damage(session, `${what} that cannot be read: ${reason}`);
  };

  /**
   * What no GuildHelper says ends the session.
   * Called by: recordHandlers.onEntries, recordHandlers.onMetadata, recordHandlers.unreadable.
   */
  const damage = (session: SessionContext, text: string): void => {
    deps.log.write("gate", `${session.peer} sent ${text}`);
    deps.dispatch(session, { type: "Failed", reason: "damaged" });
  };

  const handlers: Handlers = {
    opening: (session, body) => {
      session.mode = daysMode(math.min(body.days, MAX_DAYS));
      deps.onOpening(session);
    },
    request: onRequest,
    summary: onSummary,
    metadataRequest: (session, body) => {
      session.table = { tableName: body.tableName, applied: 0, refused: [] };
      session.question = { type: "metadata", tableName: body.tableName };
    },
    metadata: onMetadata,
    entriesRequest: onEntriesRequest,
    entries: onEntries,
    tableDone: onTableDone,
    closing: onClosing,
    finished: (session, body) => {
      deps.proof.compare(session, session.closingSummaries, body.summaries);
      deps.dispatch(session, { type: "FinishedReceived" });
    },
  };

  return (session, record) => {
    if (!mayReceive(session.role, record.name)) {
      deps.log.write("gate", `${session.peer} sent ${record.name}, which is not his to send`);
      return;
    }
    (handlers[record.name as TurnRecordName] as (this: void, session: SessionContext, body: unknown) => void)(session, record.body);
  };
}
