/** What a made-up guild knows about one of its members. */
import type { PlainTable, PlainValue } from "../../src/model/plainValue";
import { SECONDS_PER_DAY } from "../../src/model/stamp";
import { dateTimeText } from "../../src/model/utcTime";
import type { Dice } from "./dice";
import { pick, type Words } from "./guildDataWords";
import { wordsOf } from "./luaValues";

export interface MemberSources {
  readonly dice: Dice;
  readonly words: Words;
  /** Server time. */
  readonly now: number;
  /** The guild's members, from whom main characters are taken. */
  readonly names: readonly string[];
  /** Events one can sign up for. */
  readonly eventIds: readonly string[];
}

const MAX_LEVEL = 90;
const MAX_SIGNUPS = 1;
const OLDEST_MEMBER_DAYS = 5000;
const CLASSES = wordsOf("WARRIOR PALADIN HUNTER ROGUE PRIEST DEATHKNIGHT SHAMAN MAGE WARLOCK MONK DRUID DEMONHUNTER EVOKER");
const RANKS = ["Officer", "Veteran", "Member", "Member", "Member", "Initiate"];
const ROLES = ["Tank", "Healer", "Damage"];
const PROFESSIONS = wordsOf(
  "Alchemy Blacksmithing Enchanting Engineering Herbalism Inscription Jewelcrafting Leatherworking Mining Skinning Tailoring",
);
const INTERESTS = ["Raids", "Dungeons", "Battlegrounds", "Roleplay", "Achievements", "Transmog", "Levelling", "Pets"];
const ANSWERS = ["yes", "yes", "no", "maybe"];

/** The data of a member's roster entry; `id` is "Name-Realm". Called by: guildData.roster. */
export function memberData({ dice, words, now, names, eventIds }: MemberSources, id: string): PlainTable {
  const name = nameIn(id);
  const data: Record<string, PlainValue> = {
    name,
    class: pick(dice, CLASSES),
    level: dice.chance(60) ? MAX_LEVEL : dice.roll(MAX_LEVEL),
    rank: pick(dice, RANKS),
    itemLevel: math.floor(dice.between(80, 740) * 100) / 100,
    roles: some(dice, ROLES, 2),
    professions: some(dice, PROFESSIONS, 2),
    interests: some(dice, INTERESTS, 2),
    mainCharacter: nameIn(dice.chance(65) ? id : pick(dice, names)),
    guildJoinDate: dayText(now - dice.roll(OLDEST_MEMBER_DAYS) * SECONDS_PER_DAY),
    birthdate: string.sub(dayText(now - dice.roll(365) * SECONDS_PER_DAY), 6),
    battletag: `${name}#${dice.roll(8999) + 1000}`,
    faction: dice.chance(70) ? "Horde" : "Alliance",
    signups: signups(dice, eventIds),
  };
  if (dice.chance(25)) data.note = words.text(dice, dice.roll(49) + 11);
  return data;
}

/** The character's name without the realm. Called by: guildDataMember.memberData. */
function nameIn(id: string): string {
  const [name] = string.match(id, "^[^-]+");
  return name ?? id;
}

/**
 * One to `most` different items as a list; the order is that of the source, as forms give it.
 * Called by: guildDataMember.memberData.
 */
function some(dice: Dice, items: readonly string[], most: number): PlainTable {
  const wanted = dice.roll(most);
  const taken: string[] = [];
  for (const [place, item] of ipairs(items)) {
    const isNeeded = dice.fraction() * (items.length - place + 1) < wanted - taken.length;
    if (isNeeded) taken.push(item);
  }
  return taken as unknown as PlainTable;
}

/** A member's answers to some of the open events. Called by: guildDataMember.memberData. */
function signups(dice: Dice, eventIds: readonly string[]): PlainTable {
  const answers: Record<string, string> = {};
  for (const _ of $range(1, dice.roll(MAX_SIGNUPS + 1) - 1)) answers[pick(dice, eventIds)] = pick(dice, ANSWERS);
  return answers;
}

/** "YYYY-MM-DD". Called by: guildDataMember.memberData. */
function dayText(seconds: number): string {
  return string.sub(dateTimeText(seconds), 1, 10);
}
