/** What is asked for of one table, what comes of it, and how it ends. */
import type { Entry } from "../model/entry";
import { success } from "../model/outcome";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import { unpackResidues } from "../wire/residuePacking";
import { decodeBatch } from "../wire/batch";
import { decodeMetadata } from "../wire/listing";
import type { Outline } from "../wire/outline";
import { decodeOutlines } from "../wire/outline";
import type { RecordByName, ScopeHashes } from "../wire/protocol";
import type { DamageReport } from "./damageReport";
import type { DataSyncManager } from "./DataSyncManager";
import { isFarewell } from "./farewell";
import type { Compressor } from "./ports";
import { hashesOf, sameScope } from "./scopeHashes";
import type { SessionEvent } from "./session";
import type { SessionContext, WantedPosition } from "./sessionContext";
import { beginTable, MAX_TABLE_METADATA } from "./sessionContext";

/** Turns of one table beyond the first: what comes whole fits, so one is enough. */
const MAX_EXTRA_TURNS = 1;

/** @noSelf */
export interface EntryRecordsDeps {
  readonly compressor: Compressor;
  /** Lets the frame go on; called while a listing or a batch is read. */
  readonly breathe: () => void;
  readonly manager: Pick<DataSyncManager, "applyEntries" | "noteRefusedThere">;
  /** The one entry that a session sees at a position of a table; breathes. */
  readonly heldAt: (session: SessionContext, tableName: TableName, position: number) => Entry | undefined;
  /** All that a session sees there; breathes. */
  readonly idsAt: (session: SessionContext, tableName: TableName, position: number) => readonly string[];
  readonly currentScope: () => Scope;
  readonly dispatch: (session: SessionContext, event: SessionEvent) => void;
  readonly onProgress: (session: SessionContext) => void;
}

/** @noSelf */
export interface EntryRecords {
  readonly onEntriesRequest: (session: SessionContext, body: RecordByName["entriesRequest"]) => void;
  readonly onEntries: (session: SessionContext, body: RecordByName["entries"]) => void;
  readonly onTableDone: (session: SessionContext, body: RecordByName["tableDone"]) => void;
}

/** Builds the reader of one table's records. Called by: recordHandlers.createRecordHandlers. */
export function createEntryRecords(deps: EntryRecordsDeps, { damage, unreadable }: DamageReport): EntryRecords {
  /**
   * Pages of one request add up; the first makes its table the one at work.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onEntriesRequest = (session: SessionContext, body: RecordByName["entriesRequest"]): void => {
    const { tableName, everything, isLastTable } = body;
    const residues = unpackResidues(body.wanted.text, body.wanted.count);
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
    const isLeaving = isFarewell(session, tableName);
    if (isLeaving) beginTable(session, tableName);
    if (session.table?.tableName !== tableName) {
      damage(session, `entries of ${tableName} out of turn`);
      return;
    }
    const batch = decodeBatch(body.batch, deps.compressor, (position) => deps.heldAt(session, tableName, position), deps.breathe);
    if (!batch.ok) unreadable(session, `entries of ${tableName}`, batch.reason, body.batch);
    else {
      for (const position of batch.value.unresolved) session.table.unresolved.push(position);
      deps.manager.applyEntries(session, tableName, batch.value.entries);
      if (isLeaving) deps.dispatch(session, { type: "Failed", reason: "stranger" });
    }
  };

  /**
   * The table is complete on the other side; only now is it counted as sent, and never more than was said. What did not fit goes
   * over once more, whole.
   * Called by: recordHandlers.createRecordHandlers.
   */
  const onTableDone = (session: SessionContext, body: RecordByName["tableDone"]): void => {
    const { tableName } = body;
    const { table } = session;
    if (table?.tableName !== tableName) return;
    const refused = body.refused === "" ? success([]) : decodeMetadata(body.refused, deps.compressor, deps.breathe);
    if (refused.ok) deps.manager.noteRefusedThere(session, tableName, refused.value);
    const applied = math.min(body.applied, session.underWay.entries);
    session.tally.sent += applied;
    session.underWay.entries = 0;
    if (applied > 0) deps.onProgress(session);
    const scopeChanged = body.scope !== undefined && hasScopeChanged(session, body.scope);
    const { onAcknowledged } = session;
    session.onAcknowledged = undefined;
    if (onAcknowledged !== undefined) onAcknowledged();
    if (session.role === "responder") return;
    for (const position of unpackResidues(body.unresolved.text, body.unresolved.count) ?? []) {
      for (const id of deps.idsAt(session, tableName, position)) {
        table.newerHere.push(id);
        table.wholeThere.add(id);
      }
    }
    const needsMore = table.newerHere.length + table.unresolved.length > 0 && table.extraTurns < MAX_EXTRA_TURNS;
    deps.dispatch(session, { type: "TableExchanged", tableName, scopeChanged, needsMore });
  };

  /** Asks whether `setup` has changed what either side may speak of. Called by: entryRecords.onTableDone. */
  const hasScopeChanged = (session: SessionContext, scope: ScopeHashes): boolean => {
    const isNew = !sameScope(scope, session.peerScope);
    session.peerScope = scope;
    return isNew || !sameScope(hashesOf(deps.currentScope()), session.requestedScope);
  };

  return { onEntriesRequest, onEntries, onTableDone };
}
