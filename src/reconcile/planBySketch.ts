/**
 * From decoded differences to what travels, in terms of positions: the other side's ids are not known yet.
 *
 * 1. A push is final: the remote second is guessed as late as possible, so a version older even by the guess is older.
 * 2. A request is a question: it names the full stamp held here, and the holder answers with the entry, or with the full stamp of its
 *    older one, upon which the requester pushes.
 * 3. Where several local entries share a position their weights cannot be told apart: the position is requested, and all of them that
 *    are in the window are pushed; the newest wins wherever they arrive. Where several remote entries share one, a request brings all
 *    of them; a push that should have been a request leaves the digests unequal, and the next salt parts them.
 */
import type { TableName } from "../model/tables";
import type { Difference } from "./decoder";
import { FIELD_PRIME } from "./field";
import { fractionWeight, secondsWeight } from "./position";
import { remoteSecondsOf } from "./remoteSeconds";

/** An entry held here, as far as planning needs it. */
export interface LocalVersion {
  readonly tableName: TableName;
  readonly id: string;
  readonly lastUpdated: number;
  /** Whether it is part of the local sketch; older ones are only looked up. */
  readonly isInWindow: boolean;
}

/** Entries held here by position, in the window or not. */
export type VersionsByPosition = ReadonlyLuaMap<number, readonly LocalVersion[]>;

export interface PositionRequest {
  readonly position: number;
  /** The versions held here; none when the position is unknown. The request names their full stamps. */
  readonly held: readonly LocalVersion[];
}

export interface SketchPlan {
  /** Sorted by position. */
  readonly requests: readonly PositionRequest[];
  /** Sorted by table and id. */
  readonly pushes: readonly LocalVersion[];
}

/** How a kind of sketch weighs stamps, and what its weights say. */
export interface Weighing {
  /** The weight of a stamp. */
  readonly weightOf: (this: void, lastUpdated: number) => number;
  /** Asks whether a remote version is surely older than the one held here, which is in the sketch. */
  readonly isSurelyOlder: (this: void, difference: number, held: number) => boolean;
}

/** The first sketch of a session: whole seconds, as of the session's request. Called by: specs. */
export function weighingBySeconds(requestTime: number): Weighing {
  return {
    weightOf: secondsWeight,
    /** Older by its whole second, or not there at all. Called by: planBySketch.planBySketch. */
    isSurelyOlder: (difference, held) => {
      const seconds = remoteSecondsOf(difference, held, requestTime);
      return seconds === undefined || seconds < math.floor(held);
    },
  };
}

/**
 * The second sketch, for versions of one second by two authors. A fraction says nothing about seconds, so every direction is asked.
 * Called by: specs.
 */
export function weighingByFractions(): Weighing {
  return {
    weightOf: fractionWeight,
    /** Only a version that is not there is surely older. Called by: planBySketch.planBySketch. */
    isSurelyOlder: (difference, held) => (fractionWeight(held) + difference) % FIELD_PRIME === 0,
  };
}

/**
 * What to request and what to push so that both sides become equal, from differences decoded of sketches with this weighing.
 * Called by: specs.
 */
export function planBySketch(differences: readonly Difference[], localVersions: VersionsByPosition, weighing: Weighing): SketchPlan {
  const requests: PositionRequest[] = [];
  const pushes: LocalVersion[] = [];
  for (const { position, difference } of differences) {
    const held = localVersions.get(position) ?? [];
    const sketched = held.filter((version) => version.isInWindow);
    const [only] = sketched;
    const isAlone = held.length === 1 && only !== undefined;
    const isSurelyOlder = isAlone && weighing.isSurelyOlder(difference, only.lastUpdated);
    if (!isSurelyOlder) requests.push({ position, held });
    if (isSurelyOlder || !isAlone) for (const version of sketched) pushes.push(version);
  }
  table.sort(requests, (left, right) => left.position < right.position);
  table.sort(pushes, isBefore);
  return { requests, pushes };
}

/** The order of pushes, equal at every run. Called by: planBySketch.planBySketch. */
function isBefore(this: void, left: LocalVersion, right: LocalVersion): boolean {
  return left.tableName === right.tableName ? left.id < right.id : left.tableName < right.tableName;
}
