/** How a session ended, in one plain line. */
import { neutralised } from "../model/shownText";
import type { FailureReason, SyncResult } from "../model/result";
import { durationText } from "./duration";

const WORDS_BY_REASON: Readonly<Record<FailureReason, string>> = {
  stopped: "it was stopped",
  silent: "no answer came; that player may have left, be in a boss fight, or have no GuildHelper",
  offline: "that player is not online",
  busy: "that player is busy with somebody else; try again in a moment",
  lockdown: "the game allows no addon messages at the moment; try again after the fight",
  stranger: "that player is neither in your guild nor in your federation",
  version: "the two GuildHelper versions do not understand each other; both should be the newest",
  reload: "the other side reloaded; a sync it had begun goes on by itself, any other you can begin again",
  damaged: "what arrived was damaged; try again",
};

/**
 * One line about a finished session: whether both are equal now, what moved, and what the player can do where they are not.
 * Called by: statusText.statusLines, syncLines.onResult.
 */
export function resultText(result: SyncResult): string {
  const peer = neutralised(result.peer);
  const moved = `Received ${result.received}, sent ${result.sent} in ${durationText(result.seconds)}.`;
  if (!result.ok) {
    const reason = result.reason === undefined ? "" : ` (${result.reason}): ${WORDS_BY_REASON[result.reason]}`;
    return `${peer}: not finished${reason}. ${moved}`;
  }
  return `${peer}: ${result.identical ? "identical" : "done, but not identical"}. ${moved}${remarks(result)}`;
}

/** What else the player should know: each as its own short sentence. Called by: resultText.resultText. */
function remarks(result: SyncResult): string {
  const sentences: string[] = [];
  if (result.rejected > 0) sentences.push(` Refused ${result.rejected}; /gh log tells why.`);
  if (result.held > 0) sentences.push(` ${result.held} deletions wait for you: /gh confirm or /gh refuse.`);
  if (!result.identical && sentences.length === 0)
    sentences.push(" Something was refused here or there, or changed meanwhile; /gh log tells.");
  if (result.olderDiffer) sentences.push(` Older entries differ: /gh sync ${neutralised(result.peer)} all`);
  return sentences.join("");
}
