/**
 * The engine put together: everything between the ports and the doors. It knows no game and no saved file, so a
 * spec can run two of them against each other.
 */
import type { Entry } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { EnginePorts } from "./enginePorts";
import type { GateReport } from "./gateReport";
import { createGateReport } from "./gateReport";
import type { Hold } from "./hold";
import { createHold } from "./hold";
import type { Outbox } from "./outbox";
import { createOutbox } from "./outbox";
import { createOwnScope } from "./ownScope";
import { createMutes } from "./mutes";
import type { Peers } from "./peers";
import type { ChangeSource } from "./ports";
import { createPortraits } from "./portraits";
import type { Presence } from "./presence";
import type { PresenceEngine } from "./presenceEngine";
import { createPresenceEngine } from "./presenceEngine";
import type { Receiver, ReceiverDeps } from "./receiver";
import { createReceiver } from "./receiver";
import { exclude } from "./sessionContext";
import type { SessionEngine } from "./sessionEngine";
import { createSessionEngine } from "./sessionEngine";
import type { Starter } from "./starter";
import { createStarter } from "./starter";
import type { Visit } from "./visits";
import { createWaitingRoom } from "./waitingRoom";

/** @noSelf */
export interface Engine extends Starter, Pick<SessionEngine, "workflow" | "handler" | "manager" | "book" | "report"> {
  readonly receiver: Receiver;
  readonly presence: Presence;
  readonly peers: Peers;
  readonly hold: Hold;
  /** What the gate has kept out since the login. */
  readonly gateCounts: GateReport["counts"];
  /** Whom I am with on my own wish, and whom I still want to see. */
  readonly openVisits: () => readonly Visit[];
  /** My scope as the setup table says now; nil while the guild is unknown. */
  readonly currentScope: () => Scope | undefined;
  /** A version was stored. */
  readonly onPut: (tableName: TableName, entry: Entry) => void;
  /** An entry changed, by whomever: a session at work leaves it out of its proof unless its peer brought it. */
  readonly onEntryChanged: (tableName: TableName, id: string, source: ChangeSource) => void;
  /** The guild's roster was read. */
  readonly onRosterChanged: () => void;
  /** The client said that a player we whispered is not there. */
  readonly onUndeliverable: (peer: PeerName) => void;
  /** Watches patience; called a few times a second. */
  readonly tick: () => void;
}

const MAX_NONCE = 65535;

/** Builds an engine on its ports. Called by: main.load. */
export function createEngine(ports: EnginePorts): Engine {
  const { clock, roster, store, slicer, listeners, onNobody, readOnlyReason } = ports;
  const ownNonce = 1 + math.floor(ports.random() * MAX_NONCE);
  const outbox = createOutbox({ queue: ports.queue, uptime: clock.uptime, ownNonce });
  const ownScope = createOwnScope(roster, store);
  const portraits = createPortraits({ store, log: ports.log, breathe: slicer.breathe });
  const mutes = createMutes(clock.uptime);
  const gateReport = createGateReport(ports.log, clock.uptime);
  const hold = createHold({ ...slicer, memory: ports.holdMemory, store, roster, scope: ownScope.known, serverTime: clock.serverTime });
  const sessions = createSessionEngine(ports, {
    ...{ outbox, portraits, ownScope, gateReport, hold, mute: mutes.mute },
    onEnded: (result) => {
      company.onResult(result);
    },
  });
  const { book, visits, round, workflow, handler, report, onResult } = sessions;
  const waitingRoom = createWaitingRoom(clock.uptime);
  const company: PresenceEngine = createPresenceEngine(ports, {
    ...{ outbox, portraits, ownScope },
    repair: undefined,
    isBusy: () => book.current() !== undefined,
    isBridge: () => false,
    isFree: () => book.current() === undefined && !book.hasAside() && visits.isEmpty() && !report.isDiscovering(),
    begin: workflow.visitUnasked,
  });
  const { presence, peers, stop: stopAutomatic } = company;
  const receiver = createEntrance(ports, outbox, sessions, { presence, waitingRoom, mutes, gateReport, ownNonce });
  const starter = createStarter({
    ...{ roster, book, visits, workflow, presence, round, report, listeners, onResult, onNobody, readOnlyReason },
    stopAutomatic,
  });

  return {
    ...starter,
    workflow,
    handler,
    manager: sessions.manager,
    receiver,
    presence,
    book,
    peers,
    report,
    hold,
    gateCounts: gateReport.counts,
    /** What runs comes first, in the order in which it would have been done. Called by: unfinished.onLogout. */
    openVisits: () => [...book.wishes(), ...visits.planned()],
    currentScope: ownScope.known,
    /** What is computed from entries follows every change. Called by: main.load. */
    onPut: (tableName, entry) => {
      portraits.onPut(tableName, entry);
      company.noteChange();
    },
    /** What somebody else changes during a session is not in both sides' digests. Called by: main.load. */
    onEntryChanged: (tableName, id, source) => {
      const session = book.current();
      const entry = store.get(tableName, id);
      if (session === undefined || source === session.peer || entry === undefined) return;
      if (isInScope(session.scope, tableName, entry)) exclude(session, tableName, id);
    },
    /** Only a roster with members tells who is a stranger. Called by: main.load. */
    onRosterChanged: () => {
      if (roster.isLoaded()) waitingRoom.open();
    },
    /** A session with somebody else is not touched. Called by: main.load. */
    onUndeliverable: (peer) => {
      const session = book.current();
      if (session?.peer === peer) workflow.dispatch(session, { type: "Failed", reason: "offline" });
    },
    /** Patience first: the report then speaks of what is still at work. Called by: main.load. */
    tick: () => {
      workflow.tick();
      report.tick();
      company.tick();
    },
  };
}

/** The receiver over all that carries sessions. Called by: engine.createEngine. */
function createEntrance(
  { roster, slicer, clock }: EnginePorts,
  { sendControl }: Outbox,
  { book, workflow, handler, report, handleRecord }: SessionEngine,
  rest: Pick<ReceiverDeps, "presence" | "waitingRoom" | "mutes" | "gateReport" | "ownNonce">,
): Receiver {
  return createReceiver({
    ...rest,
    book,
    workflow,
    roster,
    sendControl,
    handleRecord,
    run: slicer.run,
    uptime: clock.uptime,
    answerTurn: handler.answerTurn,
    secondsUntilFree: report.secondsUntilFree,
  });
}
