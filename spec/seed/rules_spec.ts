import type { Entry } from "../../src/model/entry";
import type { SyncResult } from "../../src/model/result";
import { TABLE_NAMES } from "../../src/model/tables";
import type { Client } from "../support/client";
import { anEntry, aTombstone, DAY, NOW } from "../support/entries";
import type { Pair, PairOptions } from "../support/rigs";
import { answersTo, aPair, ask, joinLions, listenTo, LOGIN_SECONDS, resultsIn, sync, tablesHeldBy } from "../support/rigs";
import { recordsIn } from "../support/transcript";

const WEEK = 7 * DAY;
const RAID = anEntry("raid");
const FEAST = anEntry("feast");

describe("the seed's rules of comparison:", () => {
  it("compare by id and lastUpdated", () => {
    const newer = anEntry("raid", { lastUpdated: NOW - 60, data: { title: "newer" } });
    const { alice, bob } = synced({ aliceHolds: { news: [RAID, FEAST] }, bobHolds: { news: [newer] } });
    assert.are.same({ raid: newer, feast: FEAST }, tablesHeldBy(alice).news);
    assert.are.same({ raid: newer, feast: FEAST }, tablesHeldBy(bob).news);
  });

  it("equal timestamps are ignored", () => {
    const other = anEntry("raid", { data: { title: "other words, same second" } });
    const { alice, bob, result } = synced({ aliceHolds: { news: [RAID] }, bobHolds: { news: [other] } });
    assert.are.same({ raid: RAID }, tablesHeldBy(alice).news);
    assert.are.same({ raid: other }, tablesHeldBy(bob).news);
    assert.are.same([0, 0], [result?.received, result?.sent]);
  });

  it("missing entries are added, not deleted", () => {
    const { alice, bob } = synced({ aliceHolds: { news: [RAID] }, bobHolds: { news: [FEAST] } });
    assert.are.same({ raid: RAID, feast: FEAST }, tablesHeldBy(alice).news);
    assert.are.same({ raid: RAID, feast: FEAST }, tablesHeldBy(bob).news);
  });

  it("DO NOT delete entries, only set deleted = true", () => {
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [RAID, aTombstone("feast")] } });
    pair.alice.type("/gh delete news raid");
    sync(pair);
    for (const player of [pair.alice, pair.bob]) {
      const { raid, feast } = tablesHeldBy(player).news;
      assert.are.same([true, RAID.data, true], [raid?.deleted, raid?.data, feast?.deleted]);
    }
  });

  it("the comparison is made by the local side", () => {
    const { alice, bob } = synced({ aliceHolds: { news: [RAID] }, bobHolds: { news: [FEAST] } });
    assert.are.equal(1, answersTo(alice, "/gh log needed from").length);
    assert.are.same(["No line of the log has these words."], answersTo(bob, "/gh log needed from"));
  });

  it("local sends no metadata to the remote", () => {
    const { world, alice } = synced({ aliceHolds: { news: [RAID, anEntry("secret")] }, bobHolds: { news: [RAID, FEAST] } });
    const byAlice = recordsIn(world.messages()).filter(({ from }) => from === alice.name);
    const names = byAlice.map(({ record }) => record.name).filter((name) => name !== "here");
    assert.are.same(["opening", "request", "entriesRequest", "entries", "tableDone", "closing"], names);
  });
});

describe("the seed's rules of the window:", () => {
  it("mode DAYS, N (default 7): both sides take only changes of the past N days", () => {
    /** A minute within the window. Called by: specs. */
    const young = (id: string): Entry => anEntry(id, { lastUpdated: NOW - WEEK + 60 });
    /** A minute before it. Called by: specs. */
    const old = (id: string): Entry => anEntry(id, { lastUpdated: NOW - WEEK - 60 });
    const pair = aPair({ aliceHolds: { news: [young("a1"), old("a2")] }, bobHolds: { news: [young("b1"), old("b2")] } });
    const told = listenTo(pair.bob, "SyncStarted");
    sync(pair, "/gh sync Bob");
    assert.are.same([["SyncStarted", "Alice-Ragnaros", "days", 7]], told);
    assert.are.same(["a1", "a2", "b1"], idsOf(pair.alice));
    assert.are.same(["a1", "b1", "b2"], idsOf(pair.bob));
  });

  it("mode ALL, 0: all metadata compared", () => {
    const ancient = anEntry("ancient", { lastUpdated: 915148800 });
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [RAID, ancient] } });
    const told = listenTo(pair.bob, "SyncStarted");
    sync(pair, "/gh sync Bob all");
    assert.are.same([["SyncStarted", "Alice-Ragnaros", "all", 0]], told);
    assert.are.same(["ancient", "raid"], idsOf(pair.alice));
  });

  it("an empty side says so and still receives", () => {
    const empty = synced({ bobHolds: { news: [RAID] } });
    assert.are.equal(1, answersTo(empty.alice, "/gh log nothing held here").length);
    assert.are.same({ raid: RAID }, tablesHeldBy(empty.alice).news);
    const giving = synced({ aliceHolds: { news: [RAID] } });
    assert.are.equal(1, answersTo(giving.alice, "/gh log nothing held by Bob").length);
    assert.are.same({ raid: RAID }, tablesHeldBy(giving.bob).news);
  });
});

describe("the seed's rules of order:", () => {
  it("tables in order setup, news, guildinfo, calendar, roster", () => {
    /** A table's only entry. Called by: specs. */
    const one = (id: string): readonly Entry[] => [anEntry(id)];
    const bobHolds = { setup: one("permissions"), news: one("n"), guildinfo: one("g"), calendar: one("c"), roster: one("r") };
    const { world } = synced({ bobHolds });
    const visited = recordsIn(world.messages()).flatMap(({ record }) => (record.name === "entries" ? [record.body.tableName] : []));
    assert.are.same(["setup", "news", "guildinfo", "calendar", "roster"], visited);
    assert.are.same(TABLE_NAMES, visited);
  });

  it("one user at a time, one table at a time, each next step by callback when the last is complete", () => {
    const pair = aPair({ aliceHolds: { news: [RAID], calendar: [FEAST] } });
    joinLions(pair.world, "Carol-Ragnaros", []);
    pair.world.advance(LOGIN_SECONDS);
    const told = listenTo(pair.alice, "SyncStarted", "SyncFinished");
    pair.world.network.forget();
    pair.alice.type("/gh sync all");
    pair.world.runUntil(() => resultsIn(told).length === 2, 120);
    const steps = told.map(([event, what]) => `${event} ${event === "SyncStarted" ? (what as string) : ""}`);
    assert.are.same(["SyncStarted Bob-Ragnaros", "SyncFinished ", "SyncStarted Carol-Ragnaros", "SyncFinished "], steps);
    const tables = recordsIn(pair.world.messages()).flatMap(({ from, record }) =>
      record.name === "tableDone" || record.name === "entries" ? [`${from === pair.alice.name ? "local" : "remote"} ${record.name}`] : [],
    );
    const oneTable = ["local entries", "remote tableDone", "local tableDone"];
    assert.are.same([...oneTable, ...oneTable, ...oneTable, ...oneTable], tables);
  });

  it("logs contain the data they speak of", () => {
    const rumour = anEntry("rumour", { author: "Bob-Ragnaros", data: { title: "Gold for everyone" } });
    const pair = aPair({ bobHolds: { news: [rumour] }, bobJoins: { rank: 3 } });
    sync(pair);
    const [line] = answersTo(pair.alice, "/gh log refused");
    for (const part of ["news", "rumour", "Bob-Ragnaros", "Gold for everyone", "may not write"]) {
      assert.is_not_nil(string.find(line ?? "", part, 1, true)[0], `${part} in ${line}`);
    }
  });
});

/** A pair after Alice's sync of everything, and her result. Called by: specs. */
function synced(options: PairOptions): Pair & { readonly result: SyncResult | undefined } {
  const pair = aPair(options);
  const [result] = sync(pair);
  assert.are.same([true, true], [result?.ok, result?.identical]);
  return { ...pair, result };
}

/** The ids of a player's news, sorted. Called by: specs. */
function idsOf(player: Client): unknown[] {
  return ask(
    player,
    `local ids = {} for _, entry in ipairs(GuildHelper:ListEntries("news")) do ids[#ids + 1] = entry.id end return unpack(ids)`,
  );
}
