/** Compares, plans and applies: what one table's metadata mean, and what becomes of the entries that arrive. */
import type { Entry, Metadata } from "../model/entry";
import { metadataOf } from "../model/entry";
import { writeRankOf } from "../model/permission";
import type { PlainTable } from "../model/plainValue";
import { SECONDS_PER_DAY, isFromFuture } from "../model/stamp";
import type { TableName } from "../model/tables";
import type { MetadataById } from "../reconcile/planExchange";
import { planExchange } from "../reconcile/planExchange";
import { NOTHING_HELD } from "../wire/protocol";
import { expectMoves } from "./expectations";
import { judge } from "./gate";
import type { EntryStore, GuildRoster, Log } from "./ports";
import type { Refusals } from "./refusals";
import { hasFailed } from "./session";
import type { SessionContext } from "./sessionContext";
import { exclude } from "./sessionContext";
import type { Summariser } from "./summariser";

/** @noSelf */
export interface DataSyncManagerDeps {
  readonly store: EntryStore;
  readonly roster: GuildRoster;
  readonly log: Log;
  readonly summariser: Summariser;
  readonly refusals: Refusals;
  readonly breathe: () => void;
  /** The handler's part: says what is lacking here and sends what is lacking there, then ends the turn. */
  readonly exchange: (session: SessionContext, updatesNeededLocally: readonly string[], updatesNeededRemotely: readonly string[]) => void;
  readonly onCompared: (session: SessionContext, needsExchange: boolean) => void;
  readonly onProgress: (session: SessionContext) => void;
}

/** @noSelf */
export interface DataSyncManager {
  /** Compares the table at work with the metadata that came from the other side. */
  readonly processMetadataComparison: (session: SessionContext) => void;
  readonly handleUpdatesNeeded: (
    session: SessionContext,
    updatesNeededLocally: readonly string[],
    updatesNeededRemotely: readonly string[],
  ) => void;
  /** Lets every entry through the gate; what passes is stored. */
  readonly applyEntries: (session: SessionContext, tableName: TableName, entries: readonly Entry[]) => void;
  /** All ids of scope and window, for a side that holds nothing of the table. */
  readonly offerToEmptySide: (session: SessionContext, tableName: TableName) => string[];
  /** Remembers which of my versions the peer would not take. */
  readonly noteRefusedThere: (session: SessionContext, tableName: TableName, refused: readonly Metadata[]) => void;
}

/** Days between a stamp and `now`, with fraction; negative for a stamp ahead. Called by: seedDoors.createSeedDoors. */
export function calculateDaysDifference(lastUpdated: number, now: number): number {
  return (now - lastUpdated) / SECONDS_PER_DAY;
}

/**
 * The two lists of ids that a comparison yields: what the initiator's side needs, what the responder's side needs.
 * Called by: DataSyncManager.processMetadataComparison, seedDoors.createSeedDoors.
 */
export function compareMetadata(local: MetadataById, remote: MetadataById): LuaMultiReturn<[string[], string[]]> {
  const { updatesNeededLocally, updatesNeededRemotely } = planExchange(local, remote);
  return $multi([...updatesNeededLocally], [...updatesNeededRemotely]);
}

/** Builds the manager over the saved tables. Called by: sessionEngine.createDataParts. */
export function createDataSyncManager(deps: DataSyncManagerDeps): DataSyncManager {
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
    deps.summariser.visit(session, tableName, (entry) => {
      local[entry.id] = entry;
    });
    const [neededLocally, neededRemotely] = compareMetadata(local, remote);
    const fromRemote = neededLocally.filter((id) => isWanted(session, tableName, id, remote[id]));
    const fromLocal = neededRemotely.filter((id) => isOfferable(session, tableName, id, local[id], remote[id]));
    deps.log.write("sync", `${tableName}: ${fromRemote.length} needed from ${session.peer}, ${fromLocal.length} needed there`, {
      needed: sample(fromRemote),
      offered: sample(fromLocal),
    });
    const needsExchange = fromRemote.length + fromLocal.length > 0;
    deps.onCompared(session, needsExchange);
    if (needsExchange) handleUpdatesNeeded(session, fromRemote, fromLocal);
    else expectMoves(session, tableName, 0);
  };

  /**
   * A version from the future is not, and one refused before is noted but not asked for.
   * Called by: DataSyncManager.processMetadataComparison.
   */
  const isWanted = (session: SessionContext, tableName: TableName, id: string, offered: Metadata | undefined): boolean => {
    if (offered === undefined || isFromFuture(offered.lastUpdated, session.requestTime)) return false;
    const held = deps.store.get(tableName, id)?.lastUpdated ?? NOTHING_HELD;
    if (!deps.refusals.isKnown("here", session.peer, tableName, id, offered.lastUpdated, held)) return true;
    noteStandingRefusal(session, tableName, id);
    return false;
  };

  /**
   * A version the peer refused before is noted but not offered; what it holds is remembered for its answer.
   * Called by: DataSyncManager.offerToEmptySide, DataSyncManager.processMetadataComparison.
   */
  const isOfferable = (
    session: SessionContext,
    tableName: TableName,
    id: string,
    offered: Metadata | undefined,
    held: Metadata | undefined,
  ): boolean => {
    if (offered === undefined) return false;
    const heldStamp = held?.lastUpdated ?? NOTHING_HELD;
    session.heldThere[id] = heldStamp;
    if (!deps.refusals.isKnown("there", session.peer, tableName, id, offered.lastUpdated, heldStamp)) return true;
    noteStandingRefusal(session, tableName, id);
    return false;
  };

  /**
   * An old refusal still stands: nobody may call the copies identical.
   * Called by: DataSyncManager.isOfferable, DataSyncManager.isWanted.
   */
  const noteStandingRefusal = (session: SessionContext, tableName: TableName, id: string): void => {
    session.hasRefusals = true;
    exclude(session, tableName, id);
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

  /** Each entry alone: one that is refused holds up no other. Called by: recordHandlers.onEntries. */
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
    const held = deps.store.get(tableName, entry.id);
    const { scope, requestTime, peer } = session;
    const writeRank = writeRankOf(scope.ownGuild, deps.store.entriesOf("setup"));
    const verdict = judge(entry, { tableName, scope, requestTime, sender: peer, senderRank: deps.roster.rankOf(peer), writeRank, held });
    if (verdict.kind === "refuse") {
      refuse(session, tableName, entry, held, verdict.reason);
      return;
    }
    if (verdict.kind === "leave") return;
    deps.store.put(tableName, entry, peer);
    session.tally.received += 1;
    if (session.table?.tableName === tableName) session.table.applied += 1;
  };

  /** Counted, logged with its data, left out of the proof, and remembered. Called by: DataSyncManager.applyEntry. */
  const refuse = (session: SessionContext, tableName: TableName, entry: Entry, held: Entry | undefined, reason: string): void => {
    session.tally.rejected += 1;
    session.hasRefusals = true;
    session.table?.refused.push(metadataOf(entry));
    exclude(session, tableName, entry.id);
    deps.refusals.remember("here", session.peer, tableName, entry.id, entry.lastUpdated, held?.lastUpdated ?? NOTHING_HELD);
    deps.log.write("gate", `refused ${tableName} ${entry.id} from ${session.peer}: ${reason}`, { entry: entry as unknown as PlainTable });
  };

  /**
   * A side without entries needs no comparison, but old refusals count here too.
   * Called by: DataSyncHandler.exchangeWithEmptySide, recordHandlers.onEntriesRequest.
   */
  const offerToEmptySide = (session: SessionContext, tableName: TableName): string[] => {
    const ids: string[] = [];
    deps.summariser.visit(session, tableName, (entry) => {
      if (isOfferable(session, tableName, entry.id, entry, undefined)) ids.push(entry.id);
    });
    return ids;
  };

  /**
   * The peer says which versions it would not take, so that they are not offered again.
   * Called by: recordHandlers.onTableDone.
   */
  const noteRefusedThere = (session: SessionContext, tableName: TableName, refused: readonly Metadata[]): void => {
    for (const { id, lastUpdated } of refused) {
      session.hasRefusals = true;
      exclude(session, tableName, id);
      deps.refusals.remember("there", session.peer, tableName, id, lastUpdated, session.heldThere[id] ?? NOTHING_HELD);
    }
  };

  return { processMetadataComparison, handleUpdatesNeeded, applyEntries, offerToEmptySide, noteRefusedThere };
}

/** Ids a log line quotes of a list. */
const SAMPLE_IDS = 10;

/** The first few ids of a list, for the log. Called by: DataSyncManager.processMetadataComparison. */
function sample(ids: readonly string[]): PlainTable {
  return ids.slice(0, SAMPLE_IDS) as unknown as PlainTable;
}
