/**
 * What a session sees of the saved tables: entries of its scope and window, with stamps that exist for it, and
 * their digests. Everything that leaves this machine is chosen here.
 */
import type { Digest } from "../model/digest";
import { EMPTY_DIGEST } from "../model/digest";
import type { Entry } from "../model/entry";
import type { Scope } from "../model/scope";
import type { PlainTable } from "../model/plainValue";
import { isInScope } from "../model/scope";
import { isFromFuture } from "../model/stamp";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import { addToDigest, equalDigests } from "../reconcile/digest";
import type { TableSummary } from "../wire/protocol";
import type { EntryStore, Log } from "./ports";

/** Through what a session looks at the tables. */
export interface View {
  readonly scope: Scope;
  /** Entries stamped before it are older than the window; 0 = the window is everything. */
  readonly cutOff: number;
  /** Server time of the request: later stamps, beyond the tolerance, do not exist. */
  readonly requestTime: number;
}

/** @noSelf */
export interface SummariserDeps {
  readonly store: EntryStore;
  readonly log: Log;
  /** Lets the game's frame go on; called between entries. */
  readonly breathe: () => void;
}

/** Versions from the future that are logged in one login; more of them come from one wrong clock, and say nothing new. */
const MAX_LOGGED = 50;

/** Whether an entry is left out of a digest. */
export type IsLeftOut = (this: void, tableName: TableName, id: string) => boolean;

/** @noSelf */
export interface Summariser {
  /** Digests of every table through a view, without what is left out. */
  readonly summarise: (view: View, isLeftOut: IsLeftOut) => TableSummary[];
  /** Visits the entries of a table that stand in scope and window, in order of id. */
  readonly visit: (view: View, tableName: TableName, onEntry: (this: void, entry: Entry) => void) => void;
}

/**
 * Asks whether a session may speak of an entry, and whether it lies in its window. `setup` is always whole.
 * Called by: DataSyncHandler.sendData.
 */
export function isVisible(view: View, tableName: TableName, entry: Entry): boolean {
  return isInScope(view.scope, tableName, entry) && !isFromFuture(entry.lastUpdated, view.requestTime);
}

/** Asks whether an entry lies in the window of a session. Called by: summariser.summariseTable, summariser.visit. */
export function isInWindow(view: View, tableName: TableName, entry: Entry): boolean {
  return tableName === "setup" || entry.lastUpdated >= view.cutOff;
}

/**
 * Builds the reader of tables for sessions; its work breathes, so it belongs into jobs.
 * Called by: engine.createEngine.
 */
export function createSummariser(deps: SummariserDeps): Summariser {
  const logged = new LuaSet<string>();
  let loggedCount = 0;

  /** Says once of a version from the future that sessions pass it over. Called by: summariser.visitVisible. */
  const noteFuture = (tableName: TableName, entry: Entry): void => {
    const key = `${tableName} ${entry.id} ${entry.lastUpdated}`;
    if (logged.has(key) || loggedCount >= MAX_LOGGED) return;
    logged.add(key);
    loggedCount += 1;
    deps.log.write("gate", `${tableName} ${entry.id} is stamped ahead of the server's time: no session sees it`, {
      entry: entry as unknown as PlainTable,
    });
  };

  /** Entries of the scope, in and before the window. Called by: summariser.summariseTable, summariser.visit. */
  const visitVisible = (view: View, tableName: TableName, onEntry: (this: void, entry: Entry) => void): void => {
    for (const id of deps.store.sortedIds(tableName)) {
      const entry = deps.store.get(tableName, id);
      if (entry !== undefined && isInScope(view.scope, tableName, entry)) {
        if (isFromFuture(entry.lastUpdated, view.requestTime)) noteFuture(tableName, entry);
        else onEntry(entry);
      }
      deps.breathe();
    }
  };

  /** The digests of one table. Called by: summariser.summarise. */
  const summariseTable = (view: View, tableName: TableName, isLeftOut: IsLeftOut): TableSummary => {
    let window: Digest = EMPTY_DIGEST;
    let older: Digest = EMPTY_DIGEST;
    visitVisible(view, tableName, (entry) => {
      if (isLeftOut(tableName, entry.id)) return;
      if (isInWindow(view, tableName, entry)) window = addToDigest(window, entry);
      else older = addToDigest(older, entry);
    });
    return { tableName, window, older };
  };

  return {
    /**
     * In the seed's order of tables, so that two sides' lists can be laid side by side.
     * Called by: closingProof.summarise, presence.withPortrait.
     */
    summarise: (view, isLeftOut) => TABLE_NAMES.map((tableName) => summariseTable(view, tableName, isLeftOut)),
    /**
     * Older entries than the window's are passed over.
     * Called by: DataSyncManager.offerToEmptySide, DataSyncManager.processMetadataComparison,
     * responderTurns.answerTable.
     */
    visit: (view, tableName, onEntry) => {
      visitVisible(view, tableName, (entry) => {
        if (isInWindow(view, tableName, entry)) onEntry(entry);
      });
    },
  };
}

/**
 * Asks whether two sides hold the same within the window, in every table.
 * Called by: closingProof.compare, presence.candidatesSince, recordHandlers.onSummary, responderTurns.answerRequest.
 */
export function sameWindows(left: readonly TableSummary[], right: readonly TableSummary[]): boolean {
  return left.length === right.length && left.every((summary, place) => equalDigests(summary.window, right[place]?.window ?? EMPTY_DIGEST));
}

/**
 * Asks whether two sides hold the same before the window, in every table.
 * Called by: closingProof.compare, recordHandlers.onSummary, responderTurns.answerRequest.
 */
export function sameOlder(left: readonly TableSummary[], right: readonly TableSummary[]): boolean {
  return left.length === right.length && left.every((summary, place) => equalDigests(summary.older, right[place]?.older ?? EMPTY_DIGEST));
}
