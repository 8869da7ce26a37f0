/** One entry of the old addon, turned into one of ours; field by field as its saved data are known to be. */
import type { Entry } from "../model/entry";
import { contentRefusal, entryRefusal } from "../model/entry";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { PlainTable, PlainValue } from "../model/plainValue";
import { copyPlain } from "../model/plainValue";
import type { TableName } from "../model/tables";
import { secondsOfOldStamp } from "./oldStamp";

/** The old addon's word for "not filled in". */
const ABSENT = "NA";
/** The old addon stamped this realm while the client did not tell the guild's. */
const UNKNOWN_REALM_SUFFIX = "-NA";

/** Fields of roster entries that the old profile form wrote as text. */
const NUMERIC_FIELDS: readonly string[] = ["level", "itemLevel"];

/** Old spellings of categories. */
const CATEGORY_BY_OLD_SPELLING: Readonly<Record<string, string>> = { Guildlines: "Guidelines" };

type OldEntry = Readonly<Record<string, unknown>>;

/**
 * Our entry for an old one that stood under `key`, sharing nothing with it; or one sentence that says why it is
 * none. `ownGuild` ("Guild-Realm") is nil for a player without guild.
 * Called by: oldAddonImport.importTable.
 */
export function entryOfOld(tableName: TableName, key: unknown, old: unknown, ownGuild: string | undefined): Outcome<Entry> {
  const refusal = oldRefusal(key, old);
  if (refusal !== undefined) return failure(refusal);
  const { id, guildName, data, deleted, lastUpdated } = old as OldEntry;
  const entry = copyPlain(old) as Record<string, PlainValue | undefined>;
  entry.tableType = undefined;
  entry.guildName = guildOfOld(guildName as string, ownGuild);
  entry.lastUpdated = secondsOfOldStamp(lastUpdated);
  entry.deleted = deleted === true;
  entry.author = tableName === "roster" ? (id as string) : "";
  entry.data = dataOfOld(tableName, data as PlainTable);
  const limitRefusal = entryRefusal(entry);
  return limitRefusal === undefined ? success(entry as unknown as Entry) : failure(limitRefusal);
}

/** Says why an old value cannot become an entry without losing something, or nil. Called by: oldEntry.entryOfOld. */
function oldRefusal(key: unknown, old: unknown): string | undefined {
  if (type(old) !== "table") return "not a table";
  const { id, guildName, data, deleted, author } = old as OldEntry;
  if (typeof id !== "string" || id !== key) return "its id is not its key";
  if (typeof guildName !== "string") return "its guildName is not a text";
  if (type(data) !== "table") return "its data is not a table";
  if (deleted !== undefined && typeof deleted !== "boolean") return "its deleted is neither true nor false";
  if (author !== undefined) return "it has an author, which the old addon did not know";
  return contentRefusal(old as OldEntry);
}

/** The guild an old entry belongs to: "X-NA" is my guild where X is its name. Called by: oldEntry.entryOfOld. */
function guildOfOld(guildName: string, ownGuild: string | undefined): string {
  if (ownGuild === undefined || string.sub(guildName, -UNKNOWN_REALM_SUFFIX.length) !== UNKNOWN_REALM_SUFFIX) return guildName;
  const [ownName] = string.match(ownGuild, "^(.+)%-[^-]*$");
  return string.sub(guildName, 1, -UNKNOWN_REALM_SUFFIX.length - 1) === ownName ? ownGuild : guildName;
}

/** The data in today's spelling: what was not filled in is left out, the rest stays. Called by: oldEntry.entryOfOld. */
function dataOfOld(tableName: TableName, old: PlainTable): PlainTable {
  const data = copyPlain(old) as Record<string, PlainValue | undefined>;
  for (const [name, value] of pairs(old as Record<string, PlainValue>)) if (value === ABSENT) data[name] = undefined;
  if (tableName === "roster") for (const name of NUMERIC_FIELDS) data[name] = numberOfOld(data[name]);
  if (tableName === "guildinfo" && typeof data.category === "string") {
    data.category = CATEGORY_BY_OLD_SPELLING[data.category] ?? data.category;
  }
  return data;
}

/** A number written as text becomes a number; anything else stays what it is. Called by: oldEntry.dataOfOld. */
function numberOfOld(value: PlainValue | undefined): PlainValue | undefined {
  if (typeof value !== "string") return value;
  const [digits] = string.match(value, "^%s*(%d+%.?%d*)%s*$");
  return tonumber(digits) ?? value;
}
