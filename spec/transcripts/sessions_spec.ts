import type { Entry } from "../../src/model/entry";
import { anEntry, aTombstone, DAY, NOW } from "../support/entries";
import type { Pair, PairOptions } from "../support/rigs";
import { aPair, sync } from "../support/rigs";
import { transcriptOf } from "../support/transcript";

const RAID = anEntry("raid");
const FEAST = anEntry("feast");

describe("what two players say to each other", () => {
  it("is two messages when their copies are equal", () => {
    assert.are.same(
      ["Alice > Bob    C  76  opening(Bob-Ragnaros, days 7) request(seconds, news 1) /", "Bob > Alice    C  46  summary(news 1) /"],
      saidInWeek([RAID], [RAID]),
    );
  });

  it("is two messages when both hold nothing", () => {
    assert.are.same(
      ["Alice > Bob    C  68  opening(Bob-Ragnaros, days 7) request(seconds, nothing) /", "Bob > Alice    C  38  summary(nothing) /"],
      saidInWeek([], []),
    );
  });

  it("names what differs, and moves only that, when each side has one change", () => {
    const aliceHolds = [RAID, anEntry("feast", { lastUpdated: NOW - 60 })];
    const bobHolds = [aTombstone("raid", { lastUpdated: NOW - 30 }), FEAST];
    assert.are.same(
      [
        "Alice > Bob    C  76  opening(Bob-Ragnaros, days 7) request(seconds, news 2) /",
        "Bob > Alice    C  97  summary(news 2, 10 symbols) /",
        "Alice > Bob    B 112  entriesRequest(news: 1 instead of mine, the last) entries(news: feast) /",
        "Bob > Alice    B 127  entries(news: raid) closing(news 2) tableDone(news: 1 applied) /",
        "Alice > Bob    C  43  tableDone(news: 1 applied) closing(news 2, final) /",
      ],
      saidInWeek(aliceHolds, bobHolds),
    );
  });

  it("needs no comparison where one side holds nothing, and visits the tables in order", () => {
    const options = { aliceHolds: { roster: [anEntry("Alice-Ragnaros")] }, bobHolds: { news: [RAID], calendar: [FEAST] } };
    assert.are.same(
      [
        "Alice > Bob    C  76  opening(Bob-Ragnaros, all) request(seconds, roster 1) /",
        "Bob > Alice    C  54  summary(news 1, calendar 1) /",
        "Alice > Bob    C  19  entriesRequest(news: everything) /",
        "Bob > Alice    B 104  entries(news: raid) tableDone(news: 0 applied) /",
        "Alice > Bob    C  25  tableDone(news: 1 applied) entriesRequest(calendar: everything) /",
        "Bob > Alice    B 106  entries(calendar: feast) tableDone(calendar: 0 applied) /",
        "Alice > Bob    B 129  tableDone(calendar: 1 applied) entriesRequest(roster: nothing, the last) entries(roster: Alice-Ragnaros) /",
        "Bob > Alice    C  59  closing(news 1, calendar 1, roster 1) tableDone(roster: 1 applied) /",
        "Alice > Bob    C  59  tableDone(roster: 0 applied) closing(news 1, calendar 1, roster 1, final) /",
      ],
      said(options, (pair) => {
        sync(pair);
      }),
    );
  });

  it("asks for more of the sketch where a message's symbols do not tell the difference", () => {
    const lines = saidInWeek(manyNews(60, 1), manyNews(60));
    assert.are.same(
      [
        "Alice > Bob    C  76  opening(Bob-Ragnaros, days 7) request(seconds, news 60) /",
        "Bob > Alice    C 254  summary(news 60, 58 symbols) /",
        "Alice > Bob    C  20  symbolsRequest(75 from 58) /",
        "Bob > Alice    C 255  ...",
      ],
      lines.slice(0, 4),
    );
  });

  it("looks at fractions when two authors wrote in one second, and needs nothing else", () => {
    const byCarol = anEntry("raid", { lastUpdated: NOW - 60 + 0.25 });
    const byDave = anEntry("raid", { lastUpdated: NOW - 60 + 0.75, author: "Dave-Ragnaros" });
    assert.are.same(
      [
        "Alice > Bob    C  76  opening(Bob-Ragnaros, days 7) request(seconds, news 2) /",
        "Bob > Alice    C  97  summary(news 2, 10 symbols) /",
        "Alice > Bob    C  59  request(fractions, news 2) /",
        "Bob > Alice    C  97  summary(news 2, 10 symbols) /",
        "Alice > Bob    C  26  entriesRequest(news: 1 instead of mine, the last) /",
        "Bob > Alice    B 127  entries(news: raid) closing(news 2) tableDone(news: 0 applied) /",
        "Alice > Bob    C  43  tableDone(news: 1 applied) closing(news 2, final) /",
      ],
      saidInWeek([byCarol, FEAST], [byDave, FEAST]),
    );
  });

  it("carries what an edit changed to whoever holds the version before", () => {
    const options = { aliceHolds: { news: [RAID] }, bobHolds: { news: [RAID] } };
    assert.are.same(
      [
        "Alice > Bob    C  76  opening(Bob-Ragnaros, all) request(seconds, news 1) /",
        "Bob > Alice    C  84  summary(news 1, 6 symbols) /",
        "Alice > Bob    C  26  entriesRequest(news: 1 instead of mine, the last) /",
        "Bob > Alice    B  97  entries(news: 1 by difference) closing(news 1) tableDone(news: 0 applied) /",
        "Alice > Bob    C  43  tableDone(news: 1 applied) closing(news 1, final) /",
      ],
      said(options, (pair) => {
        pair.bob.type('/gh edit news raid title="Raid at nine"');
        sync(pair);
      }),
    );
  });

  it("outlines a long text that another version of it may replace", () => {
    const held = anEntry("raid", { data: { content: someLines(200, "") } });
    const newer = anEntry("raid", { data: { content: someLines(200, "bring potions ") }, lastUpdated: NOW - 60 });
    assert.are.same(
      [
        "Alice > Bob    C  76  opening(Bob-Ragnaros, days 7) request(seconds, news 1) /",
        "Bob > Alice    C  84  summary(news 1, 6 symbols) /",
        "Alice > Bob    C 138  entriesRequest(news: 1 instead of mine, the last) /",
        "Bob > Alice    B 212  entries(news: 1 by difference) closing(news 1) tableDone(news: 0 applied) /",
        "Alice > Bob    C  43  tableDone(news: 1 applied) closing(news 1, final) /",
      ],
      saidInWeek([held], [newer]),
    );
  });

  it("leaves out what is older than the window, on both sides", () => {
    const old = anEntry("old", { lastUpdated: NOW - 8 * DAY });
    assert.are.same(
      [
        "Alice > Bob    C  84  opening(Bob-Ragnaros, days 7) request(seconds, news 1 and 1 older) /",
        "Bob > Alice    C  84  summary(news 1, 6 symbols) /",
        "Alice > Bob    B 110  entriesRequest(news: 1 not held, the last) entries(news: raid) /",
        "Bob > Alice    B 129  entries(news: feast) closing(news 2) tableDone(news: 1 applied) /",
        "Alice > Bob    C  51  tableDone(news: 1 applied) closing(news 2 and 1 older, final) /",
      ],
      saidInWeek([RAID, old], [FEAST]),
    );
  });

  it("is cut into messages of 255 bytes where it is longer", () => {
    const long = anEntry("long", { data: { title: string.rep("content ", 75) } });
    assert.are.same(
      [
        "Alice > Bob    C  68  opening(Bob-Ragnaros, days 7) request(seconds, nothing) /",
        "Bob > Alice    C  46  summary(news 1) /",
        "Alice > Bob    C  19  entriesRequest(news: everything, the last) /",
        "Bob > Alice    B 255  ...",
        "Bob > Alice    B 255  ...",
        "Bob > Alice    B 236  entries(news: long) closing(news 1) tableDone(news: 0 applied) /",
        "Alice > Bob    C  43  tableDone(news: 1 applied) closing(news 1, final) /",
      ],
      saidInWeek([], [long]),
    );
  });

  it("speaks of a refused version once, and leaves it out of the proof ever after", () => {
    const rumour = anEntry("rumour", { author: "Bob-Ragnaros" });
    const options = { bobHolds: { news: [RAID, rumour] }, bobJoins: { rank: 3 } };
    /** The second one begins with what the first has learned. Called by: specs. */
    const syncTwice = (pair: Pair): void => {
      sync(pair);
      sync(pair);
    };
    assert.are.same(
      [
        "Alice > Bob    C  68  opening(Bob-Ragnaros, all) request(seconds, nothing) /",
        "Bob > Alice    C  46  summary(news 2) /",
        "Alice > Bob    C  19  entriesRequest(news: everything, the last) /",
        "Bob > Alice    B 158  entries(news: raid rumour) closing(news 2) tableDone(news: 0 applied) /",
        "Alice > Bob    C  74  tableDone(news: 1 applied, refused rumour) closing(news 1, without news rumour) /",
        "Bob > Alice    C  47  closing(news 1, without news rumour, final) /",
        "Alice > Bob    C  76  opening(Bob-Ragnaros, all) request(seconds, news 1) /",
        "Bob > Alice    C  90  summary(news 2, 8 symbols) /",
        "Alice > Bob    C  26  entriesRequest(news: 1 not held, the last) /",
        "Bob > Alice    C  53  closing(news 1, without news rumour) tableDone(news: 0 applied) /",
        "Alice > Bob    C  53  tableDone(news: 0 applied) closing(news 1, without news rumour, final) /",
      ],
      said(options, syncTwice),
    );
  });

  it("has one initiator when both begin at once, the one of lower name; the wish it does not cover comes after", () => {
    /** Neither has heard of the other's wish. Called by: specs. */
    const askEachOther = ({ world, alice, bob }: Pair): void => {
      bob.type("/gh sync Alice all");
      alice.type("/gh sync Bob 7");
      world.advance(20);
    };
    assert.are.same(
      [
        "Alice > Bob    C  76  opening(Bob-Ragnaros, days 7) request(seconds, news 1) /",
        "Bob > Alice    C  70  opening(Alice-Ragnaros, all) request(seconds, nothing) /",
        "Bob > Alice    C  38  summary(nothing) /",
        "Alice > Bob    B 103  entriesRequest(news: nothing, the last) entries(news: raid) /",
        "Bob > Alice    C  43  closing(news 1) tableDone(news: 1 applied) /",
        "Alice > Bob    C  43  tableDone(news: 0 applied) closing(news 1, final) /",
        "Bob > Alice    C  78  opening(Alice-Ragnaros, all) request(seconds, news 1) /",
        "Alice > Bob    C  46  summary(news 1) /",
      ],
      said({ aliceHolds: { news: [RAID] } }, askEachOther),
    );
  });

  it("is said again when the answer to the opening was lost", () => {
    assert.are.same(
      [
        "Alice > Bob    C  76  opening(Bob-Ragnaros, all) request(seconds, news 1) /",
        "Bob > Alice    C  46  summary(news 1) /",
        "Alice > Bob    C  76  (again)",
        "Bob > Alice    C  46  (again)",
      ],
      said({ aliceHolds: { news: [RAID] }, bobHolds: { news: [RAID] } }, (pair) => {
        syncWithoutMessage(pair, 2);
      }),
    );
  });

  it("is asked for, and only what lacks is said again, when a later message was lost", () => {
    assert.are.same(
      [
        "Alice > Bob    C  68  opening(Bob-Ragnaros, all) request(seconds, nothing) /",
        "Bob > Alice    C  46  summary(news 1) /",
        "Alice > Bob    C  19  entriesRequest(news: everything, the last) /",
        "Bob > Alice    B 127  entries(news: raid) closing(news 1) tableDone(news: 0 applied) /",
        "Alice > Bob    C  20  status(asking expected 2)",
        "Bob > Alice    C  20  status(asking expected 3)",
        "Bob > Alice    C  20  status(telling expected 3)",
        "Bob > Alice    B 127  (again)",
        "Alice > Bob    C  20  status(telling expected 2)",
        "Alice > Bob    C  43  tableDone(news: 1 applied) closing(news 1, final) /",
        "Bob > Alice    B 127  (again)",
        "Alice > Bob    C  43  (again)",
      ],
      said({ bobHolds: { news: [RAID] } }, (pair) => {
        syncWithoutMessage(pair, 4);
      }),
    );
  });

  it("ends at once when a player stops, and answers what still comes by the same word", () => {
    /** In the middle of the comparison. Called by: specs. */
    const stop = ({ world, alice }: Pair): void => {
      alice.type("/gh sync Bob all");
      world.advance(2);
      alice.type("/gh stop");
      world.advance(20);
    };
    assert.are.same(
      [
        "Alice > Bob    C  76  opening(Bob-Ragnaros, all) request(seconds, news 1) /",
        "Bob > Alice    C  84  summary(news 1, 6 symbols) /",
        "Alice > Bob    B 110  entriesRequest(news: 1 not held, the last) entries(news: raid) /",
        "Bob > Alice    B 129  entries(news: feast) closing(news 2) tableDone(news: 1 applied) /",
        "Alice > Bob    C  17  stopped(stopped)",
        "Alice > Bob    C  17  stopped(stopped)",
        "Bob > Alice    C  17  stopped(stopped)",
      ],
      said({ aliceHolds: { news: [RAID] }, bobHolds: { news: [FEAST] } }, stop),
    );
  });

  it("begins with a question to the guild when nobody is named", () => {
    assert.are.same(
      [
        "Alice > GUILD  C  16  who()",
        "Bob > Alice    C  ..  here(nothing)",
        "Alice > Bob    C  76  opening(Bob-Ragnaros, all) request(seconds, news 1) /",
        "Bob > Alice    C  38  summary(nothing) /",
        "Alice > Bob    B 103  entriesRequest(news: nothing, the last) entries(news: raid) /",
        "Bob > Alice    C  43  closing(news 1) tableDone(news: 1 applied) /",
        "Alice > Bob    C  43  tableDone(news: 0 applied) closing(news 1, final) /",
      ],
      said({ aliceHolds: { news: [RAID] } }, (pair) => {
        sync(pair, "/gh sync all");
      }),
    );
  });

  it("is over after the guild's answers when everybody's copy is equal", () => {
    assert.are.same(
      ["Alice > GUILD  C  16  who()", "Bob > Alice    C  ..  here(nothing)"],
      said({}, (pair) => {
        sync(pair, "/gh sync all");
      }),
    );
  });
});

/**
 * What is said in a world of these copies while `act` goes on. No client compresses, so that no library decides about bytes; and the
 * length of an answer is that of the addon's version.
 * Called by: sessions_spec.saidInWeek.
 */
function said(options: PairOptions, act: (pair: Pair) => void): string[] {
  const pair = aPair(options);
  for (const player of [pair.alice, pair.bob]) player.run("C_EncodingUtil = {}");
  pair.world.network.forget();
  act(pair);
  return transcriptOf(pair.world.messages()).map((line) => (line.includes("here(") ? string.gsub(line, "%d+  here", "..  here")[0] : line));
}

/** What is said when Alice asks Bob for the past week. Called by: specs. */
function saidInWeek(aliceHolds: readonly Entry[], bobHolds: readonly Entry[]): string[] {
  return said({ aliceHolds: { news: aliceHolds }, bobHolds: { news: bobHolds } }, (pair) => {
    sync(pair, "/gh sync Bob 7");
  });
}

/** A sync of which one message never arrives. Called by: specs. */
function syncWithoutMessage({ world, alice }: Pair, number: number): void {
  alice.type("/gh sync Bob all");
  world.runUntil(() => world.messages().length === number - 1, 10);
  world.network.faults.lossPercent = 100;
  world.runUntil(() => world.messages().length === number, 10);
  world.heal();
  world.advance(30);
}

/** So many news, whose stamps are `shift` seconds later. Called by: specs. */
function manyNews(count: number, shift = 0): Entry[] {
  const news: Entry[] = [];
  for (const number of $range(1, count)) news.push(anEntry(`n${number}`, { lastUpdated: NOW - 7200 + number + shift }));
  return news;
}

/** A text of so many lines with a word or two in the middle. Called by: specs. */
function someLines(count: number, middle: string): string {
  const lines: string[] = [];
  for (const number of $range(1, count)) lines.push(`line ${number * 7919}`);
  return [...lines.slice(0, count / 2), middle, ...lines.slice(count / 2)].join(" ");
}
