/** `/gh rollback`: the snapshots there are, and the way back to one. */
import { phrase } from "../language/phrases";
import type { Outcome } from "../model/outcome";
import type { RollbackReport, SnapshotHeading } from "../model/snapshot";
import { shownText } from "../model/shownText";
import { dateTimeText } from "../model/utcTime";
import type { Command } from "./command";
import { usageLine } from "./command";
import { refusalLine } from "../wording/refusalLine";
import { typedText } from "./words";

const rollback: Command = {
  name: "rollback",
  usage: "[n]",
  summary: () => phrase("helpRollback"),
  run: (deps, words) => {
    const word = words[0];
    if (words.length > 1) return [usageLine(rollback)];
    const snapshots = deps.snapshots.newestFirst();
    if (snapshots.length === 0) return [phrase("rollbackNone")];
    if (word === undefined) return snapshots.map((heading, index) => snapshotText(heading, index + 1));
    const [digits] = string.match(typedText(word), "^%d+$");
    const place = tonumber(digits) ?? 0;
    if (snapshots[place - 1] === undefined) {
      return [phrase("rollbackNoSnapshot", { word: shownText(typedText(word)), count: snapshots.length })];
    }
    const started = deps.snapshots.rollback(place, (outcome) => {
      deps.chat.print(reportText(outcome));
    });
    if (!started.ok) return [refusalLine(started.reason)];
    return [phrase("rollbackBegun", { time: dateTimeText(started.value.takenAt) })];
  },
};

export const ROLLBACK_COMMANDS: readonly Command[] = [rollback];

/** A snapshot on one line. Called by: rollbackCommands.run. */
function snapshotText({ takenAt, entries }: SnapshotHeading, place: number): string {
  return phrase("rollbackLine", { place, time: dateTimeText(takenAt), count: entries });
}

/** What became of a rollback, in one line. Called by: rollbackCommands.run. */
function reportText(outcome: Outcome<RollbackReport>): string {
  if (!outcome.ok) return refusalLine(outcome.reason);
  const { setBack, alreadySo, refused, newer } = outcome.value;
  return phrase("rollbackDone", { setBack, alreadySo, refused, newer });
}
