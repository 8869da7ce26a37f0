/** What a sync survives, item by item, between players with the built addon. */
import type { Entry } from "../../src/model/entry";
import type { SyncResult } from "../../src/model/result";
import type { SyncStatus } from "../../src/model/syncStatus";
import type { Client } from "../support/client";
import { anEntry, savedWith, tablesOf } from "../support/entries";
import type { Pair } from "../support/rigs";
import { aPair, answersTo, ask, isIdle, listenTo, resultsIn, sync, tablesHeldBy } from "../support/rigs";
import { recordsIn } from "../support/transcript";
import type { World } from "../support/world";

/** Longer than every patience and every new beginning of a session, one after the other. */
const MOST_SECONDS = 900;
const LOGIN_SECONDS = 8;
const RAID = anEntry("raid");
const EVENTS = ["SyncStarted", "SyncFinished"];

describe("holes in a transfer", () => {
  it("are named, and only what lacks is said again", () => {
    const pair = aPair({ bobHolds: { news: longNews(100) } });
    const lost = [20, 24, 25, 31];
    const told = listenTo(pair.alice, "SyncFinished");
    const first = pair.world.messages().length;
    pair.alice.type("/gh sync Bob all");
    for (const number of lost) loseMessage(pair.world, first + number);
    settle(pair);
    assert.are.same(
      [true],
      resultsIn(told).map(({ identical }) => identical),
    );
    assert.are.equal(lost.length, repeatedTexts(pair, first, "GuildHelperB"));
  });
});

describe("the last words of a turn", () => {
  for (const [title, number] of [
    ["the opening", 1],
    ["the answer to it", 2],
    ["the entries of the last table", 4],
    ["the closing", 5],
  ] as const) {
    it(`are repeated when nobody answers: ${title} is lost`, () => {
      const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [anEntry("feast")] } });
      const told = [listenTo(pair.alice, ...EVENTS), listenTo(pair.bob, ...EVENTS)];
      const first = pair.world.messages().length;
      pair.alice.type("/gh sync Bob all");
      loseMessage(pair.world, first + number);
      settle(pair);
      for (const events of told) {
        assert.are.same(
          EVENTS,
          events.map(([event]) => event),
        );
        assert.are.same(
          [true],
          resultsIn(events).map(({ identical }) => identical),
        );
      }
    });
  }
});

describe("a busy player", () => {
  it("says for how many seconds, and is asked again by itself, not sooner", () => {
    const pair = aPair({ bobHolds: { news: longNews(60) } });
    const carol = joinLions(pair.world, "Carol-Ragnaros", [anEntry("carols")]);
    pair.world.advance(LOGIN_SECONDS);
    const told = listenTo(carol, "SyncFinished");
    pair.alice.type("/gh sync Bob all");
    pair.world.advance(3);
    const first = pair.world.messages().length;
    carol.type("/gh sync Alice all");
    assert.is_true(pair.world.runUntil(() => told.length > 0, MOST_SECONDS));
    const said = pair.world.messages().slice(first);
    const [busy] = recordsIn(said).filter(({ record }) => record.name === "busy");
    const seconds = (busy?.record.body as { readonly seconds: number }).seconds;
    const [asked, askedAgain] = said.filter(({ from }) => from === carol.name);
    assert.is_true(seconds >= 1);
    assert.is_true((askedAgain?.at ?? 0) - (asked?.at ?? 0) >= math.min(seconds, 30));
    assert.are.same(
      [true],
      resultsIn(told).map(({ identical }) => identical),
    );
  });
});

describe("two who begin at once", () => {
  it("have one session, in which both wishes come true", () => {
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [anEntry("feast")] } });
    const told = [listenTo(pair.alice, ...EVENTS), listenTo(pair.bob, ...EVENTS)];
    pair.alice.type("/gh sync Bob all");
    pair.bob.type("/gh sync Alice all");
    settle(pair);
    for (const events of told)
      assert.are.same(
        EVENTS,
        events.map(([event]) => event),
      );
    assert.are.same(tablesHeldBy(pair.bob), tablesHeldBy(pair.alice));
  });
});

describe("a player who has forgotten the session", () => {
  it("says so, and the session begins anew: his game crashed", () => {
    const pair = aPair({ aliceHolds: { news: longNews(30) } });
    const told = forgottenInTheMiddle(pair, () => {
      pair.bob.crash();
      pair.bob.login();
    });
    assert.are.same(
      [true],
      told.map(({ identical }) => identical),
    );
    assert.is_true(recordsIn(pair.world.messages()).some(({ from, record }) => from === pair.bob.name && record.name === "unknown"));
  });

  it("is known by the number of his login: he reloaded, and what he had taken is not sent again", () => {
    const pair = aPair({ aliceHolds: { news: longNews(30) } });
    let before = 0;
    const told = forgottenInTheMiddle(pair, () => {
      pair.world.runUntil(() => countOfNews(pair.bob) > 5, MOST_SECONDS);
      before = countOfNews(pair.bob);
      pair.bob.reload();
    });
    assert.are.same(
      [[true, 30 - before]],
      told.map(({ identical, sent }) => [identical, sent]),
    );
  });

  it("may come back while an old frame of mine is still under way", () => {
    const pair = aPair({ aliceHolds: { news: longNews(30) }, latencyLowSeconds: 2, latencyHighSeconds: 2 });
    const told = forgottenInTheMiddle(pair, () => {
      pair.world.advance(4);
      pair.bob.reload(0);
    });
    assert.are.same(
      [true],
      told.map(({ identical }) => identical),
    );
  });
});

describe("a sync that my /reload has cut off", () => {
  it("goes on by itself from 15 seconds after the login, with what has not arrived yet", () => {
    const pair = aPair({ bobHolds: { news: longNews(60) } });
    pair.alice.type("/gh sync Bob all");
    pair.world.runUntil(() => countOfNews(pair.alice) > 15, MOST_SECONDS);
    const before = countOfNews(pair.alice);
    pair.alice.reload();
    const told = listenTo(pair.alice, ...EVENTS);
    pair.world.advance(14);
    assert.are.same([], told);
    pair.world.advance(2);
    assert.are.same(["SyncStarted", "Bob-Ragnaros", "all", 0], told[0]);
    settle(pair);
    assert.are.same(
      [[60 - before, true]],
      resultsIn(told).map(({ received, identical }) => [received, identical]),
    );
  });

  it("is followed by the players still to be visited", () => {
    const pair = aPair({ bobHolds: { news: longNews(40) } });
    for (const name of ["Carol-Ragnaros", "Dave-Ragnaros"]) joinLions(pair.world, name, [anEntry(`of-${name}`)]);
    pair.world.advance(LOGIN_SECONDS);
    pair.alice.type("/gh sync");
    pair.world.runUntil(() => countOfNews(pair.alice) > 5, MOST_SECONDS);
    pair.alice.reload();
    const told = listenTo(pair.alice, "SyncFinished");
    assert.is_true(pair.world.runUntil(() => told.length === 3 && isIdle(pair.alice), MOST_SECONDS));
    assert.are.same(
      [
        ["Bob-Ragnaros", true],
        ["Carol-Ragnaros", true],
        ["Dave-Ragnaros", true],
      ],
      resultsIn(told).map(({ peer, identical }) => [peer, identical]),
    );
  });

  it("is taken up three times, then no more", () => {
    const pair = aPair({ bobHolds: { news: longNews(200) } });
    pair.alice.type("/gh sync Bob all");
    const begun: number[] = [];
    for (const _ of $range(1, 5)) {
      pair.world.advance(1);
      pair.alice.reload();
      const told = listenTo(pair.alice, "SyncStarted");
      pair.world.advance(20);
      begun.push(told.length);
    }
    assert.are.same([1, 1, 1, 0, 0], begun);
  });

  it("is over for good once it is complete", () => {
    const pair = aPair({ bobHolds: { news: longNews(20) } });
    pair.alice.type("/gh sync Bob all");
    pair.world.advance(3);
    pair.alice.reload();
    pair.world.advance(30);
    settle(pair);
    pair.alice.reload();
    const told = listenTo(pair.alice, "SyncStarted");
    pair.world.advance(60);
    assert.are.same([[], 20], [told, countOfNews(pair.alice)]);
  });
});

describe("a ban on addon messages", () => {
  it("at the other side that lasts longer than patience ends the session as silent, and loses nothing", () => {
    const pair = aPair({ bobHolds: { news: longNews(100) } });
    const told = listenTo(pair.alice, "SyncFinished");
    pair.alice.type("/gh sync Bob all");
    pair.world.advance(10);
    const before = countOfNews(pair.alice);
    pair.bob.startEncounter();
    pair.world.advance(300);
    assert.are.same(
      [["silent", false]],
      resultsIn(told).map(({ reason, ok }) => [reason, ok]),
    );
    pair.bob.endEncounter();
    pair.world.advance(60);
    assert.are.same(
      [[true, 100 - before]],
      sync(pair).map(({ identical, received }) => [identical, received]),
    );
  });

  for (const [place, role] of [
    ["at the player who asked", "alice"],
    ["at the other side", "bob"],
  ] as const) {
    it(`pauses a session, which goes on afterwards and ends identical: ${place}`, () => {
      const pair = aPair({ bobHolds: { news: longNews(100) } });
      const told = listenTo(pair.alice, "SyncFinished");
      pair.alice.type("/gh sync Bob all");
      pair.world.advance(5);
      assert.are.same([], told);
      pair[role].enterInstance("raid");
      pair[role].startEncounter();
      pair.world.advance(15);
      pair[role].endEncounter(2, 3);
      settle(pair);
      assert.are.same(
        [true],
        resultsIn(told).map(({ identical }) => identical),
      );
    });
  }

  it("is seen by the player who asked: in the chat once when it pauses and once when it goes on, and in the status", () => {
    const pair = aPair({ bobHolds: { news: longNews(100) } });
    const { world, alice, bob } = pair;
    alice.type("/gh sync Bob all");
    world.advance(5);
    alice.forgetChat();
    bob.forgetChat();
    alice.startEncounter();
    world.advance(25);
    assert.are.same(["The sync with Bob-Ragnaros is paused: the game allows no addon messages now. It goes on by itself."], linesOf(alice));
    assert.are.equal("paused", statusOf(alice).state);
    assert.is_true((answersTo(alice, "/gh status")[0] ?? "").startsWith("Paused, because the game allows no addon messages now: "));
    alice.forgetChat();
    alice.endEncounter();
    world.advance(3);
    assert.are.same(["The sync with Bob-Ragnaros goes on."], linesOf(alice));
    assert.are.equal("syncing", statusOf(alice).state);
    settle(pair);
    assert.are.same([], linesOf(bob));
  });

  it("is told of at once to who asks in the middle of it, and his sync follows", () => {
    const pair = aPair({ bobHolds: { news: [RAID] } });
    const told = listenTo(pair.alice, "SyncFinished");
    pair.alice.startEncounter();
    const answers = answersTo(pair.alice, "/gh sync Bob all");
    pair.world.advance(1);
    assert.are.same(["Synchronizing everything with Bob-Ragnaros."], answers);
    assert.are.equal(2, linesOf(pair.alice).length);
    pair.world.advance(60);
    pair.alice.endEncounter();
    settle(pair);
    assert.are.same(
      [true],
      resultsIn(told).map(({ identical }) => identical),
    );
  });

  it("is the reason that is told when nobody could be asked who is online", () => {
    const { world, alice, bob } = aPair();
    bob.logout();
    world.advance(30);
    alice.startEncounter();
    alice.forgetChat();
    alice.type("/gh sync");
    world.advance(5);
    assert.are.same(
      ["Synchronizing the past 7 days with everyone online.", "Nobody could be asked: the game allows no addon messages now."],
      linesOf(alice),
    );
  });

  it("ends the session when it lasts longer than the longest dungeon, with a reason that says so", () => {
    const pair = aPair({ bobHolds: { news: [RAID] } });
    const told = listenTo(pair.alice, "SyncFinished");
    pair.alice.startEncounter();
    pair.alice.type("/gh sync Bob all");
    pair.world.advance(3590);
    assert.are.same([], told);
    pair.world.advance(20);
    assert.are.same(
      ["lockdown"],
      resultsIn(told).map(({ reason }) => reason),
    );
  });
});

describe("edits while a session runs", () => {
  it("are safe on both sides: the session is complete, and what is newest is everywhere after the next", () => {
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [RAID, ...longNews(20)] } });
    const told = listenTo(pair.alice, "SyncFinished");
    pair.alice.type("/gh sync Bob all");
    for (const number of $range(1, 5)) {
      pair.world.advance(1);
      pair.alice.type(`/gh edit news raid title="Alice ${number}"`);
      pair.alice.type(`/gh edit news n${number} title="Alice was here"`);
      pair.bob.type(`/gh edit news n${number + 10} title="Bob was here"`);
      pair.bob.type(`/gh add news title="Bob adds ${number}"`);
    }
    settle(pair);
    assert.are.same(
      [true],
      resultsIn(told).map(({ ok }) => ok),
    );
    assert.are.same(
      [true],
      sync(pair).map(({ identical }) => identical),
    );
    const { news } = tablesHeldBy(pair.alice);
    assert.are.same(tablesHeldBy(pair.bob).news, news);
    assert.are.same([26, "Alice 5"], [Object.keys(news).length, news.raid?.data.title]);
    assert.are.equal("Bob was here", news.n15?.data.title);
  });
});

/** News with texts that take a few messages each. Called by: specs. */
function longNews(count: number): Entry[] {
  const news: Entry[] = [];
  for (const number of $range(1, count)) {
    const words: string[] = [];
    for (const place of $range(1, 60)) words.push(`${(number * 7919 * place) % 99991}`);
    news.push(anEntry(`n${number}`, { data: { title: `Title ${number}`, content: words.join(" ") } }));
  }
  return news;
}

/** An officer of the Lions who holds these news comes online. Called by: specs. */
function joinLions(world: World, name: string, news: readonly Entry[]): Client {
  return world.join(name, { guild: "Lions", rank: 1, saved: savedWith(tablesOf({ news })) }).login();
}

/** Runs until the message of this number, counted from the world's beginning, was sent and lost. Called by: specs. */
function loseMessage(world: World, number: number): void {
  world.runUntil(() => world.messages().length >= number - 1, MOST_SECONDS);
  world.network.faults.lossPercent = 100;
  world.runUntil(() => world.messages().length >= number, MOST_SECONDS);
  world.heal();
}

/** Runs until nobody is at anything, and nobody had a Lua error. Called by: specs. */
function settle({ world, alice, bob }: Pair): void {
  world.advance(1);
  assert.is_true(world.runUntil(() => isIdle(alice) && isIdle(bob), MOST_SECONDS));
  assert.are.same([[], []], [alice.errors(), bob.errors()]);
}

/** Messages with a prefix that were said more than once since the one of that number. Called by: specs. */
function repeatedTexts({ world }: Pair, first: number, prefix: string): number {
  const known = new Set<string>();
  let repeated = 0;
  for (const { from, text, prefix: own } of world.messages().slice(first)) {
    if (own !== prefix) continue;
    if (known.has(`${from} ${text}`)) repeated += 1;
    known.add(`${from} ${text}`);
  }
  return repeated;
}

/** Alice's results of a sync in the middle of which something happens to Bob. Called by: specs. */
function forgottenInTheMiddle(pair: Pair, happen: (this: void) => void): SyncResult[] {
  const told = listenTo(pair.alice, "SyncFinished");
  pair.alice.type("/gh sync Bob all");
  pair.world.advance(3);
  happen();
  pair.world.runUntil(() => told.length > 0, MOST_SECONDS);
  settle(pair);
  assert.are.same(tablesHeldBy(pair.alice), tablesHeldBy(pair.bob));
  return resultsIn(told);
}

/** News that a player holds. Called by: specs. */
function countOfNews(player: Client): number {
  return Object.keys(tablesHeldBy(player).news).length;
}

/** The chat lines of a player without what the addon writes before each. Called by: specs. */
function linesOf(player: Client): string[] {
  return player.chatLines().map((line) => string.gsub(line, "^|c%x+GuildHelper|r: ", "")[0]);
}

/** What a player's client is doing. Called by: specs. */
function statusOf(player: Client): SyncStatus {
  return ask(player, "return GuildHelper:GetSyncStatus()")[0] as SyncStatus;
}
