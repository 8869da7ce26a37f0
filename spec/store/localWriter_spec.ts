import type { Entry } from "../../src/model/entry";
import { MAX_STRING_BYTES, MAX_DEPTH } from "../../src/model/plainValue";
import type { PlainTable } from "../../src/model/plainValue";
import { authorFraction } from "../../src/model/stamp";
import type { TableName } from "../../src/model/tables";
import type { EntriesById } from "../../src/store/entryStore";
import { createEntryStore } from "../../src/store/entryStore";
import type { StoreWriter } from "../../src/store/localWriter";
import { createLocalWriter } from "../../src/store/localWriter";
import { entryWith, listOf, nested, NOW, OWN_GUILD, tableOf, tablesWith } from "./samples";

const AUTHOR = "Ann-Realm";
const STAMP = NOW + authorFraction(AUTHOR);
const PARTNER = "Partners-Realm";

/** What differs from an officer of The Guild with empty tables. */
interface Situation {
  readonly tables?: Partial<Record<TableName, EntriesById>>;
  /** "unknown" while the client does not tell. */
  readonly name?: string;
  /** "unknown" while the client does not tell, "none" without guild. */
  readonly guild?: string;
  readonly rank?: number | "unknown";
  readonly members?: readonly string[];
  readonly readOnlyReason?: string;
}

interface World {
  readonly writer: StoreWriter;
  readonly tables: Record<TableName, EntriesById>;
  readonly changes: string[];
}

/** A writer in a situation. Called by: specs. */
function worldWith(situation: Situation): World {
  const tables = tablesWith(situation.tables ?? {});
  const changes: string[] = [];
  const { name = AUTHOR, guild = OWN_GUILD, rank = 1 } = situation;
  const writer = createLocalWriter({
    store: createEntryStore({ tables, onChanged: (tableName, id, source) => changes.push(`${tableName} ${id} ${source}`) }),
    clock: { serverTime: () => NOW },
    roster: {
      ownName: () => (name === "unknown" ? undefined : name),
      ownGuild: () => (guild === "unknown" || guild === "none" ? undefined : guild),
      ownRank: () => (rank === "unknown" ? undefined : rank),
      isMember: (peer) => (situation.members ?? []).includes(peer),
    },
    isGuildless: () => guild === "none",
    random: () => 0,
    readOnlyReason: situation.readOnlyReason,
  });
  return { writer, tables, changes };
}

/** Puts and gives the answer as a table. Called by: specs. */
function put(world: World, tableName: string, id: unknown, data: unknown): { entry: Entry | undefined; reason: string | undefined } {
  const [entry, reason] = world.writer.putEntry(tableName as TableName, id as string, data as PlainTable);
  return { entry, reason };
}

/** Deletes and gives the answer as a table. Called by: specs. */
function bury(world: World, tableName: string, id: unknown): { entry: Entry | undefined; reason: string | undefined } {
  const [entry, reason] = world.writer.deleteEntry(tableName as TableName, id as string);
  return { entry, reason };
}

interface Attempt {
  readonly title: string;
  readonly situation: Situation;
  readonly tableName: string;
  readonly id: unknown;
  readonly data: unknown;
  readonly reason: string;
}

/** Something that is refused for a reason. Called by: specs. */
function attempt(title: string, situation: Situation, tableName: string, id: unknown, data: unknown, reason: string): Attempt {
  return { title, situation, tableName, id, data, reason };
}

/** Federation entries of two guilds with one key. */
const FEDERATED = tableOf(
  entryWith({ id: `federation:1:${OWN_GUILD}`, data: { federation: "1", name: "F", key: "k" } }),
  entryWith({ id: `federation:1:${PARTNER}`, guildName: PARTNER, data: { federation: "1", name: "F", key: "k" } }),
);

describe("PutEntry", () => {
  it("makes a new entry with an id of the server's second, my guild, my stamp and me as its author", () => {
    const world = worldWith({});
    const made = {
      id: "20261122183000-0000",
      guildName: OWN_GUILD,
      lastUpdated: STAMP,
      deleted: false,
      author: AUTHOR,
      data: { title: "A" },
    };
    assert.are.same({ entry: made, reason: undefined }, put(world, "news", undefined, { title: "A" }));
    assert.are.same(tablesWith({ news: tableOf(made) }), world.tables);
    assert.are.same(["news 20261122183000-0000 local"], world.changes);
  });

  it("gives two new entries of one second two ids", () => {
    const world = worldWith({});
    put(world, "news", undefined, { title: "A" });
    assert.are.equal("20261122183000-0001", put(world, "news", undefined, { title: "A" }).entry?.id);
  });

  it("makes an entry under an id nobody has used yet", () => {
    assert.are.equal("my own id", put(worldWith({}), "calendar", "my own id", {}).entry?.id);
  });

  it("names a roster entry after its character, on my realm unless the name says another", () => {
    const world = worldWith({});
    assert.are.equal("Bob-Realm", put(world, "roster", undefined, { name: "Bob" }).entry?.id);
    assert.are.equal("Bob-Other", put(world, "roster", undefined, { name: "Bob-Other" }).entry?.id);
    assert.are.same({ reason: "a roster entry needs the character's name" }, put(world, "roster", undefined, { level: 3 }));
  });

  it("takes any name in a roster entry that means its character, and the one that is stored", () => {
    const world = worldWith({ tables: { roster: tableOf(entryWith({ id: "Eve-Other", data: { name: "Eve" } })) } });
    for (const data of [{ name: "Bob" }, { name: "Bob-Realm" }, {}])
      assert.are.same(data, put(world, "roster", "Bob-Realm", data).entry?.data);
    assert.are.same({ name: "Eve", level: 5 }, put(world, "roster", "Eve-Other", { name: "Eve", level: 5 }).entry?.data);
  });

  it("takes data nested 16 tables deep, and 2,000 values", () => {
    const world = worldWith({});
    const many = listOf(...string.rep("x", 2000).split(""));
    assert.are.same(nested(MAX_DEPTH), put(world, "news", "deep", nested(MAX_DEPTH)).entry?.data);
    assert.are.same(many, put(world, "news", "many", many).entry?.data);
  });

  it("takes data as the whole new data of a known entry, and keeps unknown fields beside it", () => {
    const world = worldWith({ tables: { news: tableOf(entryWith({ pinned: true, data: { title: "Old", mood: "blue" } })) } });
    const entry = entryWith({ pinned: true, lastUpdated: STAMP, data: { title: "New" } });
    assert.are.same({ entry }, put(world, "news", "n1", { title: "New" }));
    assert.are.same({ n1: entry }, world.tables.news);
  });

  it("writes nothing when data equals the live version, and returns it", () => {
    const world = worldWith({ tables: { news: tableOf(entryWith({})) } });
    assert.are.same({ entry: entryWith({}) }, put(world, "news", "n1", { title: "Hello" }));
    assert.are.same([], world.changes);
  });

  it("takes a character's entry along into his new guild, even with equal data", () => {
    const roster = tableOf(entryWith({ id: AUTHOR, guildName: PARTNER, data: { name: AUTHOR } }));
    assert.are.equal(OWN_GUILD, put(worldWith({ tables: { roster } }), "roster", AUTHOR, { name: AUTHOR }).entry?.guildName);
  });

  it("brings a deleted entry back, even with equal data", () => {
    const world = worldWith({ tables: { news: tableOf(entryWith({ deleted: true })) } });
    assert.are.same({ entry: entryWith({ lastUpdated: STAMP }) }, put(world, "news", "n1", { title: "Hello" }));
  });

  it("stamps past the version before, and refuses once that lies more than 300 seconds ahead", () => {
    const author = authorFraction(AUTHOR);
    const within = worldWith({ tables: { news: tableOf(entryWith({ lastUpdated: NOW + 298.5 })) } });
    assert.are.equal(NOW + 299 + author, put(within, "news", "n1", {}).entry?.lastUpdated);
    const beyond = worldWith({ tables: { news: tableOf(entryWith({ lastUpdated: NOW + 300 })) } });
    assert.are.same(
      { reason: "the stored version lies ahead of the server's time; try again in a few minutes" },
      put(beyond, "news", "n1", {}),
    );
  });

  it("takes a stored version from over 600 seconds ahead as older than any", () => {
    const world = worldWith({ tables: { news: tableOf(entryWith({ lastUpdated: NOW + 601 })) } });
    assert.are.equal(STAMP, put(world, "news", "n1", {}).entry?.lastUpdated);
  });

  it("shares nothing with who calls it", () => {
    const world = worldWith({});
    const data = { title: "A", list: ["x"] };
    const entry = put(world, "news", "n1", data).entry;
    data.list[0] = "changed";
    (entry?.data as { title: string }).title = "changed";
    assert.are.same({ title: "A", list: ["x"] }, world.tables.news.n1?.data);
  });
});

describe("PutEntry refuses, and changes nothing:", () => {
  const moved = entryWith({ id: "Bob-Realm", guildName: PARTNER });
  const news = tableOf(entryWith({}), entryWith({ id: "theirs", guildName: PARTNER }));
  const cases = [
    attempt("an unknown table", {}, "gold", "n1", {}, "there is no such table; there are setup, news, guildinfo, calendar, roster"),
    attempt("setup", {}, "setup", "n1", {}, "setup is written by the federation commands only"),
    attempt("data that is no table", {}, "news", "n1", "text", "the data is not a table"),
    attempt("no data", {}, "news", "n1", undefined, "the data is not a table"),
    attempt("a function in data", {}, "news", "n1", { f: () => 1 }, "the data is a value of type function"),
    attempt("a number that is not finite", {}, "news", "n1", { level: 0 / 0 }, "the data is a number that is not finite"),
    attempt(
      "a string of one byte too many",
      {},
      "news",
      "n1",
      { t: string.rep("x", MAX_STRING_BYTES + 1) },
      "the data is a string longer than 16384 bytes",
    ),
    attempt(
      "an entry of too many bytes with all its fields",
      {},
      "news",
      "n1",
      listOf(...[1, 2, 3, 4].map(() => string.rep("x", MAX_STRING_BYTES - 8))),
      "the entry cannot be stored: larger than 65536 bytes",
    ),
    attempt("data nested too deep", {}, "news", "n1", nested(MAX_DEPTH + 1), "the data is nested deeper than 16"),
    ...["Bob", "Bob-", "-Realm", "Bob-Old-Realm", "Bob-The Realm", "Bo|b-Realm", " Bob-Realm"].map((id) =>
      attempt(
        `"${id}" as the id of a roster entry`,
        {},
        "roster",
        id,
        {},
        "the id of a roster entry is the character's name and realm: Name-Realm",
      ),
    ),
    attempt(
      "a new roster entry for no name",
      {},
      "roster",
      undefined,
      { name: "Bob Smith" },
      "the id of a roster entry is the character's name and realm: Name-Realm",
    ),
    ...["Eve", "Bob-Other", "bob", "", 5].map((name) =>
      attempt(
        `"${name}" as the name in Bob's roster entry`,
        {},
        "roster",
        "Bob-Realm",
        { name },
        "the name in a roster entry is that of the character its id names",
      ),
    ),
    attempt("an empty id", {}, "news", "", {}, "an id has 1 to 128 bytes without control characters"),
    attempt("an id of 129 bytes", {}, "news", string.rep("x", 129), {}, "an id has 1 to 128 bytes without control characters"),
    attempt("an id with a line break", {}, "news", "a\nb", {}, "an id has 1 to 128 bytes without control characters"),
    attempt("an id that is a number", {}, "news", 7, {}, "an id has 1 to 128 bytes without control characters"),
    attempt("anything while the guild is unknown", { guild: "unknown" }, "news", undefined, {}, "your guild is not known yet"),
    attempt("anything while the character is unknown", { name: "unknown" }, "news", undefined, {}, "your guild is not known yet"),
    attempt(
      "a roster entry by name while the character is unknown",
      { name: "unknown" },
      "roster",
      undefined,
      { name: "B" },
      "your character is not known yet",
    ),
    attempt("anything without guild", { guild: "none" }, "news", undefined, {}, "you are in no guild"),
    attempt("another guild's entry", { tables: { news } }, "news", "theirs", {}, "this entry belongs to another guild"),
    attempt("news by rank 2", { rank: 2 }, "news", "n1", {}, "your rank may not write news"),
    attempt("guildinfo by rank 2", { rank: 2 }, "guildinfo", "n1", {}, "your rank may not write guildinfo"),
    attempt("calendar by rank 9", { rank: 9 }, "calendar", "n1", {}, "your rank may not write calendar"),
    attempt("another's roster entry by rank 2", { rank: 2 }, "roster", "Bob-Realm", {}, "your rank may write your own roster entry only"),
    attempt("news while the rank is unknown", { rank: "unknown" }, "news", "n1", {}, "your rank is not known yet"),
    attempt(
      "a partner's character",
      { tables: { roster: tableOf(moved), setup: FEDERATED } },
      "roster",
      "Bob-Realm",
      {},
      "this entry belongs to another guild",
    ),
    attempt(
      "a member who came from a guild out of scope",
      { tables: { roster: tableOf(moved) }, members: ["Bob-Realm"] },
      "roster",
      "Bob-Realm",
      {},
      "this entry belongs to another guild",
    ),
    attempt("anything in a file that may not be changed", { readOnlyReason: "newer file" }, "news", "n1", {}, "newer file"),
  ];
  for (const { title, situation, tableName, id, data, reason } of cases) {
    it(title, () => {
      const world = worldWith(situation);
      assert.are.same({ reason }, put(world, tableName, id, data));
      assert.are.same([], world.changes);
    });
  }
});

describe("Who may write", () => {
  it("a rank down to the guild's write rank writes news", () => {
    const setup = tableOf(entryWith({ id: `permissions:${OWN_GUILD}`, data: { writeRank: 3 } }));
    assert.is_nil(put(worldWith({ rank: 3, tables: { setup } }), "news", "n1", {}).reason);
    assert.are.equal("your rank may not write news", put(worldWith({ rank: 4, tables: { setup } }), "news", "n1", {}).reason);
  });

  it("everybody writes his own roster entry, whatever his rank", () => {
    assert.is_nil(put(worldWith({ rank: 9 }), "roster", AUTHOR, { name: "Ann" }).reason);
    assert.is_nil(put(worldWith({ rank: "unknown" }), "roster", AUTHOR, { name: "Ann" }).reason);
  });

  it("a character takes his own entry along from any guild", () => {
    const roster = tableOf(entryWith({ id: AUTHOR, guildName: "Elsewhere-Realm" }));
    assert.are.equal(OWN_GUILD, put(worldWith({ rank: 9, tables: { roster } }), "roster", AUTHOR, {}).entry?.guildName);
  });

  it("an officer writes a member who came from a federated guild", () => {
    const roster = tableOf(entryWith({ id: "Bob-Realm", guildName: PARTNER }));
    const world = worldWith({ tables: { roster, setup: FEDERATED }, members: ["Bob-Realm"] });
    assert.are.equal(OWN_GUILD, put(world, "roster", "Bob-Realm", {}).entry?.guildName);
  });
});

describe("DeleteEntry", () => {
  it("makes a tombstone with a new stamp, keeps the data and unknown fields", () => {
    const world = worldWith({ tables: { news: tableOf(entryWith({ pinned: true, author: "Bob-Realm" })) } });
    const tombstone = entryWith({ pinned: true, deleted: true, lastUpdated: STAMP });
    assert.are.same({ entry: tombstone }, bury(world, "news", "n1"));
    assert.are.same({ n1: tombstone }, world.tables.news);
    assert.are.same(["news n1 local"], world.changes);
  });

  it("leaves a tombstone as it is and returns it", () => {
    const world = worldWith({ tables: { news: tableOf(entryWith({ deleted: true })) } });
    assert.are.same({ entry: entryWith({ deleted: true }) }, bury(world, "news", "n1"));
    assert.are.same([], world.changes);
  });

  const cases = [
    attempt("an entry that is not there", {}, "news", "n1", undefined, "there is no such entry in news"),
    attempt("no id", {}, "news", undefined, undefined, "an id has 1 to 128 bytes without control characters"),
    attempt("setup", {}, "setup", "n1", undefined, "setup is written by the federation commands only"),
    attempt("an unknown table", {}, "", "n1", undefined, "there is no such table; there are setup, news, guildinfo, calendar, roster"),
    attempt(
      "an entry of another guild",
      { tables: { news: tableOf(entryWith({ guildName: PARTNER })) } },
      "news",
      "n1",
      undefined,
      "this entry belongs to another guild",
    ),
    attempt(
      "an entry without permission",
      { rank: 5, tables: { news: tableOf(entryWith({})) } },
      "news",
      "n1",
      undefined,
      "your rank may not write news",
    ),
  ];
  for (const { title, situation, tableName, id, reason } of cases) {
    it(`refuses ${title}`, () => {
      const world = worldWith(situation);
      assert.are.same({ reason }, bury(world, tableName, id));
      assert.are.same([], world.changes);
    });
  }
});

describe("The officers' setup entries", () => {
  const id = `federation:1:${OWN_GUILD}`;
  const data = { federation: "1", name: "F", key: "secret" };

  it("are stored with their key and answered without it", () => {
    const world = worldWith({});
    const [entry] = world.writer.putSetupEntry(id, data);
    assert.are.same({ ...data, key: "***" }, entry?.data);
    assert.are.same(data, world.tables.setup[id]?.data);
  });

  it("are refused to other ranks", () => {
    const [entry, reason] = worldWith({ rank: 2 }).writer.putSetupEntry(id, data);
    assert.are.same({ reason: "your rank may not write setup" }, { entry, reason });
  });

  it("are refused when they are no plain table", () => {
    const cyclic: Record<string, unknown> = {};
    cyclic.self = cyclic;
    const [entry, reason] = worldWith({}).writer.putSetupEntry(id, cyclic as PlainTable);
    assert.are.same({ reason: "the entry cannot be stored: nested deeper than 16" }, { entry, reason });
  });
});

describe("Setting an entry back", () => {
  const held = entryWith({ data: { title: "New" }, pinned: true });

  it("writes data and deleted state as one version, and keeps what stands beside data", () => {
    const world = worldWith({ tables: { news: tableOf(held) } });
    const outcome = world.writer.setBack("news", entryWith({ data: { title: "Old" }, deleted: true, lastUpdated: 5, author: "Bob-Realm" }));
    const expected = { ...held, data: { title: "Old" }, deleted: true, lastUpdated: STAMP, author: AUTHOR };
    assert.are.same({ ok: true, value: expected }, outcome);
    assert.are.same([expected, ["news n1 local"]], [world.tables.news.n1, world.changes]);
  });

  it("writes nothing where nothing differs", () => {
    const buried = entryWith({ deleted: true });
    const world = worldWith({ tables: { news: tableOf(buried) } });
    assert.are.same({ ok: true, value: buried }, world.writer.setBack("news", entryWith({ deleted: true, lastUpdated: 5 })));
    assert.are.same([], world.changes);
  });

  it("is refused as any other write is, and in setup", () => {
    const world = worldWith({ rank: 5, tables: { news: tableOf(held) } });
    assert.are.same({ ok: false, reason: "your rank may not write news" }, world.writer.setBack("news", entryWith({})));
    assert.are.same(
      { ok: false, reason: "setup is written by the federation commands only" },
      world.writer.setBack("setup", entryWith({})),
    );
    assert.are.same([], world.changes);
  });
});
