/** A guild as the pictures show it: short and long texts, in several letters. */
import { anEntry, NOW, type SomeEntries } from "../support/entries";

const NEWS = [
  [
    "n1",
    "Raid on Friday",
    "Events",
    "2026-11-20 19:00:00",
    "We meet at eight at the stone.\n\nBring potions, flasks and a good mood. Who comes for the first time reads the guidelines before.",
  ],
  ["n2", "Willkommen, Bärbel!", "General", "2026-11-18 20:15:00", "Seit gestern ist Bärbel bei uns."],
  ["n3", "Собрание гильдии в субботу", "News", "2026-11-12 08:00:00", "В субботу в восемь вечера."],
  ["n4", "The guild bank has new rules for everybody, and they are longer than any line", "News", "2026-10-30 10:00:00", "See guild info."],
  ["n5", "公会活动", "Events", "2026-10-02 12:00:00", "周日晚上八点"],
] as const;

const GUILD_INFO = [
  [
    "i1",
    "How we talk to each other",
    "Guidelines",
    "2026-01-10 12:00:00",
    "Be kind. Ask before you pull.\nNobody is laughed at for a question.",
  ],
  [
    "i2",
    "The guild bank",
    "Rules",
    "2026-03-02 12:00:00",
    "Everybody may take what he needs for a raid.\n\nGold is given out by the officers.",
  ],
  ["i3", "Our chat outside of the game", "Community", "2026-05-20 12:00:00", "Ask an officer for the invitation."],
] as const;

const EVENTS = [
  ["e1", "Black Temple", "Raid", "2026-11-05 20:00"],
  ["e2", "Anniversary of the guild", "Anniversary", "2026-11-14"],
  ["e3", "Ahn'Qiraj", "Raid", "2026-11-14 19:30"],
  ["e4", "Geburtstag von Bärbel", "Birthday", "2026-11-18"],
  ["e5", "公会活动", "Raid", "2026-11-20 20:00"],
  ["e6", "Собрание гильдии в субботу", "Raid", "2026-11-21 20:00"],
  ["e7", "Citadel", "Raid", "2026-11-28 20:00"],
  ["e8", "Keys with friends", "Mythic Run", "2026-11-28 17:00"],
  ["e9", "Late keys", "Mythic Run", "2026-11-28 23:00"],
  ["e10", "A fireside evening of tales that goes on until nobody can stay awake any longer", "Anniversary", "2026-11-25"],
  ["e11", "Citadel", "Raid", "2026-12-05 20:00"],
] as const;

/** Name, class, level, main, roles, note, answers to events. */
const PEOPLE: readonly (readonly [
  name: string,
  token: string,
  level: number,
  main: string,
  roles: string,
  note: string,
  answers: Record<string, string>,
])[] = [
  ["Alice", "MAGE", 80, "", "Damage", "Leads the raid", { e7: "yes", e5: "no" }],
  ["Bob", "DRUID", 80, "", "Healer", "On Fridays from nine", { e7: "yes" }],
  ["Zoe", "PRIEST", 71, "Alice-Ragnaros", "Healer", "Alice's second", {}],
  ["Bärbel", "WARRIOR", 80, "", "Tank", "Neu bei uns", { e7: "maybe" }],
  ["Владимир", "SHAMAN", 80, "", "Healer", "Ночью", { e7: "yes" }],
  ["Dûrotan", "HUNTER", 64, "Bob-Ragnaros", "Damage", "Bob's hunter, seldom played since the last expansion", {}],
  ["Elise", "ROGUE", 80, "", "Damage", "", { e7: "no" }],
  ["Feng", "MONK", 80, "", "Tank", "周末", { e7: "yes" }],
];

/** An article of a table. Called by: guild. */
const article = ([id, title, category, date, content]: readonly [string, string, string, string, string]) =>
  anEntry(id, { data: { title, category, date, content } });

/** A roster entry. Called by: guild. */
const person = ([name, token, level, mainCharacter, roles, note, signups]: (typeof PEOPLE)[number]) =>
  anEntry(`${name}-Ragnaros`, {
    author: `${name}-Ragnaros`,
    data: { name: `${name}-Ragnaros`, class: token, level, itemLevel: 540 + level, mainCharacter, roles: [roles], note, signups } as never,
  });

export const GUILD: SomeEntries = {
  news: NEWS.map((one) => article(one)),
  guildinfo: GUILD_INFO.map((one) => article(one)),
  calendar: EVENTS.map(([id, title, category, eventDate]) =>
    anEntry(id, { data: { title, category, eventDate, content: "We meet at the stone, half an hour before." } }),
  ),
  roster: PEOPLE.map((one) => person(one)),
};

const KEY = string.rep("ab", 16);

/** The entry by which a guild is in the federation of the pictures. Called by: guild. */
const membership = (guildName: string, key = KEY) =>
  anEntry(`federation:0123abcd:${guildName}`, {
    guildName,
    lastUpdated: NOW - 9 * 86400,
    data: { federation: "0123abcd", name: "Alliance of the Lake", key },
  });

/** The same guild in a federation with two others, one of which has to join again. */
export const FEDERATED: SomeEntries = {
  ...GUILD,
  setup: [membership("Lions-Ragnaros"), membership("Bears-Blackmoore"), membership("Night Owls-Ragnaros", string.rep("cd", 16))],
};
