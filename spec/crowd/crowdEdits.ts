/** What members of a crowd change: each the note in his own entry, which no client writes by itself, and officers the guild's articles. */
import type { Entry } from "../../src/model/entry";
import type { PlainValue } from "../../src/model/plainValue";
import type { TableName } from "../../src/model/tables";
import { articleEdit } from "../bench/edits";
import type { Dice } from "../support/dice";
import { sortedIds } from "../support/guildDataCopies";
import type { GuildTables } from "../support/guildData";
import type { Words } from "../support/guildDataWords";
import { tablesHeldBy } from "../support/rigs";
import type { CrowdMember } from "./crowd";

/** Officers' edits of 100 that change an article of their guild. */
const ARTICLE_PERCENT = 50;
const OFFICER = 1;
const [LEAST_NOTE_BYTES, MOST_NOTE_BYTES] = [11, 60];

/** What an edit changes: fields of an entry. */
export interface Change {
  readonly tableName: TableName;
  readonly id: string;
  readonly data: Readonly<Record<string, PlainValue>>;
}

/**
 * Something that a member may change in what is held; always something else than before.
 * Called by: crowdEdits.makeChange, crowdRuns.changedTables.
 */
export function changeBy(member: Pick<CrowdMember, "name" | "guildName" | "rank">, tables: GuildTables, dice: Dice, words: Words): Change {
  if (member.rank <= OFFICER && dice.chance(ARTICLE_PERCENT)) {
    const ids = sortedIds(tables.news).filter((id) => tables.news[id]?.guildName === member.guildName);
    const id = ids[dice.roll(ids.length) - 1] ?? "";
    return { tableName: "news", id, data: articleEdit((tables.news[id] as Entry).data) };
  }
  return {
    tableName: "roster",
    id: member.name,
    data: { note: words.text(dice, dice.roll(MOST_NOTE_BYTES - LEAST_NOTE_BYTES) + LEAST_NOTE_BYTES) },
  };
}

/** A member makes a change through the addon. Called by: crowdEvents.planEdits. */
export function makeChange(member: CrowdMember, dice: Dice, words: Words): void {
  const { tableName, id, data } = changeBy(member, tablesHeldBy(member.client), dice, words);
  const helper = member.client.global("GuildHelper") as {
    GetEntry(table: string, entryId: string): Entry;
    PutEntry(
      table: string,
      entryId: string,
      newData: Record<string, PlainValue | undefined>,
    ): LuaMultiReturn<[unknown, string | undefined]>;
  };
  const [entry, reason] = helper.PutEntry(tableName, id, { ...helper.GetEntry(tableName, id).data, ...data });
  if (entry === undefined) error(`${member.name}'s edit of ${tableName} ${id} was refused: ${reason}`);
}
