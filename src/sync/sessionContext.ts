/** What belongs to one session beside its state: who, when, which scope, and what was counted so far. */
import type { Metadata } from "../model/entry";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import type { SyncMode } from "../model/syncMode";
import type { TableName } from "../model/tables";
import type { Link } from "../wire/link";
import type { Outline } from "../wire/outline";
import type { Decoder } from "../reconcile/decoder";
import type { PlannedPush, PositionRequest } from "../reconcile/planBySketch";
import type { ExcludedIds, Rung, ScopeHashes, TableSummary } from "../wire/protocol";
import type { Greeting } from "./greeting";
import type { Role, SessionState } from "./session";
import type { Standing } from "./standing";

/** Metadata that a peer may list or ask for of one table: far more than any guild keeps, and still little memory. */
export const MAX_TABLE_METADATA = 65536;

/** Ids that a session leaves out of its proof; with more it is not proved, and not called identical. */
const MAX_EXCLUDED = 4000;

/** How the difference is looked for before anybody has said it. */
const NO_REQUEST = { rung: "seconds", salt: 0 } as const;
/** What is spoken of until then. */
const NO_SCOPE: ScopeHashes = { guilds: [], federation: 0 };

/** Counts of entries, as the result and `/gh status` show them. */
export interface Tally {
  received: number;
  sent: number;
  rejected: number;
  held: number;
  /** Entries known to have to move, in both directions. */
  total: number;
}

/** What the peer has asked for in the turn at work; answered when the turn ends. */
export type Question =
  | { readonly type: "summary" }
  | { readonly type: "symbols"; readonly from: number; readonly count: number }
  | { readonly type: "metadata"; readonly tableName: TableName }
  | {
      readonly type: "entries";
      readonly tableName: TableName;
      readonly everything: boolean;
      readonly isLastTable: boolean;
      readonly wanted: WantedPosition[];
      readonly outlines: LuaMap<number, Outline>;
    }
  | { readonly type: "closing"; readonly isSettled: boolean };

/** What is lacking at a position: the weight of the version held there, 0 for none. */
export interface WantedPosition {
  readonly position: number;
  readonly weight: number;
}

/** What the turn at work brought for one table. */
export interface TableTally {
  readonly tableName: TableName;
  applied: number;
  readonly refused: Metadata[];
  /** Ids that came in an older version than mine: mine goes back. */
  readonly newerHere: string[];
  /** Positions of deltas that fitted nothing held here: they are asked for whole. */
  readonly unresolved: number[];
  /** Ids of deltas that fitted nothing held there: they go back whole. */
  readonly wholeThere: LuaSet<string>;
  /** Turns that this table has taken beyond the first. */
  extraTurns: number;
}

/** What is known of the peer's sketch. */
export interface SketchReading {
  readonly estimate: string;
  /** From the first on. */
  readonly symbols: number[];
  requestsMade: number;
  /** What has been decoded, and of which state of my own entries; nil before the first reading. */
  work: { readonly decoder: Decoder; readonly changes: number; taken: number } | undefined;
}

/** What a sketch found out about one table. */
export interface TablePlan {
  readonly requests: PositionRequest[];
  readonly pushes: PlannedPush[];
}

export interface SessionContext {
  readonly id: number;
  readonly peer: PeerName;
  readonly role: Role;
  /** Who the peer is to me; an outsider becomes a partner when he has proved himself. */
  standing: Standing;
  /** Initiator, across guilds: how far the greeting of the peer has come. */
  readonly greeting: Greeting;
  /** As the opening says; the responder learns it from there. */
  mode: SyncMode;
  readonly link: Link;
  /** Uptime at the start, for the result's seconds. */
  readonly startedAt: number;
  /** Server time of the initiator's request: what "now" means to both sides. */
  requestTime: number;
  cutOff: number;
  /** The guilds both players know; mine alone until the peer has named its own. */
  scope: Scope;
  /** How the request at work looks for the difference, and the salt of its positions. */
  rung: Rung;
  salt: number;
  /** What the request said, for the comparison with the summary. */
  requestedScope: ScopeHashes;
  requestedSummaries: readonly TableSummary[];
  /** The peer's scope as it said last. */
  peerScope: ScopeHashes;
  state: SessionState;
  readonly tally: Tally;
  /** Entries said for the table at work and not acknowledged yet, and the most bytes that the queue held of them. */
  readonly underWay: { entries: number; queuedBytes: number };
  /** Entries that will probably move, by table; together they are the tally's total. */
  readonly expectedByTable: Partial<Record<TableName, number>>;
  /** The table at work and what its turn brought. */
  table: TableTally | undefined;
  /** The tables that neither side is empty of: what is sketched. */
  sketchedTables: ReadonlyLuaSet<TableName>;
  /** Initiator: what is known of the other side's sketch. */
  reading: SketchReading | undefined;
  /** Responder: the state of its entries of which it has said symbols. */
  saidChanges: number;
  /** Initiator: what the sketch found out, by table. */
  plans: LuaMap<TableName, TablePlan>;
  /** The other side's metadata of the table at work, until compared. */
  remoteMetadata: Record<string, Metadata> | undefined;
  /** How many of them came, repeated ones counted again. */
  listedCount: number;
  question: Question | undefined;
  /** Responder: turns of the peer that were answered. */
  turnsAnswered: number;
  /**
   * Weights of the versions the peer held of the ids I offered for the table at work: bases of deltas, and a refusal
   * holds until one of the two versions changes.
   */
  heldThere: Record<string, number>;
  /** Outlines of versions the peer asked to have replaced, by id. */
  outlinesThere: Record<string, Outline>;
  /** Ids that the closing proof leaves out: refused, held, or changed since the request. */
  readonly excludedByTable: LuaMap<TableName, LuaSet<string>>;
  excludedCount: number;
  /** A version was refused by either side, now or in an earlier session. */
  hasRefusals: boolean;
  /** My digests as I said them last. */
  closingSummaries: readonly TableSummary[];
  /** The peer's digests as it said them last, and what they leave out; nil once something may have changed them. */
  peerSummaries: readonly TableSummary[] | undefined;
  peerExcluded: readonly ExcludedIds[];
  /** How often this session has begun anew. */
  restarts: number;
  /** Waits for a busy peer: silence does not count. */
  isParked: boolean;
  /** Uptime since which the game forbids messages; nil while it does not. */
  pausedSince: number | undefined;
  /** Initiator: it has begun by itself, and nobody here has asked for it since. */
  isAutomatic: boolean;
  /** My own wish, when this session took the place of one I had begun. */
  ownMode: SyncMode | undefined;
  /** SyncStarted was told to the listeners, so SyncFinished will be. */
  isAnnounced: boolean;
  /** The verdict of the closing digests; nil until they were compared. */
  agrees: boolean | undefined;
  olderDiffer: boolean;
  /** The peer's login nonce, once heard. */
  peerNonce: number | undefined;
  /** Called once when the entries pushed for the table at work were acknowledged. */
  onAcknowledged: (() => void) | undefined;
}

/** The facts with which a session begins. */
export type SessionStart = Pick<
  SessionContext,
  "id" | "peer" | "role" | "standing" | "mode" | "link" | "startedAt" | "requestTime" | "cutOff" | "scope" | "state"
>;

/** A fresh session: nothing counted, nothing left out. Called by: sessionOpener.open. */
export function createSessionContext(start: SessionStart): SessionContext {
  return {
    ...start,
    greeting: { hellos: 0, waitsSince: undefined, go: undefined },
    ...NO_REQUEST,
    requestedScope: NO_SCOPE,
    requestedSummaries: [],
    peerScope: NO_SCOPE,
    tally: { received: 0, sent: 0, rejected: 0, held: 0, total: 0 },
    underWay: { entries: 0, queuedBytes: 0 },
    expectedByTable: {},
    table: undefined,
    sketchedTables: new LuaSet(),
    reading: undefined,
    saidChanges: 0,
    plans: new LuaMap(),
    remoteMetadata: undefined,
    listedCount: 0,
    question: undefined,
    turnsAnswered: 0,
    heldThere: {},
    outlinesThere: {},
    excludedByTable: new LuaMap(),
    excludedCount: 0,
    hasRefusals: false,
    closingSummaries: [],
    peerSummaries: undefined,
    peerExcluded: [],
    restarts: 0,
    isParked: false,
    pausedSince: undefined,
    isAutomatic: false,
    ownMode: undefined,
    isAnnounced: false,
    agrees: undefined,
    olderDiffer: false,
    peerNonce: undefined,
    onAcknowledged: undefined,
  };
}

/**
 * What the player here wants of a session; nil when he has not asked for it.
 * Called by: WorkflowManager.isWanted, pauseWatch.wantedPeer, sessionBook.wishOf, sessionOpener.serve.
 */
export function wishedMode({ role, mode, ownMode, isAutomatic }: SessionContext): SyncMode | undefined {
  if (role === "responder") return ownMode;
  return isAutomatic ? undefined : mode;
}

/**
 * Asks whether a session has not really begun: its peer is busy, or has not proved himself. Others go before it.
 * Called by: WorkflowManager.serve, admission.admit.
 */
export function isWaiting({ isParked, state }: SessionContext): boolean {
  return isParked || state.at === "Greeting";
}

/** A turn that has brought nothing yet. Called by: DataSyncHandler.exchangeAgain, sessionContext.beginTable. */
export function emptyTally(tableName: TableName): TableTally {
  return { tableName, applied: 0, refused: [], newerHere: [], unresolved: [], wholeThere: new LuaSet(), extraTurns: 0 };
}

/**
 * The table becomes the one at work, in its first turn.
 * Called by: DataSyncHandler.exchangeTable, DataSyncHandler.requestTable, entryRecords.onEntries,
 * entryRecords.onEntriesRequest, recordHandlers.metadataRequest.
 */
export function beginTable(session: SessionContext, tableName: TableName): void {
  session.table = emptyTally(tableName);
  session.heldThere = {};
  session.outlinesThere = {};
}

/**
 * Leaves an entry out of the session's closing proof.
 * Called by: DataSyncManager.leaveOut, closingProof.mergeExcluded, engine.leaveOut, offers.isOfferable,
 * offers.noteRefusedThere.
 */
export function exclude(session: SessionContext, tableName: TableName, id: string): void {
  let ids = session.excludedByTable.get(tableName);
  if (ids === undefined) {
    ids = new LuaSet();
    session.excludedByTable.set(tableName, ids);
  }
  if (ids.has(id) || session.excludedCount >= MAX_EXCLUDED) return;
  session.excludedCount += 1;
  ids.add(id);
}

/** Asks whether the closing proof leaves this entry out. Called by: closingProof.mergeExcluded. */
export function isExcluded(session: SessionContext, tableName: TableName, id: string): boolean {
  return session.excludedByTable.get(tableName)?.has(id) === true;
}
