/**
 * Copies of a made-up guild as other members hold them: out of date since they were last online, with changes of their own.
 *
 * 1. A copy shares no table with the guild it was made of.
 * 2. What was written during the absence is missing or an older version; nothing else differs until the member edits.
 */
import type { Entry } from "../../src/model/entry";
import { copyPlain, type PlainTable, type PlainValue } from "../../src/model/plainValue";
import { nextStamp, SECONDS_PER_DAY } from "../../src/model/stamp";
import { TABLE_NAMES, type TableName } from "../../src/model/tables";
import type { Dice } from "./dice";
import type { EntriesById, GuildTables } from "./guildData";

/** An edit of the member's own: which entry, and what becomes of it. */
export interface OwnEdit {
  readonly tableName: TableName;
  readonly id: string;
  readonly author: string;
  /** Server time. */
  readonly at: number;
  readonly deleted?: boolean;
  /** Fields that replace those of the same name. */
  readonly data?: Readonly<Record<string, PlainValue>>;
}

/** Of what was written during an absence, entries of 100 that did not exist before. */
const NEW_PERCENT = 40;
const OLDER_BY_DAYS = 100;

/**
 * A guild's tables as a member holds them who was last online at `absentSince` (server time).
 * Called by: evening.playersOf, players.staleTables.
 */
export function staleCopy(tables: GuildTables, absentSince: number, dice: Dice): GuildTables {
  const copies: Partial<Record<TableName, EntriesById>> = {};
  for (const tableName of TABLE_NAMES) {
    const copy: EntriesById = {};
    for (const id of sortedIds(tables[tableName])) {
      const entry = tables[tableName][id];
      if (entry === undefined) continue;
      if (entry.lastUpdated < absentSince) copy[id] = copyPlain(entry);
      else if (!dice.chance(NEW_PERCENT)) copy[id] = olderVersion(entry, absentSince, dice);
    }
    copies[tableName] = copy;
  }
  return copies as GuildTables;
}

/**
 * Changes an entry of a copy as a local write does.
 * Called by: crowdRuns.changedTables, players.staleTables, scene.copyWith.
 */
export function editCopy(tables: GuildTables, edit: OwnEdit): void {
  const held = tables[edit.tableName][edit.id];
  if (held === undefined) return;
  tables[edit.tableName][edit.id] = {
    ...held,
    author: edit.author,
    lastUpdated: nextStamp(held.lastUpdated, edit.author, edit.at) ?? held.lastUpdated,
    deleted: edit.deleted ?? false,
    data: { ...held.data, ...edit.data },
  };
}

/**
 * Ids in order of their bytes, so that nothing depends on the order of `pairs`.
 * Called by: crowdEdits.changeBy, guildDataCopies.staleCopy, jsonCost.trafficOf, players.contentText,
 * players.enrolMembers, players.liveIds, samples.someEntries, scene.lengthenArticles, scene.sceneOf.
 */
export function sortedIds(entries: EntriesById): string[] {
  const ids: string[] = [];
  for (const [id] of pairs(entries)) ids.push(id);
  table.sort(ids);
  return ids;
}

/**
 * What an entry was before its last change: alive, and shorter by the second half of its longest text.
 * Called by: guildDataCopies.staleCopy.
 */
function olderVersion(entry: Entry, absentSince: number, dice: Dice): Entry {
  const older = copyPlain(entry);
  const at = math.floor(absentSince - dice.fraction() * OLDER_BY_DAYS * SECONDS_PER_DAY);
  return { ...older, lastUpdated: nextStamp(undefined, entry.author, at) ?? at, deleted: false, data: olderData(older.data) };
}

/** A member levelled up since, a text grew. Called by: guildDataCopies.olderVersion. */
function olderData(data: PlainTable): PlainTable {
  const older: Record<string, PlainValue | undefined> = { ...data };
  if (typeof data.level === "number") older.level = math.max(1, data.level - 2);
  if (typeof data.content === "string") older.content = firstSentence(data.content);
  return older;
}

/** The text up to its first full stop. Called by: guildDataCopies.olderData. */
function firstSentence(text: string): string {
  const [sentence] = string.match(text, "^.-%.");
  return sentence ?? text;
}
