/**
 * The proof at a session's end: both sides say the digests of what they hold after applying, and leave out the
 * same ids - refused, held, or changed since the request. Only equal digests make a result "identical".
 */
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import type { ExcludedIds, TableSummary } from "../wire/protocol";
import { MAX_EXCLUDED_BYTES, MAX_EXCLUDED_IDS } from "../wire/recordFields";
import type { SessionContext } from "./sessionContext";
import { exclude, isExcluded } from "./sessionContext";
import type { Summariser } from "./summariser";
import { sameOlder, sameWindows } from "./summariser";

/** How two sides' lists of left-out ids differed. */
export interface MergedIds {
  readonly unnamedByPeer: number;
  readonly newHere: number;
}

/** @noSelf */
export interface ClosingProof {
  /** My digests without what the session leaves out; breathes. */
  readonly summarise: (session: SessionContext) => readonly TableSummary[];
  /** The ids the session leaves out, sorted. */
  readonly excludedIds: (session: SessionContext) => readonly ExcludedIds[];
  /** Takes over the peer's ids; says how many of mine the peer did not name, and how many of the peer's were new to me. */
  readonly mergeExcluded: (session: SessionContext, theirs: readonly ExcludedIds[]) => MergedIds;
  /** Writes the verdict of two sides' digests into the session. */
  readonly compare: (session: SessionContext, mine: readonly TableSummary[], theirs: readonly TableSummary[]) => void;
}

/** Builds the proof over a reader of the tables. Called by: sessionEngine.createSessionEngine. */
export function createClosingProof(summariser: Summariser): ClosingProof {
  return {
    /**
     * Both sides leave out the same ids, or the digests say nothing.
     * Called by: DataSyncHandler.sendClosing, DataSyncHandler.sendRequest, recordHandlers.onClosing,
     * recordHandlers.onSummary, responderTurns.answerRequest.
     */
    summarise: (session) => summariser.summarise(session, (tableName, id) => isExcluded(session, tableName, id)),
    excludedIds,
    mergeExcluded,
    /**
     * The only place where a session comes to be called identical.
     * Called by: recordHandlers.finished, recordHandlers.onClosing.
     */
    compare: (session, mine, theirs) => {
      session.agrees = sameWindows(mine, theirs);
      session.olderDiffer = !sameOlder(mine, theirs);
    },
  };
}

/**
 * What a session leaves out, by table in the seed's order, at most as many ids as a record may carry.
 * Called by: DataSyncHandler.sendClosing, closingProof.mergeExcluded.
 */
function excludedIds(session: SessionContext): readonly ExcludedIds[] {
  const excluded: ExcludedIds[] = [];
  let bytesLeft = MAX_EXCLUDED_BYTES;
  for (const tableName of TABLE_NAMES) {
    const ids: string[] = [];
    for (const id of sortedIds(session, tableName)) {
      bytesLeft -= id.length;
      if (ids.length < MAX_EXCLUDED_IDS && bytesLeft >= 0) ids.push(id);
    }
    if (ids.length > 0) excluded.push({ tableName, ids });
  }
  return excluded;
}

/** One table's ids in order of bytes. Called by: closingProof.excludedIds. */
function sortedIds(session: SessionContext, tableName: TableName): string[] {
  const ids: string[] = [];
  const excluded = session.excludedByTable.get(tableName);
  if (excluded !== undefined) for (const id of excluded) ids.push(id);
  table.sort(ids);
  return ids;
}

/**
 * The union of both sides' ids; digests said before it hold only where it brought nothing new.
 * Called by: recordHandlers.onClosing.
 */
function mergeExcluded(session: SessionContext, theirs: readonly ExcludedIds[]): MergedIds {
  let unnamedByPeer = 0;
  let newHere = 0;
  for (const { ids } of excludedIds(session)) unnamedByPeer += ids.length;
  for (const { tableName, ids } of theirs) {
    for (const id of ids) {
      if (isExcluded(session, tableName, id)) unnamedByPeer -= 1;
      else newHere += 1;
      exclude(session, tableName, id);
    }
  }
  return { unnamedByPeer, newHere };
}
