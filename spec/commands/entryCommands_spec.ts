import type { PlainTable } from "../../src/model/plainValue";
import type { Rig } from "./rig";
import { anEntry, aRig } from "./rig";

const NEWS_ID = "20261121090000-00aa";

/** A rig with one entry in each table that people write, one tombstone, and Bob in the roster. Called by: specs. */
function aGuild(): Rig {
  return aRig({
    tables: {
      setup: [anEntry("permissions:The Guild-Ragnaros", { writeRank: 2 })],
      news: [
        anEntry(NEWS_ID, { title: "Raid", category: "Events", date: "2026-11-21 09:00:00", content: "Tonight", unknown: "kept" }),
        anEntry("gone", { title: "Old" }, { deleted: true }),
      ],
      calendar: [anEntry("event-1", { title: "Party", eventDate: "2026-12-01" })],
      roster: [anEntry("Bob-Ragnaros", { name: "Bob-Ragnaros", level: 80 })],
    },
  });
}

const ADDED: readonly (readonly [line: string, id: string, table: "news" | "guildinfo" | "calendar" | "roster", data: PlainTable])[] = [
  [
    'add news title="Raid night" category=events content="Come!"',
    "20261122183000-4f2a",
    "news",
    { title: "Raid night", category: "Events", content: "Come!", date: "2026-11-22 18:30:00" },
  ],
  ["add NEWS title=x", "20261122183000-4f2a", "news", { title: "x", date: "2026-11-22 18:30:00" }],
  ['add guildinfo title=x date="2024-02-29 23:59:59"', "20261122183000-4f2a", "guildinfo", { title: "x", date: "2024-02-29 23:59:59" }],
  [
    'add calendar title=x eventDate=2026-12-24 category="mythic run"',
    "20261122183000-4f2a",
    "calendar",
    { title: "x", eventDate: "2026-12-24", category: "Mythic Run", date: "2026-11-22 18:30:00" },
  ],
  [
    'add calendar title=x eventDate="2026-12-24 20:15"',
    "20261122183000-4f2a",
    "calendar",
    { title: "x", eventDate: "2026-12-24 20:15", date: "2026-11-22 18:30:00" },
  ],
  [
    'add roster name=eve level=79 itemLevel=612.5 roles="Tank, Healer" note=""',
    "Eve-Ragnaros",
    "roster",
    { name: "Eve-Ragnaros", level: 79, itemLevel: 612.5, roles: ["Tank", "Healer"] as unknown as PlainTable },
  ],
];

describe("/gh add", () => {
  for (const [line, id, tableName, data] of ADDED) {
    it(`[${line}] writes these fields and no others`, () => {
      const rig = aGuild();
      assert.are.same([`Added "${id}" in ${tableName}.`], rig.type(line));
      assert.are.same(data, rig.get(tableName, id)?.data);
    });
  }
});

const NEWS_FIELDS = "title, category, date, content";
const REFUSALS: readonly (readonly [line: string, answer: string])[] = [
  ["add", "Write: /gh add <table> field=value ..."],
  ["add pets title=x", '"pets" is no table to add; there are news, guildinfo, calendar, roster.'],
  ["add setup name=x", '"setup" is no table to add; there are news, guildinfo, calendar, roster.'],
  ["add title=x", '"title" is no table to add; there are news, guildinfo, calendar, roster.'],
  ["add news", `Nothing to write; name fields of news as field=value: ${NEWS_FIELDS}.`],
  ["add news Raid", `"Raid" is no field=value of news; its fields: ${NEWS_FIELDS}.`],
  ["add news colour=red", `"colour" is no field=value of news; its fields: ${NEWS_FIELDS}.`],
  ["add news Title=x", `"Title" is no field=value of news; its fields: ${NEWS_FIELDS}.`],
  ["add news eventDate=2026-12-01", `"eventDate" is no field=value of news; its fields: ${NEWS_FIELDS}.`],
  ["add news title=a title=b", "title is given twice; write it once."],
  ["add news content=x", 'A new entry in news needs title="...".'],
  ["add news title=", 'title cannot be empty; write title="...".'],
  ['add news title="  "', 'title cannot be empty; write title="...".'],
  ["add news title=x category=Raid", '"Raid" is no category; write General, Events, News.'],
  ["add news title=x date=yesterday", '"yesterday" is no date; write YYYY-MM-DD HH:MM:SS.'],
  ["add news title=x date=2026-11-22", '"2026-11-22" is no date; write YYYY-MM-DD HH:MM:SS.'],
  ['add news title=x date="2026-02-30 10:00:00"', '"2026-02-30 10:00:00" is no date; write YYYY-MM-DD HH:MM:SS.'],
  ['add news title=x date="2026-02-28 24:00:00"', '"2026-02-28 24:00:00" is no date; write YYYY-MM-DD HH:MM:SS.'],
  ["add calendar title=x", 'A new entry in calendar needs eventDate="...".'],
  ["add calendar title=x eventDate=2025-02-29", '"2025-02-29" is no eventDate; write YYYY-MM-DD or YYYY-MM-DD HH:MM.'],
  ["add calendar title=x eventDate=2026-13-01", '"2026-13-01" is no eventDate; write YYYY-MM-DD or YYYY-MM-DD HH:MM.'],
  ['add calendar title=x eventDate="2026-12-01 25:00"', '"2026-12-01 25:00" is no eventDate; write YYYY-MM-DD or YYYY-MM-DD HH:MM.'],
  ["add calendar title=x eventDate=", 'eventDate cannot be empty; write eventDate="...".'],
  ["add roster level=80", 'A new entry in roster needs name="...".'],
  ["add roster name=B0b", '"B0b" is no player\'s name; write Name or Name-Realm.'],
  ["add roster name=bob", "Bob-Ragnaros is in the roster already; use /gh edit roster."],
  ["add roster name=Eve level=eighty", '"eighty" is no level; write a number.'],
  ["add roster name=Eve level=-1", '"-1" is no level; write a number.'],
  ["add roster name=Eve itemLevel=1e3", '"1e3" is no itemLevel; write a number.'],
  ["add roster name=Eve roles=Tank,,Healer", '"Tank,,Healer" is no roles; write a list with commas, such as Tank,Healer.'],
  ["add roster name=Eve signups=yes", '"yes" is no signups; write id:yes,id:no,id:maybe.'],
  ["add roster name=Eve signups=event-1:perhaps", '"event-1:perhaps" is no signups; write id:yes,id:no,id:maybe.'],
  ["edit news", "Write: /gh edit <table> <id> field=value ..."],
  ["edit news title=x", "Write: /gh edit <table> <id> field=value ..."],
  ["edit news none title=x", 'There is no "none" in news; /gh list news shows the ids.'],
  ["edit setup permissions:The title=x", '"setup" is no table to edit; there are news, guildinfo, calendar, roster.'],
  [`edit news ${NEWS_ID}`, `Nothing to write; name fields of news as field=value: ${NEWS_FIELDS}.`],
  [`edit news ${NEWS_ID} title=`, 'title cannot be empty; write title="...".'],
  ["edit news gone title=x", '"gone" is deleted; only live entries can be edited.'],
  ["edit roster Bob name=Eve", "A roster entry keeps the name Bob-Ragnaros; for another character use /gh add roster name=..."],
  ["delete news", "Write: /gh delete <table> <id>"],
  ["delete news gone", '"gone" is deleted already.'],
  ["delete news none", 'There is no "none" in news; /gh list news shows the ids.'],
  [`delete news ${NEWS_ID} now`, "Write: /gh delete <table> <id>"],
  ["me name=Eve", "A roster entry keeps the name Alice-Ragnaros; for another character use /gh add roster name=..."],
];

describe("a malformed change", () => {
  for (const [line, answer] of REFUSALS) {
    it(`[${line}] is answered in one line and writes nothing`, () => {
      const rig = aGuild();
      assert.are.same([answer], rig.type(line));
      assert.are.same([], rig.asked);
    });
  }

  it("is echoed in 60 bytes, without half a character and with its pipes doubled", () => {
    /** The refusal of an id that is echoed like this. Called by: specs. */
    const answer = (text: string): string => `There is no "${text}" in news; /gh list news shows the ids.`;
    assert.are.same([answer("x".repeat(60))], aGuild().type(`show news ${"x".repeat(61)}`));
    assert.are.same([answer(`x${"я".repeat(29)}`)], aGuild().type(`show news x${"я".repeat(40)}`));
    assert.are.same([answer("||".repeat(60))], aGuild().type(`show news ${"|".repeat(70)}`));
  });
});

describe("/gh edit", () => {
  it("changes the named fields only", () => {
    const rig = aGuild();
    assert.are.same([`Changed "${NEWS_ID}" in news.`], rig.type(`edit news ${NEWS_ID} content="Tomorrow"`));
    assert.are.same(
      { title: "Raid", category: "Events", date: "2026-11-21 09:00:00", content: "Tomorrow", unknown: "kept" },
      rig.get("news", NEWS_ID)?.data,
    );
  });

  it("removes an optional field by an empty value", () => {
    const rig = aGuild();
    rig.type(`edit news ${NEWS_ID} category=`);
    assert.are.same({ title: "Raid", date: "2026-11-21 09:00:00", content: "Tonight", unknown: "kept" }, rig.get("news", NEWS_ID)?.data);
  });

  it("finds a character without realm and in small letters", () => {
    const rig = aGuild();
    assert.are.same(['Changed "Bob-Ragnaros" in roster.'], rig.type("edit roster bob level=81 name=bob"));
    assert.are.same({ name: "Bob-Ragnaros", level: 81 }, rig.get("roster", "Bob-Ragnaros")?.data);
  });

  it("says why the writer refused", () => {
    const rig = aRig({ tables: { news: [anEntry("a", { title: "x" })] }, refusal: "your rank may not write news" });
    assert.are.same(["Nothing was changed: your rank may not write news."], rig.type("edit news a title=y"));
    assert.are.same(["Nothing was changed: your rank may not write news."], rig.type("delete news a"));
  });
});

describe("/gh delete", () => {
  it("makes the entry a tombstone", () => {
    const rig = aGuild();
    assert.are.same(['Deleted "event-1" in calendar.'], rig.type("delete calendar event-1"));
    assert.are.same(["delete calendar event-1"], rig.asked);
    assert.is_true(rig.get("calendar", "event-1")?.deleted);
  });
});

describe("/gh me", () => {
  it("makes my roster entry when there is none", () => {
    const rig = aGuild();
    assert.are.same(['Changed "Alice-Ragnaros" in roster.'], rig.type('me note="Main tank" signups=event-1:Yes,raid:2:no'));
    assert.are.same(
      { name: "Alice-Ragnaros", note: "Main tank", signups: { "event-1": "yes", "raid:2": "no" } },
      rig.get("roster", "Alice-Ragnaros")?.data,
    );
  });

  it("changes the named fields of the one there is", () => {
    const rig = aRig({ tables: { roster: [anEntry("Alice-Ragnaros", { name: "Alice-Ragnaros", class: "MAGE", note: "x" })] } });
    rig.type("me note= level=80");
    assert.are.same({ name: "Alice-Ragnaros", class: "MAGE", level: 80 }, rig.get("roster", "Alice-Ragnaros")?.data);
  });

  it("waits until the client knows who plays", () => {
    assert.are.same(["Your character's name is not known yet; try again in a moment."], aRig({ isEarly: true }).type("me note=x"));
  });
});
