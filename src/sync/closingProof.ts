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
import type { Portraits } from "./portraits";
import type { Verdict } from "./session";
import { sameOlder, sameWindows } from "./summaries";

/** @noSelf */
export interface ClosingProof {
  /** My digests without what the session leaves out; breathes. */
  readonly summarise: (session: SessionContext) => readonly TableSummary[];
  /** The ids the session leaves out, sorted. */
  readonly excludedIds: (session: SessionContext) => readonly ExcludedIds[];
  /** Takes over the peer's ids; says how many of them were new to me. */
  readonly mergeExcluded: (session: SessionContext, theirs: readonly ExcludedIds[]) => number;
  /** Asks whether I leave out an entry that the peer's last digests still contain. */
  readonly hasUnnamed: (session: SessionContext) => boolean;
  /** My digests as they are now against the peer's last ones; breathes. */
  readonly prove: (session: SessionContext) => Verdict;
  /** Writes the verdict of two sides' digests into the session. */
  readonly compare: (session: SessionContext, mine: readonly TableSummary[], theirs: readonly TableSummary[]) => Verdict;
}

/** Builds the proof over the portraits of the tables. Called by: sessionEngine.createSessionEngine. */
export function createClosingProof(portraits: Pick<Portraits, "of">): ClosingProof {
  /**
   * Both sides leave out the same ids, or the digests say nothing.
   * Called by: DataSyncHandler.sendRequest, closingProof.prove, recordHandlers.onClosing,
   * recordHandlers.onInitiatorsClosing, responderTurns.answerEntries, responderTurns.answerRequest,
   * summaryRecords.onSummary.
   */
  const summarise = (session: SessionContext): readonly TableSummary[] => portraits.of(session).summaries(session.excludedByTable);

  return {
    summarise,
    excludedIds,
    mergeExcluded,
    hasUnnamed,
    /**
     * Digests that leave out different entries, or were said before something moved, prove nothing.
     * Called by: performer.createPerformer.
     */
    prove: (session) => {
      const theirs = session.peerSummaries;
      session.closingSummaries = summarise(session);
      return theirs === undefined || hasUnnamed(session) ? "open" : compare(session, session.closingSummaries, theirs);
    },
    compare,
  };
}

/**
 * The only place where a session comes to be called identical.
 * Called by: closingProof.prove, recordHandlers.onClosing, recordHandlers.onInitiatorsClosing,
 * responderTurns.answerRequest, summaryRecords.onSummary.
 */
function compare(session: SessionContext, mine: readonly TableSummary[], theirs: readonly TableSummary[]): Verdict {
  session.agrees = sameWindows(mine, theirs);
  session.olderDiffer = !sameOlder(mine, theirs);
  return session.agrees ? "equal" : "different";
}

/**
 * What a session leaves out, by table in the seed's order, at most as many ids as a record may carry.
 * Called by: DataSyncHandler.sayClosing, closingProof.hasUnnamed.
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
function mergeExcluded(session: SessionContext, theirs: readonly ExcludedIds[]): number {
  let newHere = 0;
  for (const { tableName, ids } of theirs) {
    for (const id of ids) {
      if (!isExcluded(session, tableName, id)) newHere += 1;
      exclude(session, tableName, id);
    }
  }
  session.peerExcluded = theirs;
  return newHere;
}

/**
 * What the peer has named is part of what I leave out, so that the numbers tell.
 * Called by: closingProof.prove, recordHandlers.onInitiatorsClosing.
 */
function hasUnnamed(session: SessionContext): boolean {
  let unnamed = 0;
  for (const { ids } of excludedIds(session)) unnamed += ids.length;
  for (const { ids } of session.peerExcluded) unnamed -= ids.length;
  return unnamed > 0;
}
