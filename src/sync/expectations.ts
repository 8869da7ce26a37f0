/** How much a session will probably move: a lower bound from the summaries, then each table's true number once it was compared. */
import type { TableName } from "../model/tables";
import { equalDigests } from "../reconcile/digest";
import type { TableSummary } from "../wire/protocol";
import type { SessionContext } from "./sessionContext";
import { summaryOf } from "./summaries";

/**
 * Expects of every differing table as much as the two sides' counts differ, at least one entry; exact where one side is empty.
 * Called by: responderTurns.answerRequest, summaryRecords.onSummary.
 */
export function expectLeast(session: SessionContext, mine: readonly TableSummary[], theirs: readonly TableSummary[]): void {
  for (const { tableName, window } of mine) {
    const other = summaryOf(theirs, tableName)?.window;
    if (other === undefined || equalDigests(window, other)) continue;
    expectMoves(session, tableName, math.max(1, math.abs(window.count - other.count)));
  }
}

/**
 * Says how many entries of a table have to move, in place of what was thought before.
 * Called by: DataSyncManager.handleUpdatesNeeded, DataSyncManager.processMetadataComparison, expectations.expectLeast,
 * offers.offerToEmptySide, offers.offersOfPlan, responderTurns.answerEntries, sketchReader.createSketchReader.
 */
export function expectMoves(session: SessionContext, tableName: TableName, count: number): void {
  session.tally.total += count - (session.expectedByTable[tableName] ?? 0);
  session.expectedByTable[tableName] = count;
}
