/** Two sides' digests laid side by side: both should name every table, but only one side is ours. */
import { EMPTY_DIGEST } from "../model/digest";
import { equalDigests } from "../reconcile/digest";
import type { TableName } from "../model/tables";
import type { TableSummary } from "../wire/protocol";

/**
 * Asks whether two sides hold the same within the window, in every table.
 * Called by: beaconListener.isEqual, closingProof.compare, presence.candidatesSince, presenceEngine.isSame,
 * responderTurns.answerRequest, summaryRecords.onSummary.
 */
export function sameWindows(left: readonly TableSummary[], right: readonly TableSummary[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ tableName, window }) => equalDigests(window, summaryOf(right, tableName)?.window ?? EMPTY_DIGEST))
  );
}

/** Asks whether two sides hold the same before the window, in every table. Called by: closingProof.compare. */
export function sameOlder(left: readonly TableSummary[], right: readonly TableSummary[]): boolean {
  return (
    left.length === right.length &&
    left.every(({ tableName, older }) => equalDigests(older, summaryOf(right, tableName)?.older ?? EMPTY_DIGEST))
  );
}

/**
 * What a side said of a table; nil when it said nothing.
 * Called by: expectations.expectLeast, sketchReader.nextStep, sketchSpeaker.mostNeeded, sketchSpeaker.tablesToSketch,
 * summaries.sameOlder, summaries.sameWindows, summaryRecords.differingTables.
 */
export function summaryOf(summaries: readonly TableSummary[] | undefined, tableName: TableName): TableSummary | undefined {
  return summaries?.find((summary) => summary.tableName === tableName);
}

/** A text that is the same for equal digests of the window, and only for them. Called by: beaconListener.read. */
export function fingerprintOf(summaries: readonly TableSummary[]): string {
  return summaries.map(({ tableName, window }) => `${tableName} ${window.count} ${window.low} ${window.high}`).join(" ");
}
