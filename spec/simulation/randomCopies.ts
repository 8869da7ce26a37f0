/** Two members' copies of a guild's tables after weeks apart, made by dice: what one seed gives, it gives everywhere. */
import type { Entry } from "../../src/model/entry";
import type { PlainTable, PlainValue } from "../../src/model/plainValue";
import type { TableName } from "../../src/model/tables";
import type { Dice } from "../support/dice";
import type { SomeEntries } from "../support/entries";
import { anEntry, DAY, LIONS, NOW } from "../support/entries";

export const TIGERS = "Tigers-Ragnaros";
const STRANGERS = "Strangers-Ragnaros";
const FEDERATION = "4f2a9c01";
const KEY = "00112233445566778899aabbccddeeff";
const AUTHORS = ["Alice-Ragnaros", "Bob-Ragnaros", "Carol-Ragnaros", "Женя-Ragnaros", ""];
const WORDS = ["raid", "Ångström", "победа", "公会", 'quote " and \\', "two\nlines", "|cffff0000red|r", "\t", ""];
const CONTENT_TABLES: readonly TableName[] = ["news", "guildinfo", "calendar", "roster"];
const MOST_ENTRIES = 60;
const FEWEST_ENTRIES = 5;
/** The window's edge is kept clear of stamps, because the request's second is not known beforehand. */
const EDGE_SECONDS = 3600;

export interface Copies {
  readonly alice: SomeEntries;
  readonly bob: SomeEntries;
  readonly entryCount: number;
}

type Lists = Record<TableName, Entry[]>;

/** Copies for a sync that looks `days` back (0 = everything). Called by: specs. */
export function randomCopies(dice: Dice, days: number): Copies {
  const alice = emptyLists();
  const bob = emptyLists();
  const entryCount = FEWEST_ENTRIES - 1 + dice.roll(MOST_ENTRIES - FEWEST_ENTRIES + 1);
  for (const place of $range(1, entryCount)) {
    const tableName = CONTENT_TABLES[dice.roll(CONTENT_TABLES.length) - 1] ?? "news";
    const [left, right] = twoVersions(dice, tableName, place, days);
    if (left !== undefined) alice[tableName].push(left);
    if (right !== undefined) bob[tableName].push(right);
  }
  addPermissions(dice, alice, bob);
  addFederation(dice, alice, bob);
  const empty = dice.roll(12);
  return { alice: empty === 1 ? emptyLists() : alice, bob: empty === 2 ? emptyLists() : bob, entryCount };
}

/** Five empty lists. Called by: randomCopies.randomCopies. */
function emptyLists(): Lists {
  return { setup: [], news: [], guildinfo: [], calendar: [], roster: [] };
}

/**
 * What both sides hold of one id: the same, two versions, one side only, or other contents under one stamp.
 * Called by: randomCopies.randomCopies.
 */
function twoVersions(
  dice: Dice,
  tableName: TableName,
  place: number,
  days: number,
): LuaMultiReturn<[left: Entry | undefined, right: Entry | undefined]> {
  const id = tableName === "roster" ? `Member${place}-Ragnaros` : `${NOW - place}-${string.format("%04x", dice.roll(65536) - 1)}`;
  const guildName = guildOf(dice);
  const first = randomVersion(dice, id, guildName, randomStamp(dice, days));
  const kind = dice.roll(10);
  if (kind <= 3) return $multi(first, first);
  if (kind <= 5) return $multi(first, undefined);
  if (kind <= 7) return $multi(undefined, first);
  const stamp = kind === 10 ? first.lastUpdated : randomStamp(dice, days);
  return $multi(first, randomVersion(dice, id, guildName, stamp));
}

/**
 * Mostly the players' own guild, now and then a partner or a guild they share nothing with.
 * Called by: randomCopies.twoVersions.
 */
function guildOf(dice: Dice): string {
  const throwOfTen = dice.roll(10);
  if (throwOfTen === 1) return TIGERS;
  return throwOfTen === 2 ? STRANGERS : LIONS;
}

/**
 * A time within the window or before it, clear of its edge; sometimes a wrong clock's time a day ahead.
 * Called by: randomCopies.twoVersions.
 */
function randomStamp(dice: Dice, days: number): number {
  const fraction = dice.roll(1048576) / 1048576;
  if (dice.chance(4)) return NOW + DAY + dice.roll(DAY) + fraction;
  const windowSeconds = (days === 0 ? 400 : days) * DAY;
  if (days > 0 && dice.chance(25)) return NOW - windowSeconds - EDGE_SECONDS - dice.roll(100 * DAY) + fraction;
  return NOW - EDGE_SECONDS - dice.roll(windowSeconds - 2 * EDGE_SECONDS) + fraction;
}

/**
 * One version of an entry, tombstone or live, sometimes with fields that only a later addon knows.
 * Called by: randomCopies.twoVersions.
 */
function randomVersion(dice: Dice, id: string, guildName: string, lastUpdated: number): Entry {
  const author = AUTHORS[dice.roll(AUTHORS.length) - 1] ?? "";
  const entry = anEntry(id, { guildName, lastUpdated, author, deleted: dice.chance(20), data: randomData(dice) });
  return dice.chance(15) ? { ...entry, mood: randomWord(dice), seen: randomValue(dice, 2) } : entry;
}

/** Data with the usual fields, unknown ones, nested tables, lists and holes. Called by: randomCopies.randomVersion. */
function randomData(dice: Dice): PlainTable {
  const data: Record<string, PlainValue> = { title: randomWord(dice), content: string.rep(`${randomWord(dice)} `, dice.roll(30)) };
  for (const place of $range(1, dice.roll(4))) data[`field${place}`] = randomValue(dice, 3);
  return data;
}

/**
 * A plain value at most `depth` tables deep.
 * Called by: randomCopies.randomData, randomCopies.randomValue, randomCopies.randomVersion.
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
 * Called by: randomCopies.randomData, randomCopies.randomValue, randomCopies.randomVersion.
 */
function randomWord(dice: Dice): string {
  return WORDS[dice.roll(WORDS.length) - 1] ?? "";
}

/**
 * Now and then the officers have said who may write, and one of the two has not heard of the last change.
 * Called by: randomCopies.randomCopies.
 */
function addPermissions(dice: Dice, alice: Lists, bob: Lists): void {
  if (dice.chance(60)) return;
  const holder = dice.chance(50) ? alice : bob;
  /** One officer's word, so many seconds old. Called by: randomCopies.addPermissions. */
  const entry = (writeRank: number, age: number): Entry =>
    anEntry(`permissions:${LIONS}`, { lastUpdated: NOW - age + 0.25, author: "Alice-Ragnaros", data: { writeRank } });
  holder.setup.push(entry(dice.roll(9), dice.roll(50) * DAY));
  if (dice.chance(50)) (holder === alice ? bob : alice).setup.push(entry(1, 51 * DAY));
}

/**
 * Now and then the guild shares its tables with the Tigers; one of the two may not know yet that it joined, or left.
 * Called by: randomCopies.randomCopies.
 */
function addFederation(dice: Dice, alice: Lists, bob: Lists): void {
  const kind = dice.roll(10);
  if (kind > 4) return;
  const own = federationEntry(LIONS, 40 * DAY);
  const partner = federationEntry(TIGERS, 39 * DAY);
  const knowing = dice.chance(50) ? alice : bob;
  const other = knowing === alice ? bob : alice;
  knowing.setup.push(kind === 4 ? { ...own, deleted: true, lastUpdated: own.lastUpdated + DAY } : own, partner);
  if (kind !== 2) other.setup.push(own);
  if (kind === 1 || kind === 4) other.setup.push(partner);
}

/** A guild's statement that it belongs to the federation. Called by: randomCopies.addFederation. */
function federationEntry(guildName: string, age: number): Entry {
  return anEntry(`federation:${FEDERATION}:${guildName}`, {
    guildName,
    lastUpdated: NOW - age + 0.5,
    author: "Alice-Ragnaros",
    data: { federation: FEDERATION, name: "Cats", key: KEY },
  });
}
