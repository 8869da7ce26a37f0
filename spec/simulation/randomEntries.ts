/** Entries and versions of entries made by dice: what one seed gives, it gives everywhere. */
import type { Entry } from "../../src/model/entry";
import type { PlainTable, PlainValue } from "../../src/model/plainValue";
import type { TableName } from "../../src/model/tables";
import type { Dice } from "../support/dice";
import { anEntry, DAY, LIONS, NOW } from "../support/entries";

export const TIGERS = "Tigers-Ragnaros";
export const STRANGERS = "Strangers-Ragnaros";
export const FEDERATION = "4f2a9c01";
export const FEDERATION_KEY = "00112233445566778899aabbccddeeff";
/** Who wrote what lies in the copies: officers, and people who are not in the game. */
const AUTHORS = ["Alice-Ragnaros", "Bob-Ragnaros", "Carol-Ragnaros", "Женя-Ragnaros", ""];
const WORDS = ["raid", "Ångström", "победа", "公会", 'quote " and \\', "two\nlines", "|cffff0000red|r", "\t", ""];
export const CONTENT_TABLES: readonly TableName[] = ["news", "guildinfo", "calendar", "roster"];
/** The window's edge is kept clear of stamps, because the request's second is not known beforehand. */
const EDGE_SECONDS = 3600;

/**
 * The id of the entry at a place in the copies: a character in the roster, elsewhere as the addon makes them.
 * Called by: guildCopies.versionsOf, randomCopies.twoVersions.
 */
export function randomId(dice: Dice, tableName: TableName, place: number): string {
  return tableName === "roster" ? `Member${place}-Ragnaros` : `${NOW - place}-${string.format("%04x", dice.roll(65536) - 1)}`;
}

/**
 * Mostly the players' own guild, now and then a partner or a guild they share nothing with.
 * Called by: guildCopies.versionsOf, randomCopies.twoVersions.
 */
export function guildOf(dice: Dice): string {
  const throwOfTen = dice.roll(10);
  if (throwOfTen === 1) return TIGERS;
  return throwOfTen === 2 ? STRANGERS : LIONS;
}

/**
 * A time within the window or before it, clear of its edge; sometimes a wrong clock's time a day ahead.
 * Called by: guildCopies.versionsOf, randomCopies.twoVersions.
 */
export function randomStamp(dice: Dice, days: number): number {
  const fraction = dice.roll(1048576) / 1048576;
  if (dice.chance(4)) return NOW + DAY + dice.roll(DAY) + fraction;
  const windowSeconds = (days === 0 ? 400 : days) * DAY;
  if (days > 0 && dice.chance(25)) return NOW - windowSeconds - EDGE_SECONDS - dice.roll(100 * DAY) + fraction;
  return NOW - EDGE_SECONDS - dice.roll(windowSeconds - 2 * EDGE_SECONDS) + fraction;
}

/**
 * One version of an entry, tombstone or live, sometimes with fields that only a later addon knows.
 * Called by: guildCopies.versionsOf, randomCopies.twoVersions.
 */
export function randomVersion(dice: Dice, id: string, guildName: string, lastUpdated: number): Entry {
  const author = AUTHORS[dice.roll(AUTHORS.length) - 1] ?? "";
  const entry = anEntry(id, { guildName, lastUpdated, author, deleted: dice.chance(20), data: randomData(dice) });
  return dice.chance(15) ? { ...entry, mood: randomWord(dice), seen: randomValue(dice, 2) } : entry;
}

/** Data with the usual fields, unknown ones, nested tables, lists and holes. Called by: randomEntries.randomVersion. */
function randomData(dice: Dice): PlainTable {
  const data: Record<string, PlainValue> = { title: randomWord(dice), content: string.rep(`${randomWord(dice)} `, dice.roll(30)) };
  for (const place of $range(1, dice.roll(4))) data[`field${place}`] = randomValue(dice, 3);
  return data;
}

/**
 * A plain value at most `depth` tables deep.
 * Called by: randomEntries.randomData, randomEntries.randomValue, randomEntries.randomVersion.
 */
function randomValue(dice: Dice, depth: number): PlainValue {
  const kind = dice.roll(depth > 0 ? 6 : 4);
  if (kind === 1) return dice.chance(50);
  if (kind === 2) return dice.roll(100000) - 50000;
  if (kind === 3) return dice.between(-1, 1);
  if (kind === 4) return randomWord(dice);
  const inner: Record<string | number, PlainValue> = {};
  for (const place of $range(1, dice.roll(4))) {
    if (dice.chance(80)) inner[kind === 5 ? place : randomWord(dice)] = randomValue(dice, depth - 1);
  }
  return inner;
}

/**
 * A word out of a few alphabets.
 * Called by: randomEntries.randomData, randomEntries.randomValue, randomEntries.randomVersion.
 */
function randomWord(dice: Dice): string {
  return WORDS[dice.roll(WORDS.length) - 1] ?? "";
}

/**
 * An officer's word on who may write, so many seconds old.
 * Called by: guildCopies.addPermissions, randomCopies.addPermissions.
 */
export function permissionsEntry(writeRank: number, age: number): Entry {
  return anEntry(`permissions:${LIONS}`, { lastUpdated: NOW - age + 0.25, author: "Alice-Ragnaros", data: { writeRank } });
}

/**
 * A guild's statement that it belongs to the federation.
 * Called by: guildCopies.addFederation, randomCopies.addFederation, seats.crowdTables.
 */
export function federationEntry(guildName: string, age: number, key = FEDERATION_KEY): Entry {
  return anEntry(`federation:${FEDERATION}:${guildName}`, {
    guildName,
    lastUpdated: NOW - age + 0.5,
    author: "Alice-Ragnaros",
    data: { federation: FEDERATION, name: "Cats", key },
  });
}
