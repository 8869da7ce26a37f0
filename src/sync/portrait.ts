/**
 * What one view shows of the saved tables, as columns: id and stamp of every entry the view may speak of, and their
 * digests. Everything that leaves this machine is chosen here.
 *
 * 1. It follows each change of the tables, so it is made once and stays true.
 * 2. A place, once given to an entry, stays its own; an entry that is not to be spoken of any more keeps it without a stamp.
 */
import type { Entry } from "../model/entry";
import { isFromFuture } from "../model/stamp";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import { isInScope } from "../model/scope";
import type { DigestSum } from "../reconcile/digest";
import { createDigestSum } from "../reconcile/digest";
import type { TableSummary } from "../wire/protocol";
import type { View } from "./view";
import { isInWindow } from "./view";

/** Ids by table that a digest leaves out. */
export type LeftOut = ReadonlyLuaMap<TableName, ReadonlyLuaSet<string>>;

/** The stamp of a place whose entry is not to be spoken of. */
export const NO_STAMP = 0;

/** Is told that the entry at a place has got another stamp; `NO_STAMP` before the first and after the last. */
export type OnStamp = (this: void, place: number, before: number, now: number) => void;

/** @noSelf */
export interface Portrait {
  readonly view: View;
  /** Looks at the version that is stored now. */
  readonly see: (tableName: TableName, entry: Entry) => void;
  /** Places given so far; they are numbered from 0. */
  readonly count: () => number;
  readonly tableAt: (place: number) => TableName;
  readonly idAt: (place: number) => string;
  /** Full stamp, or `NO_STAMP`. */
  readonly stampAt: (place: number) => number;
  /** Digests of every table, in the seed's order, without what is left out. */
  readonly summaries: (leftOut: LeftOut) => TableSummary[];
  /** Asks whether a view with this server time shows nothing less. */
  readonly isTrueAt: (requestTime: number) => boolean;
  /** Shows what does not lie ahead any more at this server time. */
  readonly advanceTo: (requestTime: number) => void;
}

interface TableSums {
  readonly placeById: LuaMap<string, number>;
  readonly window: DigestSum;
  readonly older: DigestSum;
}

/** @noSelf */
export interface PortraitDeps {
  /** The version stored now. */
  readonly get: (tableName: TableName, id: string) => Entry | undefined;
  /** A version from the future is passed over. */
  readonly onFuture: (tableName: TableName, entry: Entry) => void;
  readonly onStamp: OnStamp;
}

/** Builds a portrait that has seen nothing yet. Called by: portraits.start. */
export function createPortrait(deps: PortraitDeps, view: View): Portrait {
  const sumsByTable = new LuaMap<TableName, TableSums>();
  for (const tableName of TABLE_NAMES) {
    sumsByTable.set(tableName, { placeById: new LuaMap(), window: createDigestSum(), older: createDigestSum() });
  }
  const tables: TableName[] = [];
  const ids: string[] = [];
  const stamps: number[] = [];
  let count = 0;
  /** Server time at which the portrait looks at the tables, and the latest stamp it shows. */
  let { requestTime } = view;
  let latestShown = 0;
  /** Entries that lay ahead when they were seen. */
  let ahead: { readonly tableName: TableName; readonly id: string }[] = [];

  /** Every table has sums from the beginning. Called by: portrait.see, portrait.sumFor, portrait.summaryOf. */
  const sumsOf = (tableName: TableName): TableSums => sumsByTable.get(tableName) as TableSums;

  /** The stamp under which the view speaks of an entry. Called by: portrait.see. */
  const stampOf = (tableName: TableName, entry: Entry): number => {
    if (!isInScope(view.scope, tableName, entry)) return NO_STAMP;
    const { id, lastUpdated } = entry;
    if (isFromFuture(lastUpdated, requestTime)) {
      ahead.push({ tableName, id });
      deps.onFuture(tableName, entry);
      return NO_STAMP;
    }
    latestShown = math.max(latestShown, lastUpdated);
    return lastUpdated;
  };

  /** The sum that a stamp of a table belongs to. Called by: portrait.see. */
  const sumFor = (tableName: TableName, lastUpdated: number): DigestSum => {
    const { window, older } = sumsOf(tableName);
    return isInWindow(view, tableName, lastUpdated) ? window : older;
  };

  /** Seeing the same version twice changes nothing. Called by: portrait.advanceTo, portraits.make, portraits.onPut. */
  const see = (tableName: TableName, entry: Entry): void => {
    const now = stampOf(tableName, entry);
    const { placeById } = sumsOf(tableName);
    const { id } = entry;
    let place = placeById.get(id);
    const before = place === undefined ? NO_STAMP : (stamps[place] as number);
    if (before === now) return;
    if (place === undefined) {
      place = count;
      count += 1;
      placeById.set(id, place);
      tables[place] = tableName;
      ids[place] = id;
    }
    stamps[place] = now;
    if (before !== NO_STAMP) sumFor(tableName, before).remove({ id, lastUpdated: before });
    if (now !== NO_STAMP) sumFor(tableName, now).add({ id, lastUpdated: now });
    deps.onStamp(place, before, now);
  };

  /** The digests of one table. Called by: portrait.summaries. */
  const summaryOf = (tableName: TableName, leftOut: ReadonlyLuaSet<string> | undefined): TableSummary => {
    const { placeById, window, older } = sumsOf(tableName);
    if (leftOut === undefined) return { tableName, window: window.digest(), older: older.digest() };
    const windowWithout = createDigestSum(window.digest());
    const olderWithout = createDigestSum(older.digest());
    for (const id of leftOut) {
      const place = placeById.get(id);
      const lastUpdated = place === undefined ? NO_STAMP : (stamps[place] as number);
      if (lastUpdated === NO_STAMP) continue;
      (isInWindow(view, tableName, lastUpdated) ? windowWithout : olderWithout).remove({ id, lastUpdated });
    }
    return { tableName, window: windowWithout.digest(), older: olderWithout.digest() };
  };

  return {
    view,
    see,
    /** Grows only. Called by: pointMap.grow, portraits.windowIds. */
    count: () => count,
    /**
     * The place must have been given.
     * Called by: keptSketch.isSketched, pointMap.takePlace, pointMap.versionsAt, portraits.windowIds.
     */
    tableAt: (place) => tables[place] as TableName,
    /** Of a place below `count()`. Called by: pointMap.takePlace, pointMap.versionsAt, portraits.windowIds. */
    idAt: (place) => ids[place] as string,
    /** Of a place below `count()`. Called by: keptSketch.grow, pointMap.versionsAt, portraits.windowIds. */
    stampAt: (place) => stamps[place] as number,
    /**
     * Sums taken as they are, without another look at the tables.
     * Called by: beacon.brief, closingProof.summarise, presenceEngine.knownSummaries, presenceEngine.summaries.
     */
    summaries: (leftOut) => TABLE_NAMES.map((tableName) => summaryOf(tableName, leftOut.get(tableName))),
    /** An earlier time sees less of what lies ahead. Called by: portraits.findKept, portraits.keptOf. */
    isTrueAt: (time) => !isFromFuture(latestShown, time),
    /**
     * What was passed over is seen again, and most of it passed over again if its clock was far off.
     * Called by: portraits.findKept.
     */
    advanceTo: (time) => {
      if (time <= requestTime) return;
      requestTime = time;
      const again = ahead;
      ahead = [];
      for (const { tableName, id } of again) {
        const entry = deps.get(tableName, id);
        if (entry !== undefined) see(tableName, entry);
      }
    },
  };
}
