/** Defects of the addon before this one in how players talk to each other; docs/defects.md tells what each of them broke. */
import type { Client } from "../support/client";
import { anEntry, longNews, savedWith, tablesOf } from "../support/entries";
import type { Pair } from "../support/rigs";
import { aPair, answersTo, isIdle, joinLions, listenTo, LOGIN_SECONDS, resultsIn, sync, tablesHeldBy } from "../support/rigs";
import { recordsIn } from "../support/transcript";
import type { World } from "../support/world";
import { aWorld } from "../support/world";

const MOST_SECONDS = 900;
/** What the addon before looked for in every message to tell what it was. */
const KEYWORDS = ["I_AM_ONLINE", "SAVE_USER", "META_SYNC", "REQUEST_ENTRY", "ENTRY_CHUNK_L", "REQUEST_USERS"];

describe("a defect of the past in sessions stays mended:", () => {
  it("D1: tables in which this side lacks entries do not end the sync; the ones after them are synced too", () => {
    const bobHolds = { news: [anEntry("n")], guildinfo: [anEntry("g")], calendar: [anEntry("c")], roster: [anEntry("Carol-Ragnaros")] };
    const pair = aPair({ bobHolds });
    const [result] = sync(pair);
    assert.are.same([true, true, 4], [result?.ok, result?.identical, result?.received]);
    assert.are.same(tablesHeldBy(pair.bob), tablesHeldBy(pair.alice));
  });

  it("D2: a table is completed once, however many entries were pushed", () => {
    const pair = aPair({ aliceHolds: { news: longNews(30), calendar: [anEntry("c")] }, bobHolds: { calendar: [anEntry("d")] } });
    const started = pair.world.messages().length;
    const [result] = sync(pair);
    assert.are.same([true, 31], [result?.identical, result?.sent]);
    const completed = recordsIn(pair.world.messages().slice(started)).filter(({ record }) => record.name === "tableDone");
    assert.are.same(
      ["Alice-Ragnaros calendar", "Alice-Ragnaros news", "Bob-Ragnaros calendar", "Bob-Ragnaros news"],
      completed.map(({ from, record }) => `${from} ${(record.body as { tableName: string }).tableName}`).sort(),
    );
  });

  it("D5: whoever asks in the middle of a session waits for its end, and changes nothing of it", () => {
    const pair = aPair({ bobHolds: { news: longNews(60) } });
    const carol = joinLions(pair.world, "Carol-Ragnaros", [anEntry("carols")]);
    pair.world.advance(LOGIN_SECONDS);
    const told = listenTo(pair.alice, "SyncStarted", "SyncFinished");
    const toldToCarol = listenTo(carol, "SyncFinished");
    pair.alice.type("/gh sync Bob all");
    pair.world.advance(2);
    carol.type("/gh sync Alice all");
    assert.is_true(pair.world.runUntil(() => toldToCarol.length > 0 && isIdle(pair.alice), MOST_SECONDS));
    assert.are.same(
      ["SyncStarted Bob-Ragnaros", "SyncFinished Bob-Ragnaros", "SyncStarted Carol-Ragnaros", "SyncFinished Carol-Ragnaros"],
      told.map(([event, first]) => `${event} ${typeof first === "string" ? first : (first as { peer: string }).peer}`),
    );
    assert.are.same(
      [true, true, true],
      [...resultsIn(told), ...resultsIn(toldToCarol)].map(({ identical }) => identical),
    );
    assert.are.same(tablesHeldBy(carol).news, tablesHeldBy(pair.alice).news);
  });

  it("D6: the question who is online is answered once by each, to the asker alone, and nobody is listed twice", () => {
    const { world, players } = aCrowd(10);
    const [alice] = players as [Client];
    const before = world.messages().length;
    alice.type("/gh sync");
    world.advance(3);
    const answers = world
      .messages()
      .slice(before)
      .filter(({ from }) => from !== alice.name);
    assert.are.equal(9, answers.length);
    assert.are.same(
      [],
      answers.filter(({ to }) => to !== alice.name),
    );
    assert.are.equal(9, new Set(answers.map(({ from }) => from)).size);
    world.advance(60);
    const names = answersTo(alice, "/gh status").flatMap((line) => string.match(line, "^(Member%a%-Ragnaros), version")[0] ?? []);
    assert.are.equal(9, new Set(names).size);
    assert.are.equal(9, names.length);
  });

  it("D7: a player is reached by his name alone, without a word in guild chat", () => {
    const pair = aPair({ bobHolds: { news: [anEntry("raid")] }, aliceJoins: { canSpeak: false }, bobJoins: { canSpeak: false } });
    const [result] = sync(pair);
    assert.are.same([true, 1], [result?.identical, result?.received]);
    assert.are.same(
      [],
      pair.world.messages().filter(({ to }) => to === "GUILD"),
    );
  });

  it("D9: a text that looks like a message is a text", () => {
    const shouting = KEYWORDS.map((word) => anEntry(word, { data: { title: word, content: `${word}:1:2:{} ${word}` } }));
    const pair = aPair({ bobHolds: { news: shouting } });
    const told = listenTo(pair.alice, "SyncStarted", "SyncFinished");
    const [result] = sync(pair);
    pair.world.advance(60);
    assert.are.same([true, 2], [result?.identical, told.length]);
    assert.are.same(tablesOf({ news: shouting }), tablesHeldBy(pair.alice));
  });

  for (const faults of [{ throttleQueues: false }, { throttleQueues: true }, { lossPercent: 15 }]) {
    it(`D11: what the client or the way refuses, delays or loses arrives all the same: ${namesOf(faults)}`, () => {
      const pair = aPair({ ...faults, bobHolds: { news: longNews(40) } });
      pair.bob.enterInstance("raid");
      const [result] = sync(pair);
      assert.are.same([true, 40], [result?.identical, result?.received]);
      assert.are.same(tablesHeldBy(pair.bob).news, tablesHeldBy(pair.alice).news);
    });
  }

  it("D12: with the longest names there are no message is longer than 255 bytes, so that nothing is cut off", () => {
    const world = aWorld({ seed: 12, knowsLevel: false });
    const [alice, bob] = ["Александрина", "Владиславный"].map((name) => {
      const fullName = `${name}-СвежевательДуш`;
      const roster = [
        anEntry(fullName, { guildName: "Орден-СвежевательДуш", data: { name, note: longNews(1, "Ж")[0]?.data.content ?? "" } }),
      ];
      const join = { guild: "Орден", rank: 1, saved: savedWith(tablesOf({ roster })) };
      return world.join(fullName, join).login();
    }) as [Client, Client];
    world.advance(LOGIN_SECONDS);
    const told = listenTo(alice, "SyncFinished");
    alice.type("/gh sync Владиславный all");
    world.runUntil(() => told.length > 0 && isIdle(bob), MOST_SECONDS);
    assert.are.same(
      [true],
      resultsIn(told).map(({ identical }) => identical),
    );
    assert.are.same(tablesHeldBy(bob), tablesHeldBy(alice));
    assert.are.same(
      [],
      world.messages().filter(({ text }) => text.length > 255),
    );
  });

  it("D13: entries that travel at the same time, out of order and twice, do not mix", () => {
    const faults = { repeatPercent: 20, reorderPercent: 20 };
    const pair = aPair({ ...faults, aliceHolds: { news: longNews(20, "a") }, bobHolds: { news: longNews(20, "b") } });
    const expected = tablesOf({ news: [...longNews(20, "a"), ...longNews(20, "b")] });
    const [result] = sync(pair);
    assert.are.same([true, 20, 20], [result?.identical, result?.received, result?.sent]);
    assert.are.same([expected, expected], [tablesHeldBy(pair.alice), tablesHeldBy(pair.bob)]);
    assert.are.same([[], []], errorsOf(pair));
  });
});

/** So many officers of the Lions. Called by: specs. */
function aCrowd(count: number): { world: World; players: Client[] } {
  const world = aWorld({ seed: 6, knowsLevel: false });
  const players: Client[] = [];
  for (const number of $range(1, count)) players.push(joinLions(world, `Member${string.char(64 + number)}-Ragnaros`, []));
  world.advance(2 * LOGIN_SECONDS);
  return { world, players };
}

/** What is told of a fault. Called by: specs. */
function namesOf(faults: Readonly<Record<string, unknown>>): string {
  return Object.entries(faults)
    .map(([name, value]) => `${name} ${tostring(value)}`)
    .join();
}

/** Lua errors of both. Called by: specs. */
function errorsOf({ alice, bob }: Pair): (readonly string[])[] {
  return [alice.errors(), bob.errors()];
}
