/**
 * The engine put together: everything between the ports and the doors. It knows no game and no saved file, so a
 * spec can run two of them against each other.
 */
import type { PeerName } from "../model/peerName";
import type { SyncResult } from "../model/result";
import type { Scope } from "../model/scope";
import { isInScope, scopeOf } from "../model/scope";
import type { FinishedSync } from "../model/syncStatus";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import { controlFrame, encodeFrame } from "../wire/frame";
import type { Link } from "../wire/link";
import { createLink } from "../wire/link";
import type { WireRecord } from "../wire/protocol";
import { encodeRecords } from "../wire/recordCodec";
import type { SendQueue } from "../wire/sendQueue";
import { createClosingProof } from "./closingProof";
import type { DataSyncHandler } from "./DataSyncHandler";
import { createDataSyncHandler } from "./DataSyncHandler";
import type { DataSyncManager } from "./DataSyncManager";
import { createDataSyncManager } from "./DataSyncManager";
import type { Listeners } from "./listeners";
import type { Peers } from "./peers";
import { createPeers } from "./peers";
import type { ChangeSource, Clock, Compressor, Destination, EntryStore, GuildRoster, Log, Timers } from "./ports";
import type { Presence } from "./presence";
import { createPresence } from "./presence";
import type { Receiver } from "./receiver";
import { createReceiver } from "./receiver";
import { createRecordHandlers } from "./recordHandlers";
import { createRefusals } from "./refusals";
import type { Role, SessionEvent } from "./session";
import type { SessionBook } from "./sessionBook";
import { createSessionBook } from "./sessionBook";
import type { SessionContext } from "./sessionContext";
import { exclude } from "./sessionContext";
import type { Slicer } from "./slicer";
import type { Starter } from "./starter";
import { createStarter } from "./starter";
import type { StatusReport } from "./statusReport";
import { createStatusReport } from "./statusReport";
import { createSummariser } from "./summariser";
import { createVisits } from "./visits";
import { createWaitingRoom } from "./waitingRoom";
import type { WorkflowManager } from "./WorkflowManager";
import { createWorkflowManager } from "./WorkflowManager";

/** @noSelf */
export interface EnginePorts {
  readonly clock: Clock;
  readonly timers: Timers;
  readonly roster: GuildRoster;
  readonly store: EntryStore;
  readonly log: Log;
  readonly compressor: Compressor;
  readonly queue: SendQueue;
  /** The game allows no addon messages at the moment. */
  readonly isLockedDown: () => boolean;
  readonly slicer: Slicer;
  readonly listeners: Listeners;
  /** In [0, 1). */
  readonly random: () => number;
  readonly onResult: (result: SyncResult, role: Role) => void;
  readonly onNobody: () => void;
  readonly readOnlyReason: string | undefined;
  /** Saved memories: results, newest first, and keys of refusals. */
  readonly lastResults: FinishedSync[];
  readonly refusalKeys: string[];
}

/** @noSelf */
export interface Engine extends Starter {
  readonly workflow: WorkflowManager;
  readonly handler: DataSyncHandler;
  readonly manager: DataSyncManager;
  readonly receiver: Receiver;
  readonly presence: Presence;
  readonly book: SessionBook;
  readonly peers: Peers;
  readonly report: StatusReport;
  /** My scope as the setup table says now; nil while the guild is unknown. */
  readonly currentScope: () => Scope | undefined;
  /** An entry changed, by whomever: a session at work leaves it out of its proof unless its peer brought it. */
  readonly onEntryChanged: (tableName: TableName, id: string, source: ChangeSource) => void;
  /** The guild's roster was read. */
  readonly onRosterChanged: () => void;
  /** The client said that a player we whispered is not there. */
  readonly onUndeliverable: (peer: PeerName) => void;
  /** Watches patience; called a few times a second. */
  readonly tick: () => void;
}

/** Session ids: seconds of server time in 24 bits, then a counter of 8. */
const SESSION_SECONDS = 16777216;
const SESSION_COUNT = 256;
const MAX_NONCE = 65535;

/**
 * Builds an engine on its ports.
 */
export function createEngine(ports: EnginePorts): Engine {
  const { clock, timers, roster, store, log, compressor, queue, slicer, listeners } = ports;
  const { uptime, serverTime } = clock;
  const { after } = timers;
  const { run, breathe } = slicer;
  const ownNonce = 1 + math.floor(ports.random() * MAX_NONCE);
  let sessionCount = math.floor(ports.random() * SESSION_COUNT);

  const nextSessionId = (): number => {
    sessionCount = (sessionCount + 1) % SESSION_COUNT;
    return (serverTime() % SESSION_SECONDS) * SESSION_COUNT + sessionCount;
  };

  const knownScope = (): Scope | undefined => {
    const ownGuild = roster.ownGuild();
    return ownGuild === undefined ? undefined : scopeOf(ownGuild, store.entriesOf("setup"));
  };
  const currentScope = (): Scope => knownScope() ?? { ownGuild: "", guilds: new LuaSet() };

  const pushFrame = (destination: Destination, sessionId: number, fromInitiator: boolean, record: WireRecord): void => {
    const nonce = fromInitiator ? 0 : ownNonce;
    const frame = controlFrame({ sessionId, nonce, fromInitiator }, encodeRecords([record]));
    if (frame.ok) queue.push({ class: "control", destination, text: encodeFrame(frame.value) });
  };

  const createSessionLink = (peer: PeerName, sessionId: number, role: Role): Link => {
    const destination: Destination = { kind: "whisper", peer };
    const push = (messageClass: "control" | "bulk", text: string, onGone: () => void): boolean =>
      queue.push({ class: messageClass, destination, text, onSent: onGone, onDropped: onGone });
    return createLink({ push, uptime }, sessionId, role === "initiator", role === "initiator" ? 0 : ownNonce);
  };

  const book = createSessionBook(uptime);
  const visits = createVisits();
  const peers = createPeers();
  const waitingRoom = createWaitingRoom(uptime);
  const summariser = createSummariser({ store, breathe });
  const proof = createClosingProof(summariser);
  const refusals = createRefusals(ports.refusalKeys);
  const report = createStatusReport({
    currentSession: book.current,
    queue: queue.backlog,
    isLockedDown: ports.isLockedDown,
    uptime,
    serverTime,
    lastResults: ports.lastResults,
    onProgress: (status) => {
      listeners.emit("SyncProgress", status);
    },
  });
  const onResult = (result: SyncResult, role: Role): void => {
    report.keepResult(result);
    ports.onResult(result, role);
  };
  const dispatch = (session: SessionContext, event: SessionEvent): void => {
    workflow.dispatch(session, event);
  };

  const manager: DataSyncManager = createDataSyncManager({
    store,
    roster,
    log,
    summariser,
    refusals,
    breathe,
    exchange: (session, neededLocally, neededRemotely) => {
      handler.exchange(session, neededLocally, neededRemotely);
    },
    onCompared: (session, needsExchange) => {
      dispatch(session, { type: "Compared", needsExchange });
    },
    onProgress: report.note,
  });
  const handler: DataSyncHandler = createDataSyncHandler({
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
    book,
    visits,
    handler,
    manager,
    listeners,
    log,
    createLink: createSessionLink,
    nextSessionId,
    run,
    after,
    uptime,
    serverTime,
    currentScope,
    isLockedDown: ports.isLockedDown,
    cancelMessages: queue.cancel,
    onResult,
  });
  const presence = createPresence({
    peers,
    summariser,
    send: (destination, record) => {
      pushFrame(destination, 0, false, record);
    },
    run,
    after,
    uptime,
    serverTime,
    random: ports.random,
    scope: knownScope,
    revision: () => TABLE_NAMES.reduce((sum, tableName) => sum + store.revisionOf(tableName), 0),
    isBusy: () => book.current() !== undefined,
    isOnline: roster.isOnline,
  });
  const handleRecord = createRecordHandlers({
    log,
    compressor,
    proof,
    manager,
    serverTime,
    currentScope,
    dispatch,
    onOpening: workflow.onOpening,
    onProgress: report.note,
  });
  const receiver = createReceiver({
    book,
    workflow,
    presence,
    roster,
    waitingRoom,
    log,
    run,
    ownNonce,
    sendControl: (peer, sessionId, fromInitiator, record) => {
      pushFrame({ kind: "whisper", peer }, sessionId, fromInitiator, record);
    },
    handleRecord,
    answerTurn: handler.answerTurn,
    secondsUntilFree: report.secondsUntilFree,
  });
  const starter = createStarter({
    roster,
    book,
    visits,
    workflow,
    presence,
    report,
    listeners,
    onResult,
    onNobody: ports.onNobody,
    readOnlyReason: ports.readOnlyReason,
  });

  return {
    ...starter,
    workflow,
    handler,
    manager,
    receiver,
    presence,
    book,
    peers,
    report,
    currentScope: knownScope,
    onEntryChanged: (tableName, id, source) => {
      const session = book.current();
      const entry = store.get(tableName, id);
      if (session === undefined || source === session.peer || entry === undefined) return;
      if (isInScope(session.scope, tableName, entry)) exclude(session, tableName, id);
    },
    onRosterChanged: waitingRoom.open,
    onUndeliverable: (peer) => {
      const session = book.current();
      if (session?.peer === peer) dispatch(session, { type: "Failed", reason: "offline" });
    },
    tick: workflow.tick,
  };
}
