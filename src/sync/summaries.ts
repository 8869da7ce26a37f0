/** Two sides' digests laid side by side: both name every table, in the seed's order. */
import { EMPTY_DIGEST } from "../model/digest";
import { equalDigests } from "../reconcile/digest";
import type { TableSummary } from "../wire/protocol";

/**
 * Asks whether two sides hold the same within the window, in every table.
 * Called by: closingProof.compare, presence.candidatesSince, responderTurns.answerRequest, summaryRecords.onSummary.
 */
export function sameWindows(left: readonly TableSummary[], right: readonly TableSummary[]): boolean {
  return left.length === right.length && left.every((summary, place) => equalDigests(summary.window, right[place]?.window ?? EMPTY_DIGEST));
}

/** Asks whether two sides hold the same before the window, in every table. Called by: closingProof.compare. */
export function sameOlder(left: readonly TableSummary[], right: readonly TableSummary[]): boolean {
  return left.length === right.length && left.every((summary, place) => equalDigests(summary.older, right[place]?.older ?? EMPTY_DIGEST));
}
