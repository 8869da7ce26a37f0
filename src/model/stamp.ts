/**
 * How versions are ordered in time. Whole seconds of server time order changes; a fraction derived from the
 * author settles one second, so that two authors in one second end equal everywhere.
 */

/** A version stamped further ahead of the request than this does not exist for that session: its clock was wrong. */
export const FUTURE_TOLERANCE_SECONDS = 600;
/** A local write may push a stamp at most this far ahead of server time. */
export const MAX_LEAD_SECONDS = 300;
export const SECONDS_PER_DAY = 86400;

const FRACTION_MODULUS = 1048573;
const FRACTION_STEPS = 1048576;
const FRACTION_BASE = 257;

/**
 * The fraction of a second that belongs to an author ("Name-Realm"): in (0, 1], equal at every client.
 * Called by: delta.stampAfter, entryColumns.readStamps, entryColumns.writeStamps, stamp.nextStamp.
 */
export function authorFraction(author: string): number {
  let hash = 0;
  for (const index of $range(1, author.length)) {
    hash = (hash * FRACTION_BASE + string.byte(author, index)) % FRACTION_MODULUS;
  }
  return (hash + 1) / FRACTION_STEPS;
}

/**
 * The stamp of a local write after the version stamped `previous` (nil: none), or nil when it would lie more
 * than five minutes ahead. A previous stamp from the future counts as none: any write within the limit wins over it.
 * Called by: localWriter.store.
 */
export function nextStamp(previous: number | undefined, author: string, now: number): number | undefined {
  const effective = previous === undefined || isFromFuture(previous, now) ? 0 : previous;
  const stamp = math.max(now, math.floor(effective) + 1) + authorFraction(author);
  return stamp > now + MAX_LEAD_SECONDS ? undefined : stamp;
}

/**
 * Asks whether a stamp lies so far ahead of `now` (server time) that its version does not count.
 * Called by: DataSyncManager.processMetadataComparison, gate.judge, portrait.isTrueAt, portrait.stampOf, stamp.isNewer,
 * stamp.nextStamp, takeImport.replaces, unreadNews.isNews, unreadNews.noteSeen, view.isVisible.
 */
export function isFromFuture(stamp: number, now: number): boolean {
  return stamp > now + FUTURE_TOLERANCE_SECONDS;
}

/**
 * Asks whether a version stamped `offered`, which is not from the future, replaces the one stamped `held` (nil: none): newer wins,
 * equal is left alone, and a held stamp from the future counts as older than any within the limit.
 * Called by: gate.judge, hold.wouldChange, takeImport.replaces.
 */
export function isNewer(offered: number, held: number | undefined, now: number): boolean {
  return held === undefined || isFromFuture(held, now) || offered > held;
}
