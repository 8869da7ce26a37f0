/** The parts that carry sessions, joined: who decides, who speaks, who compares and who reads what the peer says. */
import type { SyncResult } from "../model/result";
import type { WireRecord } from "../wire/protocol";
import { createClosingProof } from "./closingProof";
import type { DataSyncHandler } from "./DataSyncHandler";
import { createDataSyncHandler } from "./DataSyncHandler";
import type { DataSyncManager } from "./DataSyncManager";
import { createDataSyncManager } from "./DataSyncManager";
import type { EnginePorts } from "./enginePorts";
import type { Outbox } from "./outbox";
import type { OwnScope } from "./ownScope";
import { createRecordHandlers } from "./recordHandlers";
import { createRefusals } from "./refusals";
import type { Role, SessionEvent } from "./session";
import type { SessionBook } from "./sessionBook";
import { createSessionBook } from "./sessionBook";
import type { SessionContext } from "./sessionContext";
import { createSessionIds } from "./sessionIds";
import type { StatusReport } from "./statusReport";
import { createStatusReport } from "./statusReport";
import type { Summariser } from "./summariser";
import type { Visits } from "./visits";
import { createVisits } from "./visits";
import type { WorkflowManager } from "./WorkflowManager";
import { createWorkflowManager } from "./WorkflowManager";

/** What sessions need beside the ports. */
export interface SessionEngineParts {
  readonly outbox: Outbox;
  readonly summariser: Summariser;
  readonly ownScope: OwnScope;
}

/** @noSelf */
export interface SessionEngine {
  readonly book: SessionBook;
  readonly visits: Visits;
  readonly workflow: WorkflowManager;
  readonly handler: DataSyncHandler;
  readonly manager: DataSyncManager;
  readonly report: StatusReport;
  readonly handleRecord: (session: SessionContext, record: WireRecord) => void;
  /** Keeps and shows a result. */
  readonly onResult: (result: SyncResult, role: Role) => void;
}

/**
 * Joins the parts of sessions on the engine's ports.
 */
export function createSessionEngine(ports: EnginePorts, { outbox, summariser, ownScope }: SessionEngineParts): SessionEngine {
  const { roster, store, log, compressor, queue, listeners, isLockedDown } = ports;
  const { uptime, serverTime } = ports.clock;
  const { run, breathe } = ports.slicer;
  const currentScope = ownScope.current;
  const book = createSessionBook(uptime);
  const visits = createVisits();
  const proof = createClosingProof(summariser);
  const report = createReport(ports, book);
  const onProgress = report.note;
  /** Keeps a result before anybody is told of it. */
  const onResult = (result: SyncResult, role: Role): void => {
    report.keepResult(result);
    ports.onResult(result, role);
  };
  /** The workflow's own, which is built last. */
  const dispatch = (session: SessionContext, event: SessionEvent): void => {
    workflow.dispatch(session, event);
  };

  const manager: DataSyncManager = createDataSyncManager({
    ...{ store, roster, log, summariser, breathe, onProgress },
    refusals: createRefusals(ports.refusalKeys),
    exchange: (session, neededLocally, neededRemotely) => {
      handler.exchange(session, neededLocally, neededRemotely);
    },
    onCompared: (session, needsExchange) => {
      dispatch(session, { type: "Compared", needsExchange });
    },
  });
  const handler = createDataSyncHandler({
    store,
    log,
    compressor,
    summariser,
    proof,
    manager,
    serverTime,
    breathe,
    currentScope,
    dispatch,
  });
  const workflow: WorkflowManager = createWorkflowManager({
    ...{ book, visits, handler, manager, listeners, log, run, uptime, serverTime, currentScope, isLockedDown, onResult },
    after: ports.timers.after,
    createLink: outbox.createLink,
    nextSessionId: createSessionIds(serverTime, ports.random),
    cancelMessages: queue.cancel,
  });
  const { onOpening } = workflow;
  const handleRecord = createRecordHandlers({
    ...{ log, compressor, breathe, proof, manager, serverTime },
    ...{ currentScope, dispatch, onOpening, onProgress },
  });

  return { book, visits, workflow, handler, manager, report, handleRecord, onResult };
}

/**
 * The status over the session at work and the queue.
 */
function createReport({ clock, queue, isLockedDown, listeners, lastResults }: EnginePorts, book: SessionBook): StatusReport {
  const { uptime, serverTime } = clock;
  return createStatusReport({
    ...{ isLockedDown, uptime, serverTime, lastResults },
    currentSession: book.current,
    queue: queue.backlog,
    onProgress: (status) => {
      listeners.emit("SyncProgress", status);
    },
  });
}
