/** `/gh confirm` and `/gh refuse`: the player's word about deletions that wait for it. */
import type { Command } from "./command";
import { usageLine } from "./command";
import type { WaitingDeletions } from "../sync/ports";

const NOTHING = "No deletions wait for you.";

const confirm: Command = {
  name: "confirm",
  usage: "",
  summary: "takes the deletions that wait for you",
  run: (deps, words) => {
    if (words.length > 0) return [usageLine(confirm)];
    const waiting = deps.hold.waiting();
    if (waiting.length === 0) return [NOTHING];
    if (deps.hold.confirm() === 0) return ["Too much is being done at the moment; try again in a while."];
    return [`Taken: ${waitingText(waiting)}. What was there stays in the history: /gh restore, /gh rollback.`];
  },
};

const refuse: Command = {
  name: "refuse",
  usage: "",
  summary: "keeps the entries whose deletions wait for you",
  run: (deps, words) => {
    if (words.length > 0) return [usageLine(refuse)];
    const waiting = deps.hold.waiting();
    if (waiting.length === 0) return [NOTHING];
    deps.hold.refuse();
    return [
      `Refused: ${waitingText(waiting)}. These entries stay here; who edits one brings it back for everybody.`,
      "Deletions that were taken before can be undone by /gh restore or /gh rollback.",
    ];
  },
};

export const HOLD_COMMANDS: readonly Command[] = [confirm, refuse];

/**
 * How many of which table: "12 deletions of news, 3 of calendar".
 * Called by: holdCommands.run, statusText.statusLines, syncLines.onHeld.
 */
export function waitingText(waiting: readonly WaitingDeletions[]): string {
  return waiting
    .map(({ tableName, count }, place) =>
      place === 0 ? `${count} ${count === 1 ? "deletion" : "deletions"} of ${tableName}` : `${count} of ${tableName}`,
    )
    .join(", ");
}
