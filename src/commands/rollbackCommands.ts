/** `/gh rollback`: the snapshots there are, and the way back to one. */
import type { Outcome } from "../model/outcome";
import type { RollbackReport } from "../model/snapshot";
import { shownText } from "../model/shownText";
import { dateTimeText } from "../model/utcTime";
import type { Command } from "./command";
import { usageLine } from "./command";
import { typedText } from "./words";

const rollback: Command = {
  name: "rollback",
  usage: "[n]",
  summary: "lists the snapshots of the last days, or sets entries back to one",
  run: (deps, words) => {
    const word = words[0];
    if (words.length > 1) return [usageLine(rollback)];
    const snapshots = deps.snapshots.newestFirst();
    if (snapshots.length === 0) return ["There is no snapshot yet; one is taken every day."];
    if (word === undefined) {
      return snapshots.map(({ takenAt, entries }, index) => `${index + 1}: ${dateTimeText(takenAt)}, ${entries} entries`);
    }
    const [digits] = string.match(typedText(word), "^%d+$");
    const place = tonumber(digits) ?? 0;
    if (snapshots[place - 1] === undefined) {
      return [`"${shownText(typedText(word))}" is no snapshot; write a number from 1 to ${snapshots.length}.`];
    }
    const started = deps.snapshots.rollback(place, (outcome) => {
      deps.chat.print(reportText(outcome));
    });
    if (!started.ok) return [`Nothing was changed: ${started.reason}.`];
    return [`Setting entries back to ${dateTimeText(started.value.takenAt)} ...`];
  },
};

export const ROLLBACK_COMMANDS: readonly Command[] = [rollback];

/** What became of a rollback, in one line. Called by: rollbackCommands.run. */
function reportText(outcome: Outcome<RollbackReport>): string {
  if (!outcome.ok) return `Nothing was changed: ${outcome.reason}.`;
  const { setBack, alreadySo, refused, newer } = outcome.value;
  return `Rollback done: ${setBack} set back, ${alreadySo} already so, ${refused} that you may not write, ${newer} made since and kept.`;
}
