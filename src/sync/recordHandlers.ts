/**
 * What each record of the peer means. Records of one session are handled in the order of the wire, each inside
 * a job; one that the session's role or scope does not allow is dropped and logged.
 */
import { daysMode, MAX_DAYS } from "../model/syncMode";
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import type { Entry } from "../model/entry";
import { success } from "../model/outcome";
import type { TableName } from "../model/tables";
import { equalDigests } from "../reconcile/digest";
import { MAX_SYMBOLS } from "../reconcile/sketch";
import { unpackSymbols } from "../reconcile/symbolPacking";
import { decodeBatch } from "../wire/batch";
import { INFLATES_TOO_LONG } from "../wire/envelope";
import { decodeMetadata } from "../wire/listing";
import type { Outline } from "../wire/outline";
import { decodeOutlines } from "../wire/outline";
import type { PackedResidues, RecordByName, TableSummary, WireRecord } from "../wire/protocol";
import type { ClosingProof } from "./closingProof";
import type { DataSyncManager } from "./DataSyncManager";
import { expectLeast } from "./expectations";
import type { Compressor, Log } from "./ports";
import type { TurnRecordName } from "./recordRoles";
import { mayReceive } from "./recordRoles";
import { hashesOf, sameScope, sharedScope } from "./scopeHashes";
import type { DifferingTable, SessionEvent } from "./session";
import type { SessionContext, WantedPosition } from "./sessionContext";
import { beginTable } from "./sessionContext";
import { MAX_PAUSE_SECONDS } from "./sessionWatch";
import { sketchedTables } from "./sketchSpeaker";
import { sameWindows } from "./summaries";

/**
 * The initiator's clock may differ from ours by this; more means that one of the two is not the realm's. A request that
 * comes from the past may also have waited in the initiator's queue, as long as a lockdown may last.
 */
export const MAX_CLOCK_DIFFERENCE_SECONDS = 60;

/** Metadata that the peer may list of one table: far more than any guild keeps, and still little memory. */
export const MAX_TABLE_METADATA = 65536;
/** Turns of one table beyond the first: what comes whole fits, so one is enough. */
const MAX_EXTRA_TURNS = 1;

/** @noSelf */
export interface RecordHandlersDeps {
  readonly log: Log;
  readonly compressor: Compressor;
  /** Lets the frame go on; called while a listing or a batch is read. */
  readonly breathe: () => void;
  readonly proof: ClosingProof;
  readonly manager: Pick<DataSyncManager, "applyEntries" | "noteRefusedThere">;
  /** The one entry that a session sees at a position of a table; breathes. */
  readonly heldAt: (session: SessionContext, tableName: TableName, position: number) => Entry | undefined;
  /** All that a session sees there; breathes. */
  readonly idsAt: (session: SessionContext, tableName: TableName, position: number) => readonly string[];
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
  /** From here on both mean the same guilds, window, time and salt. Called by: recordHandlers.createRecordHandlers. */
  const onRequest = (session: SessionContext, body: RecordByName["request"]): void => {
    const ahead = body.serverTime - deps.serverTime();
    if (ahead > MAX_CLOCK_DIFFERENCE_SECONDS || -ahead > MAX_PAUSE_SECONDS + MAX_CLOCK_DIFFERENCE_SECONDS) {
      deps.log.write("gate", `${session.peer} asks with a clock ${ahead} s from ours`);
      deps.dispatch(session, { type: "Failed", reason: "damaged" });
      return;
    }
    session.requestTime = body.serverTime;
    session.cutOff = body.cutOff;
    session.rung = body.rung;
    session.salt = body.salt;
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
    session.peerSummaries = body.summaries;
    session.peerExcluded = [];
    const isSameScope = sameScope(body.scope, session.requestedScope);
    if (isSameScope && sameWindows(session.requestedSummaries, body.summaries)) {
      deps.proof.compare(session, session.requestedSummaries, body.summaries);
      deps.dispatch(session, { type: "Summarised", isSettled: true, differing: [] });
      return;
    }
    session.scope = sharedScope(session.scope, body.scope);
    if (!isSameScope) session.requestedSummaries = deps.proof.summarise(session);
    const mine = session.requestedSummaries;
    expectLeast(session, mine, body.summaries);
    session.sketchedTables = sketchedTables(mine, body.summaries);
    session.plans = new LuaMap();
    session.reading = undefined;
    if (body.symbols.count > 0) {
      session.reading = { estimate: body.estimate, symbols: [], requestsMade: 0, work: undefined };
      takeSymbols(session, 0, body.symbols);
    }
    deps.dispatch(session, { type: "Summarised", isSettled: false, differing: differingTables(mine, body.summaries) });
  };

  /** All of them anew when the peer's entries have changed since it said the first. */
  const onSymbols = (session: SessionContext, body: RecordByName["symbols"]): void => {
    takeSymbols(session, body.from, body.symbols);
    deps.dispatch(session, { type: "SymbolsReceived" });
  };

  /** Symbols follow each other without a gap, or they are none of ours. */
  const takeSymbols = (session: SessionContext, from: number, packed: PackedResidues): void => {
    const { reading } = session;
    const symbols = unpackSymbols(packed.text, packed.count);
    if (reading === undefined || symbols === undefined || from > reading.symbols.length || from + packed.count > MAX_SYMBOLS) {
      damage(session, "symbols that are none");
      return;
    }
    if (from < reading.symbols.length) reading.work = undefined;
    while (reading.symbols.length > from) reading.symbols.pop();
    for (const symbol of symbols) reading.symbols.push(symbol);
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
    const { tableName, everything, isLastTable } = body;
    const residues = unpackSymbols(body.wanted.text, body.wanted.count);
    const outlines = decodeOutlines(body.outlines);
    if (residues === undefined || residues.length % 2 !== 0 || !outlines.ok) {
      damage(session, `a request for ${tableName} that cannot be read`);
      return;
    }
    const asked = session.question?.type === "entries" && session.question.tableName === tableName ? session.question : undefined;
    if (asked === undefined) beginTable(session, tableName);
    const wanted: WantedPosition[] = asked?.wanted ?? [];
    for (const place of $range(0, residues.length - 1, 2)) {
      wanted.push({ position: residues[place] as number, weight: residues[place + 1] as number });
    }
    const known = asked?.outlines ?? new LuaMap<number, Outline>();
    for (const [position, outline] of outlines.value) known.set(position, outline);
    if (wanted.length > MAX_TABLE_METADATA) damage(session, `a request for more than ${MAX_TABLE_METADATA} entries of ${tableName}`);
    else session.question = { type: "entries", tableName, everything, isLastTable, wanted, outlines: known };
  };

  /**
   * Applied at once, so that an interrupted session keeps what came; deltas change what is held at their position.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onEntries = (session: SessionContext, body: RecordByName["entries"]): void => {
    const { tableName } = body;
    const batch = decodeBatch(body.batch, deps.compressor, (position) => deps.heldAt(session, tableName, position), deps.breathe);
    if (!batch.ok) unreadable(session, `entries of ${tableName}`, batch.reason);
    else if (session.table?.tableName !== tableName) damage(session, `entries of ${tableName} out of turn`);
    else {
      for (const position of batch.value.unresolved) session.table.unresolved.push(position);
      deps.manager.applyEntries(session, tableName, batch.value.entries);
    }
  };

  /**
   * The table is complete on the other side; only now is it counted as sent. What did not fit goes over once more, whole.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onTableDone = (session: SessionContext, body: RecordByName["tableDone"]): void => {
    const { tableName } = body;
    const { table } = session;
    if (table?.tableName !== tableName) return;
    const refused = body.refused === "" ? success([]) : decodeMetadata(body.refused, deps.compressor);
    if (refused.ok) deps.manager.noteRefusedThere(session, tableName, refused.value);
    session.tally.sent += body.applied;
    session.underWay.entries = 0;
    if (body.applied > 0) deps.onProgress(session);
    const scopeChanged = !sameScope(body.scope, session.peerScope) || !sameScope(hashesOf(deps.currentScope()), session.requestedScope);
    session.peerScope = body.scope;
    const { onAcknowledged } = session;
    session.onAcknowledged = undefined;
    if (onAcknowledged !== undefined) onAcknowledged();
    if (session.role === "responder") return;
    for (const position of unpackSymbols(body.unresolved.text, body.unresolved.count) ?? []) {
      for (const id of deps.idsAt(session, tableName, position)) table.newerHere.push(id);
    }
    const needsMore = table.newerHere.length + table.unresolved.length > 0 && table.extraTurns < MAX_EXTRA_TURNS;
    deps.dispatch(session, { type: "TableExchanged", tableName, scopeChanged, needsMore });
  };

  /** The initiator has the last word, unless the responder agreed by itself. Called by: recordHandlers.createRecordHandlers. */
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
   */
  const onInitiatorsClosing = (session: SessionContext, body: RecordByName["closing"], newHere: number): void => {
    if (newHere > 0 || !body.isFinal) session.closingSummaries = deps.proof.summarise(session);
    const verdict = deps.proof.compare(session, session.closingSummaries, body.summaries);
    if (body.isFinal) deps.dispatch(session, { type: "FinalClosingReceived" });
    else session.question = { type: "closing", isSettled: verdict === "equal" && !deps.proof.hasUnnamed(session) };
  };

  /**
   * What inflates without end was made to stop the game: its sender is not heard for a while.
   * Called by: recordHandlers.onEntries, recordHandlers.onMetadata.
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
    if (!mayReceive(session.role, record.name)) {
      deps.log.write("gate", `${session.peer} sent ${record.name}, which is not his to send`);
      return;
    }
    (handlers[record.name as TurnRecordName] as (this: void, session: SessionContext, body: unknown) => void)(session, record.body);
  };
}

/** The tables whose digests differ, and which sides are empty of them. */
function differingTables(mine: readonly TableSummary[], theirs: readonly TableSummary[]): DifferingTable[] {
  const differing: DifferingTable[] = [];
  for (const [place, { tableName, window }] of ipairs(mine)) {
    const other = theirs[place - 1]?.window;
    if (other === undefined || equalDigests(window, other)) continue;
    differing.push({ tableName, isEmptyLocally: window.count === 0, isEmptyRemotely: other.count === 0 });
  }
  return differing;
}
