/** `/gh confirm` and `/gh refuse`: the player's word about deletions that wait for it. */
import { phrase } from "../language/phrases";
import { waitingText } from "../wording/waitingText";
import type { Command } from "./command";
import { usageLine } from "./command";

const confirm: Command = {
  name: "confirm",
  usage: "",
  summary: () => phrase("helpConfirm"),
  run: (deps, words) => {
    if (words.length > 0) return [usageLine(confirm)];
    const waiting = deps.hold.waiting();
    if (waiting.length === 0) return [phrase("holdNothing")];
    if (deps.hold.confirm() === 0) return [phrase("holdBusy")];
    return [phrase("holdTaken", { deletions: waitingText(waiting) })];
  },
};

const refuse: Command = {
  name: "refuse",
  usage: "",
  summary: () => phrase("helpRefuse"),
  run: (deps, words) => {
    if (words.length > 0) return [usageLine(refuse)];
    const waiting = deps.hold.waiting();
    if (waiting.length === 0) return [phrase("holdNothing")];
    deps.hold.refuse();
    return [phrase("holdRefused", { deletions: waitingText(waiting) }), phrase("holdUndo")];
  },
};

export const HOLD_COMMANDS: readonly Command[] = [confirm, refuse];
