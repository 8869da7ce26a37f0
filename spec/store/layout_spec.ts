import { entryRefusal, STAMP_LIMIT } from "../../src/model/entry";
import { MAX_STRING_BYTES } from "../../src/model/plainValue";
import { shownText } from "../../src/model/shownText";
import { TABLE_NAMES } from "../../src/model/tables";
import type { Damage } from "../../src/store/damage";
import type { SavedData } from "../../src/store/layout";
import { emptyData, openSavedData } from "../../src/store/layout";
import { entryWith, nested, NOW, OWN_GUILD, tableOf, tablesWith } from "./samples";

/** Opens a file that is not newer. Called by: specs. */
function openReady(raw: unknown): { data: SavedData; report: readonly string[] } {
  const opened = openSavedData(raw, NOW);
  assert.are.equal("ready", opened.kind);
  return { data: opened.data, report: opened.report };
}

/** A file whose news table holds one value. Called by: specs. */
function fileWithNews(key: unknown, value: unknown): Record<string, unknown> {
  const news = new LuaMap<AnyNotNil, unknown>();
  news.set(key as AnyNotNil, value);
  return { ...emptyData(), tables: { ...tablesWith({}), news } };
}

/** A sound entry but for one field that is not there. Called by: specs. */
function entryWithout(field: string): Record<string, unknown> {
  const entry: Record<string, unknown> = { ...entryWith({}) };
  entry[field] = undefined;
  return entry;
}

describe("Opening the saved data", () => {
  it("begins with every part at the first start", () => {
    const empty = {
      version: 1,
      settings: { autoSync: true, defaultDays: 7, reminders: true, minimapButton: true, compareBy: "sketch" },
      tables: tablesWith({}),
      log: [],
      peers: { results: [], refusals: [], ranks: {}, unfinished: {}, holds: {}, upkeep: {}, partners: {}, users: {}, muted: [] },
      history: [],
      window: {},
      pool: {},
      imported: {},
      damaged: [],
    };
    assert.are.same({ kind: "ready", data: empty, report: [] }, openSavedData(undefined, NOW));
  });

  it("keeps the very tables of a sound file, and changes nothing in them", () => {
    const entry = entryWith({ pinned: true });
    const raw = {
      ...emptyData(),
      settings: { autoSync: false, defaultDays: 30, reminders: false, minimapButton: false, compareBy: "list", later: "x" },
      tables: tablesWith({ news: tableOf(entry) }),
      future: { a: 1 },
    };
    const { data, report } = openReady(raw);
    assert.are.equal(raw, data);
    assert.are.equal(entry, data.tables.news.n1);
    assert.are.same(
      {
        ...emptyData(),
        settings: { autoSync: false, defaultDays: 30, reminders: false, minimapButton: false, compareBy: "list", later: "x" },
        tables: tablesWith({ news: tableOf(entryWith({ pinned: true })) }),
        future: { a: 1 },
      },
      data,
    );
    assert.are.same([], report);
  });

  it("gives missing parts and tables their defaults and keeps unknown ones", () => {
    const raw = { version: 1, tables: { news: {}, songs: { a: 1 } }, mood: "blue" };
    const { data, report } = openReady(raw);
    assert.are.same({ ...emptyData(), tables: { ...tablesWith({}), songs: { a: 1 } }, mood: "blue" }, data);
    assert.are.same([], report);
  });

  it("takes a file without version as one from before versions were counted", () => {
    const { data, report } = openReady({ tables: { news: tableOf(entryWith({})) } });
    assert.are.same({ ...emptyData(), tables: tablesWith({ news: tableOf(entryWith({})) }) }, data);
    assert.are.same([], report);
  });

  it("adds author and deleted where an entry lacks them", () => {
    const { data, report } = openReady(fileWithNews("n1", { id: "n1", guildName: OWN_GUILD, lastUpdated: 5, data: {} }));
    assert.are.same({ n1: { id: "n1", guildName: OWN_GUILD, lastUpdated: 5, data: {}, author: "", deleted: false } }, data.tables.news);
    assert.are.same([], report);
  });

  it("opens what it has opened once more without a word", () => {
    const raw = { settings: 5, tables: { news: { bad: 1 } } };
    openReady(raw);
    const before = raw as unknown as SavedData;
    const count = before.damaged.length;
    assert.are.same([], openReady(raw).report);
    assert.are.equal(count, before.damaged.length);
  });
});

describe("A damaged file: something else instead of", () => {
  for (const [title, value] of [
    ["a string", "ruined"],
    ["a number", 7],
    ["a boolean", false],
  ] as [string, unknown][]) {
    it(`the whole of it, ${title}, is kept`, () => {
      const { data, report } = openReady(value);
      assert.are.same({ ...emptyData(), damaged: [{ at: NOW, part: "GuildHelperDB", reason: "not a table", value }] }, data);
      assert.are.same(["1 damaged part of the saved data was set aside in GuildHelperDB.damaged (GuildHelperDB: not a table)"], report);
    });
  }

  for (const part of ["settings", "tables", "peers", "history", "imported", "log", "damaged"]) {
    it(`the part ${part} is kept, and the part begins anew`, () => {
      const { data, report } = openReady({ version: 1, [part]: "ruined" });
      const damage = { at: NOW, part: "GuildHelperDB", key: part, reason: "not a table", value: "ruined" };
      assert.are.same({ ...emptyData(), damaged: [damage] }, data);
      assert.are.equal(1, report.length);
    });
  }

  for (const tableName of TABLE_NAMES) {
    it(`the table ${tableName} is kept, and the other tables stay`, () => {
      const tables: Record<string, unknown> = {};
      for (const name of TABLE_NAMES) tables[name] = tableOf(entryWith({}));
      tables[tableName] = 5;
      const { data } = openReady({ version: 1, tables });
      assert.are.same([{ at: NOW, part: "tables", key: tableName, reason: "not a table", value: 5 }], data.damaged);
      for (const name of TABLE_NAMES) assert.are.same(name === tableName ? {} : tableOf(entryWith({})), data.tables[name]);
    });
  }

  const versions: [string, unknown, unknown][] = [
    ["a text", "1", "1"],
    ["a negative number", -1, -1],
    ["no number", 0 / 0, tostring(0 / 0)],
  ];
  for (const [title, version, kept] of versions) {
    it(`the version, ${title}, is kept and the rest is used`, () => {
      const { data } = openReady({ version, tables: { news: tableOf(entryWith({})) } });
      const damage = { at: NOW, part: "GuildHelperDB", key: "version", reason: "not a version", value: kept };
      assert.are.same({ ...emptyData(), tables: tablesWith({ news: tableOf(entryWith({})) }), damaged: [damage] }, data);
    });
  }

  it("a setting's value is kept, and the initial one stands in its place", () => {
    const { data } = openReady({ version: 1, settings: { autoSync: "maybe", defaultDays: 0, compareBy: {}, later: 1 } });
    assert.are.same({ autoSync: true, defaultDays: 7, reminders: true, minimapButton: true, compareBy: "sketch", later: 1 }, data.settings);
    assert.are.same(
      [
        { at: NOW, part: "settings", key: "autoSync", reason: "not a value of this setting", value: "maybe" },
        { at: NOW, part: "settings", key: "defaultDays", reason: "not a value of this setting", value: 0 },
        { at: NOW, part: "settings", key: "compareBy", reason: "not a value of this setting", value: {} },
      ],
      data.damaged,
    );
  });

  for (const log of [{ a: 1 }, [5], [{ at: 1, topic: "sync" }], { a: { at: 1, topic: "sync", text: "x" } }]) {
    it("a line of the log: the whole log is kept and begins anew", () => {
      const { data } = openReady({ version: 1, log });
      assert.are.same([], data.log);
      assert.are.same([{ at: NOW, part: "GuildHelperDB", key: "log", reason: "not a list of lines", value: log }], data.damaged);
    });
  }

  it("a memory of other players is kept, and the others stay", () => {
    const { data, report } = openReady({ version: 1, peers: { results: "ruined", refusals: ["a", 5], later: 1 } });
    assert.are.same(
      { results: [], refusals: ["a"], ranks: {}, unfinished: {}, holds: {}, upkeep: {}, partners: {}, users: {}, muted: [], later: 1 },
      data.peers,
    );
    assert.are.same(
      [
        { at: NOW, part: "peers", key: "results", reason: "not a table", value: "ruined" },
        { at: NOW, part: "peers.refusals", key: 2, reason: "not a text", value: 5 },
      ],
      data.damaged,
    );
    assert.are.same(
      ["2 damaged parts of the saved data were set aside in GuildHelperDB.damaged (the first is peers.results: not a table)"],
      report,
    );
  });

  it("an earlier version of an entry is kept, and the others stay in their order from 1 on", () => {
    const history = new LuaMap<number, unknown>();
    history.set(7, "c");
    history.set(4, 5);
    history.set(3, "a");
    history.set(6, "b");
    const { data } = openReady({ version: 1, history });
    assert.are.equal(history, data.history);
    assert.are.same(["a", "b", "c"], data.history);
    assert.are.same([{ at: NOW, part: "history", key: 4, reason: "not a text", value: 5 }], data.damaged);
  });

  it("damage from earlier stays before what is found now", () => {
    const { data } = openReady({ version: 1, settings: 1, damaged: [{ reason: "earlier" }] });
    assert.are.same(
      ["earlier", "not a table"],
      (data.damaged as Damage[]).map((damage) => damage.reason),
    );
  });
});

describe("A damaged entry moves to the damaged parts whole:", () => {
  const cases: [title: string, key: unknown, value: unknown, reason: string][] = [
    ["a text", "n1", "ruined", "not a table"],
    ["its id is another than its key", "n2", entryWith({}), "its id is not its key"],
    ["its key is a number", 1, entryWith({}), "its id is not its key"],
    ["no id", "n1", entryWithout("id"), "its id is not its key"],
    ["an empty id", "", entryWith({ id: "" }), "its id is not 1 to 128 bytes without control characters"],
    ["no guildName", "n1", entryWithout("guildName"), "its guildName is not a text"],
    ["a guildName that is a number", "n1", { ...entryWith({}), guildName: 5 }, "its guildName is not a text"],
    ["no lastUpdated", "n1", entryWithout("lastUpdated"), "its lastUpdated is not a time"],
    ["a lastUpdated in digits of a text", "n1", { ...entryWith({}), lastUpdated: "20250101000000" }, "its lastUpdated is not a time"],
    ["a lastUpdated of 0", "n1", entryWith({ lastUpdated: 0 }), "its lastUpdated is not a time"],
    ["a lastUpdated of 2^32", "n1", entryWith({ lastUpdated: STAMP_LIMIT }), "its lastUpdated is not a time"],
    ["no data", "n1", entryWithout("data"), "its data is not a table"],
    ["data that is a text", "n1", { ...entryWith({}), data: "x" }, "its data is not a table"],
    ["data nested too deep", "n1", entryWith({ data: nested(17) }), "nested deeper than 16"],
    [
      "a string over the limit",
      "n1",
      entryWith({ data: { t: string.rep("x", MAX_STRING_BYTES + 1) } }),
      "a string longer than 16384 bytes",
    ],
  ];
  for (const [title, key, value, reason] of cases) {
    it(title, () => {
      const { data, report } = openReady(fileWithNews(key, value));
      assert.are.same({ ...emptyData(), damaged: [{ at: NOW, part: "tables.news", key, reason, value }] }, data);
      const place = shownText(`tables.news.${tostring(key)}`);
      assert.are.same([`1 damaged part of the saved data was set aside in GuildHelperDB.damaged (${place}: ${reason})`], report);
    });
  }

  it("a number that is not finite is kept as its text, because the client could not save it", () => {
    const { data } = openReady(fileWithNews("n1", entryWith({ lastUpdated: math.huge, data: { f: () => 1 } as never })));
    const kept = (data.damaged[0] as Damage).value as Record<string, unknown>;
    assert.are.equal(tostring(math.huge), kept.lastUpdated);
    assert.are.equal("function", string.sub((kept.data as Record<string, string>).f ?? "", 1, 8));
  });

  it("a table within itself ends there", () => {
    const cyclic: Record<string, unknown> = { a: 1 };
    cyclic.left = cyclic;
    cyclic.right = cyclic;
    const { data } = openReady(fileWithNews("n1", cyclic));
    assert.are.same({ a: 1, left: "a table within itself", right: "a table within itself" }, (data.damaged[0] as Damage).value);
  });

  it("only the author or deleted is set aside where nothing else is wrong", () => {
    const { data } = openReady(fileWithNews("n1", { ...entryWith({}), author: 5, deleted: "no" }));
    assert.are.same(tableOf(entryWith({ author: "" })), data.tables.news);
    assert.are.same(
      [
        { at: NOW, part: "tables.news.n1", key: "author", reason: "not a text", value: 5 },
        { at: NOW, part: "tables.news.n1", key: "deleted", reason: "neither true nor false", value: "no" },
      ],
      data.damaged,
    );
  });

  it("several are kept in the order of their keys and reported in one line", () => {
    const { data, report } = openReady({ version: 1, tables: { news: { c: 1, a: 2, b: 3, n1: entryWith({}) } } });
    assert.are.same(
      ["a", "b", "c"],
      (data.damaged as Damage[]).map((damage) => damage.key),
    );
    assert.are.same(
      ["3 damaged parts of the saved data were set aside in GuildHelperDB.damaged (the first is tables.news.a: not a table)"],
      report,
    );
    assert.are.same(tableOf(entryWith({})), data.tables.news);
  });

  for (const seed of $range(1, 20)) {
    it(`nothing is lost and everything left is an entry, whatever the file (seed ${seed})`, () => {
      math.randomseed(seed);
      const raw = randomFile();
      const leaves = leavesOf(raw);
      const { data } = openReady(raw);
      for (const tableName of TABLE_NAMES) {
        for (const [id, entry] of pairs(data.tables[tableName])) {
          assert.is_nil(entryRefusal(entry));
          assert.are.equal(id, entry.id);
        }
      }
      const left = leavesOf(data);
      for (const leaf of leaves) assert.is_true(left.has(leaf), leaf);
    });
  }
});

describe("A file of a newer layout", () => {
  it("stays as it is in every part, and is shown from a detached copy", () => {
    const tables = { news: { n1: entryWith({}), bad: 1 }, roster: 7 };
    const raw = { version: 2, settings: 5, tables, history: ["x", 5], spells: {} };
    const opened = openSavedData(raw, NOW);
    assert.are.equal("newer", opened.kind);
    assert.are.same({ version: 2, settings: 5, tables, history: ["x", 5], spells: {} }, raw);
    assert.are.same({ news: { n1: entryWith({}), bad: 1 }, roster: 7 }, tables);
    assert.are.same({ ...emptyData(), tables: tablesWith({ news: tableOf(entryWith({})) }) }, opened.data);
    assert.are.same(
      [
        "the saved data are of a newer GuildHelper (layout 2, this one knows 1): " +
          "they are only shown, never changed or synchronized, until you update the addon",
      ],
      opened.report,
    );
  });

  it("is one even with a version between two", () => {
    assert.are.equal("newer", openSavedData({ version: 1.5 }, NOW).kind);
  });

  it("without tables is shown as an empty one", () => {
    assert.are.same(emptyData(), openSavedData({ version: 99 }, NOW).data);
  });
});

let leafCount = 0;

/**
 * A leaf that occurs once, so that it can be looked for.
 * Called by: layout_spec.part, layout_spec.randomFile, layout_spec.randomTable.
 */
function newLeaf(): string {
  leafCount += 1;
  return `leaf ${leafCount}`;
}

/** A file in which anything may be wrong. Called by: specs. */
function randomFile(): unknown {
  const tables: Record<string, unknown> = {};
  for (const tableName of TABLE_NAMES) tables[tableName] = math.random() < 0.1 ? newLeaf() : randomTable();
  /** A part as a hand or another version may have left it. Called by: layout_spec.randomFile. */
  const part = (): unknown => (math.random() < 0.3 ? newLeaf() : { [newLeaf()]: newLeaf() });
  return {
    version: math.random() < 0.3 ? newLeaf() : 1,
    settings: part(),
    tables: math.random() < 0.1 ? newLeaf() : tables,
    log: part(),
    peers: part(),
    history: part(),
    imported: part(),
    damaged: part(),
    [newLeaf()]: part(),
  };
}

/** A saved table of sound and broken entries. Called by: layout_spec.randomFile. */
function randomTable(): Record<string, unknown> {
  const entries: Record<string, unknown> = {};
  for (const _ of $range(1, 8)) {
    const id = newLeaf();
    const entry: Record<string, unknown> = { ...entryWith({ id, data: { text: newLeaf() } }), extra: newLeaf() };
    const field = ["id", "guildName", "lastUpdated", "deleted", "author", "data", "none"][math.random(0, 6)] ?? "none";
    entry[field] = newLeaf();
    entries[id] = math.random() < 0.1 ? newLeaf() : entry;
  }
  return entries;
}

/** Every leaf made by `newLeaf` in a value, keys included. Called by: specs. */
function leavesOf(value: unknown, found = new LuaSet<string>()): LuaSet<string> {
  if (typeof value === "string" && string.sub(value, 1, 5) === "leaf ") found.add(value);
  if (type(value) !== "table") return found;
  for (const [key, inner] of pairs(value as Record<string, unknown>)) {
    leavesOf(key, found);
    leavesOf(inner, found);
  }
  return found;
}
