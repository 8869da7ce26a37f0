/**
 * What each record of the peer means. Records of one session are handled in the order of the wire, each inside
 * a job; one that the session's role or scope does not allow is dropped and logged.
 */
import { daysMode, MAX_DAYS } from "../model/syncMode";
import { decodeMetadata } from "../wire/listing";
import type { RecordByName, WireRecord } from "../wire/protocol";
import type { DamageReportDeps } from "./damageReport";
import { createDamageReport } from "./damageReport";
import type { EntryRecordsDeps } from "./entryRecords";
import { createEntryRecords } from "./entryRecords";
import type { TurnRecordName } from "./recordRoles";
import { mayReceive } from "./recordRoles";
import { sharedScope } from "./scopeHashes";
import type { SessionContext } from "./sessionContext";
import { beginTable, MAX_TABLE_METADATA } from "./sessionContext";
import { MAX_PAUSE_SECONDS } from "./sessionWatch";
import { sharedWith } from "./standing";
import type { SummaryRecordsDeps } from "./summaryRecords";
import { createSummaryRecords } from "./summaryRecords";

/**
 * The initiator's clock may differ from ours by this; more means that one of the two is not the realm's. A request that
 * comes from the past may also have waited in the initiator's queue, as long as a lockdown may last.
 */
export const MAX_CLOCK_DIFFERENCE_SECONDS = 60;

/** @noSelf */
export interface RecordHandlersDeps extends EntryRecordsDeps, SummaryRecordsDeps, DamageReportDeps {
  readonly serverTime: () => number;
  /** The responder has learned whom it serves, and in which mode. */
  readonly onOpening: (session: SessionContext) => void;
}

/** One handler for each record of a turn. @noSelf */
type Handlers = { readonly [Name in TurnRecordName]: (session: SessionContext, body: RecordByName[Name]) => void };

/** Builds the reader of the peer's records. Called by: sessionEngine.createSessionEngine. */
export function createRecordHandlers(deps: RecordHandlersDeps): (this: void, session: SessionContext, record: WireRecord) => void {
  const report = createDamageReport(deps);
  const { damage, unreadable } = report;

  /** From here on both mean the same guilds, window, time and salt. Called by: recordHandlers.createRecordHandlers. */
  const onRequest = (session: SessionContext, body: RecordByName["request"]): void => {
    const ahead = body.serverTime - deps.serverTime();
    if (ahead > MAX_CLOCK_DIFFERENCE_SECONDS || -ahead > MAX_PAUSE_SECONDS + MAX_CLOCK_DIFFERENCE_SECONDS) {
      damage(session, `a request with a clock ${ahead} s from ours`);
      return;
    }
    session.requestTime = body.serverTime;
    session.cutOff = body.cutOff;
    session.rung = body.rung;
    session.salt = body.salt;
    session.peerScope = body.scope;
    session.requestedSummaries = body.summaries;
    session.scope = sharedScope(sharedWith(session.standing, deps.currentScope()), body.scope);
    session.question = { type: "summary" };
  };

  /**
   * Pages add up to the list that is compared; a list without end would fill the memory.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onMetadata = (session: SessionContext, body: RecordByName["metadata"]): void => {
    if (session.table?.tableName !== body.tableName) {
      damage(session, `metadata of ${body.tableName} out of turn`);
      return;
    }
    const page = decodeMetadata(body.listing, deps.compressor, deps.breathe);
    if (!page.ok) {
      unreadable(session, `metadata of ${body.tableName}`, page.reason, body.listing);
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
   * The initiator has the last word, unless the responder agreed by itself.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onClosing = (session: SessionContext, body: RecordByName["closing"]): void => {
    const newHere = deps.proof.mergeExcluded(session, body.excluded);
    session.peerSummaries = body.summaries;
    if (body.hasRefusals) session.hasRefusals = true;
    if (session.role === "responder") {
      onInitiatorsClosing(session, body, newHere);
      return;
    }
    if (session.state.at !== "Closing") return;
    if (newHere > 0) session.closingSummaries = deps.proof.summarise(session);
    const verdict = deps.proof.compare(session, session.closingSummaries, body.summaries);
    deps.dispatch(session, { type: "ClosingReceived", verdict, isKnownThere: body.isFinal });
  };

  /**
   * Digests said before are compared as they were: what changed since is no difference. They are made anew where the initiator leaves
   * out more, or expects an answer.
   * Called by: recordHandlers.onClosing.
   */
  const onInitiatorsClosing = (session: SessionContext, body: RecordByName["closing"], newHere: number): void => {
    if (newHere > 0 || !body.isFinal) session.closingSummaries = deps.proof.summarise(session);
    const verdict = deps.proof.compare(session, session.closingSummaries, body.summaries);
    if (body.isFinal) deps.dispatch(session, { type: "FinalClosingReceived" });
    else session.question = { type: "closing", isSettled: verdict === "equal" && !deps.proof.hasUnnamed(session) };
  };

  const { onSummary, onSymbols } = createSummaryRecords(deps, report);
  const { onEntriesRequest, onEntries, onTableDone } = createEntryRecords(deps, report);
  const handlers: Handlers = {
    /** It was looked at when it came: before it, nothing of its session is read. */
    go: () => undefined,
    opening: (session, body) => {
      session.mode = daysMode(math.min(body.days, MAX_DAYS));
      deps.onOpening(session);
    },
    request: onRequest,
    summary: onSummary,
    symbolsRequest: (session, body) => {
      session.question = { type: "symbols", from: body.from, count: body.count };
    },
    symbols: onSymbols,
    metadataRequest: (session, body) => {
      beginTable(session, body.tableName);
      session.question = { type: "metadata", tableName: body.tableName };
    },
    metadata: onMetadata,
    entriesRequest: onEntriesRequest,
    entries: onEntries,
    tableDone: onTableDone,
    closing: onClosing,
  };

  return (session, record) => {
    if (session.standing.kind === "former") return;
    if (!mayReceive(session.role, record.name)) {
      deps.gateReport.dropMessage("shape", session.peer, `${record.name}, which is not his to send`, "");
      return;
    }
    (handlers[record.name as TurnRecordName] as (this: void, session: SessionContext, body: unknown) => void)(session, record.body);
  };
}
