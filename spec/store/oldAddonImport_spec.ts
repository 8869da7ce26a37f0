import type { Entry } from "../../src/model/entry";
import { entryRefusal } from "../../src/model/entry";
import { importOldAddon } from "../../src/store/oldAddonImport";
import type { OldImport } from "../../src/store/oldAddonImport";
import type { Anything } from "./oldAddon";
import { CONSTANT_ID, oldFile, oldRow, rowsOf } from "./oldAddon";
import { OWN_GUILD } from "./samples";

const STAMP = 1736886615;

/** The entries of an import as "table id" -> entry. Called by: specs. */
function entriesOf(result: OldImport): Record<string, Entry> {
  const entries: Record<string, Entry> = {};
  for (const row of result.entries) entries[`${row.tableName} ${row.entry.id}`] = row.entry;
  return entries;
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

describe("An old row that does not fit", () => {
  it("is kept where it stood and reported, and the others become entries", () => {
    const broken = oldRow("1", "news", "ruined");
    const result = importOldAddon({ sharedData: { news: rowsOf(broken, oldRow("2", "news", {})) } }, OWN_GUILD);
    assert.are.same(
      ["2"],
      result.entries.map((row) => row.entry.id),
    );
    assert.are.same({ sharedData: { news: rowsOf(broken) } }, result.kept);
    assert.are.same([{ oldTable: "news", id: "1", reason: "its data is not a table" }], result.refused);
  });
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

/** A text that occurs once. Called by: oldAddonImport_spec.randomFile, oldAddonImport_spec.randomRows. */
function newLeaf(): string {
  leafCount += 1;
  return `leaf ${leafCount}`;
}

/**
 * A file in which any field of any row may be something else; its metadata and tableType hold no leaves.
 * Called by: specs.
 */
function randomFile(): Anything {
  const sharedData: Anything = { metadata: { news: {} }, UserStatus: newLeaf() };
  for (const name of ["setup", "news", "guildInfo", "guildinfo", "calendar", "roster"]) {
    sharedData[name] = math.random() < 0.1 ? newLeaf() : randomRows();
  }
  return { sharedData: math.random() < 0.05 ? newLeaf() : sharedData, groups: { a: newLeaf() }, [newLeaf()]: newLeaf() };
}

/** Rows of which every second has one field that is something else. Called by: oldAddonImport_spec.randomFile. */
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

/** Collects every text made by `newLeaf`, keys included. Called by: specs. */
function collectLeaves(value: unknown, found: LuaSet<string>): void {
  if (typeof value === "string" && string.sub(value, 1, 5) === "leaf ") found.add(value);
  if (type(value) !== "table") return;
  for (const [key, inner] of pairs(value as Anything)) {
    collectLeaves(key, found);
    collectLeaves(inner, found);
  }
}
