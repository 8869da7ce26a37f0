/** Entries on their way out, in batches: each as what differs from the version that the peer holds, where that is known here. */
import type { Scope } from "../model/scope";
import { isInScope } from "../model/scope";
import type { TableName } from "../model/tables";
import { secondsWeight } from "../reconcile/position";
import type { OutgoingEntry } from "../wire/batch";
import { nextBatch } from "../wire/batch";
import { sample } from "./offers";
import type { Portraits } from "./portraits";
import type { Compressor, EntryStore, History, Log } from "./ports";
import type { SessionContext } from "./sessionContext";
import { sharedWith } from "./standing";
import { isVisible } from "./view";

/** @noSelf */
export interface EntryBatchesDeps {
  readonly store: EntryStore;
  readonly history: Pick<History, "find">;
  readonly log: Log;
  readonly compressor: Compressor;
  readonly portraits: Pick<Portraits, "pointsOf">;
  readonly breathe: () => void;
  /** My scope as the setup table says now: what has left it since the request does not leave this machine. */
  readonly currentScope: () => Scope;
}

/** Says the entries of these ids; what left scope or table in the meantime is not sent. */
export type SendData = (this: void, session: SessionContext, ids: readonly string[], onAcknowledged: (() => void) | undefined) => void;

/** Builds the sender; its work breathes. Called by: DataSyncHandler.createDataSyncHandler. */
export function createEntryBatches(deps: EntryBatchesDeps): SendData {
  /**
   * An entry on its way, with the version that the peer holds where the history has it, or at least its outline.
   * Called by: entryBatches.createEntryBatches.
   */
  const outgoing = (session: SessionContext, tableName: TableName, id: string): OutgoingEntry | undefined => {
    const entry = deps.store.get(tableName, id);
    if (entry === undefined || !isVisible(session, tableName, entry)) return undefined;
    if (!isInScope(sharedWith(session.standing, deps.currentScope()), tableName, entry)) return undefined;
    const weight = session.heldThere[id] ?? 0;
    if (weight === 0 || session.table?.wholeThere.has(id) === true) return { entry };
    const position = deps.portraits.pointsOf(session, session.salt).positionOf(tableName, id);
    const version = deps.history.find(tableName, id, (lastUpdated) => secondsWeight(lastUpdated) === weight);
    if (version !== undefined) return { entry, base: { version, position } };
    const outline = session.outlinesThere[id];
    return outline === undefined ? { entry } : { entry, base: { outline, position } };
  };

  return (session, ids, onAcknowledged) => {
    const tableName = session.table?.tableName;
    session.onAcknowledged = onAcknowledged;
    if (tableName === undefined) return;
    const entries: OutgoingEntry[] = [];
    for (const id of ids) {
      const entry = outgoing(session, tableName, id);
      if (entry !== undefined) entries.push(entry);
      deps.breathe();
    }
    session.underWay.entries = entries.length;
    session.underWay.queuedBytes = 0;
    let next = 0;
    while (next < entries.length) {
      const batch = nextBatch(entries, next, deps.compressor, deps.breathe);
      session.link.say({ name: "entries", body: { tableName, batch: batch.text } });
      next = batch.next;
      deps.breathe();
    }
    if (entries.length === 0) return;
    deps.log.write("sync", `${tableName}: ${entries.length} on the way to ${session.peer}`, { ids: sample(ids) });
  };
}
