/**
 * The copies of a guild's tables that its members hold after weeks apart, made by dice.
 *
 * 1. Of `setup`, officers hold the newest versions: from others nobody takes changes of it.
 * 2. What a copy says was written by a member, he may write.
 * 3. So few entries are tombstones that no client asks its player before it takes them.
 */
import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import type { Dice } from "../support/dice";
import { DAY, LIONS } from "../support/entries";
import { emptyLists, type Lists } from "./randomCopies";
import { CONTENT_TABLES, federationEntry, guildOf, permissionsEntry, randomId, randomStamp, randomVersion, TIGERS } from "./randomEntries";

const FEWEST_ENTRIES = 4;
const MOST_ENTRIES = 40;
/** Clients ask their player about more than ten in a table. */
const MOST_TOMBSTONES = 6;
const MOST_VERSIONS = 3;
/** In some guilds a few texts are so long that a sync takes a minute and something can happen meanwhile. */
const [WORDY_GUILDS_PERCENT, LONG_TEXTS_PERCENT] = [35, 25];
const [MOST_WORDS, MOST_WORDS_OF_A_BOOK, BOOKS_PERCENT] = [400, 2500, 20];
const LOWEST_RANK = 9;
const WOLVES = "Wolves-Ragnaros";
const OTHER_KEY = "ffeeddccbbaa99887766554433221100";

export interface GuildCopies {
  /** In order of the members. */
  readonly copies: readonly Lists[];
  /** The lowest rank that may write the guild's texts, by everybody's copy. */
  readonly writeRank: number;
}

/** Copies for so many members, the first `officerCount` of them officers. Called by: players.guildmatesOf. */
export function guildCopies(dice: Dice, memberCount: number, officerCount: number): GuildCopies {
  const copies: Lists[] = [];
  for (const _ of $range(1, memberCount)) copies.push(emptyLists());
  const longTextsPercent = dice.chance(WORDY_GUILDS_PERCENT) ? LONG_TEXTS_PERCENT : 0;
  const tombstones: Partial<Record<TableName, number>> = {};
  for (const place of $range(1, FEWEST_ENTRIES + dice.roll(MOST_ENTRIES - FEWEST_ENTRIES))) {
    const tableName = CONTENT_TABLES[dice.roll(CONTENT_TABLES.length) - 1] ?? "news";
    const versions = versionsOf(dice, tableName, place).map((made) => {
      const version = dice.chance(longTextsPercent) ? { ...made, data: { ...made.data, content: longText(dice) } } : made;
      const buried = (tombstones[tableName] ?? 0) + (version.deleted ? 1 : 0);
      if (buried > MOST_TOMBSTONES) return { ...version, deleted: false };
      tombstones[tableName] = buried;
      return version;
    });
    scatter(dice, tableName, versions, copies);
  }
  for (const copy of copies) if (dice.chance(8)) for (const tableName of TABLE_NAMES) copy[tableName].splice(0);
  const writeRank = addPermissions(dice, copies, officerCount);
  addFederation(dice, copies, officerCount);
  return { copies, writeRank };
}

/** The versions of one id that are about, now and then two with one stamp. Called by: guildCopies.guildCopies. */
function versionsOf(dice: Dice, tableName: TableName, place: number): Entry[] {
  const id = randomId(dice, tableName, place);
  const guildName = guildOf(dice);
  const versions: Entry[] = [];
  for (const _ of $range(1, dice.roll(MOST_VERSIONS))) {
    const stamp = dice.chance(5) ? versions[0]?.lastUpdated : undefined;
    versions.push(randomVersion(dice, id, guildName, stamp ?? randomStamp(dice, 0)));
  }
  return versions;
}

/** A text that does not shrink to nothing on its way. Called by: guildCopies.guildCopies. */
function longText(dice: Dice): string {
  const words: string[] = [];
  for (const _ of $range(1, dice.roll(dice.chance(BOOKS_PERCENT) ? MOST_WORDS_OF_A_BOOK : MOST_WORDS)))
    words.push(string.format("%x", dice.roll(1048576)));
  return words.join(" ");
}

/** Each member holds the first version, another one or none. Called by: guildCopies.guildCopies. */
function scatter(dice: Dice, tableName: TableName, versions: readonly Entry[], copies: readonly Lists[]): void {
  for (const copy of copies) {
    const kind = dice.roll(10);
    const version = kind <= 5 ? versions[0] : versions[dice.roll(versions.length) - 1];
    if (kind <= 8 && version !== undefined) copy[tableName].push(version);
  }
}

/**
 * Nobody has said who may write, or everybody knows it, or only some officers know the last word.
 * Called by: guildCopies.guildCopies.
 */
function addPermissions(dice: Dice, copies: readonly Lists[], officerCount: number): number {
  const kind = dice.roll(4);
  const age = dice.roll(50) * DAY;
  if (kind === 1) {
    const writeRank = dice.roll(LOWEST_RANK);
    for (const copy of copies) copy.setup.push(permissionsEntry(writeRank, age));
    return writeRank;
  }
  if (kind > 2) return 1;
  copies.forEach((copy, place) => {
    const isTold = place === 0 || (place < officerCount && dice.chance(50));
    if (isTold) copy.setup.push(permissionsEntry(1, age));
    else if (dice.chance(50)) copy.setup.push(permissionsEntry(1, 51 * DAY));
  });
  return 1;
}

/**
 * Now and then the guild shares its tables with the Tigers, and some do not know it yet; one knows Wolves of another key.
 * Called by: guildCopies.guildCopies.
 */
function addFederation(dice: Dice, copies: readonly Lists[], officerCount: number): void {
  if (dice.chance(10)) copies[dice.roll(copies.length) - 1]?.setup.push(federationEntry(WOLVES, 30 * DAY, OTHER_KEY));
  if (dice.chance(60)) return;
  const own = federationEntry(LIONS, 40 * DAY);
  const partner = federationEntry(TIGERS, 39 * DAY);
  const knowing = dice.roll(officerCount) - 1;
  copies.forEach((copy, place) => {
    if (place === knowing || dice.chance(50)) copy.setup.push(own);
    if (place === knowing || dice.chance(50)) copy.setup.push(partner);
  });
}
