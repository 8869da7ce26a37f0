/**
 * From decoded differences to what travels, in terms of positions: the other side's ids are not known yet, but every position tells
 * its table.
 *
 * 1. A push is final: the remote second is read as late as possible, so a version older even by that reading is older.
 * 2. A request is a question: it names the version held here, and the holder answers with what it has. Where that turns out to be
 *    older, which only the full stamp shows, the requester pushes.
 * 3. Fractions decide between versions of one second, so they come when seconds have found nothing more. Where the seconds differ
 *    after all, a push may be wrong: it is not newer there, nothing is stored, and the digests still differ for the next rung.
 * 4. Where several local entries share a position their weights cannot be told apart: the position is requested, and all of them that
 *    are in the window are pushed; the newest wins wherever they arrive. Where several remote entries share one, a request brings all
 *    of them; a push that should have been a request leaves the digests unequal, and the next salt parts them.
 * 5. A position that no entry can have comes from damage or a lie: it is passed over, and the digests tell.
 */
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import type { Breathe } from "../model/breathe";
import { goOn } from "../model/breathe";
import type { Difference } from "./decoder";
import { FIELD_PRIME } from "./field";
import { fractionWeight, secondsWeight, tableAt } from "./position";
import { remoteSecondsOf } from "./remoteSeconds";

/** An entry held here, as far as planning needs it. */
export interface LocalVersion {
  readonly tableName: TableName;
  readonly id: string;
  readonly lastUpdated: number;
  /** Whether it is part of the local sketch; older ones are only looked up. */
  readonly isInWindow: boolean;
}

/** The entries held here at a position, in the window or not. */
export type HeldAt = (this: void, position: number) => readonly LocalVersion[];

export interface PositionRequest {
  readonly tableName: TableName;
  readonly position: number;
  /** The one entry held here, in the window or not; nil where there is none, or more than one. */
  readonly held: LocalVersion | undefined;
}

export interface PlannedPush {
  readonly tableName: TableName;
  readonly id: string;
  /** The whole second of the older version there, as the sketch tells it; nil when there is none, or several share the position. */
  readonly remoteSeconds: number | undefined;
}

export interface SketchPlan {
  /** Sorted by position. */
  readonly requests: readonly PositionRequest[];
  /** In the order of tables, then by id. */
  readonly pushes: readonly PlannedPush[];
}

/** What a difference says of the remote version at a position. */
export type RemoteGuess =
  /** Nothing: no entry of the sketch stands there alone. */
  | { readonly kind: "unknown" }
  | { readonly kind: "missing" }
  /** Surely older, and made in this whole second. */
  | { readonly kind: "older"; readonly seconds: number }
  | { readonly kind: "newer" };

/** How a kind of sketch weighs stamps, and what its weights say. */
export interface Weighing {
  /** The weight of a stamp. */
  readonly weightOf: (this: void, lastUpdated: number) => number;
  /** Reads the remote version from a difference to the stamp held here, which is in the sketch. */
  readonly guessOf: (this: void, difference: number, held: number) => RemoteGuess;
}

const UNKNOWN: RemoteGuess = { kind: "unknown" };

/**
 * The first sketch of a session: whole seconds, as of the session's request.
 * Called by: beaconReading.meaning, sketchReader.createSketchReader.
 */
export function weighingBySeconds(requestTime: number): Weighing {
  return {
    weightOf: secondsWeight,
    /**
     * For stamps of more than 2.1 years ago "newer" is a guess, "older" never is.
     * Called by: planBySketch.planBySketch.
     */
    guessOf: (difference, held) => {
      const seconds = remoteSecondsOf(difference, held, requestTime);
      if (seconds === undefined) return { kind: "missing" };
      return seconds < math.floor(held) ? { kind: "older", seconds } : { kind: "newer" };
    },
  };
}

/** The second sketch, for versions of one second by two authors. Called by: sketchReader.createSketchReader. */
export function weighingByFractions(): Weighing {
  return {
    weightOf: fractionWeight,
    /**
     * Weights are rounded down, so a smaller one is an earlier fraction, however fine the stamps are.
     * Called by: planBySketch.planBySketch.
     */
    guessOf: (difference, held) => {
      const weight = fractionWeight(held);
      const remoteWeight = (weight + difference) % FIELD_PRIME;
      if (remoteWeight === 0) return { kind: "missing" };
      return remoteWeight < weight ? { kind: "older", seconds: math.floor(held) } : { kind: "newer" };
    },
  };
}

/**
 * What to request and what to push so that both sides become equal, from differences decoded of sketches with this weighing.
 * Called by: beaconReading.meaning, sketchReader.createSketchReader.
 */
export function planBySketch(differences: readonly Difference[], heldAt: HeldAt, weighing: Weighing, breathe: Breathe = goOn): SketchPlan {
  const requestsByPosition = new LuaMap<number, PositionRequest>();
  const pushesByTable = new LuaMap<TableName, LuaMap<string, PlannedPush>>();
  for (const { position, difference } of differences) {
    const tableName = tableAt(position);
    if (tableName !== undefined) {
      const held = heldAt(position);
      const only = held.length === 1 ? held[0] : undefined;
      const guess = only?.isInWindow === true ? weighing.guessOf(difference, only.lastUpdated) : UNKNOWN;
      if (guess.kind === "unknown" || guess.kind === "newer") requestsByPosition.set(position, { tableName, position, held: only });
      if (guess.kind !== "newer") addPushes(pushesByTable, held, guess);
    }
    breathe();
  }
  const pushes: PlannedPush[] = [];
  for (const tableName of TABLE_NAMES) {
    for (const push of inOrder(pushesByTable.get(tableName) ?? new LuaMap<string, PlannedPush>())) pushes.push(push);
  }
  return { requests: inOrder(requestsByPosition), pushes };
}

/**
 * Pushes what is held at one position, as far as it is in the window: older versions are only asked about.
 * Called by: planBySketch.planBySketch.
 */
function addPushes(pushesByTable: LuaMap<TableName, LuaMap<string, PlannedPush>>, held: readonly LocalVersion[], guess: RemoteGuess): void {
  const remoteSeconds = guess.kind === "older" ? guess.seconds : undefined;
  for (const { tableName, id, isInWindow } of held) {
    if (isInWindow) {
      const pushesById = pushesByTable.get(tableName) ?? new LuaMap<string, PlannedPush>();
      pushesById.set(id, { tableName, id, remoteSeconds });
      pushesByTable.set(tableName, pushesById);
    }
  }
}

/**
 * The items in the order of their keys, which are sorted alone: a function that compares would keep the frame ten times as long.
 * Called by: planBySketch.planBySketch.
 */
function inOrder<Key extends AnyNotNil, Item>(items: ReadonlyLuaMap<Key, Item>): Item[] {
  const keys: Key[] = [];
  for (const [key] of items) keys.push(key);
  table.sort(keys);
  return keys.map((key) => items.get(key) as Item);
}
