/**
 * The portraits that were asked for lately, and their points: kept true by every change of the tables, so that the
 * second peer of an evening costs nothing. Making one breathes, so it belongs into a job.
 */
import type { Entry } from "../model/entry";
import type { PlainTable } from "../model/plainValue";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import { createIdHashes, createPositionOf } from "../reconcile/position";
import type { PointMap } from "./pointMap";
import { createPointMap } from "./pointMap";
import type { EntryStore, Log } from "./ports";
import type { Portrait } from "./portrait";
import { createPortrait, NO_STAMP } from "./portrait";
import { hashesOf } from "./scopeHashes";
import { sortedInSlices } from "../reconcile/slicedSort";
import type { View } from "./view";
import { isInWindow } from "./view";

/** Kept at once: everything of my scope, everything shared with a partner, and one window, because no window comes twice. */
const MAX_PORTRAITS = 3;
/** Salts of one portrait kept at once: the day's, and a fresh one of a session. */
const MAX_POINT_MAPS = 2;
/** Versions from the future that are logged in one login; more of them come from one wrong clock, and say nothing new. */
const MAX_LOGGED = 50;

/** @noSelf */
export interface PortraitsDeps {
  readonly store: EntryStore;
  readonly log: Log;
  /** Lets the game's frame go on; called between entries. */
  readonly breathe: () => void;
}

/** @noSelf */
export interface Portraits {
  /** What a view shows; breathes. */
  readonly of: (view: View) => Portrait;
  /** The same at once, nil where it would have to be made first. */
  readonly known: (view: View) => Portrait | undefined;
  /** A view's points under a salt; breathes. */
  readonly pointsOf: (view: View, salt: number) => PointMap;
  /** Ids of a table that stand in scope and window, sorted by bytes; breathes. */
  readonly windowIds: (view: View, tableName: TableName) => string[];
  /** A version was stored. */
  readonly onPut: (tableName: TableName, entry: Entry) => void;
}

interface KeptPortrait {
  readonly key: string;
  readonly portrait: Portrait;
  /** By salt, the one asked for last at the end. */
  readonly pointMaps: { readonly salt: number; readonly points: PointMap }[];
  /** False while it is being made: changes reach it already, but nobody else may ask it. */
  isWhole: boolean;
}

/** Builds the keeper of portraits over the saved tables. Called by: ground.createGround. */
export function createPortraits(deps: PortraitsDeps): Portraits {
  const { store, breathe } = deps;
  const hashes = createIdHashes();
  const logged = new LuaSet<string>();
  let loggedCount = 0;
  let kept: KeptPortrait[] = [];
  let asked: (View & { readonly answer: KeptPortrait }) | undefined;

  /** Says once of a version from the future that sessions pass it over. Called by: portrait.stampOf. */
  const onFuture = (tableName: TableName, entry: Entry): void => {
    const key = `${tableName} ${entry.id} ${entry.lastUpdated}`;
    if (logged.has(key) || loggedCount >= MAX_LOGGED) return;
    logged.add(key);
    loggedCount += 1;
    deps.log.write("gate", `${tableName} ${entry.id} is stamped ahead of the server's time: no session sees it`, {
      entry: entry as unknown as PlainTable,
    });
  };

  /** A portrait that changes reach from now on. Called by: portraits.make. */
  const start = (key: string, view: View): KeptPortrait => {
    const pointMaps: KeptPortrait["pointMaps"] = [];
    const portrait = createPortrait(
      {
        get: store.get,
        onFuture,
        onStamp: (place, before, now) => {
          for (const { points } of pointMaps) points.onStamp(place, before, now);
        },
      },
      view,
    );
    return { key, portrait, pointMaps, isWhole: false };
  };

  /** Looks at every entry once; what changes meanwhile is seen as it changes. Called by: portraits.keptOf. */
  const make = (key: string, view: View): KeptPortrait => {
    const made = start(key, view);
    const others = kept.filter(({ portrait }) => view.cutOff === 0 || portrait.view.cutOff === 0);
    kept = [...others.slice(-(MAX_PORTRAITS - 1)), made];
    for (const tableName of TABLE_NAMES) {
      const ids = store.ids(tableName);
      let next = 0;
      while (next < ids.length) {
        const entry = store.get(tableName, ids[next] as string);
        if (entry !== undefined) made.portrait.see(tableName, entry);
        next += 1;
        breathe();
      }
    }
    made.isWhole = true;
    return made;
  };

  /**
   * The kept portrait that shows what this view would; it becomes the one asked for last.
   * Called by: portraits.keptOf, portraits.known.
   */
  const findKept = (view: View): KeptPortrait | undefined => {
    const key = keyOf(view);
    const known = kept.find((one) => one.isWhole && one.key === key && one.portrait.isTrueAt(view.requestTime));
    if (known === undefined) return undefined;
    kept = [...kept.filter((one) => one !== known), known];
    known.portrait.advanceTo(view.requestTime);
    return known;
  };

  /**
   * A session asks for the same view at every entry.
   * Called by: portraits.of, portraits.pointsOf, portraits.windowIds.
   */
  const keptOf = ({ scope, cutOff, requestTime }: View): KeptPortrait => {
    const last = kept[kept.length - 1];
    const isSame = asked?.scope === scope && asked.cutOff === cutOff && asked.requestTime === requestTime;
    if (last !== undefined && last === asked?.answer && isSame && last.portrait.isTrueAt(requestTime)) return last;
    const view = { scope, cutOff, requestTime };
    const answer = findKept(view) ?? make(keyOf(view), view);
    asked = { scope, cutOff, requestTime, answer };
    return answer;
  };

  /**
   * The salt asked for last is found at once, because a session asks for it at every entry.
   * Called by: DataSyncHandler.requestEntriesFromRemote, beacon.symbolsOf, beaconReading.pointsUnder,
   * castReceiver.pointsFor, entryBatches.outgoing, offers.offersFor, repair.ask, repairAnswers.answer,
   * sessionEngine.idsAt, sketchReader.createSketchReader, sketchSpeaker.sketchOf.
   */
  const pointsOf = (view: View, salt: number): PointMap => {
    const { portrait, pointMaps } = keptOf(view);
    let latest = pointMaps[pointMaps.length - 1];
    if (latest?.salt !== salt) {
      const place = pointMaps.findIndex((one) => one.salt === salt);
      const known = place < 0 ? undefined : pointMaps.splice(place, 1)[0];
      latest = known ?? { salt, points: createPointMap(portrait, createPositionOf(salt, hashes), breathe) };
      if (pointMaps.length >= MAX_POINT_MAPS) pointMaps.shift();
      pointMaps.push(latest);
    }
    latest.points.grow();
    return latest.points;
  };

  /**
   * What is listed or offered goes out in this order.
   * Called by: DataSyncManager.metadataOfTable, offers.offerToEmptySide.
   */
  const windowIds = (view: View, tableName: TableName): string[] => {
    const { portrait } = keptOf(view);
    const ids: string[] = [];
    let place = 0;
    while (place < portrait.count()) {
      const stamp = portrait.stampAt(place);
      if (portrait.tableAt(place) === tableName && stamp !== NO_STAMP && isInWindow(view, tableName, stamp)) ids.push(portrait.idAt(place));
      place += 1;
      breathe();
    }
    return sortedInSlices(ids, breathe);
  };

  return {
    /**
     * The kept portrait, made first where none is true at this time.
     * Called by: beacon.brief, closingProof.summarise, presenceEngine.summaries.
     */
    of: (view) => keptOf(view).portrait,
    /** For those who must not wait. Called by: presenceEngine.knownSummaries. */
    known: (view) => findKept(view)?.portrait,
    pointsOf,
    windowIds,
    /** Also those that are still being made. Called by: engine.onPut. */
    onPut: (tableName, entry) => {
      for (const { portrait } of kept) portrait.see(tableName, entry);
    },
  };
}

/**
 * What two views must have in common to show the same, but for the time of the request.
 * Called by: portraits.findKept, portraits.keptOf.
 */
function keyOf({ scope, cutOff }: View): string {
  const { guilds, federation } = hashesOf(scope);
  return `${cutOff} ${scope.ownGuild} ${scope.isAcrossGuilds === true ? "across" : "home"} ${federation} ${guilds.join(" ")}`;
}
