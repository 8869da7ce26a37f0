/** Compares, plans and applies: what one table's metadata mean, and what becomes of the entries that arrive. */
import type { Entry, Metadata } from "../model/entry";
import { metadataOf } from "../model/entry";
import { writeRankOf } from "../model/permission";
import type { PlainTable } from "../model/plainValue";
import { isFromFuture, SECONDS_PER_DAY } from "../model/stamp";
import type { TableName } from "../model/tables";
import type { MetadataById } from "../reconcile/planExchange";
import { planExchange } from "../reconcile/planExchange";
import { secondsWeight } from "../reconcile/position";
import { expectMoves } from "./expectations";
import { judge } from "./gate";
import type { Portraits } from "./portraits";
import type { EntryStore, GuildRoster, Log } from "./ports";
import type { Refusals } from "./refusals";
import { hasFailed } from "./session";
import type { Question, SessionContext, TablePlan } from "./sessionContext";
import { exclude } from "./sessionContext";
import { isVisible } from "./view";

/** @noSelf */
export interface DataSyncManagerDeps {
  readonly store: EntryStore;
  readonly roster: GuildRoster;
  readonly log: Log;
  readonly portraits: Portraits;
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
  /** What one side lists of a table; breathes. */
  readonly metadataOfTable: (session: SessionContext, tableName: TableName) => Metadata[];
  /** All ids of scope and window, for a side that holds nothing of the table; breathes. */
  readonly offerToEmptySide: (session: SessionContext, tableName: TableName) => string[];
  /** Ids of what a sketch's plan pushes. */
  readonly offersOfPlan: (session: SessionContext, tableName: TableName, plan: TablePlan) => string[];
  /** Ids of what the peer asked for; breathes. */
  readonly offersFor: (session: SessionContext, question: Extract<Question, { type: "entries" }>) => string[];
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
    for (const metadata of metadataOfTable(session, tableName)) local[metadata.id] = metadata;
    const [neededLocally, neededRemotely] = compareMetadata(local, remote);
    const fromRemote = neededLocally.filter((id) => !isFromFuture(remote[id]?.lastUpdated ?? math.huge, session.requestTime));
    const fromLocal = neededRemotely.filter((id) => isOfferable(session, tableName, id, weightOf(remote[id])));
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
   * A version the peer refused before is not offered, and nobody may call the copies identical; what the peer holds (0 for nothing) is
   * remembered for its answer.
   */
  const isOfferable = (session: SessionContext, tableName: TableName, id: string, heldWeight: number): boolean => {
    const offered = deps.store.get(tableName, id);
    if (offered === undefined) return false;
    session.heldThere[id] = heldWeight;
    if (!deps.refusals.isKnown(session.peer, tableName, id, offered.lastUpdated, heldWeight)) return true;
    session.hasRefusals = true;
    exclude(session, tableName, id);
    return false;
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
      refuse(session, tableName, entry, verdict.reason);
      return;
    }
    if (verdict.kind === "leave") {
      if (held !== undefined && held.lastUpdated > entry.lastUpdated) noteNewerHere(session, tableName, held);
      return;
    }
    deps.store.put(tableName, entry, peer);
    session.tally.received += 1;
    if (session.table?.tableName === tableName) session.table.applied += 1;
  };

  /** What came is older than what I hold, which the peer will want. Called by: DataSyncManager.applyEntry. */
  const noteNewerHere = (session: SessionContext, tableName: TableName, held: Entry): void => {
    if (session.table?.tableName === tableName && isVisible(session, tableName, held)) session.table.newerHere.push(held.id);
  };

  /** Counted, logged with its data, left out of the proof, and told to the peer, who remembers it. Called by: DataSyncManager.applyEntry. */
  const refuse = (session: SessionContext, tableName: TableName, entry: Entry, reason: string): void => {
    session.tally.rejected += 1;
    session.hasRefusals = true;
    session.table?.refused.push(metadataOf(entry));
    exclude(session, tableName, entry.id);
    deps.log.write("gate", `refused ${tableName} ${entry.id} from ${session.peer}: ${reason}`, { entry: entry as unknown as PlainTable });
  };

  /** A side without entries needs no comparison, but old refusals count here too. */
  const offerToEmptySide = (session: SessionContext, tableName: TableName): string[] => {
    const ids = deps.portraits.windowIds(session, tableName).filter((id) => isOfferable(session, tableName, id, 0));
    expectMoves(session, tableName, ids.length);
    deps.log.write("sync", `${tableName}: ${session.peer} holds nothing, ${ids.length} are offered`);
    return ids;
  };

  /** From here on the status knows how much has to move. */
  const offersOfPlan = (session: SessionContext, tableName: TableName, { requests, pushes }: TablePlan): string[] => {
    const ids: string[] = [];
    for (const { id, remoteSeconds } of pushes) {
      const heldWeight = remoteSeconds === undefined ? 0 : secondsWeight(remoteSeconds);
      if (isOfferable(session, tableName, id, heldWeight)) ids.push(id);
      deps.breathe();
    }
    expectMoves(session, tableName, requests.length + ids.length);
    deps.log.write("sync", `${tableName}: ${requests.length} needed from ${session.peer}, ${ids.length} needed there`, {
      offered: sample(ids),
    });
    return ids;
  };

  /** Everything of the window that stands at the positions asked for. */
  const offersFor = (
    session: SessionContext,
    { tableName, everything, wanted, outlines }: Extract<Question, { type: "entries" }>,
  ): string[] => {
    if (everything) return offerToEmptySide(session, tableName);
    const points = deps.portraits.pointsOf(session, session.salt);
    const ids: string[] = [];
    for (const { position, weight } of wanted) {
      for (const version of points.versionsAt(position)) {
        if (version.tableName !== tableName || !version.isInWindow) continue;
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
   * Called by: recordHandlers.onTableDone.
   */
  const noteRefusedThere = (session: SessionContext, tableName: TableName, refused: readonly Metadata[]): void => {
    for (const { id, lastUpdated } of refused) {
      session.hasRefusals = true;
      exclude(session, tableName, id);
      deps.refusals.remember(session.peer, tableName, id, lastUpdated, session.heldThere[id] ?? 0);
    }
  };

  return {
    processMetadataComparison,
    handleUpdatesNeeded,
    applyEntries,
    metadataOfTable,
    offerToEmptySide,
    offersOfPlan,
    offersFor,
    noteRefusedThere,
  };
}

/** What a version weighs where versions are named; 0 for none. */
function weightOf(metadata: Metadata | undefined): number {
  return metadata === undefined ? 0 : secondsWeight(metadata.lastUpdated);
}

/** Ids a log line quotes of a list. */
const SAMPLE_IDS = 10;

/** The first few ids of a list, for the log. Called by: DataSyncManager.processMetadataComparison. */
function sample(ids: readonly string[]): PlainTable {
  return ids.slice(0, SAMPLE_IDS) as unknown as PlainTable;
}
