/**
 * What the player reads, in the language of his client: every sentence is asked for by its key, and its values by their names, so that
 * each language may put them in its own order.
 *
 * 1. `{name}` stands for a value; `{name:one|many}` for the form that goes with a number, as many forms as the language tells apart.
 * 2. Values are put in as they are: what came from other players is made harmless before.
 * 3. What stands in the log or in a file is English (`english`): it is read by those who mend, whoever sent it.
 */
import type { Language } from "./languages";
import { LANGUAGES, languageOf } from "./languages";
import type { enUS } from "./locales/enUS";
import { pluralForm } from "./plural";

export type PhraseKey = keyof typeof enUS;
export type PhraseValues = Readonly<Record<string, string | number>>;

/** The names in a text: of "{count} {count:entry|entries} from {peer}" they are count and peer. */
type NamesIn<Text> = Text extends `${string}{${infer Inside}}${infer Rest}`
  ? (Inside extends `${infer Name}:${string}` ? Name : Inside) | NamesIn<Rest>
  : never;

/** What stands beside a key: nothing where its phrase names nothing. */
type ValuesOf<Key extends PhraseKey> = [NamesIn<(typeof enUS)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<NamesIn<(typeof enUS)[Key]>, string | number>>];

/** Keys of phrases that name no values: those that may be chosen while the addon runs. */
export type BareKey = { [Key in PhraseKey]: ValuesOf<Key> extends [] ? Key : never }[PhraseKey];

let language: Language = LANGUAGES.enUS;

/**
 * From now on phrases are of the client's language; of one that nobody has translated, they are English.
 * Called by: main.
 */
export function speak(locale: string): void {
  language = languageOf(locale);
}

/** Says a phrase: `phrase` to the player, `english` to those who mend. */
export type Say = <Key extends PhraseKey>(this: void, key: Key, ...rest: ValuesOf<Key>) => string;

/**
 * The phrase in the player's language, its values put in.
 * Called by: articleKind.readingOf, authority.authorOf, authority.ownerRefusal, authority.permissionRefusal,
 * bindings.nameBindings, button.createButton, calendar.answerLines, calendar.readingOf, changes, changes.takeChange,
 * changes.typedChanges, command.usageLine, confirm.askFirst, createCommands.answersTo, damage.damageReport,
 * duration.durationText, duration.minutesText, entryCommands.put, entryCommands.renamingRefusal, entryCommands.run,
 * entryCommands.summary, entryDoors.noSuchTable, entryForm.save, entryLabel.authorText, entryLabel.withMark,
 * entrySide.createButtons, entrySide.showReader, federation.createFederationPane, federation.leave,
 * federation.memberGuilds, federation.refresh, federation.rekey, federation.showCode, federationCode.codeToFederation,
 * federationCode.federationToCode, federationCommands.summary, federationOffice.actInOffice, federationOffice.code,
 * federationOffice.create, federationOffice.join, federationOffice.leave, federationOffice.put, federationOffice.rekey,
 * fieldValue.noneOf, fieldValue.textToFieldValue, fieldValue.wrong, form.createForm, form.save, helpCommand.run,
 * helpCommand.summary, historyCommands.madeText, historyCommands.noneLine, historyCommands.run,
 * historyCommands.summary, historyCommands.versionText, historyCommands.wordToVersion, historySide.show,
 * holdCommands.run, holdCommands.summary, input.createChoice, input.createLine, lamp.createLamp, lamp.show,
 * layout.openNewer, leavers.look, list.createSearchBox, list.show, listChoice.describe, listHead.show,
 * localWriter.bury, localWriter.characterRefusal, localWriter.freshId, localWriter.putOpenTable, localWriter.rosterId,
 * localWriter.store, localWriter.tableRefusal, localWriter.targetOf, log.createLogSide, log.read, logCommands.run,
 * logCommands.summary, main, minimapButton.ownHint, monthDay.show, monthDay.showWhole, monthGrid.createMonthGrid,
 * monthPage.createHead, muteCommands.mutedLines, muteCommands.run, muteCommands.summary, mutedAuthors.toggle,
 * optionRows.comparisonChoices, optionRows.dayChoices, optionRows.rankChoices, optionsPanel.addRow, optionsPanel.open,
 * optionsPanel.register, pauseLines.createPauseLines, personKind.factsOf, personKind.readingOf, playerName.typedName,
 * readCommands.entryLine, readCommands.entryLines, readCommands.mutedLine, readCommands.run, readCommands.summary,
 * refusalLine.refusalLine, reminders.createReminders, reminders.lineOf, resultText.headline, resultText.outcomeWord,
 * resultText.remarks, resultText.resultText, rollback.createRollback, rollbackCommands.reportText,
 * rollbackCommands.run, rollbackCommands.snapshotText, rollbackCommands.summary, roundText.roundText, sessionBars.show,
 * settingCommands.run, settingCommands.setWriteRank, settingCommands.summary, settingCommands.textToBoolean,
 * settingCommands.textToWhole, settingCommands.valueLine, settings.rightValues, settings.set, sidebar.createName,
 * signUp.answerEvent, signUpCommands.run, signUpCommands.summary, signUpCommands.wordsToWish, signUpLines.answerText,
 * signUpLines.signUpLines, sizeWatch.sizeWarning, starter.busyRefusal, starter.peerRefusal, starter.selfRefusal,
 * statusHint.statusHint, statusText.keptOutLine, statusText.presenceText, statusText.progressFacts,
 * statusText.queueLine, statusText.stateLine, statusText.statusLines, statusText.syncedText, statusText.userLine,
 * statusText.userLines, sync.refresh, sync.resultLines, sync.start, sync.waitingLine, syncCommands.roundBegins,
 * syncCommands.run, syncCommands.summary, syncCommands.textToMode, syncCommands.visitBegins, syncCommands.wordsToMode,
 * syncLines.onHeld, syncLines.onNobody, tableWord.wordToTable, tableWord.wordsToEntry, takeImport.reportLine,
 * unreadNews.tell, versions.labelOf, versions.remarks, versions.shownVersions, viewSwitch.createName,
 * waitingText.waitingText, windowFrame.createWindowFrame, words.lineToWords, writeRank.set.
 */
export const phrase: Say = (key, ...rest) => said(language, key, rest[0]);

/**
 * The phrase in English, whatever the player speaks: for the log and for files.
 * Called by: entry.contentRefusal, entry.entryRefusal, plainValue, plainValue.plainRefusal, plainValue.recordRefusal.
 */
export const english: Say = (key, ...rest) => said(LANGUAGES.enUS, key, rest[0]);

/** A language's phrase with its values, if it has any. Called by: phrases.english, phrases.phrase. */
function said(spoken: Language, key: PhraseKey, values: PhraseValues | undefined): string {
  return values === undefined ? spoken.phrases[key] : fill(spoken, spoken.phrases[key], values);
}

/** A text of a language with its values; a name without a value stays as it is. Called by: phrases.said. */
export function fill({ plural }: Language, text: string, values: PhraseValues): string {
  const [filled] = string.gsub(text, "({(%w+):?([^}]*)})", (whole, name = "", forms = "") => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" && forms !== "" ? pluralForm(plural, forms, value) : `${value}`;
  });
  return filled;
}
