/** Defects of the addon before this one in what it wrote and compared; docs/defects.md tells what each of them broke. */
import type { Entry } from "../../src/model/entry";
import type { Client } from "../support/client";
import { anEntry, DAY, LIONS, NOW } from "../support/entries";
import { aPair, answersTo, ask, listenTo, LOGIN_SECONDS, resultsIn, sync, tablesHeldBy } from "../support/rigs";

const RAID = anEntry("raid");

describe("a defect of the past in entries stays mended:", () => {
  it("D3: an edit is synced at once, without a /reload, and what has arrived is not fetched again", () => {
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [RAID] } });
    pair.alice.type('/gh edit news raid title="Raid at nine"');
    pair.alice.type("/gh add news title=New");
    assert.are.same([2, 0], countsOf(sync(pair)));
    assert.are.equal("Raid at nine", tablesHeldBy(pair.bob).news.raid?.data.title);
    const before = pair.world.messages().length;
    assert.are.same([0, 0], countsOf(sync(pair)));
    assert.are.equal(2, pair.world.messages().length - before);
  });

  it("D4: deleting marks the entry with a newer stamp, so that it is deleted at everybody", () => {
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [RAID] } });
    pair.alice.type("/gh delete news raid");
    sync(pair);
    const { raid } = tablesHeldBy(pair.bob).news;
    assert.are.same([true, RAID.data], [raid?.deleted, raid?.data]);
    assert.is_true((raid?.lastUpdated ?? 0) > RAID.lastUpdated);
  });

  it("D8: an older version that comes late changes nothing, and neither does one its sender may not write", () => {
    const forged = anEntry("forged", { author: "Bob-Ragnaros" });
    const older = anEntry("raid", { lastUpdated: NOW - 60 });
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [older, forged] }, bobJoins: { rank: 4 } });
    pair.alice.type("/gh sync Bob all");
    pair.world.advance(1.3);
    pair.alice.type('/gh edit news raid title="Mine is newer"');
    pair.world.advance(20);
    assert.are.equal("Mine is newer", tablesHeldBy(pair.alice).news.raid?.data.title);
    assert.are.equal(undefined, tablesHeldBy(pair.alice).news.forged);
    assert.are.equal(1, answersTo(pair.alice, "/gh log refused forged").length);
  });

  it("D10: the player's own clock orders nothing, and two authors in one second still end equal", () => {
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [RAID] }, aliceJoins: { clockSkewSeconds: 30 * DAY } });
    pair.alice.type("/gh edit news raid title=First");
    pair.world.advance(1);
    pair.bob.type("/gh edit news raid title=Second");
    sync(pair);
    assert.are.equal("Second", tablesHeldBy(pair.alice).news.raid?.data.title);
    for (const player of [pair.alice, pair.bob]) player.type(`/gh edit news raid title=By${player.character.shortName}`);
    const seconds = [pair.alice, pair.bob].map((player) => math.floor(tablesHeldBy(player).news.raid?.lastUpdated ?? 0));
    assert.are.equal(seconds[0], seconds[1]);
    assert.are.same(
      [true],
      sync(pair).map(({ identical }) => identical),
    );
    assert.are.same(tablesHeldBy(pair.bob).news, tablesHeldBy(pair.alice).news);
  });

  it("D16: a stranger who repeats everything that a member said gets no answer, and no key", () => {
    const data = { federation: "7", name: "Cats", key: string.rep("c0ffee00", 4) };
    const pair = aPair({ aliceHolds: { setup: [anEntry(`federation:7:${LIONS}`, { data })], news: [RAID] } });
    const { world, alice, bob } = pair;
    const eve = world.join("Eve-Ragnaros", { guild: "Snakes", rank: 0 }).login();
    sync(pair);
    bob.type("/gh sync Alice all");
    world.advance(20);
    const said = world.messages().filter(({ from }) => from === bob.name);
    const before = world.messages().length;
    for (const { prefix, text } of said) whisper(eve, alice, prefix, text);
    world.advance(60);
    assert.is_true(said.length > 2);
    assert.are.same(
      [],
      world
        .messages()
        .slice(before)
        .filter(({ from }) => from === alice.name),
    );
  });

  it("D18: who may write is asked in every way of writing, and an edit never changes whose an entry is", () => {
    const foreign = anEntry("foreign", { guildName: "Snakes-Ragnaros" });
    const { alice, bob } = aPair({ aliceHolds: { news: [foreign] }, bobHolds: { news: [RAID] }, bobJoins: { rank: 4 } });
    for (const line of ["add news title=x", "edit news raid title=x", "delete news raid"]) {
      assert.are.same([1, true], [answersTo(bob, `/gh ${line}`).length, RAID.lastUpdated === tablesHeldBy(bob).news.raid?.lastUpdated]);
    }
    assert.are.equal(undefined, ask(bob, 'return GuildHelper:PutEntry("news", "raid", { title = "x" })')[0]);
    assert.are.same(["your rank may not write news"], [ask(bob, 'return GuildHelper:DeleteEntry("news", "raid")')[1]]);
    answersTo(alice, "/gh edit news foreign title=ours");
    assert.are.same({ foreign }, tablesHeldBy(alice).news);
  });

  it("D19: two who write at the same moment write two entries, at everybody", () => {
    const pair = aPair();
    for (const player of [pair.alice, pair.bob]) player.type("/gh add news title=Welcome");
    sync(pair);
    const news = Object.values(tablesHeldBy(pair.alice).news);
    assert.are.same(["Alice-Ragnaros", "Bob-Ragnaros"], news.map(({ author }) => author).sort());
    assert.are.same(tablesHeldBy(pair.bob).news, tablesHeldBy(pair.alice).news);
  });

  it("D20: a change of my own entry writes the fields named and a new stamp, and makes nothing up", () => {
    const mine = anEntry("Bob-Ragnaros", { data: { name: "Bob", rank: "Officer", level: 70, note: "old" } });
    const pair = aPair({ bobHolds: { roster: [mine] }, aliceHolds: { roster: [mine] } });
    pair.bob.type("/gh me note=new");
    sync(pair);
    const held = tablesHeldBy(pair.alice).roster["Bob-Ragnaros"] as Entry;
    assert.are.same({ ...mine.data, note: "new" }, held.data);
    assert.is_true(held.lastUpdated > mine.lastUpdated);
    assert.are.same(["Bob-Ragnaros"], Object.keys(tablesHeldBy(pair.alice).roster));
  });

  it("D21: nothing is written in the name of a guild or a realm that the client does not tell yet", () => {
    const pair = aPair({ aliceJoins: { lateRealmSeconds: LOGIN_SECONDS + 12, lateGuildSeconds: LOGIN_SECONDS + 20 } });
    const { world, alice } = pair;
    for (const _ of $range(1, 11)) {
      for (const line of ["/gh add news title=Early", "/gh me note=Early"]) alice.type(line);
      world.advance(1);
    }
    assert.are.same([{}, {}], [tablesHeldBy(alice).news, tablesHeldBy(alice).roster]);
    world.advance(20);
    for (const line of ["/gh add news title=Late", "/gh me note=Late"]) alice.type(line);
    const { news, roster } = tablesHeldBy(alice);
    assert.are.same(
      [
        [LIONS, "Alice-Ragnaros"],
        [LIONS, "Alice-Ragnaros"],
      ],
      [...Object.values(news), ...Object.values(roster)].map(({ guildName, author }) => [guildName, author]),
    );
  });

  it("D23: a sync of some days says when something older differs, and how to mend it; that mends it", () => {
    const old = anEntry("old", { lastUpdated: NOW - 30 * DAY });
    const pair = aPair({ aliceHolds: { news: [RAID] }, bobHolds: { news: [RAID, old] } });
    const [week] = sync(pair, "/gh sync Bob 7");
    assert.are.same([true, 0], [week?.olderDiffer, week?.received]);
    assert.is_true(pair.alice.chatLines().some((line) => line.includes("Older entries differ: /gh sync Bob-Ragnaros all")));
    const told = listenTo(pair.alice, "SyncFinished");
    sync(pair, "/gh sync Bob-Ragnaros all");
    assert.are.same(
      [false],
      resultsIn(told).map(({ olderDiffer }) => olderDiffer),
    );
    assert.are.same(old, tablesHeldBy(pair.alice).news.old);
  });
});

/** What a sync gave and took. Called by: specs. */
function countsOf(results: readonly { sent: number; received: number }[]): unknown[] {
  return [results[0]?.sent, results[0]?.received];
}

/** A player whispers an addon message without the addon's help. Called by: specs. */
function whisper(from: Client, to: Client, prefix: string, text: string): void {
  const bytes: string[] = [];
  for (const place of $range(1, text.length)) bytes.push(string.format("\\%03d", string.byte(text, place)));
  from.run(`C_ChatInfo.SendAddonMessage("${prefix}", "${bytes.join("")}", "WHISPER", "${to.name}")`);
}
