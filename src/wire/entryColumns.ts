/**
 * Entries as columns: ids first, because fields repeat the names in them, then authors, stamps, and all other fields; columnTags.ts has
 * the grammar. What is read may be anything, but is bounded; whether it is an entry is for the caller to judge.
 */
import type { Entry } from "../model/entry";
import type { PlainTable, PlainValue } from "../model/plainValue";
import { authorFraction } from "../model/stamp";
import type { BitReader, BitWriter } from "./bits";
import type { ByteReader, ByteWriter } from "./bytes";
import type { ColumnReader } from "./columnReader";
import { createColumnReader } from "./columnReader";
import { MAX_BATCH_ENTRIES } from "./columnTags";
import type { ColumnWriter } from "./columnWriter";
import { createColumnWriter } from "./columnWriter";
import type { Breathe } from "../model/breathe";
import type { RowFacts } from "./rowFacts";
import { nameIn } from "./rowFacts";
import type { Key } from "./sortedKeys";
import { readWholes, writeWholes } from "./wholes";

type Fields = LuaTable<Key, PlainValue | undefined>;

/** Fields that have columns of their own, before all others. */
const OWN_COLUMNS = new LuaSet<Key>();
for (const key of ["id", "author", "lastUpdated"]) OWN_COLUMNS.add(key);
/** Writes entries; what goes by bits goes to `bits`. Breathes after every column. Called by: batch.toParts. */
export function writeEntries(bytes: ByteWriter, bits: BitWriter, entries: readonly Entry[], breathe: Breathe): void {
  const facts: RowFacts = { names: [], seconds: [] };
  const columns = createColumnWriter({ bytes, bits, facts, breathe });
  const rows = entries.map((_, row) => row);
  const ids = entries.map(({ id }) => id);
  const authors = entries.map(({ author }) => author);
  bytes.varint(entries.length);
  if (entries.length === 0) return;
  columns.writeColumn(ids, rows);
  facts.names = ids.map((id) => nameIn(id));
  columns.writeColumn(authors, rows);
  writeStamps(bytes, bits, columns, entries);
  facts.seconds = entries.map(({ lastUpdated }) => math.floor(lastUpdated));
  const others = entries.map((entry) => withoutOwnColumns(entry));
  columns.writeTables(others, rows);
}

/** Stamps: whole seconds where the author's fraction follows from the author. Called by: entryColumns.writeEntries. */
function writeStamps(bytes: ByteWriter, bits: BitWriter, columns: ColumnWriter, entries: readonly Entry[]): void {
  const fractionByAuthor = new LuaMap<string, number>();
  const flags: number[] = [];
  const seconds: number[] = [];
  const others: number[] = [];
  for (const { author, lastUpdated } of entries) {
    const fraction = fractionByAuthor.get(author) ?? authorFraction(author);
    fractionByAuthor.set(author, fraction);
    const whole = math.floor(lastUpdated);
    const isAuthors = whole + fraction === lastUpdated;
    flags.push(isAuthors ? 1 : 0);
    if (isAuthors) seconds.push(whole);
    else others.push(lastUpdated);
  }
  writeWholes(bytes, bits, flags);
  writeWholes(bytes, bits, seconds);
  columns.writeNumbers(others);
}

/** The fields of an entry that have no column of their own. Called by: entryColumns.writeEntries. */
function withoutOwnColumns(entry: Entry): PlainTable {
  const others: Fields = new LuaTable();
  for (const [key, value] of pairs(entry as unknown as Fields)) if (!OWN_COLUMNS.has(key)) others.set(key, value);
  return others as unknown as PlainTable;
}

/**
 * Reads what `writeEntries` wrote; worthless when the byte reader has failed. Breathes after every column.
 * Called by: batch.soundEntries.
 */
export function readEntries(bytes: ByteReader, bits: BitReader, breathe: Breathe): readonly PlainTable[] {
  const facts: RowFacts = { names: [], seconds: [] };
  const columns = createColumnReader({ bytes, bits, facts, breathe });
  const count = bytes.varint();
  if (count > MAX_BATCH_ENTRIES) bytes.fail();
  if (bytes.failed() || count === 0) return [];
  const rows: number[] = [];
  for (const row of $range(0, count - 1)) rows[row] = row;
  const ids = columns.readColumn(rows);
  facts.names = ids.map((id) => nameIn(textOf(id)));
  const authors = columns.readColumn(rows);
  const stamps = bytes.failed() ? [] : readStamps(bytes, bits, columns, authors);
  facts.seconds = stamps.map((stamp) => math.floor(stamp));
  const entries = bytes.failed() ? [] : columns.readTables(rows);
  for (const [number, entry] of ipairs(entries)) {
    const fields = entry as unknown as Fields;
    fields.set("id", ids[number - 1] ?? false);
    fields.set("author", authors[number - 1] ?? false);
    fields.set("lastUpdated", stamps[number - 1] ?? 0);
  }
  return entries;
}

/** The stamps of entries by these authors. Called by: entryColumns.readEntries. */
function readStamps(bytes: ByteReader, bits: BitReader, columns: ColumnReader, authors: readonly PlainValue[]): number[] {
  const flags = readWholes(bytes, bits, authors.length);
  let flagged = 0;
  for (const flag of flags) if (flag === 1) flagged += 1;
  const seconds = readWholes(bytes, bits, flagged);
  const others = columns.readNumbers(authors.length - flagged);
  let nextOfAuthor = 0;
  let nextOther = 0;
  return flags.map((flag, row) => {
    if (flag === 1) {
      nextOfAuthor += 1;
      return (seconds[nextOfAuthor - 1] ?? 0) + authorFraction(textOf(authors[row]));
    }
    nextOther += 1;
    return others[nextOther - 1] ?? 0;
  });
}

/** A text; "" where a peer sent something else. Called by: entryColumns.readEntries, entryColumns.readStamps. */
function textOf(value: PlainValue | undefined): string {
  return typeof value === "string" ? value : "";
}
