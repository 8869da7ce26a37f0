/** What measurements and the demo rely on in made-up guilds. */
import * as zlib from "zlib";
import { entryRefusal } from "../../src/model/entry";
import { authorFraction } from "../../src/model/stamp";
import { TABLE_NAMES } from "../../src/model/tables";
import { createDice } from "./dice";
import { guildTables, type EntriesById, type GuildDataOptions, type GuildTables } from "./guildData";
import { editCopy, sortedIds, staleCopy } from "./guildDataCopies";

const NOW = 1795372200;
const DAY = 86400;
const AUTHOR = "Brannoc-Nordwind";

/** A guild of 1000 members with 200 events and 120 news. Called by: specs. */
function aGuild(more: Partial<GuildDataOptions> = {}): GuildTables {
  return guildTables({
    seed: 7,
    guildName: "Night Watch-Nordwind",
    now: NOW,
    members: [AUTHOR],
    counts: { roster: 1000, calendar: 200, news: 120, guildinfo: 12 },
    tombstonePercent: 4,
    ...more,
  });
}

/** A value as JSON text; text is written as it is, which is right for made-up data. Called by: specs. */
function jsonOf(value: unknown): string {
  if (typeof value === "string") return `"${value}"`;
  if (typeof value === "number") return string.format("%.14g", value);
  if (type(value) !== "table") return tostring(value);
  const parts: string[] = [];
  const list = value as unknown[];
  if (list.length > 0) {
    for (const item of list) parts.push(jsonOf(item));
    return `[${table.concat(parts, ",")}]`;
  }
  for (const [key, inner] of pairs(value as Record<string, unknown>)) parts.push(`"${key}":${jsonOf(inner)}`);
  return `{${table.concat(parts, ",")}}`;
}

/** One text field of all entries that have it, in order of id. Called by: specs. */
function textsOf(entries: EntriesById, field: string): string[] {
  const texts: string[] = [];
  for (const id of sortedIds(entries)) {
    const text = entries[id]?.data[field];
    if (typeof text === "string") texts.push(text);
  }
  return texts;
}

/** How many entries a table has. Called by: specs. */
const countOf = (entries: EntriesById): number => sortedIds(entries).length;

describe("a made-up guild", () => {
  const tables = aGuild();

  it("is the same for the same seed, and another for another", () => {
    assert.are.same(tables, aGuild());
    assert.are_not.same(tables.roster, aGuild({ seed: 8 }).roster);
  });

  it("has as many entries as were asked for, in every table", () => {
    assert.are.same(
      [1, 120, 12, 200, 1000],
      TABLE_NAMES.map((tableName) => countOf(tables[tableName])),
    );
  });

  it("keeps its roster when it has other news", () => {
    const other = aGuild({ counts: { roster: 1000, calendar: 200, news: 3 } });
    assert.are.same(tables.roster, other.roster);
  });

  it("holds only entries that the addon takes, stamped by their authors before now, under their ids", () => {
    for (const tableName of TABLE_NAMES) {
      for (const [id, entry] of pairs(tables[tableName])) {
        assert.are.same(undefined, entryRefusal(entry));
        assert.are.same(id, entry.id);
        assert.are.same("Night Watch-Nordwind", entry.guildName);
        assert.are.same(authorFraction(entry.author) % 1, entry.lastUpdated % 1);
        assert.is_true(entry.lastUpdated <= NOW);
      }
    }
  });

  it("has twelve authors", () => {
    const authors = new LuaSet<string>();
    let count = 0;
    for (const [, { author }] of pairs(tables.roster)) {
      if (!authors.has(author)) count++;
      authors.add(author);
    }
    assert.are.same(12, count);
  });

  it("has roster entries of about 480 bytes as JSON", () => {
    const { roster } = tables;
    let bytes = 0;
    for (const [, entry] of pairs(roster)) bytes += jsonOf(entry).length;
    assert.is_true(math.abs(bytes / 1000 - 480) < 10, `${bytes / 1000} bytes`);
  });

  it("has a note of 5 to 60 bytes at a quarter of the members", () => {
    const notes = textsOf(tables.roster, "note");
    assert.is_true(math.abs(notes.length - 250) < 40, `${notes.length} notes`);
    for (const note of notes) assert.is_true(note.length >= 5 && note.length <= 60, note);
  });

  it("has names in three alphabets", () => {
    const { roster } = tables;
    const ids = sortedIds(roster);
    /** How many names contain a byte. Called by: specs. */
    const withByte = (bytes: string): number => ids.filter((id) => string.find(id, bytes)[0] !== undefined).length;
    const cyrillic = withByte(`[${string.char(208)}${string.char(209)}]`);
    const hangul = withByte(`[${string.char(234)}-${string.char(237)}]`);
    assert.is_true(math.abs(cyrillic - 250) < 50 && math.abs(hangul - 250) < 50, `${cyrillic} Cyrillic, ${hangul} Hangul`);
  });

  it("has news of 100 to 1,500 bytes and every sixth up to 8,000", () => {
    const lengths = textsOf(tables.news, "content").map((content) => content.length);
    const long = lengths.filter((length) => length > 1500);
    assert.are.same(20, long.length);
    assert.is_true(lengths.every((length) => length >= 100 && length <= 8000));
    assert.is_true(long.some((length) => length > 6000));
  });

  it("has texts of which DEFLATE makes 2.6 times less", () => {
    const contents = textsOf(tables.news, "content");
    const text = string.sub(table.concat(contents), 1, 100000);
    assert.are.same(100000, text.length);
    const [packed] = zlib.deflate(6, -15)(text, "finish");
    const ratio = text.length / packed.length;
    assert.is_true(math.abs(ratio - 2.6) < 0.1, `${ratio} times`);
  });

  it("has a few tombstones, never of the members named", () => {
    const { roster } = tables;
    const deleted = sortedIds(roster).filter((id) => roster[id]?.deleted === true);
    assert.is_true(deleted.length > 20 && deleted.length < 60, `${deleted.length} tombstones`);
    assert.are.same(false, roster[AUTHOR]?.deleted);
  });
});

describe("the copy of a member who was away", () => {
  const since = NOW - 21 * DAY;
  const tables = aGuild();

  it("lacks or has older versions of what was written since, and nothing else", () => {
    const copy = staleCopy(tables, since, createDice(3));
    const seen = { missing: 0, older: 0, equal: 0 };
    for (const [id, entry] of pairs(tables.roster)) {
      const held = copy.roster[id];
      if (held === undefined) seen.missing++;
      else if (held.lastUpdated < entry.lastUpdated) seen.older++;
      else seen.equal++;
      assert.are.same(entry.lastUpdated >= since, held?.lastUpdated !== entry.lastUpdated);
    }
    assert.is_true(seen.missing > 50 && seen.older > 100 && seen.equal > 600);
  });

  it("changes by an own edit as a local write would change it, and leaves the guild alone", () => {
    const before = tables.roster[AUTHOR];
    const copy = staleCopy(tables, NOW, createDice(3));
    editCopy(copy, { tableName: "roster", id: AUTHOR, author: AUTHOR, at: NOW - 60, data: { note: "back" } });
    const after = copy.roster[AUTHOR];
    assert.are.same({ ...before?.data, note: "back" }, after?.data);
    assert.are.same([NOW - 60 + authorFraction(AUTHOR), AUTHOR, false], [after?.lastUpdated, after?.author, after?.deleted]);
    assert.are.same(before, tables.roster[AUTHOR]);
  });

  it("keeps an entry's data when the member deletes it", () => {
    const copy = staleCopy(tables, NOW, createDice(3));
    editCopy(copy, { tableName: "roster", id: AUTHOR, author: AUTHOR, at: NOW - 60, deleted: true });
    assert.are.same([true, tables.roster[AUTHOR]?.data], [copy.roster[AUTHOR]?.deleted, copy.roster[AUTHOR]?.data]);
  });
});
