/** Compares, plans and applies: what one table's metadata mean, and what becomes of the entries that arrive. */
import type { Breathe } from "../model/breathe";
import type { Entry, Metadata } from "../model/entry";
import { metadataOf } from "../model/entry";
import { isFromFuture, SECONDS_PER_DAY } from "../model/stamp";
import type { TableName } from "../model/tables";
import type { MetadataById } from "../reconcile/planExchange";
import { planExchange } from "../reconcile/planExchange";
import { heldWeight, secondsWeight } from "../reconcile/position";
import type { EntryGate } from "./entryGate";
import { expectMoves } from "./expectations";
import type { Offers, OffersDeps } from "./offers";
import { createOffers, sample } from "./offers";
import { hasFailed } from "./session";
import type { SessionContext } from "./sessionContext";
import { exclude } from "./sessionContext";
import { isVisible } from "./view";

/** @noSelf */
export interface DataSyncManagerDeps extends OffersDeps {
  readonly gate: EntryGate;
  /** A version took the place of the one held until now, if any was. */
  readonly onApplied: (session: SessionContext, tableName: TableName, entry: Entry, before: Entry | undefined) => void;
  /** The handler's part: says what is lacking here and sends what is lacking there, then ends the turn. */
  readonly exchange: (session: SessionContext, updatesNeededLocally: readonly string[], updatesNeededRemotely: readonly string[]) => void;
  readonly onCompared: (session: SessionContext, needsExchange: boolean) => void;
  readonly onProgress: (session: SessionContext) => void;
}

/** @noSelf */
export interface DataSyncManager extends Offers {
  /** Compares the table at work with the metadata that came from the other side. */
  readonly processMetadataComparison: (session: SessionContext) => void;
  readonly handleUpdatesNeeded: (
    session: SessionContext,
    updatesNeededLocally: readonly string[],
    updatesNeededRemotely: readonly string[],
  ) => void;
  /** Lets every entry through the gate; what passes is stored. */
  readonly applyEntries: (session: SessionContext, tableName: TableName, entries: readonly Entry[]) => void;
  /** What one side lists of a table; breathes. */
  readonly metadataOfTable: (session: SessionContext, tableName: TableName) => Metadata[];
}

/** Days between a stamp and `now`, with fraction; negative for a stamp ahead. Called by: seedDoors.createSeedDoors. */
export function calculateDaysDifference(lastUpdated: number, now: number): number {
  return (now - lastUpdated) / SECONDS_PER_DAY;
}

/**
 * The two lists of ids that a comparison yields: what the initiator's side needs, what the responder's side needs.
 * Called by: DataSyncManager.processMetadataComparison, seedDoors.createSeedDoors.
 */
export function compareMetadata(local: MetadataById, remote: MetadataById, breathe?: Breathe): LuaMultiReturn<[string[], string[]]> {
  const { updatesNeededLocally, updatesNeededRemotely } = planExchange(local, remote, breathe);
  return $multi(updatesNeededLocally, updatesNeededRemotely);
}

/** Builds the manager over the saved tables. Called by: sessionEngine.createDataParts. */
export function createDataSyncManager(deps: DataSyncManagerDeps): DataSyncManager {
  const offers = createOffers(deps);

  /**
   * The plan, without what was refused before or does not exist for this session.
   * Called by: performer.createPerformer, seedDoors.createSeedDoors.
   */
  const processMetadataComparison = (session: SessionContext): void => {
    const tableName = session.table?.tableName;
    const remote = session.remoteMetadata;
    if (tableName === undefined || remote === undefined) return;
    session.remoteMetadata = undefined;
    const local: Record<string, Metadata> = {};
    for (const metadata of metadataOfTable(session, tableName)) local[metadata.id] = metadata;
    const [neededLocally, neededRemotely] = compareMetadata(local, remote, deps.breathe);
    const fromRemote = filtered(neededLocally, (id) => !isFromFuture(remote[id]?.lastUpdated ?? math.huge, session.requestTime));
    const fromLocal = filtered(neededRemotely, (id) => offers.isOfferable(session, tableName, id, heldWeight(remote[id]?.lastUpdated)));
    deps.log.write("sync", `${tableName}: ${fromRemote.length} needed from ${session.peer}, ${fromLocal.length} needed there`, {
      needed: sample(fromRemote),
      offered: sample(fromLocal),
    });
    const needsExchange = fromRemote.length + fromLocal.length > 0;
    deps.onCompared(session, needsExchange);
    if (needsExchange) handleUpdatesNeeded(session, fromRemote, fromLocal);
    else expectMoves(session, tableName, 0);
  };

  /** The ids that pass; breathes. Called by: DataSyncManager.processMetadataComparison. */
  const filtered = (ids: readonly string[], passes: (this: void, id: string) => boolean): string[] => {
    const passed: string[] = [];
    for (const id of ids) {
      if (passes(id)) passed.push(id);
      deps.breathe();
    }
    return passed;
  };

  /**
   * What one side lists of a table, in order of id.
   * Called by: DataSyncManager.processMetadataComparison, responderTurns.answerTable.
   */
  const metadataOfTable = (session: SessionContext, tableName: TableName): Metadata[] => {
    const metadata: Metadata[] = [];
    for (const id of deps.portraits.windowIds(session, tableName)) {
      const entry = deps.store.get(tableName, id);
      if (entry !== undefined) metadata.push(metadataOf(entry));
      deps.breathe();
    }
    return metadata;
  };

  /**
   * From here on the status knows how much has to move.
   * Called by: DataSyncManager.processMetadataComparison, seedDoors.createSeedDoors.
   */
  const handleUpdatesNeeded = (
    session: SessionContext,
    updatesNeededLocally: readonly string[],
    updatesNeededRemotely: readonly string[],
  ): void => {
    const tableName = session.table?.tableName;
    if (tableName !== undefined) expectMoves(session, tableName, updatesNeededLocally.length + updatesNeededRemotely.length);
    deps.exchange(session, updatesNeededLocally, updatesNeededRemotely);
  };

  /** Each entry alone: one that is refused holds up no other. Called by: entryRecords.onEntries. */
  const applyEntries = (session: SessionContext, tableName: TableName, entries: readonly Entry[]): void => {
    for (const entry of entries) {
      if (hasFailed(session.state)) return;
      applyEntry(session, tableName, entry);
      deps.breathe();
    }
    deps.onProgress(session);
  };

  /** The gate decides with the facts of this very moment. Called by: DataSyncManager.applyEntries. */
  const applyEntry = (session: SessionContext, tableName: TableName, entry: Entry): void => {
    const { tally } = session;
    const held = deps.store.get(tableName, entry.id);
    const verdict = deps.gate.admit(session, tableName, entry);
    if (verdict === "apply") {
      tally.received += 1;
      if (session.table?.tableName === tableName) session.table.applied += 1;
      deps.onApplied(session, tableName, entry, held);
      return;
    }
    if (held !== undefined && held.lastUpdated > entry.lastUpdated) noteNewerHere(session, tableName, held, entry);
    if (verdict === "wait") keep(session, tableName, entry);
    else if (verdict === "refuse") refuse(session, tableName, entry);
  };

  /** What came is older than what I hold, which the peer will want. Called by: DataSyncManager.applyEntry. */
  const noteNewerHere = (session: SessionContext, tableName: TableName, held: Entry, arrived: Entry): void => {
    if (session.table?.tableName !== tableName || !isVisible(session, tableName, held)) return;
    if (offers.isOfferable(session, tableName, held.id, secondsWeight(arrived.lastUpdated))) session.table.newerHere.push(held.id);
  };

  /** Left out of the proof, and told to the peer, who remembers it. Called by: DataSyncManager.applyEntry. */
  const refuse = (session: SessionContext, tableName: TableName, entry: Entry): void => {
    session.tally.rejected += 1;
    session.table?.refused.push(metadataOf(entry));
    leaveOut(session, tableName, entry);
  };

  /**
   * Left out of the proof, too; the peer is told nothing, because the player has not decided.
   * Called by: DataSyncManager.applyEntry.
   */
  const keep = (session: SessionContext, tableName: TableName, entry: Entry): void => {
    session.tally.held += 1;
    leaveOut(session, tableName, entry);
  };

  /** Neither side may call the copies identical. Called by: DataSyncManager.keep, DataSyncManager.refuse. */
  const leaveOut = (session: SessionContext, tableName: TableName, entry: Entry): void => {
    session.hasRefusals = true;
    exclude(session, tableName, entry.id);
  };

  return {
    processMetadataComparison,
    handleUpdatesNeeded,
    applyEntries,
    metadataOfTable,
    ...offers,
  };
}
