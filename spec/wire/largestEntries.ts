/** What an entry may be at most, limit by limit, and the same with one more. */
import type { Entry } from "../../src/model/entry";
import { MAX_ENVELOPE_VALUES } from "../../src/model/entry";
import type { PlainTable, PlainValue } from "../../src/model/plainValue";
import { MAX_DEPTH, MAX_ENTRY_BYTES, MAX_STRING_BYTES, MAX_VALUES } from "../../src/model/plainValue";
import { nested } from "./samples";

/** The usual fields, with these and others. Called by: largestEntries, largestEntries.entryOfBytes. */
function entryOf(fields: Readonly<Record<string, PlainValue>>): Entry {
  return { id: "n1", guildName: "G-R", lastUpdated: 1000.5, deleted: false, author: "A-R", data: {}, ...fields };
}

/** A list of that many values, none of which takes less on the wire than it is judged by. Called by: largestEntries. */
function numbers(count: number): PlainTable {
  const list: number[] = [];
  for (const place of $range(1, count)) list[place - 1] = 0.1 * place;
  return list as unknown as PlainTable;
}

/** An entry of that many bytes, as limits count them, in several texts. Called by: largestEntries. */
function entryOfBytes(bytes: number): Entry {
  const fields = ["id", "guildName", "lastUpdated", "deleted", "author", "data", "n1", "G-R", "A-R"];
  let left = bytes - 16;
  for (const text of fields) left -= text.length;
  const texts: string[] = [];
  while (left > 0) {
    const size = math.min(left - 8, 10000);
    texts.push(string.rep("x", size));
    left -= size + 8;
  }
  return entryOf({ data: texts as unknown as PlainTable });
}

/** The six usual fields are values too. */
const SPARE_VALUES = MAX_ENVELOPE_VALUES - 7;

/** Entries at each limit, and one step beyond it. */
export const LIMITS: readonly (readonly [name: string, atLimit: Entry, beyond: Entry])[] = [
  ["tables within tables in data", entryOf({ data: nested(MAX_DEPTH) }), entryOf({ data: nested(MAX_DEPTH + 1) })],
  ["values in data", entryOf({ data: numbers(MAX_VALUES) }), entryOf({ data: numbers(MAX_VALUES + 1) })],
  ["values around data", entryOf({ own: numbers(SPARE_VALUES) }), entryOf({ own: numbers(SPARE_VALUES + 1) })],
  [
    "values in data and around it",
    entryOf({ own: numbers(SPARE_VALUES), data: numbers(MAX_VALUES) }),
    entryOf({ own: numbers(SPARE_VALUES), data: numbers(MAX_VALUES + 1) }),
  ],
  [
    "bytes of a text",
    entryOf({ data: { text: string.rep("x", MAX_STRING_BYTES) } }),
    entryOf({ data: { text: string.rep("x", MAX_STRING_BYTES + 1) } }),
  ],
  ["bytes", entryOfBytes(MAX_ENTRY_BYTES), entryOfBytes(MAX_ENTRY_BYTES + 1)],
];
