import type { PlainTable } from "../../src/model/plainValue";
import type { TableName } from "../../src/model/tables";
import type { EntriesById } from "../../src/store/entryStore";
import { createEntryStore } from "../../src/store/entryStore";
import { takeOldAddon } from "../../src/store/takeImport";
import type { Anything, OldRow } from "./oldAddon";
import { CONSTANT_ID, oldFile, oldRow, rowsOf } from "./oldAddon";
import { entryWith, NOW, OWN_GUILD, tableOf, tablesWith } from "./samples";

const STAMP = 1736886615;

interface Taken {
  readonly tables: Record<TableName, EntriesById>;
  readonly imported: Anything;
  readonly lines: string[];
  readonly logged: { topic: string; text: string; data: PlainTable | undefined }[];
}

/** Takes a file over into tables that may hold something, and into what an earlier import kept. Called by: specs. */
function take(old: unknown, given: Partial<Record<TableName, EntriesById>> = {}, imported: Anything = {}): Taken {
  const tables = tablesWith(given);
  const logged: Taken["logged"] = [];
  const log = { write: (topic: string, text: string, data?: PlainTable) => void logged.push({ topic, text, data }) };
  const lines = takeOldAddon({ store: createEntryStore({ tables }), imported, log }, old, OWN_GUILD, NOW);
  return { tables, imported, lines, logged };
}

/** A file with one news row. Called by: specs. */
function fileWithNews(row: OldRow): Anything {
  return { sharedData: { news: rowsOf(row) } };
}

describe("Taking the old addon's data over", () => {
  it("stores its entries, keeps the rest and says so in one line", () => {
    const { tables, imported, lines, logged } = take(oldFile());
    assert.are.same(
      ["taken over from the old GuildHelper: 2 news, 1 guildinfo, 1 calendar, 2 roster; everything else is kept in GuildHelperDB.imported"],
      lines,
    );
    assert.are.equal("Raid", tables.news["202501142030151234"]?.data.title);
    assert.are.same({}, tables.setup);
    assert.are.same(oldFile().characterInfo, imported.characterInfo);
    assert.are.same([], logged);
  });

  it("lets an entry with a greater stamp stay and keeps the old one with the rest", () => {
    const held = entryWith({ id: "1", lastUpdated: STAMP + 0.5, data: { title: "New" } });
    const row = oldRow("1", "news", { title: "Old" });
    const { tables, imported, lines } = take(fileWithNews(row), { news: tableOf(held) });
    assert.are.same({ "1": held }, tables.news);
    assert.are.same(fileWithNews(row), imported);
    assert.are.same(
      ["taken over from the old GuildHelper: no entries; everything else is kept in GuildHelperDB.imported (with 1 old entry)"],
      lines,
    );
  });

  it("lets an entry with an equal stamp stay", () => {
    const held = entryWith({ id: "1", lastUpdated: STAMP, data: { title: "Held" } });
    assert.are.same({ "1": held }, take(fileWithNews(oldRow("1", "news", { title: "Old" })), { news: tableOf(held) }).tables.news);
  });

  it("replaces an entry with a smaller stamp", () => {
    const held = entryWith({ id: "1", lastUpdated: STAMP - 1 });
    const { tables } = take(fileWithNews(oldRow("1", "news", { title: "Newer" })), { news: tableOf(held) });
    assert.are.equal("Newer", tables.news["1"]?.data.title);
  });

  it("keeps nothing aside when the same version is held already", () => {
    const held = entryWith({ id: "1", lastUpdated: STAMP, data: { title: "Same" } });
    assert.are.same({ sharedData: {} }, take(fileWithNews(oldRow("1", "news", { title: "Same" })), { news: tableOf(held) }).imported);
  });

  it("takes an entry whose local clock was ahead of the server where none is held", () => {
    const { tables } = take(fileWithNews(oldRow("1", "news", {}, { lastUpdated: "20261123063000" })));
    assert.are.equal(NOW + 12 * 3600, tables.news["1"]?.lastUpdated);
  });

  it("lets another guild's entry stay under the constant id, and keeps the old one", () => {
    const held = entryWith({ id: CONSTANT_ID, guildName: "Partners-Realm", lastUpdated: 915148800 });
    const row = oldRow(CONSTANT_ID, "news", { title: "Ours" });
    const { tables, imported } = take(fileWithNews(row), { news: tableOf(held) });
    assert.are.same(tableOf(held), tables.news);
    assert.are.same(fileWithNews(row), imported);
  });

  it("keeps both texts where the file has one id under both spellings of guildinfo", () => {
    const older = oldRow("1", "guildInfo", { title: "Older" }, { lastUpdated: "20240101000000" });
    const newer = oldRow("1", "guildInfo", { title: "Newer" });
    const { tables, imported } = take({ sharedData: { guildInfo: rowsOf(newer), guildinfo: rowsOf(older) } });
    assert.are.equal("Newer", tables.guildinfo["1"]?.data.title);
    assert.are.same({ sharedData: { guildinfo: rowsOf(older) } }, imported);
  });

  it("writes entries that do not fit to the log with their reasons", () => {
    const { logged } = take({ sharedData: { news: { a: 1, b: 2 } } });
    const refused = [
      { oldTable: "news", id: "a", reason: "not a table" },
      { oldTable: "news", id: "b", reason: "not a table" },
    ];
    assert.are.same([{ topic: "import", text: "2 old entries do not fit and are kept aside", data: refused }], logged);
  });

  it("keeps what an earlier import kept, and the same thing once", () => {
    const imported = { groups: { a: 1 }, log: ["x"] };
    take({ groups: { b: 2 }, log: ["x"] }, {}, imported);
    assert.are.same({ groups: { a: 1 }, "groups 2": { b: 2 }, log: ["x"] }, imported);
    take({ groups: { c: 3 } }, {}, imported);
    assert.are.same({ groups: { a: 1 }, "groups 2": { b: 2 }, "groups 3": { c: 3 }, log: ["x"] }, imported);
  });

  it("throws for no file there can be", () => {
    for (const old of ["x", 1, true, {}, { sharedData: 1 }, [[]]]) assert.are.equal(1, take(old).lines.length);
  });
});
