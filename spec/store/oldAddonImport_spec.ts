import type { Entry } from "../../src/model/entry";
import { entryRefusal } from "../../src/model/entry";
import { importOldAddon } from "../../src/store/oldAddonImport";
import type { OldImport } from "../../src/store/oldAddonImport";
import type { Anything, OldRow } from "./oldAddon";
import { CONSTANT_ID, oldFile, oldRow, rowsOf } from "./oldAddon";
import { nested, OWN_GUILD } from "./samples";

const STAMP = 1736886615;

/** The entries of an import as "table id" -> entry. */
function entriesOf(result: OldImport): Record<string, Entry> {
  const entries: Record<string, Entry> = {};
  for (const row of result.entries) entries[`${row.tableName} ${row.entry.id}`] = row.entry;
  return entries;
}

/** What becomes of one row of a table. */
function importRow(oldTable: string, row: OldRow, ownGuild: string | undefined = OWN_GUILD): Entry | undefined {
  return importOldAddon({ sharedData: { [oldTable]: rowsOf(row) } }, ownGuild).entries[0]?.entry;
}

/** What becomes of the data of one row. */
function importData(oldTable: string, data: Anything): unknown {
  return importRow(oldTable, oldRow("x", oldTable, data))?.data;
}

describe("The old addon's file", () => {
  it("becomes entries, and everything else is kept whole", () => {
    const result = importOldAddon(oldFile(), OWN_GUILD);
    const common = { guildName: OWN_GUILD, lastUpdated: STAMP, deleted: false, author: "" };
    const profile = {
      name: "Ann",
      class: "MAGE",
      level: 80,
      rank: "Officer",
      itemLevel: 612.5,
      roles: ["DPS", "Healer"],
      guildJoinDate: "2020-01-01",
      professions: ["Alchemy"],
      interests: ["Raids"],
      faction: "Horde",
    };
    assert.are.same(
      {
        [`news ${CONSTANT_ID}`]: {
          ...common,
          id: CONSTANT_ID,
          lastUpdated: 915148800,
          data: { title: "Welcome", category: "General", date: "2025-01-01 00:00:00", content: "Hi" },
        },
        "news 202501142030151234": {
          ...common,
          id: "202501142030151234",
          data: { title: "Raid", category: "Events", date: "2025-01-14 20:30:15", content: "Bring |cffff0000food|r" },
        },
        "guildinfo 202501142030161111": {
          ...common,
          id: "202501142030161111",
          data: { title: "Be kind", category: "Guidelines", date: "2025-01-14 20:30:16", content: "" },
        },
        "calendar 202501142030172222": {
          ...common,
          id: "202501142030172222",
          deleted: true,
          data: { title: "Party", category: "Birthday", date: "2025-01-14 20:30:17", eventDate: "2025-02-01", content: "x" },
        },
        "roster Ann-Realm": { ...common, id: "Ann-Realm", author: "Ann-Realm", data: profile },
        "roster Bob-Realm": { ...common, id: "Bob-Realm", author: "Bob-Realm", data: { name: "Bob", level: 7 } },
      },
      entriesOf(result),
    );
    const old = oldFile();
    const shared = old.sharedData as Anything;
    assert.are.same({ ...old, sharedData: { setup: shared.setup, UserStatus: shared.UserStatus } }, result.kept);
    assert.are.same([], result.refused);
  });

  it("is not changed by reading it", () => {
    const old = oldFile();
    importOldAddon(old, OWN_GUILD);
    assert.are.same(oldFile(), old);
  });

  it("shares no table with the entries made of it", () => {
    const old = oldFile();
    const roster = entriesOf(importOldAddon(old, OWN_GUILD))["roster Ann-Realm"];
    (roster?.data.roles as unknown as string[])[0] = "changed";
    assert.are.same(oldFile(), old);
  });

  it("that is not there leaves nothing", () => {
    assert.are.same({ entries: [], kept: {}, refused: [] }, importOldAddon(undefined, OWN_GUILD));
  });

  for (const value of ["ruined", 5, false]) {
    it(`that is ${tostring(value)} is kept`, () => {
      assert.are.same({ entries: [], kept: { value }, refused: [] }, importOldAddon(value, OWN_GUILD));
    });
  }

  it("with odd types in every place throws nothing and is kept", () => {
    const old = { sharedData: { news: 5, guildInfo: "x", calendar: true, roster: [1, "a", {}], setup: 7 }, characterInfo: 9, groups: [1] };
    const result = importOldAddon(old, OWN_GUILD);
    assert.are.same([], result.entries);
    assert.are.same(old, result.kept);
    assert.are.equal(3, result.refused.length);
  });

  it("whose sharedData is no table is kept", () => {
    assert.are.same({ sharedData: "x", groups: {} }, importOldAddon({ sharedData: "x", groups: {} }, OWN_GUILD).kept);
  });

  it("may spell guildinfo either way, and loses nothing where both have one id", () => {
    const old = {
      sharedData: {
        guildInfo: rowsOf(oldRow("1", "guildInfo", { title: "A" })),
        guildinfo: rowsOf(oldRow("1", "guildInfo", { title: "B" })),
      },
    };
    assert.are.same(
      ["A", "B"],
      importOldAddon(old, OWN_GUILD).entries.map((row) => row.entry.data.title),
    );
  });
});

describe("A guild name of the old addon", () => {
  const cases: [guildName: string, ownGuild: string | "none", expected: string][] = [
    ["The Guild-NA", "The Guild-Realm", "The Guild-Realm"],
    ["The Guild-NA", "none", "The Guild-NA"],
    ["The Guild-NA", "Other-Realm", "The Guild-NA"],
    ["Guild-NA", "The Guild-Realm", "Guild-NA"],
    ["Partners-Elsewhere", "The Guild-Realm", "Partners-Elsewhere"],
    ["The Guild-Other", "The Guild-Realm", "The Guild-Other"],
    ["-NA", "The Guild-Realm", "-NA"],
    ["NA", "The Guild-Realm", "NA"],
    ["A.-NA", "A.-Realm", "A.-Realm"],
    ["AB-NA", "A.-Realm", "AB-NA"],
  ];
  for (const [guildName, ownGuild, expected] of cases) {
    it(`"${guildName}" in the guild ${ownGuild} is "${expected}"`, () => {
      const old = { sharedData: { news: rowsOf(oldRow("1", "news", {}, { guildName })) } };
      assert.are.equal(expected, importOldAddon(old, ownGuild === "none" ? undefined : ownGuild).entries[0]?.entry.guildName);
    });
  }
});

describe("The data of the old addon", () => {
  it("loses NA and nothing else", () => {
    assert.are.same(
      { title: "N/A", list: ["NA"], note: "na", deep: { a: "NA" } },
      importData("news", { title: "N/A", category: "NA", list: ["NA"], note: "na", deep: { a: "NA" } }),
    );
  });

  for (const [text, expected] of [
    ["80", 80],
    [" 80 ", 80],
    ["612.5", 612.5],
    ["0", 0],
    ["eighty", "eighty"],
    ["", ""],
    ["80+", "80+"],
    ["0x10", "0x10"],
    ["-1", "-1"],
  ] as [string, unknown][]) {
    it(`has level and itemLevel "${text}" as ${type(expected)} ${tostring(expected)}`, () => {
      assert.are.same(
        { level: expected, itemLevel: expected, note: text },
        importData("roster", { level: text, itemLevel: text, note: text }),
      );
    });
  }

  it("has numbers elsewhere as they are", () => {
    assert.are.same({ level: "80" }, importData("news", { level: "80" }));
  });

  it("has Guildlines as Guidelines in guildinfo only", () => {
    assert.are.same(
      { category: "Guidelines", title: "Guildlines" },
      importData("guildInfo", { category: "Guildlines", title: "Guildlines" }),
    );
    assert.are.same({ category: "Guildlines" }, importData("news", { category: "Guildlines" }));
    assert.are.same({ category: "Rules" }, importData("guildInfo", { category: "Rules" }));
    assert.are.same({ category: { a: 1 } }, importData("guildInfo", { category: { a: 1 } }));
  });
});

describe("An old entry", () => {
  it("keeps fields beside its data, but for tableType", () => {
    const entry = importRow("news", oldRow("1", "news", {}, { pinned: true }));
    assert.are.same({ id: "1", guildName: OWN_GUILD, lastUpdated: STAMP, deleted: false, author: "", data: {}, pinned: true }, entry);
  });

  it("without deleted or stamp is live and older than any change", () => {
    const entry = importRow("news", { id: "1", guildName: OWN_GUILD, data: {} });
    assert.are.same({ id: "1", guildName: OWN_GUILD, lastUpdated: 915148800, deleted: false, author: "", data: {} }, entry);
  });

  const cases: [title: string, key: string, row: unknown, reason: string][] = [
    ["that is a text", "1", "ruined", "not a table"],
    ["without id", "1", { guildName: OWN_GUILD, data: {} }, "its id is not its key"],
    ["with another id than its key", "1", oldRow("2", "news", {}), "its id is not its key"],
    [
      "with an id over the limit",
      string.rep("x", 129),
      oldRow(string.rep("x", 129), "news", {}),
      "its id is not 1 to 128 bytes without control characters",
    ],
    ["without guildName", "1", { id: "1", data: {} }, "its guildName is not a text"],
    ["with an empty guildName", "1", oldRow("1", "news", {}, { guildName: "" }), "its guildName is not a text"],
    ["without data", "1", { id: "1", guildName: OWN_GUILD }, "its data is not a table"],
    ["with deleted as text", "1", oldRow("1", "news", {}, { deleted: "true" }), "its deleted is neither true nor false"],
    ["with an author", "1", oldRow("1", "news", {}, { author: "Ann" }), "it has an author, which the old addon did not know"],
    ["that is nested too deep", "1", oldRow("1", "news", nested(16)), "nested deeper than 16"],
  ];
  for (const [title, key, row, reason] of cases) {
    it(`${title} is kept aside and reported`, () => {
      const result = importOldAddon({ sharedData: { news: { [key]: row } } }, OWN_GUILD);
      assert.are.same(
        { entries: [], kept: { sharedData: { news: { [key]: row } } }, refused: [{ oldTable: "news", id: key, reason }] },
        result,
      );
    });
  }
});

describe("Nothing of an old file is lost", () => {
  for (const seed of $range(1, 30)) {
    it(`whatever its rows hold (seed ${seed})`, () => {
      math.randomseed(seed);
      const old = randomFile();
      const result = importOldAddon(old, OWN_GUILD);
      const found = new LuaSet<string>();
      collectLeaves(result.kept, found);
      for (const { entry } of result.entries) {
        assert.is_nil(entryRefusal(entry));
        collectLeaves(entry, found);
      }
      const leaves = new LuaSet<string>();
      collectLeaves(old, leaves);
      for (const leaf of leaves) assert.is_true(found.has(leaf), leaf);
    });
  }
});

let leafCount = 0;

/** A text that occurs once. */
function newLeaf(): string {
  leafCount += 1;
  return `leaf ${leafCount}`;
}

/** A file in which any field of any row may be something else; its metadata and tableType hold no leaves. */
function randomFile(): Anything {
  const sharedData: Anything = { metadata: { news: {} }, UserStatus: newLeaf() };
  for (const name of ["setup", "news", "guildInfo", "guildinfo", "calendar", "roster"]) {
    sharedData[name] = math.random() < 0.1 ? newLeaf() : randomRows();
  }
  return { sharedData: math.random() < 0.05 ? newLeaf() : sharedData, groups: { a: newLeaf() }, [newLeaf()]: newLeaf() };
}

/** Rows of which every second has one field that is something else. */
function randomRows(): Anything {
  const rows: Anything = {};
  for (const _ of $range(1, 6)) {
    const id = newLeaf();
    const row = oldRow(id, "any", { title: newLeaf(), list: [newLeaf(), "NA"], deep: { inner: newLeaf() } }, { extra: newLeaf() });
    const field = ["id", "guildName", "deleted", "author", "data"][math.random(0, 9)];
    if (field !== undefined) row[field] = newLeaf();
    rows[id] = math.random() < 0.1 ? newLeaf() : row;
  }
  return rows;
}

/** Collects every text made by `newLeaf`, keys included. */
function collectLeaves(value: unknown, found: LuaSet<string>): void {
  if (typeof value === "string" && string.sub(value, 1, 5) === "leaf ") found.add(value);
  if (type(value) !== "table") return;
  for (const [key, inner] of pairs(value as Anything)) {
    collectLeaves(key, found);
    collectLeaves(inner, found);
  }
}
