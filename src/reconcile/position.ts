/**
 * An entry as a point of a sketch: where it stands (table and id, salted) and what it weighs (its stamp).
 *
 * 1. Positions and weights are residues 1 ... p-1; 0 is none, because a point there or of that weight would be invisible.
 * 2. The salt decides which ids share a position: whoever collides under one salt is apart under the next.
 */
import type { TableName } from "../model/tables";
import { dateTimeText } from "../model/utcTime";
import { textHash } from "./digest";
import { FIELD_PRIME, RESIDUE_STEPS } from "./field";

/** The position of an entry, under the salt this function was built with. */
export type PositionOf = (this: void, tableName: TableName, id: string) => number;

/** Salts are whole numbers below this: two bytes on the wire. */
export const SALT_LIMIT = 65536;
/** Steps of a second that the fraction's weight tells apart: those of an author's fraction. */
export const FRACTION_STEPS = 1048576;
/** Ids whose hashes are kept: several times the largest guild; more and all are forgotten and hashed anew. */
const MAX_KEPT_HASHES = 50000;

/** @noSelf */
export interface IdHashes {
  /** Two residues that depend on table and id alone. */
  readonly hashOf: (tableName: TableName, id: string) => LuaMultiReturn<[first: number, second: number]>;
}

/** Remembers the unsalted hashes of ids, which cost far more than salting them. Called by: specs. */
export function createIdHashes(): IdHashes {
  let hashesByTable = new LuaMap<TableName, LuaMap<string, number>>();
  let kept = 0;

  /** Remembers both hashes as one number; the whole memory starts anew when it is full. Called by: position.hashOf. */
  const keep = (tableName: TableName, id: string, hashes: number): void => {
    if (kept >= MAX_KEPT_HASHES) {
      hashesByTable = new LuaMap();
      kept = 0;
    }
    const hashesById = hashesByTable.get(tableName) ?? new LuaMap<string, number>();
    hashesById.set(id, hashes);
    hashesByTable.set(tableName, hashesById);
    kept += 1;
  };

  /** Reads every byte of an id once, however many salts and sessions follow. Called by: position.createPositionOf. */
  const hashOf: IdHashes["hashOf"] = (tableName, id) => {
    const known = hashesByTable.get(tableName)?.get(id);
    if (known !== undefined) return $multi(math.floor(known / RESIDUE_STEPS), known % RESIDUE_STEPS);
    const [first, second] = textHash(`${tableName}\n${id}`);
    keep(tableName, id, first * RESIDUE_STEPS + second);
    return $multi(first, second);
  };

  return { hashOf };
}

/**
 * The positions of all entries under a salt (0 to 65535), equal on every machine. A linear combination whose two factors come from
 * the salt: two ids that differ in either hash share a position under one salt in 67 million.
 * Called by: specs.
 */
export function createPositionOf(salt: number, hashes: IdHashes): PositionOf {
  const [firstFactor, secondFactor] = textHash(`salt ${salt}`);
  return (tableName, id) => {
    const [first, second] = hashes.hashOf(tableName, id);
    const mixed = (first * firstFactor + second * secondFactor) % FIELD_PRIME;
    return (mixed % (FIELD_PRIME - 1)) + 1;
  };
}

/** The salt that everybody uses on one UTC day, so that one sketch answers every peer. Called by: specs. */
export function saltOfDay(serverTime: number): number {
  const [first] = textHash(string.sub(dateTimeText(serverTime), 1, 10));
  return first % SALT_LIMIT;
}

/**
 * What a stamp weighs by its whole seconds. They return after p-1 seconds, 2.1 years.
 * Called by: remoteSeconds.remoteSecondsOf.
 */
export function secondsWeight(lastUpdated: number): number {
  return (math.floor(lastUpdated) % (FIELD_PRIME - 1)) + 1;
}

/**
 * What a stamp weighs by its fraction alone: it sees versions of one second by two authors, which weigh the same by seconds.
 * Called by: planBySketch.isSurelyOlder.
 */
export function fractionWeight(lastUpdated: number): number {
  return 1 + math.floor((lastUpdated - math.floor(lastUpdated)) * FRACTION_STEPS);
}
