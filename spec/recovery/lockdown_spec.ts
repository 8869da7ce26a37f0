/** What a sync does while the game allows no addon messages, and what the player sees of it. */
import type { SyncStatus } from "../../src/model/syncStatus";
import type { Client } from "../support/client";
import { anEntry, longNews } from "../support/entries";
import { answersTo, aPair, ask, listenTo, resultsIn, sync } from "../support/rigs";
import { countOfNews, settle } from "./recoveryRig";

const RAID = anEntry("raid");

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

  for (const [place, role, seconds] of [
    ["at the player who asked, however long", "alice", 400],
    ["at the other side, for less than patience", "bob", 15],
  ] as const) {
    it(`pauses a session, which goes on afterwards and ends identical: ${place}`, () => {
      const pair = aPair({ bobHolds: { news: longNews(100) } });
      const told = listenTo(pair.alice, "SyncFinished");
      pair.alice.type("/gh sync Bob all");
      pair.world.advance(5);
      assert.are.same([], told);
      pair[role].enterInstance("raid");
      pair[role].startEncounter();
      pair.world.advance(seconds);
      pair[role].endEncounter(2, 3);
      assert.are.same([], settle(pair));
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
    assert.are.same([], settle(pair));
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
    assert.are.same([], settle(pair));
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

/** The chat lines of a player without what the addon writes before each. Called by: specs. */
function linesOf(player: Client): string[] {
  return player.chatLines().map((line) => string.gsub(line, "^|c%x+GuildHelper|r: ", "")[0]);
}

/** What a player's client is doing. Called by: specs. */
function statusOf(player: Client): SyncStatus {
  return ask(player, "return GuildHelper:GetSyncStatus()")[0] as SyncStatus;
}
