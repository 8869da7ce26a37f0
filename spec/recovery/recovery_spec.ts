/** What a sync survives, item by item, between players with the built addon. */
import type { SyncResult } from "../../src/model/result";
import { anEntry, longNews } from "../support/entries";
import type { Pair } from "../support/rigs";
import { aPair, isIdle, joinLions, listenTo, LOGIN_SECONDS, resultsIn, sync, tablesHeldBy } from "../support/rigs";
import { recordsIn } from "../support/transcript";
import { countOfNews, loseMessage, MOST_SECONDS, repeatedTexts, settle } from "./recoveryRig";

/** Messages that the second of a way there and back holds: who asks last of all may ask for them too. */
const MOST_UNDER_WAY = 3;
const RAID = anEntry("raid");
const EVENTS = ["SyncStarted", "SyncFinished"];

describe("holes in a transfer", () => {
  it("are named, and only they are said again, beside what is on its way when all else has arrived", () => {
    const pair = aPair({ bobHolds: { news: longNews(100) } });
    const lost = [20, 24, 25, 31];
    const told = listenTo(pair.alice, "SyncFinished");
    const first = pair.world.messages().length;
    pair.alice.type("/gh sync Bob all");
    for (const number of lost) loseMessage(pair.world, first + number);
    assert.are.same([], settle(pair));
    assert.are.same(
      [true],
      resultsIn(told).map(({ identical }) => identical),
    );
    const repeated = repeatedTexts(pair, first, "GuildHelperB");
    assert.is_true(repeated >= lost.length && repeated <= lost.length + MOST_UNDER_WAY, `${repeated} messages repeated`);
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
      assert.are.same([], settle(pair));
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
    assert.are.same([], settle(pair));
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
    assert.are.same([], settle(pair));
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
    assert.are.same([], settle(pair));
    pair.alice.reload();
    const told = listenTo(pair.alice, "SyncStarted");
    pair.world.advance(60);
    assert.are.same([[], 20], [told, countOfNews(pair.alice)]);
  });
});

describe("edits while a session runs", () => {
  it("are safe on both sides: the session is complete, and what is newest is everywhere after the next", () => {
    const newer = anEntry("raid", { lastUpdated: RAID.lastUpdated + 60 });
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [newer, ...longNews(20)] } });
    const told = listenTo(pair.alice, "SyncFinished");
    pair.alice.type("/gh sync Bob all");
    pair.world.advance(1.3);
    pair.alice.type('/gh edit news raid title="While his is on its way"');
    pair.world.runUntil(() => countOfNews(pair.alice) > 1, MOST_SECONDS);
    assert.are.equal("While his is on its way", tablesHeldBy(pair.alice).news.raid?.data.title);
    for (const number of $range(1, 5)) {
      pair.world.advance(1);
      pair.alice.type(`/gh edit news raid title="Alice ${number}"`);
      pair.alice.type(`/gh edit news n${number} title="Alice was here"`);
      pair.bob.type(`/gh edit news n${number + 10} title="Bob was here"`);
      pair.bob.type(`/gh add news title="Bob adds ${number}"`);
    }
    assert.are.same([], settle(pair));
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

/** Alice's results of a sync in the middle of which something happens to Bob. Called by: specs. */
function forgottenInTheMiddle(pair: Pair, happen: (this: void) => void): SyncResult[] {
  const told = listenTo(pair.alice, "SyncFinished");
  pair.alice.type("/gh sync Bob all");
  pair.world.advance(3);
  happen();
  pair.world.runUntil(() => told.length > 0, MOST_SECONDS);
  assert.are.same([], settle(pair));
  assert.are.same(tablesHeldBy(pair.alice), tablesHeldBy(pair.bob));
  return resultsIn(told);
}
