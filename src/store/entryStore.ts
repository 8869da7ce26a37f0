/**
 * The synced tables of the saved data. `put` is their only writer: it never removes an entry, hands the version
 * it replaces to the history, and tells listeners after the change, so that nothing changes unseen.
 */
import type { Entry } from "../model/entry";
import type { TableName } from "../model/tables";
import type { ChangeSource, EntryStore } from "../sync/ports";

export type EntriesById = Record<string, Entry>;

/** @noSelf */
export interface EntryStoreDeps {
  /** `GuildHelperDB.tables`, opened: every table is there and holds entries only. */
  readonly tables: Record<TableName, EntriesById>;
  /** Receives every change as it is made, for what is computed from entries (digests, indexes). */
  readonly onPut?: (tableName: TableName, previous: Entry | undefined, entry: Entry) => void;
  /** Receives each version that gives way to another; the store never touches it again. */
  readonly onReplaced?: (tableName: TableName, previous: Entry, source: ChangeSource) => void;
  /** Is told last, when everything else already shows the change. */
  readonly onChanged?: (tableName: TableName, id: string, source: ChangeSource, previous: Entry | undefined) => void;
}

/** The store over opened saved data. Called by: main.createToldStore. */
export function createEntryStore(deps: EntryStoreDeps): EntryStore {
  const idsByTable = new LuaMap<TableName, string[]>();
  const sortedIdsByTable = new LuaMap<TableName, readonly string[]>();
  const liveByTable = new LuaMap<TableName, number>();

  /**
   * The stored entry itself.
   * Called by: DataSyncHandler.exchangeTable, DataSyncHandler.requestEntriesFromRemote, DataSyncManager.applyEntry,
   * DataSyncManager.metadataOfTable, castReceiver.heldAt, castReceiver.take, engine.onEntryChanged,
   * entryBatches.outgoing, entryCommands.listedName, entryCommands.run, entryDoors.createEntryDoors, entryDoors.listOf,
   * entryForm.save, entryGate.factsOf, entrySide.selected, historySide.load, hold.take, hold.wouldChange,
   * leavers.entryOfAway, liveEdits.takeAll, localWriter.isTaken, localWriter.targetOf, memberEntries.isOurs,
   * memberEntries.write, offers.isOfferable, ownCharacter.createOwnCharacter, portrait.advanceTo, portraits.make,
   * readCommands.matchingEntries, reminders.nearEvents, repair.isMine, repair.putOff, repair.say, repairAnswers.answer,
   * returners.openGoneList, rollback.ownEntries, rollback.readNext, sessionEngine.createSessionEngine,
   * signUp.answerEvent, signUpCommands.wordsToWish, signUpLines.signUpLines, snapshotMaker.gatheredFrom,
   * standing.isStruckOff, sync.userRows, tableWord.rosterEntry, tableWord.wordsToEntry, takeImport.takeOldAddon,
   * unreadNews.tell, visibleEntries.eachVisible.
   */
  const get = (tableName: TableName, id: string): Entry | undefined => deps.tables[tableName][id];

  /**
   * The stored table itself.
   * Called by: authority.ownerRefusal, authority.permissionRefusal, bridgeEngine.createBridgeEngine, entryGate.factsOf,
   * ownScope.known, setupDoors.entries, standing.farewells, standing.isGone.
   */
  const entriesOf = (tableName: TableName): Readonly<EntriesById> => deps.tables[tableName];

  /**
   * Made once; nothing is ever removed, so the list only grows.
   * Called by: entryStore.sortedIds, leavers.missingBeside, portraits.make, reminders.nearEvents, rollback.ownEntries,
   * snapshotMaker.gatheredFrom, unreadNews.tell.
   */
  const ids = (tableName: TableName): readonly string[] => {
    const known = idsByTable.get(tableName);
    if (known !== undefined) return known;
    const listed = idsIn(deps.tables[tableName]);
    idsByTable.set(tableName, listed);
    return listed;
  };

  /**
   * Ids by bytes, sorted once until one is added; a list handed out never changes.
   * Called by: entryDoors.createEntryDoors, entryDoors.listOf, readCommands.matchingEntries, readCommands.run,
   * signUpLines.signUpLines, visibleEntries.eachVisible, windowDoors.factsOf.
   */
  const sortedIds = (tableName: TableName): readonly string[] => {
    const known = sortedIdsByTable.get(tableName);
    if (known !== undefined) return known;
    const sorted = ids(tableName).slice();
    table.sort(sorted);
    sortedIdsByTable.set(tableName, sorted);
    return sorted;
  };

  /** Counted once, then kept by every change. Called by: entryStore.put, hold.mustWait. */
  const liveCount = (tableName: TableName): number => {
    const known = liveByTable.get(tableName);
    if (known !== undefined) return known;
    let count = 0;
    for (const [, entry] of pairs(deps.tables[tableName])) if (!entry.deleted) count += 1;
    liveByTable.set(tableName, count);
    return count;
  };

  /**
   * Makes a version the one held and tells everybody who has to know.
   * Called by: hold.take, hold.takeAll, localWriter.store, takeImport.takeOldAddon.
   */
  const put = (tableName: TableName, entry: Entry, source: ChangeSource): void => {
    const entriesById = deps.tables[tableName];
    const previous = entriesById[entry.id];
    const wasLive = previous !== undefined && !previous.deleted;
    if (wasLive === entry.deleted) liveByTable.set(tableName, liveCount(tableName) + (wasLive ? -1 : 1));
    entriesById[entry.id] = entry;
    if (previous === undefined) {
      idsByTable.get(tableName)?.push(entry.id);
      sortedIdsByTable.delete(tableName);
    }
    deps.onPut?.(tableName, previous, entry);
    if (previous !== undefined) deps.onReplaced?.(tableName, previous, source);
    deps.onChanged?.(tableName, entry.id, source, previous);
  };

  return { get, entriesOf, ids, sortedIds, liveCount, put };
}

/** The ids of a table, as they come. Called by: entryStore.ids. */
function idsIn(entriesById: EntriesById): string[] {
  const ids: string[] = [];
  let count = 0;
  for (const [id] of pairs(entriesById)) {
    ids[count] = id;
    count += 1;
  }
  return ids;
}
