/** The demo's guild and its three players: an officer whose copy is whole, one who was away, and one who has just joined. */
import { SECONDS_PER_DAY } from "../../src/model/stamp";
import type { Client } from "../support/client";
import { createDice, type Dice } from "../support/dice";
import { GUILD_DATA_VERSION, guildTables, type EntriesById, type GuildTables } from "../support/guildData";
import { editCopy, sortedIds, staleCopy } from "../support/guildDataCopies";
import { aWorld, type World } from "../support/world";
import type { SavedTables } from "./copies";

export interface Player {
  readonly client: Client;
  /** Without realm. */
  readonly shortName: string;
}

export interface Players {
  readonly world: World;
  readonly newcomer: Player;
  readonly officer: Player;
  readonly returner: Player;
  /** Who is who and what each holds, line by line. */
  readonly facts: readonly string[];
}

const SEED = 2026;
const REALM = "Nordwind";
const GUILD = "Night Watch";
const NEWCOMER = `Aurélie-${REALM}`;
const OFFICER = `Brannoc-${REALM}`;
const RETURNER = `Дарина-${REALM}`;
const ABSENCE_DAYS = 21;
const COUNTS = { roster: 1000, calendar: 200, news: 50, guildinfo: 12 };
const TOMBSTONE_PERCENT = 4;
/** What the returner wrote before she had synced: entries by table. */
const OWN_EDITS = { roster: 5, calendar: 4, news: 3 };
const OWN_DELETIONS = 1;
/** Nobody syncs of himself here: the demo shows what `/gh sync` does. */
const SETTINGS = { autoSync: false, defaultDays: 7 };
/** Time for the clients to learn their guild and to say that they are there. */
const LOGIN_SECONDS = 15;

/** The three players, logged in. Called by: main.main. */
export function createPlayers(): Players {
  const world = aWorld({ seed: SEED, measuresWork: true, knowsLevel: false });
  const now = world.serverTime();
  const guildName = `${GUILD}-${REALM}`;
  const tables = guildTables({
    seed: SEED,
    guildName,
    now,
    members: [OFFICER, RETURNER],
    counts: COUNTS,
    tombstonePercent: TOMBSTONE_PERCENT,
  });
  const stale = staleTables(tables, now);
  enrolMembers(world, tables.roster);
  const officer = join(world, OFFICER, { flavour: "retail", rank: 1, saved: savedData(tables) });
  const returner = join(world, RETURNER, { flavour: "mists", rank: 1, saved: savedData(stale) });
  const newcomer = join(world, NEWCOMER, { flavour: "era", rank: 4, level: 12 });
  world.advance(LOGIN_SECONDS);
  const facts = [
    `The guild <${GUILD}>, made with version ${GUILD_DATA_VERSION} and seed ${SEED} of the guild data, and three of its players:`,
    `  ${officer.shortName} (retail) is an officer and has everything: ${contentText(tables)}.`,
    `  ${returner.shortName} (Mists Classic) was away for ${ABSENCE_DAYS} days and has changes of her own: ${contentText(stale)}.`,
    `  ${newcomer.shortName} (Classic Era) has just joined and holds nothing.`,
  ];
  return { world, newcomer, officer, returner, facts };
}

/** The tables in a player's saved file; none when there is no file. Called by: main.verdict. */
export function savedTables({ client }: Player): SavedTables {
  const saved = client.savedVariables("GuildHelperDB") as { readonly tables?: SavedTables } | undefined;
  return saved?.tables ?? {};
}

/** A player with the built addon, logged in. Called by: players.createPlayers. */
function join(world: World, name: string, options: Parameters<World["join"]>[1]): Player {
  const client = world.join(name, { guild: GUILD, ...options }).login();
  return { client, shortName: client.character.shortName };
}

/** The saved variables of somebody who holds these tables. Called by: players.createPlayers. */
function savedData(tables: GuildTables): Record<string, unknown> {
  return { GuildHelperDB: { version: 1, settings: SETTINGS, tables } };
}

/** The returner's copy: three weeks old, then edited by her. Called by: players.createPlayers. */
function staleTables(tables: GuildTables, now: number): GuildTables {
  const dice = createDice(SEED + 1);
  const stale = staleCopy(tables, now - ABSENCE_DAYS * SECONDS_PER_DAY, dice);
  for (const tableName of ["roster", "calendar", "news"] as const) {
    const ids = liveIds(stale[tableName]);
    for (const place of $range(1, OWN_EDITS[tableName])) {
      const data = tableName === "roster" ? { itemLevel: 700 + place } : { content: `Changed by me while I was away (${place}).` };
      editCopy(stale, { tableName, id: takeOne(dice, ids), author: RETURNER, at: editTime(dice, now), data });
    }
    if (tableName !== "news") continue;
    for (const _ of $range(1, OWN_DELETIONS)) {
      editCopy(stale, { tableName, id: takeOne(dice, ids), author: RETURNER, at: editTime(dice, now), deleted: true });
    }
  }
  return stale;
}

/** A moment of the last two days. Called by: players.staleTables. */
function editTime(dice: Dice, now: number): number {
  return now - dice.roll(2 * SECONDS_PER_DAY);
}

/** Ids of the entries that are not deleted, sorted. Called by: players.contentText, players.staleTables. */
function liveIds(entries: EntriesById): string[] {
  return sortedIds(entries).filter((id) => entries[id]?.deleted === false);
}

/** Takes an id out of the list. Called by: players.staleTables. */
function takeOne(dice: Dice, ids: string[]): string {
  return table.remove(ids, dice.roll(ids.length)) ?? "";
}

/**
 * Makes everybody in the roster a member of the game's guild: authors with a rank that may write, the others below.
 * Called by: players.createPlayers.
 */
function enrolMembers(world: World, roster: EntriesById): void {
  const guild = world.guild(GUILD, REALM);
  const authors = new LuaSet<string>();
  for (const [, { author }] of pairs(roster)) authors.add(author);
  for (const id of sortedIds(roster)) if (roster[id]?.deleted === false) guild.put(id, { rank: authors.has(id) ? 1 : 3 });
}

/** "1000 roster, 200 calendar ... entries, 53 of them deleted". Called by: players.createPlayers. */
function contentText(tables: GuildTables): string {
  const parts: string[] = [];
  let deleted = 0;
  for (const tableName of ["roster", "calendar", "news", "guildinfo", "setup"] as const) {
    const ids = sortedIds(tables[tableName]);
    parts.push(`${ids.length} ${tableName}`);
    deleted += ids.length - liveIds(tables[tableName]).length;
  }
  return `${table.concat(parts, ", ")}; ${deleted} of them deleted`;
}
