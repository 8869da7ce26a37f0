/** Which versions each side of a session lacks, by metadata alone. */
import type { Breathe } from "../model/breathe";
import { goOn } from "../model/breathe";
import type { Metadata } from "../model/entry";
import { sortedInSlices } from "./slicedSort";

/** Metadata by id, as one side holds it within scope and window. */
export type MetadataById = Readonly<Record<string, Metadata>>;

export interface Exchange {
  /** Ids the initiator's side lacks or holds an older version of, sorted by bytes. */
  readonly updatesNeededLocally: string[];
  /** The same for the responder's side. */
  readonly updatesNeededRemotely: string[];
}

/**
 * Decides, id by id, which side is behind. Equal stamps are in sync; a missing entry is older than any entry.
 * Deletion needs no case of its own: a tombstone is an entry whose stamp says when it was deleted.
 * Called by: DataSyncManager.compareMetadata.
 */
export function planExchange(local: MetadataById, remote: MetadataById, breathe: Breathe = goOn): Exchange {
  return { updatesNeededLocally: newerIds(remote, local, breathe), updatesNeededRemotely: newerIds(local, remote, breathe) };
}

/**
 * The ids of which `offered` has a newer version than `held`, sorted so that both players visit them alike.
 * Called by: planExchange.planExchange.
 */
function newerIds(offered: MetadataById, held: MetadataById, breathe: Breathe): string[] {
  const ids: string[] = [];
  let count = 0;
  for (const [id, metadata] of pairs(offered)) {
    const other = held[id];
    if (other === undefined || metadata.lastUpdated > other.lastUpdated) {
      ids[count] = id;
      count += 1;
    }
    breathe();
  }
  return sortedInSlices(ids, breathe);
}
