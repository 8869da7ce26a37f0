/**
 * An entry as a point of a sketch: where it stands (table and id, salted) and what it weighs (its stamp).
 *
 * 1. Positions and weights are residues 1 ... p-1; 0 is none, because a point there or of that weight would be invisible.
 * 2. A position tells its table: position = 5 * (salted hash of the id) + number of the table, 1 to 5. So what only the other side
 *    holds can be asked for table by table, too. Of the 26 bits that leaves 23.7 to tell ids of one table apart.
 * 3. The salt decides which ids share a position: whoever collides under one salt is apart under the next.
 */
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import { dateTimeText } from "../model/utcTime";
import { textHash } from "./digest";
import { FIELD_PRIME, RESIDUE_STEPS } from "./field";

/** The position of an entry, under the salt this function was built with. */
export type PositionOf = (this: void, tableName: TableName, id: string) => number;

/** Salts are whole numbers below this: two bytes on the wire. */
export const SALT_LIMIT = 65536;
/** Steps of a second that the fraction's weight tells apart: those of an author's fraction. */
export const FRACTION_STEPS = 1048576;
/** Positions that belong to one table; the last three residues belong to none. */
const POSITIONS_PER_TABLE = math.floor((FIELD_PRIME - 1) / TABLE_NAMES.length);
/** Ids whose hashes are kept: several times the largest guild; more and all are forgotten and hashed anew. */
const MAX_KEPT_HASHES = 50000;

const NUMBERS_BY_TABLE = new LuaMap<TableName, number>();
for (const [number, tableName] of ipairs(TABLE_NAMES)) NUMBERS_BY_TABLE.set(tableName, number);

/** @noSelf */
export interface IdHashes {
  /** Two residues that depend on the id alone. */
  readonly hashOf: (id: string) => LuaMultiReturn<[first: number, second: number]>;
}

/**
 * Remembers the unsalted hashes of ids, which cost far more than salting them.
 * Called by: castPacking.createCastPacking, portraits.createPortraits.
 */
export function createIdHashes(): IdHashes {
  let hashesById = new LuaMap<string, number>();
  let kept = 0;

  /** Remembers both hashes as one number; the whole memory starts anew when it is full. Called by: position.hashOf. */
  const keep = (id: string, hashes: number): void => {
    if (kept >= MAX_KEPT_HASHES) {
      hashesById = new LuaMap();
      kept = 0;
    }
    hashesById.set(id, hashes);
    kept += 1;
  };

  /** Reads every byte of an id once, however many salts and sessions follow. Called by: position.createPositionOf. */
  const hashOf: IdHashes["hashOf"] = (id) => {
    const known = hashesById.get(id);
    if (known !== undefined) return $multi(math.floor(known / RESIDUE_STEPS), known % RESIDUE_STEPS);
    const [first, second] = textHash(id);
    keep(id, first * RESIDUE_STEPS + second);
    return $multi(first, second);
  };

  return { hashOf };
}

/**
 * The positions of all entries under a salt (0 to 65535), equal on every machine. A linear combination whose two factors come from
 * the salt: two ids of one table that differ in either hash share a position under one salt in 13 million.
 * Called by: castPacking.createCastPacking, portraits.pointsOf.
 */
export function createPositionOf(salt: number, hashes: IdHashes): PositionOf {
  const [firstFactor, secondFactor] = textHash(`salt ${salt}`);
  return (tableName, id) => {
    const [first, second] = hashes.hashOf(id);
    const mixed = (first * firstFactor + second * secondFactor) % FIELD_PRIME;
    return TABLE_NAMES.length * (mixed % POSITIONS_PER_TABLE) + (NUMBERS_BY_TABLE.get(tableName) ?? 1);
  };
}

/**
 * The table of every entry that can stand at a position, under any salt; nil for what is no position.
 * Called by: planBySketch.planBySketch.
 */
export function tableAt(position: number): TableName | undefined {
  if (position < 1 || position > TABLE_NAMES.length * POSITIONS_PER_TABLE) return undefined;
  return TABLE_NAMES[(position - 1) % TABLE_NAMES.length];
}

/**
 * The salt that everybody uses on one UTC day, so that one sketch answers every peer.
 * Called by: DataSyncHandler.sendRequest, beacon.brief, beaconReading.isOfToday, castPacking.createCastPacking,
 * castReceiver.pointsFor, repairAnswers.createRepairAnswers.
 */
export function saltOfDay(serverTime: number): number {
  const [first] = textHash(string.sub(dateTimeText(serverTime), 1, 10));
  return first % SALT_LIMIT;
}

/**
 * What a stamp weighs by its whole seconds. They return after p-1 seconds, 2.1 years.
 * Called by: DataSyncManager.noteNewerHere, entryBatches.outgoing, keptSketch.createKeptSketch, position.heldWeight,
 * remoteSeconds.remoteSecondsOf, repair.ask, repairAnswers.answer.
 */
export function secondsWeight(lastUpdated: number): number {
  return (math.floor(lastUpdated) % (FIELD_PRIME - 1)) + 1;
}

/**
 * What a version held weighs where it is named to the other side: by seconds, 0 for none.
 * Called by: DataSyncManager.processMetadataComparison, beaconReading.meaning, entryRequests.sayPage,
 * offers.offersOfPlan.
 */
export function heldWeight(lastUpdated: number | undefined): number {
  return lastUpdated === undefined ? 0 : secondsWeight(lastUpdated);
}

/**
 * What a stamp weighs by its fraction alone: it sees versions of one second by two authors, which weigh the same by seconds.
 * Called by: keptSketch.createKeptSketch, planBySketch.guessOf.
 */
export function fractionWeight(lastUpdated: number): number {
  return 1 + math.floor((lastUpdated - math.floor(lastUpdated)) * FRACTION_STEPS);
}
