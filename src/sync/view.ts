/** Through what a session looks at the saved tables: which entries it may speak of, and which lie in its window. */
import type { Entry } from "../model/entry";
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import { isFromFuture } from "../model/stamp";
import type { TableName } from "../model/tables";

export interface View {
  readonly scope: Scope;
  /** Entries stamped before it are older than the window; 0 = the window is everything. */
  readonly cutOff: number;
  /** Server time of the request: later stamps, beyond the tolerance, do not exist. */
  readonly requestTime: number;
}

/**
 * Asks whether a session may speak of an entry, in its window or before.
 * Called by: DataSyncManager.noteNewerHere, entryBatches.outgoing, liveEdits.judgeOfNow.
 */
export function isVisible(view: View, tableName: TableName, entry: Entry): boolean {
  return isInScope(view.scope, tableName, entry) && !isFromFuture(entry.lastUpdated, view.requestTime);
}

/**
 * Asks whether a stamp lies in the window of a session. `setup` is always whole.
 * Called by: keptSketch.isSketched, pointMap.versionsAt, portrait.sumFor, portrait.summaryOf, portraits.windowIds.
 */
export function isInWindow(view: View, tableName: TableName, lastUpdated: number): boolean {
  return tableName === "setup" || lastUpdated >= view.cutOff;
}
