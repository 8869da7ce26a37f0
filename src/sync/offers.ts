/** What the peer is offered of a table, and which versions of mine it would not take. */
import type { Metadata } from "../model/entry";
import type { PlainTable } from "../model/plainValue";
import type { TableName } from "../model/tables";
import { heldWeight } from "../reconcile/position";
import { expectMoves } from "./expectations";
import type { Portraits } from "./portraits";
import type { EntryStore, Log } from "./ports";
import type { Refusals } from "./refusals";
import type { Question, SessionContext, TablePlan } from "./sessionContext";
import { exclude } from "./sessionContext";

/** @noSelf */
export interface OffersDeps {
  readonly store: EntryStore;
  readonly log: Log;
  readonly portraits: Portraits;
  readonly refusals: Refusals;
  readonly breathe: () => void;
}

/** @noSelf */
export interface Offers {
  /** Asks whether my version of an entry may be offered to a peer who holds a version of this weight, 0 for none. */
  readonly isOfferable: (session: SessionContext, tableName: TableName, id: string, weightThere: number) => boolean;
  /** All ids of scope and window, for a side that holds nothing of the table; breathes. */
  readonly offerToEmptySide: (session: SessionContext, tableName: TableName) => string[];
  /** Ids of what a sketch's plan pushes. */
  readonly offersOfPlan: (session: SessionContext, tableName: TableName, plan: TablePlan) => string[];
  /** Ids of what the peer asked for; breathes. */
  readonly offersFor: (session: SessionContext, question: Extract<Question, { type: "entries" }>) => string[];
  /** Remembers which of my versions the peer would not take. */
  readonly noteRefusedThere: (session: SessionContext, tableName: TableName, refused: readonly Metadata[]) => void;
}

/** Builds the part of the manager that decides what goes out. Called by: DataSyncManager.createDataSyncManager. */
export function createOffers(deps: OffersDeps): Offers {
  /**
   * A version the peer refused before is not offered, and nobody may call the copies identical; what the peer holds (0 for nothing) is
   * remembered for its answer.
   * Called by: DataSyncManager.noteNewerHere, DataSyncManager.processMetadataComparison, offers.offerToEmptySide,
   * offers.offersFor, offers.offersOfPlan.
   */
  const isOfferable = (session: SessionContext, tableName: TableName, id: string, weightThere: number): boolean => {
    const offered = deps.store.get(tableName, id);
    if (offered === undefined) return false;
    session.heldThere[id] = weightThere;
    if (!deps.refusals.isKnown(session.peer, tableName, id, offered.lastUpdated, weightThere)) return true;
    session.hasRefusals = true;
    exclude(session, tableName, id);
    return false;
  };

  /**
   * A side without entries needs no comparison, but old refusals count here too.
   * Called by: DataSyncHandler.exchangeTable, offers.offersFor.
   */
  const offerToEmptySide = (session: SessionContext, tableName: TableName): string[] => {
    const ids: string[] = [];
    for (const id of deps.portraits.windowIds(session, tableName)) {
      if (isOfferable(session, tableName, id, 0)) ids.push(id);
      deps.breathe();
    }
    expectMoves(session, tableName, ids.length);
    deps.log.write("sync", `${tableName}: ${session.peer} holds nothing, ${ids.length} are offered`);
    return ids;
  };

  /** From here on the status knows how much has to move. Called by: DataSyncHandler.exchangeTable. */
  const offersOfPlan = (session: SessionContext, tableName: TableName, { requests, pushes }: TablePlan): string[] => {
    const ids: string[] = [];
    for (const { id, remoteSeconds } of pushes) {
      if (isOfferable(session, tableName, id, heldWeight(remoteSeconds))) ids.push(id);
      deps.breathe();
    }
    expectMoves(session, tableName, requests.length + ids.length);
    deps.log.write("sync", `${tableName}: ${requests.length} needed from ${session.peer}, ${ids.length} needed there`, {
      offered: sample(ids),
    });
    return ids;
  };

  /**
   * Everything of the window that stands at the positions asked for, once however often it was asked for.
   * Called by: responderTurns.answerEntries.
   */
  const offersFor = (
    session: SessionContext,
    { tableName, everything, wanted, outlines }: Extract<Question, { type: "entries" }>,
  ): string[] => {
    if (everything) return offerToEmptySide(session, tableName);
    const points = deps.portraits.pointsOf(session, session.salt);
    const ids: string[] = [];
    const seen = new LuaSet<string>();
    for (const { position, weight } of wanted) {
      for (const version of points.versionsAt(position)) {
        if (version.tableName !== tableName || !version.isInWindow || seen.has(version.id)) continue;
        seen.add(version.id);
        if (!isOfferable(session, tableName, version.id, weight)) continue;
        ids.push(version.id);
        const outline = outlines.get(position);
        if (outline !== undefined) session.outlinesThere[version.id] = outline;
      }
      deps.breathe();
    }
    return ids;
  };

  /**
   * The peer says which versions it would not take, so that they are not offered again.
   * Called by: entryRecords.onTableDone.
   */
  const noteRefusedThere = (session: SessionContext, tableName: TableName, refused: readonly Metadata[]): void => {
    for (const { id, lastUpdated } of refused) {
      const weightThere = session.heldThere[id];
      if (weightThere === undefined) continue;
      session.hasRefusals = true;
      exclude(session, tableName, id);
      deps.refusals.remember(session.peer, tableName, id, lastUpdated, weightThere);
    }
  };

  return { isOfferable, offerToEmptySide, offersOfPlan, offersFor, noteRefusedThere };
}

/** Ids a log line quotes of a list. */
const SAMPLE_IDS = 10;

/**
 * The first few ids of a list, for the log.
 * Called by: DataSyncManager.processMetadataComparison, entryBatches.createEntryBatches, liveEdits.idsOf,
 * offers.offersOfPlan.
 */
export function sample(ids: readonly string[]): PlainTable {
  return ids.slice(0, SAMPLE_IDS) as unknown as PlainTable;
}
