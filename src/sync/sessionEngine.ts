/** The parts that carry sessions, joined: who decides, who speaks, who compares and who reads what the peer says. */
import type { PeerName } from "../model/peerName";
import type { TableName } from "../model/tables";
import type { SyncResult } from "../model/result";
import type { WireRecord } from "../wire/protocol";
import type { ClosingProof } from "./closingProof";
import { createClosingProof } from "./closingProof";
import type { DataSyncHandler } from "./DataSyncHandler";
import { createDataSyncHandler } from "./DataSyncHandler";
import type { DataSyncManager, DataSyncManagerDeps } from "./DataSyncManager";
import { createDataSyncManager } from "./DataSyncManager";
import type { EnginePorts } from "./enginePorts";
import type { EntryGate } from "./entryGate";
import type { GateReport } from "./gateReport";
import { createGreeter } from "./greeter";
import type { Outbox } from "./outbox";
import type { OwnScope } from "./ownScope";
import { createPerformer } from "./performer";
import type { Portraits } from "./portraits";
import { createRecordHandlers } from "./recordHandlers";
import { createRefusals } from "./refusals";
import type { Round } from "./round";
import { createRound } from "./round";
import type { SessionEvent } from "./session";
import type { SessionBook } from "./sessionBook";
import { createSessionBook } from "./sessionBook";
import type { SessionContext } from "./sessionContext";
import { createSessionIds } from "./sessionIds";
import type { StatusReport } from "./statusReport";
import { reportOn } from "./statusReport";
import { createSketchReader } from "./sketchReader";
import type { Trust } from "./trust";
import type { Visits } from "./visits";
import { createVisits } from "./visits";
import type { WorkflowManager } from "./WorkflowManager";
import { createWorkflowManager } from "./WorkflowManager";

/** What sessions need beside the ports. */
export interface SessionEngineParts extends Pick<Trust, "standings" | "handshake"> {
  readonly outbox: Outbox;
  readonly portraits: Portraits;
  readonly ownScope: OwnScope;
  readonly gateReport: GateReport;
  readonly gate: EntryGate;
  readonly onApplied: DataSyncManagerDeps["onApplied"];
  readonly mute: (this: void, peer: PeerName) => void;
  /** A session has ended. */
  readonly onEnded: (this: void, result: SyncResult) => void;
}

/** @noSelf */
export interface SessionEngine {
  readonly book: SessionBook;
  readonly visits: Visits;
  readonly round: Round;
  readonly workflow: WorkflowManager;
  readonly handler: DataSyncHandler;
  readonly manager: DataSyncManager;
  readonly report: StatusReport;
  readonly handleRecord: (session: SessionContext, record: WireRecord) => void;
  /** Keeps and shows a result. */
  readonly onResult: (result: SyncResult, isWanted: boolean) => void;
}

/** Joins the parts of sessions on the engine's ports. Called by: engine.createEngine. */
export function createSessionEngine(ports: EnginePorts, parts: SessionEngineParts): SessionEngine {
  const book = createSessionBook(ports.clock.uptime);
  const visits = createVisits();
  const round = createRound({
    saved: ports.savedRound,
    isPlanned: (peer) => [...book.wishes(), ...visits.planned()].some((visit) => visit.peer === peer),
    onEnd: ports.onRoundEnd,
  });
  const proof = createClosingProof(parts.portraits);
  const report = reportOn(ports, book.current);
  /**
   * Keeps a result before anybody is told of it.
   * Called by: WorkflowManager.report, engine.createEngine, starter.reportEqual.
   */
  const onResult = (result: SyncResult, isWanted: boolean): void => {
    report.keepResult(result);
    ports.onResult(result, isWanted);
    round.onResult(result);
    parts.onEnded(result);
  };
  /**
   * The workflow's own, which is built last.
   * Called by: damageReport.end, entryRecords.onEntries, entryRecords.onTableDone, farewell.createFarewell,
   * greeter.begin, greeter.greet, greeter.onProved, performer.createPerformer, recordHandlers.onClosing,
   * recordHandlers.onInitiatorsClosing, recordHandlers.onMetadata, responderTurns.answerRequest,
   * responderTurns.answerTurn, sessionEngine.createDataParts, summaryRecords.onSummary, summaryRecords.onSymbols.
   */
  const dispatch = (session: SessionContext, event: SessionEvent): void => {
    workflow.dispatch(session, event);
  };

  /**
   * What a session sees at a position of a table.
   * Called by: entryRecords.onTableDone, sessionEngine.createSessionEngine.
   */
  const idsAt = (session: SessionContext, tableName: TableName, position: number): readonly string[] =>
    parts.portraits.pointsOf(session, session.salt).idsAt(tableName, position);

  const joined: JoinedParts = { ...parts, book, visits, proof, report, dispatch, onResult };
  const { handler, manager } = createDataParts(ports, joined);
  const workflow: WorkflowManager = createWorkflow(ports, joined, handler, manager);
  const handleRecord = createRecordHandlers({
    gateReport: parts.gateReport,
    compressor: ports.compressor,
    breathe: ports.slicer.breathe,
    proof,
    manager,
    heldAt: (session, tableName, position) => {
      const [id, other] = idsAt(session, tableName, position);
      return id === undefined || other !== undefined ? undefined : ports.store.get(tableName, id);
    },
    idsAt,
    serverTime: ports.clock.serverTime,
    currentScope: parts.ownScope.current,
    dispatch,
    onOpening: workflow.onOpening,
    onProgress: report.note,
    mute: parts.mute,
  });

  return { book, visits, round, workflow, handler, manager, report, handleRecord, onResult };
}

/** The parts that several others stand on. @noSelf */
interface JoinedParts extends SessionEngineParts, Pick<SessionEngine, "book" | "visits" | "report" | "onResult"> {
  readonly proof: ClosingProof;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
}

/** Who compares and who speaks: each calls the other. Called by: sessionEngine.createSessionEngine. */
function createDataParts(ports: EnginePorts, parts: JoinedParts): Pick<SessionEngine, "handler" | "manager"> {
  const { store, history, log, compressor, random } = ports;
  const { portraits, proof, dispatch, gate, onApplied } = parts;
  const { breathe } = ports.slicer;
  const manager: DataSyncManager = createDataSyncManager({
    store,
    gate,
    onApplied,
    log,
    portraits,
    breathe,
    refusals: createRefusals(ports.refusalKeys),
    exchange: (session, neededLocally, neededRemotely) => {
      handler.exchange(session, neededLocally, neededRemotely);
    },
    onCompared: (session, needsExchange) => {
      dispatch(session, { type: "Compared", needsExchange });
    },
    onProgress: parts.report.note,
  });
  const handler = createDataSyncHandler({
    store,
    history,
    log,
    compressor,
    portraits,
    proof,
    manager,
    random,
    breathe,
    serverTime: ports.clock.serverTime,
    currentScope: parts.ownScope.current,
    farewell: parts.standings.farewell,
    dispatch,
  });
  return { handler, manager };
}

/** The workflow manager on its performer. Called by: sessionEngine.createSessionEngine. */
function createWorkflow(ports: EnginePorts, parts: JoinedParts, handler: DataSyncHandler, manager: DataSyncManager): WorkflowManager {
  const { listeners, log, isLockedDown } = ports;
  const { uptime, serverTime } = ports.clock;
  const { isMember } = ports.roster;
  const greeter = createGreeter({
    ...parts,
    roster: ports.roster,
    uptime,
    currentSession: parts.book.current,
    dispatch: parts.dispatch,
  });
  return createWorkflowManager({
    greeter,
    isMember,
    standings: parts.standings,
    book: parts.book,
    visits: parts.visits,
    performWork: createPerformer({
      greeter,
      handler,
      manager,
      proof: parts.proof,
      readSketch: createSketchReader({ portraits: parts.portraits, log, breathe: ports.slicer.breathe }),
      dispatch: parts.dispatch,
    }),
    listeners,
    log,
    uptime,
    serverTime,
    isLockedDown,
    firstRung: () => (ports.compareBy() === "list" ? "list" : "seconds"),
    currentScope: parts.ownScope.current,
    run: ports.slicer.run,
    after: ports.timers.after,
    createLink: parts.outbox.createLink,
    nextSessionId: createSessionIds(serverTime, ports.random),
    cancelMessages: ports.queue.cancel,
    onResult: parts.onResult,
  });
}
