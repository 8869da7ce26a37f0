/** Text from people and players, made fit to be shown: short, and without the client's escape codes. */

/** Bytes of a stranger's text that are repeated to a person. */
export const MAX_SHOWN_BYTES = 60;
const FIRST_CONTINUATION = 0x80;
const LAST_CONTINUATION = 0xbf;

/**
 * A text as it may stand in a line of chat: cut to 60 bytes at the end of a character, control characters as
 * spaces, `|` doubled so that no colour, link or texture comes of it.
 * Called by: changes.typedChanges, createCommands.answersTo, damage.placeOf, entryCommands.put,
 * entryCommands.renamingRefusal, entryCommands.run, entrySide.createButtons, federationOffice.create,
 * federationOffice.join, federationOffice.nameOf, fieldValue.noneOf, fieldValue.wrong, historyCommands.noneLine,
 * historyCommands.run, historyCommands.wordToVersion, playerName.typedName, rollbackCommands.run, settingCommands.run,
 * settingCommands.textToBoolean, settingCommands.textToWhole, settings.set, signUpCommands.wordsToWish,
 * starter.peerRefusal, syncCommands.textToMode, syncCommands.wordsToMode, tableWord.wordToTable,
 * tableWord.wordsToEntry, words.lineToWords.
 */
export function shownText(text: string): string {
  return neutralised(cutText(text, MAX_SHOWN_BYTES));
}

/**
 * A whole text without power over the chat frame: control characters as spaces, `|` doubled.
 * Called by: federation.ownFederationName, historyCommands.versionText, logCommands.logText, logRows.logRows,
 * people.personFacts, people.personOf, people.shownList, plainText.fieldLines, plainText.nameLines,
 * plainText.valueText, readCommands.entryLine, readCommands.entryLines, readCommands.mutedLine, reminders.lineOf,
 * resultText.headline, resultText.remarks, shownText.neutralisedLines, shownText.shownText, signUpCommands.run,
 * statusText.stateLine, statusText.userLine, users.userRow, versions.labelOf, visibleEntries.shownField,
 * visibleEntries.shownName.
 */
export function neutralised(text: string): string {
  const [plain] = string.gsub(text, "%c", " ");
  const [shown] = string.gsub(plain, "|", "||");
  return shown;
}

/** The same for a text of several lines, which stay lines. Called by: articleKind.readingOf, calendar.readingOf. */
export function neutralisedLines(text: string): string {
  return text
    .split("\n")
    .map((line) => neutralised(line))
    .join("\n");
}

/**
 * The beginning of a text in at most `bytes` bytes, without cutting a UTF-8 character in two.
 * Called by: beacon.createBeaconMaker, entryLabel.labelOf, historyCommands.madeText, historyCommands.versionText,
 * logCommands.logText, logData.copyTable, logData.copyValue, playerLog.write, reminders.lineOf, shownText.shownText.
 */
export function cutText(text: string, bytes: number): string {
  if (text.length <= bytes) return text;
  let last = bytes;
  while (last > 0 && isContinuation(string.byte(text, last + 1))) last -= 1;
  return string.sub(text, 1, last);
}

/** Asks whether a byte continues a UTF-8 character. Called by: shownText.cutText. */
function isContinuation(byte: number): boolean {
  return byte >= FIRST_CONTINUATION && byte <= LAST_CONTINUATION;
}
