/** Two members' copies of a guild's tables after weeks apart, made by dice: what one seed gives, it gives everywhere. */
import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import type { Dice } from "../support/dice";
import type { SomeEntries } from "../support/entries";
import { DAY, LIONS } from "../support/entries";
import { CONTENT_TABLES, federationEntry, guildOf, permissionsEntry, randomId, randomStamp, randomVersion, TIGERS } from "./randomEntries";

const MOST_ENTRIES = 60;
const FEWEST_ENTRIES = 5;

export interface Copies {
  readonly alice: SomeEntries;
  readonly bob: SomeEntries;
  readonly entryCount: number;
}

export type Lists = Record<TableName, Entry[]>;

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

/** Five empty lists. Called by: guildCopies.guildCopies, randomCopies.randomCopies. */
export function emptyLists(): Lists {
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
  const id = randomId(dice, tableName, place);
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
 * Now and then the officers have said who may write, and one of the two has not heard of the last change.
 * Called by: randomCopies.randomCopies.
 */
function addPermissions(dice: Dice, alice: Lists, bob: Lists): void {
  if (dice.chance(60)) return;
  const holder = dice.chance(50) ? alice : bob;
  holder.setup.push(permissionsEntry(dice.roll(9), dice.roll(50) * DAY));
  if (dice.chance(50)) (holder === alice ? bob : alice).setup.push(permissionsEntry(1, 51 * DAY));
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
