/** Expected failures are values: what was made, or one sentence that says why not. */

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/**
 * The outcome of something that worked.
 * Called by: authority.authorOf, batch.decodeBatch, batch.soundEntries, castFrames.castToFrames, changes.typedChanges,
 * entryCommands.newData, entryRecords.onTableDone, envelope.openText, federationCode.codeToFederation,
 * federationCode.federationToCode, federationOffice.create, federationOffice.join, federationOffice.leave,
 * federationOffice.put, federationOffice.rekey, fieldValue.textToCategory, fieldValue.textToFieldValue,
 * fieldValue.textToList, fieldValue.textToNumber, fieldValue.textToSignups, frame.controlFrame,
 * helloJudge.createHelloJudge, historyCommands.wordToVersion, listing.decodeMetadata, listing.readMetadata,
 * localWriter.bury, localWriter.freshId, localWriter.rosterId, localWriter.store, localWriter.targetOf,
 * localWriter.write, mutedAuthors.toggle, oldEntry.entryOfOld, outline.decodeOutlines, playerName.typedName,
 * recordCodec.decodeRecords, rollback.createRollback, settingCommands.textToBoolean, settingCommands.textToValue,
 * settingCommands.textToWhole, settings.set, signUpCommands.wordsToWish, syncCommands.textToMode,
 * syncCommands.wordsToMode, syncCommands.wordsToWish, tableWord.wordToTable, tableWord.wordsToEntry,
 * transfer.textToFrames, words.lineToWords.
 */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/**
 * The outcome of something that could not be done, with the sentence a person reads.
 * Called by: authority.authorOf, batch.decodeBatch, batch.soundEntries, castFrames.castToFrames, castReceiver.open,
 * castReceiver.read, changes.typedChanges, envelope.openText, federationCode.codeToFederation,
 * federationCode.federationToCode, federationOffice.actInOffice, federationOffice.code, federationOffice.create,
 * federationOffice.join, federationOffice.leave, federationOffice.put, federationOffice.rekey, fieldValue.noneOf,
 * fieldValue.textToFieldValue, fieldValue.wrong, frame.controlFrame, helloJudge.createHelloJudge,
 * historyCommands.wordToVersion, listing.decodeMetadata, listing.readMetadata, localWriter.bury,
 * localWriter.deleteEntry, localWriter.freshId, localWriter.putOpenTable, localWriter.rosterId, localWriter.setBack,
 * localWriter.store, localWriter.targetOf, localWriter.write, mutedAuthors.toggle, oldEntry.entryOfOld,
 * outline.decodeOutlines, playerName.typedName, recordCodec.decodeRecords, rollback.createRollback,
 * settingCommands.textToBoolean, settingCommands.textToWhole, settings.set, signUpCommands.wordsToWish,
 * syncCommands.textToMode, syncCommands.wordsToMode, syncCommands.wordsToWish, tableWord.wordToTable,
 * tableWord.wordsToEntry, transfer.textToFrames, words.lineToWords.
 */
export function failure(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
