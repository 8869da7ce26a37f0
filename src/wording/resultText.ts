/** How a session ended, in a word and in one plain line. */
import type { BareKey } from "../language/phrases";
import { phrase } from "../language/phrases";
import { neutralised } from "../model/shownText";
import type { FailureReason, SyncResult } from "../model/result";
import { durationText } from "./duration";

const OUTCOMES: Readonly<Record<FailureReason, BareKey>> = {
  stopped: "outcomeStopped",
  silent: "outcomeSilent",
  offline: "outcomeOffline",
  busy: "outcomeBusy",
  lockdown: "outcomeLockdown",
  stranger: "outcomeStranger",
  version: "outcomeVersion",
  reload: "outcomeReload",
  damaged: "outcomeDamaged",
};

const REASONS: Readonly<Record<FailureReason, BareKey>> = {
  stopped: "reasonStopped",
  silent: "reasonSilent",
  offline: "reasonOffline",
  busy: "reasonBusy",
  lockdown: "reasonLockdown",
  stranger: "reasonStranger",
  version: "reasonVersion",
  reload: "reasonReload",
  damaged: "reasonDamaged",
};

/**
 * One line about a finished session: whether both are equal now, what moved, and what the player can do where they are not.
 * Called by: statusText.statusLines, sync.resultLines, syncLines.onResult.
 */
export function resultText(result: SyncResult): string {
  const { received, sent, seconds } = result;
  const moved = phrase("resultMoved", { received, sent, duration: durationText(seconds) });
  return [headline(result), moved, ...(result.ok ? remarks(result) : [])].join(" ");
}

/** How it ended, in a word: "identical", "silent". Called by: resultText.headline, statusText.syncedText. */
export function outcomeWord({
  reason,
  identical,
}: Pick<SyncResult, "identical"> & { readonly reason?: FailureReason | undefined }): string {
  if (reason !== undefined) return phrase(OUTCOMES[reason]);
  return phrase(identical ? "outcomeIdentical" : "outcomeDiffering");
}

/** Whether both are equal now, or why nobody knows. Called by: resultText.resultText. */
function headline(result: SyncResult): string {
  const { ok, reason, identical } = result;
  const peer = neutralised(result.peer);
  if (ok) return phrase(identical ? "resultIdentical" : "resultDiffering", { peer });
  if (reason === undefined) return phrase("resultUnfinished", { peer });
  return phrase("resultUnfinishedBecause", { peer, outcome: outcomeWord(result), reason: phrase(REASONS[reason]) });
}

/** What else the player should know: each as its own short sentence. Called by: resultText.resultText. */
function remarks({ peer, rejected, held, identical, olderDiffer }: SyncResult): readonly string[] {
  const sentences: string[] = [];
  if (rejected > 0) sentences.push(phrase("resultRefused", { count: rejected }));
  if (held > 0) sentences.push(phrase("resultHeld", { count: held }));
  if (!identical && sentences.length === 0) sentences.push(phrase("resultChangedMeanwhile"));
  if (olderDiffer) sentences.push(phrase("resultOlderDiffer", { peer: neutralised(peer) }));
  return sentences;
}
