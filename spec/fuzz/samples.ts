/** Entries for the fuzzer's samples: some as guilds have them, some of every shape a value can take. */
import type { Entry } from "../../src/model/entry";
import { authorFraction } from "../../src/model/stamp";
import type { PlainTable } from "../../src/model/plainValue";
import { TABLE_NAMES } from "../../src/model/tables";
import type { Dice } from "../support/dice";
import { guildTables } from "../support/guildData";
import { sortedIds } from "../support/guildDataCopies";
import { anEntry, anyValue } from "../wire/samples";

const NOW = 1795372200;
/** Longer ones cost time and show nothing new. */
const MAX_CONTENT_BYTES = 400;

/**
 * Some thirty entries, those of one table beside each other.
 * Called by: archives.createArchiveTarget, batches.createDeltaTarget, batches.wholeBatches, savedFiles.aFile,
 * values.createListingTarget, values.createOutlineTarget, values.createValueTarget.
 */
export function someEntries(dice: Dice): Entry[] {
  const counts = { news: 5, guildinfo: 4, calendar: 6, roster: 8 };
  const options = { seed: dice.roll(1000), guildName: "The Guild-Realm", now: NOW, members: [], counts, tombstonePercent: 15 };
  const tables = guildTables(options);
  const entries: Entry[] = [];
  for (const tableName of TABLE_NAMES)
    for (const id of sortedIds(tables[tableName])) entries.push(shortened(tables[tableName][id] as Entry));
  for (const number of $range(1, 8)) entries.push(strangeEntry(dice, number));
  return entries;
}

/** The entry with its long text cut. Called by: samples.someEntries. */
function shortened(entry: Entry): Entry {
  const { content } = entry.data;
  if (typeof content !== "string" || content.length <= MAX_CONTENT_BYTES) return entry;
  return { ...entry, data: { ...entry.data, content: string.sub(content, 1, MAX_CONTENT_BYTES) } };
}

/** An entry whose data are any value, and whose stamp is the author's or is not. Called by: samples.someEntries. */
function strangeEntry(dice: Dice, number: number): Entry {
  const entry = anEntry(dice, number);
  const stamp = math.floor(entry.lastUpdated);
  const own = anyValue(dice, 3);
  const data = type(own) === "table" ? (own as PlainTable) : { value: own };
  return {
    ...entry,
    lastUpdated: dice.chance(50) ? stamp + authorFraction(entry.author) : entry.lastUpdated,
    data,
    more: anyValue(dice, 2),
  };
}
