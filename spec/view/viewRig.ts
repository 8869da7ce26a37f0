/** Entries that a player of the Lions may read, and what hides some of them. */
import type { Entry } from "../../src/model/entry";
import { scopeOf } from "../../src/model/scope";
import type { TableName } from "../../src/model/tables";
import type { Reading } from "../../src/view/visibleEntries";
import { LIONS, tablesOf, type SomeEntries } from "../support/entries";

export const REALM = "Ragnaros";

/** A reading of these entries by a member of the Lions who has muted Mallory. Called by: specs. */
export function aReading(entries: SomeEntries): Reading & { readonly breaths: () => number } {
  const tables = tablesOf(entries);
  let breaths = 0;
  return {
    entries: {
      /**
       * As it was given.
       * Called by: DataSyncHandler.exchangeTable, DataSyncHandler.requestEntriesFromRemote, DataSyncManager.applyEntry,
       * DataSyncManager.metadataOfTable, castReceiver.heldAt, castReceiver.take, engine.onEntryChanged,
       * entryBatches.outgoing, entryCommands.listedName, entryCommands.run, entryDoors.createEntryDoors,
       * entryDoors.listOf, entryForm.save, entryGate.factsOf, entrySide.selected, federated.holdings, historySide.load,
       * hold.take, hold.wouldChange, ladderRig.problemsOf, leavers.entryOfAway, liveEdits.takeAll, localWriter.isTaken,
       * localWriter.targetOf, memberEntries.isOurs, memberEntries.write, offers.isOfferable,
       * ownCharacter.createOwnCharacter, portrait.advanceTo, portraits.make, readCommands.matchingEntries,
       * reminders.nearEvents, repair.isMine, repair.putOff, repair.say, repairAnswers.answer, returners.openGoneList,
       * rollback.ownEntries, rollback.readNext, sessionEngine.createSessionEngine, sessions.judge, signUp.answerEvent,
       * signUpCommands.wordsToWish, signUpLines.signUpLines, snapshotMaker.gatheredFrom, standing.isStruckOff,
       * sync.userRows, tableWord.rosterEntry, tableWord.wordsToEntry, takeImport.takeOldAddon, unreadNews.tell,
       * visibleEntries.eachVisible.
       */
      get: (tableName: TableName, id: string): Entry | undefined => tables[tableName][id],
      /**
       * By their bytes.
       * Called by: entryDoors.createEntryDoors, entryDoors.listOf, federated.holdings, readCommands.matchingEntries,
       * readCommands.run, sessions.judge, signUpLines.signUpLines, visibleEntries.eachVisible, windowDoors.factsOf.
       */
      sortedIds: (tableName: TableName) => {
        const ids: string[] = [];
        for (const [id] of pairs(tables[tableName])) ids.push(id);
        return ids.sort();
      },
    },
    /** That of the Lions. Called by: sync.userRows, visibleEntries.eachVisible. */
    scope: () => scopeOf(LIONS, tables.setup),
    /** Only Mallory. Called by: visibleEntries.eachVisible. */
    isMuted: (author) => author === "Mallory-Ragnaros",
    /**
     * That of the reader.
     * Called by: articleKind.rowOf, articles.articlesIn, changes.changesIn, gatherings.answersIn, historySide.load,
     * people.peopleIn, personKind.rowOf, sync.userRows.
     */
    ownRealm: () => REALM,
    /** Counts. Called by: list.createList, list.rowsOf, monthPage.createMonthPage, visibleEntries.eachVisible. */
    breathe: () => {
      breaths += 1;
    },
    /** How often it was breathed. Called by: specs. */
    breaths: () => breaths,
  };
}
