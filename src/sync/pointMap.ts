/**
 * The entries of a portrait as points under one salt: which position each has, which entries stand at a position,
 * and the sketches over them. It grows with the portrait and follows its changes.
 */
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import type { LocalVersion } from "../reconcile/planBySketch";
import type { PositionOf } from "../reconcile/position";
import type { KeptSketch, SketchKind } from "./keptSketch";
import { createKeptSketch } from "./keptSketch";
import type { OnStamp, Portrait } from "./portrait";
import { NO_STAMP } from "./portrait";
import { isInWindow } from "./view";

/** Sketches kept of one map: the two kinds, and one over fewer tables where a side holds nothing of the others. */
const MAX_SKETCHES = 3;

/** @noSelf */
export interface PointMap {
  readonly positionOf: PositionOf;
  /** What is held at a position, in the window or before. */
  readonly versionsAt: (position: number) => readonly LocalVersion[];
  /** Ids of one table that are held there; mostly one, or none. */
  readonly idsAt: (tableName: TableName, position: number) => readonly string[];
  /** The positions of all that is or was held. */
  readonly positions: () => readonly number[];
  /** The sketch of these tables; breathes. */
  readonly sketchOf: (kind: SketchKind, tables: ReadonlyLuaSet<TableName>) => KeptSketch;
  /** Gives a position to the portrait's places that have none; breathes. */
  readonly grow: () => void;
  readonly onStamp: OnStamp;
}

/** Builds a map in which no place has a position yet. Called by: portraits.pointsOf. */
export function createPointMap(portrait: Portrait, positionOf: PositionOf, breathe: (this: void) => void): PointMap {
  const positions: number[] = [];
  /** Most positions have one place. */
  const placesByPosition = new LuaMap<number, number | number[]>();
  const sketches: { readonly key: string; readonly sketch: KeptSketch }[] = [];

  /** Gives the next place its position. Called by: pointMap.grow. */
  const takePlace = (place: number): void => {
    const position = positionOf(portrait.tableAt(place), portrait.idAt(place));
    positions[place] = position;
    const others = placesByPosition.get(position);
    if (others === undefined) placesByPosition.set(position, place);
    else if (typeof others === "number") placesByPosition.set(position, [others, place]);
    else others.push(place);
  };

  /**
   * Whoever calls while another call is set aside goes on where that one stopped.
   * Called by: pointMap.sketchOf, portraits.pointsOf.
   */
  const grow = (): void => {
    while (positions.length < portrait.count()) {
      takePlace(positions.length);
      breathe();
    }
  };

  /**
   * Mostly one, or none; entries that collide under this salt come together.
   * Called by: beaconReading.meaning, offers.offersFor, pointMap.idsAt, repair.ask, repairAnswers.answer,
   * sketchReader.createSketchReader.
   */
  const versionsAt = (position: number): readonly LocalVersion[] => {
    const places = placesByPosition.get(position) ?? [];
    const versions: LocalVersion[] = [];
    for (const place of typeof places === "number" ? [places] : places) {
      const lastUpdated = portrait.stampAt(place);
      if (lastUpdated === NO_STAMP) continue;
      const tableName = portrait.tableAt(place);
      versions.push({ tableName, id: portrait.idAt(place), lastUpdated, isInWindow: isInWindow(portrait.view, tableName, lastUpdated) });
    }
    return versions;
  };

  /**
   * The one made before, or a new one; the sketch that was asked for longest ago gives way.
   * Called by: beacon.symbolsOf, beaconReading.differences, sketchReader.createSketchReader, sketchSpeaker.sketchOf.
   */
  const sketchOf = (kind: SketchKind, tables: ReadonlyLuaSet<TableName>): KeptSketch => {
    const key = `${kind} ${TABLE_NAMES.filter((tableName) => tables.has(tableName)).join(" ")}`;
    const place = sketches.findIndex((kept) => kept.key === key);
    const known = place < 0 ? undefined : sketches.splice(place, 1)[0];
    const kept = known ?? { key, sketch: createKeptSketch({ portrait, positions, kind, tables, breathe }) };
    if (sketches.length >= MAX_SKETCHES) sketches.shift();
    sketches.push(kept);
    grow();
    kept.sketch.grow();
    return kept.sketch;
  };

  return {
    positionOf,
    versionsAt,
    /**
     * Entries that collide under this salt come together.
     * Called by: castReceiver.heldAt, castReceiver.noteHeard, sessionEngine.idsAt.
     */
    idsAt: (tableName, position) => {
      const ids: string[] = [];
      for (const version of versionsAt(position)) if (version.tableName === tableName) ids.push(version.id);
      return ids;
    },
    /**
     * By place; a place without a stamp keeps its position, which costs a search and no more.
     * Called by: beaconReading.differences, sketchReader.createSketchReader.
     */
    positions: () => positions,
    sketchOf,
    grow,
    /** Positions do not change with stamps, sketches do. Called by: portraits.start. */
    onStamp: (place, before, now) => {
      for (const { sketch } of sketches) sketch.onStamp(place, before, now);
    },
  };
}
