/** The parts that several records share, to bytes and back; reading is total and believes no claimed count. */
import type { Digest } from "../model/digest";
import { DIGEST_PRIME, EMPTY_DIGEST } from "../model/digest";
import { MAX_ID_BYTES } from "../model/entry";
import { isFinite } from "../model/plainValue";
import type { TableName } from "../model/tables";
import { TABLE_NAMES } from "../model/tables";
import type { BodyCodec } from "./bodyCodec";
import type { ByteReader, ByteWriter } from "./bytes";
import type { ExcludedIds, PackedResidues, Rung, ScopeHashes, TableSummary } from "./protocol";
import { MAX_SCOPE_GUILDS, RUNGS } from "./protocol";
import { packedBytes } from "./residuePacking";

/** Ids of one table that a closing may leave out; with more the proof is given up rather than the memory. */
export const MAX_EXCLUDED_IDS = 2000;
/** Bytes of all ids that a closing may leave out: with the digests they fit one transfer. */
export const MAX_EXCLUDED_BYTES = 65536;

/** The text of an estimator. */
export const MAX_ESTIMATE_BYTES = 64;
/** Residues of one record: the longest sketch, and a page of wanted entries. */
export const MAX_RESIDUES = 2048;

/** A table as the number of its place in the seed's order. Called by: recordBodies, recordFields.writeExcluded. */
export function writeTableName(writer: ByteWriter, tableName: TableName): void {
  writer.u8(TABLE_NAMES.indexOf(tableName));
}

/** Reads a table's number; another one fails the reader. Called by: recordBodies, recordFields.readExcluded. */
export function readTableName(reader: ByteReader): TableName {
  const tableName = TABLE_NAMES[reader.u8()];
  if (tableName !== undefined) return tableName;
  reader.fail();
  return "setup";
}

/**
 * Reads `count` things, but never more than `limit`: a claimed count is not believed.
 * Called by: recordBodies, recordFields.readExcluded, recordFields.readScope.
 */
export function readMany<T>(reader: ByteReader, count: number, limit: number, read: (this: void, reader: ByteReader) => T): T[] {
  const things: T[] = [];
  if (count > limit) reader.fail();
  for (const _ of $range(1, count)) {
    if (reader.failed()) break;
    things.push(read(reader));
  }
  return things;
}

/** A time of the cut-off: any finite number that is not negative. Called by: recordBodies. */
export function readTime(reader: ByteReader): number {
  const time = reader.double();
  if (!isFinite(time) || time < 0) reader.fail();
  return time;
}

/** The hashes of a scope. Called by: recordBodies. */
export function writeScope(writer: ByteWriter, scope: ScopeHashes): void {
  writer.u32(scope.federation);
  writer.u8(scope.guilds.length);
  for (const hash of scope.guilds) writer.u32(hash);
}

/** Reads the hashes of a scope. Called by: recordBodies. */
export function readScope(reader: ByteReader): ScopeHashes {
  const federation = reader.u32();
  return { federation, guilds: readMany(reader, reader.u8(), MAX_SCOPE_GUILDS, (hashes) => hashes.u32()) };
}

/**
 * The summaries of some tables, in the seed's order, after a bit for each table that has one.
 * Called by: recordBodies.
 */
export function writeSummaries(writer: ByteWriter, summaries: readonly TableSummary[]): void {
  writeTables(writer, summaries);
  for (const { window, older } of summaries) {
    writeDigest(writer, window);
    writeDigest(writer, older);
  }
}

/** Summaries over everything, likewise: nothing is older than the window. Called by: recordBodies. */
export function writeDigests(writer: ByteWriter, summaries: readonly TableSummary[]): void {
  writeTables(writer, summaries);
  for (const { window } of summaries) writeDigest(writer, window);
}

/** A bit for each table that is spoken of. Called by: recordFields.writeDigests, recordFields.writeSummaries. */
function writeTables(writer: ByteWriter, summaries: readonly TableSummary[]): void {
  let tables = 0;
  for (const { tableName } of summaries) tables += 2 ** TABLE_NAMES.indexOf(tableName);
  writer.u8(tables);
}

/** Reads the summaries of some tables. Called by: recordBodies. */
export function readSummaries(reader: ByteReader): TableSummary[] {
  return readTables(reader).map((tableName) => ({ tableName, window: readDigest(reader), older: readDigest(reader) }));
}

/** Reads summaries over everything. Called by: recordBodies. */
export function readDigests(reader: ByteReader): TableSummary[] {
  return readTables(reader).map((tableName) => ({ tableName, window: readDigest(reader), older: EMPTY_DIGEST }));
}

/**
 * The tables whose bits are set; a bit of no table fails the reader.
 * Called by: recordFields.readDigests, recordFields.readSummaries.
 */
function readTables(reader: ByteReader): TableName[] {
  const tables = reader.u8();
  if (tables >= 2 ** TABLE_NAMES.length) reader.fail();
  return TABLE_NAMES.filter((_, place) => math.floor(tables / 2 ** place) % 2 === 1);
}

/** A digest; an empty one is a single byte. Called by: recordFields.writeDigests, recordFields.writeSummaries. */
function writeDigest(writer: ByteWriter, digest: Digest): void {
  writer.varint(digest.count);
  if (digest.count === 0) return;
  writer.u32(digest.low);
  writer.u32(digest.high);
}

/**
 * Reads a digest; residues at or above the prime fail the reader.
 * Called by: recordFields.readDigests, recordFields.readSummaries.
 */
function readDigest(reader: ByteReader): Digest {
  const count = reader.varint();
  if (count === 0) return { count: 0, low: 0, high: 0 };
  const low = reader.u32();
  const high = reader.u32();
  if (low >= DIGEST_PRIME || high >= DIGEST_PRIME) reader.fail();
  return { count, low, high };
}

/** The ids that one table's proof leaves out. Called by: recordBodies. */
export function writeExcluded(writer: ByteWriter, { tableName, ids }: ExcludedIds): void {
  writeTableName(writer, tableName);
  writer.u16(ids.length);
  for (const id of ids) writer.text(id);
}

/** Reads the ids that one table's proof leaves out. Called by: recordBodies. */
export function readExcluded(reader: ByteReader): ExcludedIds {
  const tableName = readTableName(reader);
  return { tableName, ids: readMany(reader, reader.u16(), MAX_EXCLUDED_IDS, (ids) => ids.text(MAX_ID_BYTES)) };
}

/** Reads one answer of yes and no; another byte fails the reader. Called by: recordBodies. */
export function readFlag(reader: ByteReader): boolean {
  const flag = reader.u8();
  if (flag > 1) reader.fail();
  return flag === 1;
}

/** Answers of yes and no in a byte, a bit for each name in its order. Called by: recordBodies. */
export function writeFlags<Name extends string>(
  writer: ByteWriter,
  names: readonly Name[],
  answers: Readonly<Record<Name, boolean>>,
): void {
  let bits = 0;
  names.forEach((name, place) => {
    if (answers[name]) bits += 2 ** place;
  });
  writer.u8(bits);
}

/** Reads an answer for each name; a bit of no name fails the reader. Called by: recordBodies. */
export function readFlags<Name extends string>(reader: ByteReader, names: readonly Name[]): Record<Name, boolean> {
  const bits = reader.u8();
  if (bits >= 2 ** names.length) reader.fail();
  const answers = {} as Record<Name, boolean>;
  names.forEach((name, place) => {
    answers[name] = math.floor(bits / 2 ** place) % 2 === 1;
  });
  return answers;
}

/** Packed residues with their number. Called by: recordBodies. */
export function writeResidues(writer: ByteWriter, { count, text }: PackedResidues): void {
  writer.varint(count);
  writer.raw(text);
}

/** Reads packed residues; more than a record may carry fail the reader. Called by: recordBodies. */
export function readResidues(reader: ByteReader): PackedResidues {
  const count = reader.varint();
  if (count > MAX_RESIDUES) reader.fail();
  return reader.failed() ? { count: 0, text: "" } : { count, text: reader.raw(packedBytes(count)) };
}

/** Reads the number of a rung; another one fails the reader. Called by: recordBodies. */
export function readRung(reader: ByteReader): Rung {
  const rung = RUNGS[reader.u8()];
  if (rung !== undefined) return rung;
  reader.fail();
  return "list";
}

/** The body of a record whose name says all. */
export const EMPTY_BODY: BodyCodec<Record<string, never>> = { write: () => undefined, read: () => ({}) };
