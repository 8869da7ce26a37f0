/** Expected failures are values: what was made, or one sentence that says why not. */

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly reason: string };

/**
 * The outcome of something that worked.
 * Called by: authority.authorOf, batch.readEntry, batch.readMetadata, batch.unpack, changes.wordsToChanges,
 * entryCommands.newData, envelope.openText, fieldValue.textToCategory, fieldValue.textToFieldValue,
 * fieldValue.textToList, fieldValue.textToNumber, fieldValue.textToSignups, frame.controlFrame, localWriter.bury,
 * localWriter.freshId, localWriter.rosterId, localWriter.store, localWriter.targetOf, localWriter.write,
 * oldEntry.entryOfOld, playerName.typedName, recordCodec.decodeRecords, settingCommands.textToBoolean,
 * settingCommands.textToWhole, settings.set, syncCommands.textToMode, syncCommands.wordsToMode,
 * syncCommands.wordsToWish, tableWord.wordToTable, tableWord.wordsToEntry, transfer.textToFrames, words.lineToWords.
 */
export function success<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/**
 * The outcome of something that could not be done, with the sentence a person reads.
 * Called by: authority.authorOf, batch.readEntry, batch.readMetadata, batch.unpack, changes.wordsToChanges,
 * envelope.openText, fieldValue.textToFieldValue, fieldValue.wrong, frame.controlFrame, localWriter.bury,
 * localWriter.deleteEntry, localWriter.freshId, localWriter.putOpenTable, localWriter.rosterId, localWriter.store,
 * localWriter.targetOf, localWriter.write, oldEntry.entryOfOld, playerName.typedName, recordCodec.decodeRecords,
 * settingCommands.textToBoolean, settingCommands.textToWhole, settings.set, syncCommands.textToMode,
 * syncCommands.wordsToMode, syncCommands.wordsToWish, tableWord.wordToTable, tableWord.wordsToEntry,
 * transfer.textToFrames, words.lineToWords.
 */
export function failure(reason: string): { readonly ok: false; readonly reason: string } {
  return { ok: false, reason };
}
