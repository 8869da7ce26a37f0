/** Entries and tables as specs need them: a spec says what matters, the rest is usual. */
import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";

/** Server time at which a world of `aPair` begins: 2026-11-22 18:30:00 UTC. */
export const NOW = 1795372200;
export const DAY = 86400;
/** The guild of `aPair`'s players, as entries name it. */
export const LIONS = "Lions-Ragnaros";

export type EntriesById = Record<string, Entry>;
export type Tables = Readonly<Record<TableName, EntriesById>>;
/** The entries of some tables, as lists. */
export type SomeEntries = Partial<Record<TableName, readonly Entry[]>>;

/**
 * A live entry of the Lions, written an hour ago by somebody who is not in the game.
 * Called by: battlefield, battlefield.mergedTables, entries.aTombstone, entries.longNews, guild, guild.article,
 * guild.membership, guild.person, randomEntries.federationEntry, randomEntries.permissionsEntry,
 * randomEntries.randomVersion.
 */
export function anEntry(id: string, fields: Partial<Entry> = {}): Entry {
  const usual = { guildName: LIONS, lastUpdated: NOW - 3600, deleted: false, author: "Carol-Ragnaros", data: { title: `About ${id}` } };
  return { id, ...usual, ...fields };
}

/** A deleted entry; it keeps its data. Called by: specs. */
export function aTombstone(id: string, fields: Partial<Entry> = {}): Entry {
  return anEntry(id, { deleted: true, ...fields });
}

/** News with texts that take several messages each; the same for the same count and prefix. Called by: panes. */
export function longNews(count: number, prefix = "n"): Entry[] {
  const news: Entry[] = [];
  for (const number of $range(1, count)) {
    const words: string[] = [];
    for (const place of $range(1, 60)) words.push(`${prefix}${(number * 7919 * place) % 99991}`);
    news.push(anEntry(`${prefix}${number}`, { data: { title: `Title ${number}`, content: words.join(" ") } }));
  }
  return news;
}

/**
 * All five tables by id, with these entries in them.
 * Called by: battlefield.mergedTables, castRig.aGuild, players.guildmatesOf, rigs.joinOptions, viewRig.aReading.
 */
export function tablesOf(entries: SomeEntries): Tables {
  const tables: Partial<Record<TableName, EntriesById>> = {};
  for (const tableName of TABLE_NAMES) {
    const byId: EntriesById = {};
    for (const entry of entries[tableName] ?? []) byId[entry.id] = entry;
    tables[tableName] = byId;
  }
  return tables as Tables;
}

/**
 * A saved file's globals with these tables in it; the player wants no reminders. Nothing is sent unasked unless a spec wants it, so that it
 * can count what it asks for.
 * Called by: crowd.fileWith, evening.playerAt, players.guildmatesOf, rigs.joinOptions.
 */
export function savedWith(tables: Tables, autoSync = false): Record<string, unknown> {
  return { GuildHelperDB: { version: 1, settings: { autoSync, reminders: false }, tables } };
}
