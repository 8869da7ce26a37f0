/**
 * What differs between the speaker of a beacon and me, read out of its symbols and my own. That costs as much as differs, however many
 * entries there are.
 */
import type { PeerName } from "../model/peerName";
import type { Scope } from "../model/scope";
import type { TableName } from "../model/tables";
import type { Difference } from "../reconcile/decoder";
import { createDecoder } from "../reconcile/decoder";
import { planBySketch, weighingBySeconds } from "../reconcile/planBySketch";
import { heldWeight, saltOfDay } from "../reconcile/position";
import { syndromeOf } from "../reconcile/sketch";
import { unpackResidues } from "../wire/residuePacking";
import type { Beacon } from "./beacon";
import { EVERY_TABLE, everythingIn } from "./beacon";
import type { PointMap } from "./pointMap";
import type { Portraits } from "./portraits";

/** Around midnight a speaker's day may be another than the listener's. */
const CLOCK_TOLERANCE_SECONDS = 60;

/** A position at which the speaker may hold a newer version than I do; the weight is that of mine, 0 for none. */
export interface Lacking {
  readonly position: number;
  readonly weight: number;
}

/** An entry of which I hold a newer version than the speaker. */
export interface NewerHere {
  readonly tableName: TableName;
  readonly id: string;
}

/** A difference small enough to be repaired before the whole guild. */
export interface SmallDifference {
  readonly peer: PeerName;
  /** Of the positions. */
  readonly salt: number;
  readonly lacking: readonly Lacking[];
  readonly newerHere: readonly NewerHere[];
}

/** @noSelf */
export interface BeaconReaderDeps {
  readonly portraits: Pick<Portraits, "pointsOf">;
  readonly serverTime: () => number;
  readonly breathe: (this: void) => void;
}

/** Of beacons of my own scope. @noSelf */
export interface BeaconReader {
  /** Nil where the symbols are too few, or none that can be read. Breathes. */
  readonly differences: (beacon: Beacon, scope: Scope) => readonly Difference[] | undefined;
  /** What these differences ask of both sides. Breathes. */
  readonly meaning: (peer: PeerName, salt: number, differences: readonly Difference[], scope: Scope) => SmallDifference;
}

/** Builds the reader over the portraits of the tables. Called by: presenceEngine.createPresenceEngine. */
export function createBeaconReader({ portraits, serverTime, breathe }: BeaconReaderDeps): BeaconReader {
  /**
   * A salt of any other day would have me compute all positions anew, for nothing.
   * Called by: beaconReading.differences.
   */
  const isOfToday = (salt: number): boolean => {
    const now = serverTime();
    return (
      salt === saltOfDay(now) || salt === saltOfDay(now - CLOCK_TOLERANCE_SECONDS) || salt === saltOfDay(now + CLOCK_TOLERANCE_SECONDS)
    );
  };

  /** Mine under the speaker's salt. Called by: beaconReading.differences, beaconReading.meaning. */
  const pointsUnder = (salt: number, scope: Scope): PointMap => portraits.pointsOf(everythingIn(scope, serverTime()), salt);

  return {
    /** Nil is no fault of anybody's: too much differs. Called by: beaconListener.read. */
    differences: ({ salt, symbols: packed }, scope) => {
      const theirs = isOfToday(salt) ? unpackResidues(packed.text, packed.count) : undefined;
      if (theirs === undefined) return undefined;
      const points = pointsUnder(salt, scope);
      const decoder = createDecoder(breathe);
      decoder.push(syndromeOf(theirs, points.sketchOf("seconds", EVERY_TABLE).symbols(theirs.length)));
      const decoded = decoder.decode(points.positions());
      return decoded.kind === "differences" ? decoded.differences : undefined;
    },
    /** As a session's sketch would be read. Called by: beaconListener.read. */
    meaning: (peer, salt, differences, scope) => {
      const plan = planBySketch(differences, pointsUnder(salt, scope).versionsAt, weighingBySeconds(serverTime()), breathe);
      return {
        peer,
        salt,
        lacking: plan.requests.map(({ position, held }) => ({ position, weight: heldWeight(held?.lastUpdated) })),
        newerHere: plan.pushes.map(({ tableName, id }) => ({ tableName, id })),
      };
    },
  };
}
