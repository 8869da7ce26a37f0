/** The answer where nothing was done. */
import { phrase } from "../language/phrases";

/**
 * A refusal as a line; whoever refuses says why.
 * Called by: entryCommands.put, entryCommands.run, entryForm.remove, entryForm.restore, entryForm.save, federation.run,
 * federation.showCode, federationCommands.run, historyCommands.run, muteCommands.run, optionRows.set,
 * rollbackCommands.reportText, rollbackCommands.run, settingCommands.setSetting, signUp.answerEvent, writeRank.set.
 */
export function refusalLine(reason = phrase("refusalUnsaid")): string {
  return phrase("resultNothingChanged", { reason });
}
