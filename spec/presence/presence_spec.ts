/** The built addon with automatic synchronization: what a guild does when nobody types a command. */
import type { Client } from "../support/client";
import type { Entry } from "../../src/model/entry";
import { anEntry, DAY, longNews, NOW } from "../support/entries";
import type { Pair } from "../support/rigs";
import { answersTo, aPair, ask, isIdle, joinLions, listenTo, resultsIn, tablesHeldBy } from "../support/rigs";
import { recordsIn } from "../support/transcript";
import type { World } from "../support/world";

/** Longer than logins, jitter, patience and a session take, and shorter than the time between two beacons without a reason. */
const SETTLED_SECONDS = 120;
const RAID = anEntry("raid");
const ALICES = { news: [RAID, anEntry("old")] };
const BOBS = { news: [anEntry("old", { lastUpdated: NOW - DAY }), anEntry("market")] };

/** How many messages a player has sent since the world began, or since it was forgotten. Called by: specs. */
function saidBy(world: World, player?: Client): number {
  return world.messages().filter(({ from }) => player === undefined || from === player.name).length;
}

/** How many beacons were said to the guild. Called by: specs. */
function beaconsIn(world: World): number {
  return recordsIn(world.messages().filter(({ to }) => to === "GUILD")).filter(({ record }) => record.name === "here").length;
}

/** Says that all hold what the first one holds, and that nobody had an error. Called by: specs. */
function assertEqual(players: readonly Client[]): void {
  for (const player of players) {
    assert.are.same(tablesHeldBy(players[0] as Client), tablesHeldBy(player));
    assert.are.same([], player.errors());
  }
}

/** Two equal members with automatic synchronization whose logins are over. Called by: specs. */
function anEqualPair(): Pair {
  const pair = aPair({ autoSync: true, aliceHolds: { news: [RAID] }, bobHolds: { news: [RAID] } });
  pair.world.advance(SETTLED_SECONDS);
  pair.world.network.forget();
  return pair;
}

describe("two members who wrote while the other was away", () => {
  it("are equal soon after the login, and read nothing about it", () => {
    const { world, alice, bob } = aPair({ autoSync: true, aliceHolds: ALICES, bobHolds: BOBS });
    alice.forgetChat();
    bob.forgetChat();
    world.advance(SETTLED_SECONDS);
    assertEqual([alice, bob]);
    assert.are.same(["market", "old", "raid"], Object.keys(tablesHeldBy(bob).news).sort());
    assert.are.same([[], []], [alice.chatLines(), bob.chatLines()]);
    assert.is_true(saidBy(world) <= 16);
  });

  it("stay as they are where the player wants nothing to happen by itself, and say one line each", () => {
    const { world, alice, bob } = aPair({ aliceHolds: ALICES, bobHolds: BOBS });
    world.advance(1000);
    assert.are.same([1, 1], [saidBy(world, alice), saidBy(world, bob)]);
    assert.is_nil(tablesHeldBy(bob).news.raid);
  });

  it("become equal once it is switched on, at once", () => {
    const { world, alice, bob } = aPair({ aliceHolds: ALICES, bobHolds: BOBS });
    for (const player of [alice, bob]) player.type("/gh set autoSync on");
    world.advance(SETTLED_SECONDS);
    assertEqual([alice, bob]);
  });

  it("are left in peace while they fight, and equal soon after it", () => {
    const { world, alice, bob } = aPair({ autoSync: true, aliceHolds: ALICES, bobHolds: BOBS });
    for (const player of [alice, bob]) player.setCombat(true);
    world.advance(10);
    world.network.forget();
    world.advance(600);
    assert.are.equal(0, saidBy(world));
    for (const player of [alice, bob]) player.setCombat(false);
    world.advance(SETTLED_SECONDS);
    assertEqual([alice, bob]);
  });
});

describe("equal members", () => {
  it("say a beacon now and then, one for all, and nothing else", () => {
    const { world, alice, bob } = anEqualPair();
    world.advance(3600);
    assert.are.equal(beaconsIn(world), saidBy(world));
    assert.is_true(beaconsIn(world) >= 3 && beaconsIn(world) <= 8);
    assertEqual([alice, bob]);
  });

  it("say nothing in the first 15 seconds after a login, and one line each then", () => {
    const { world, alice } = anEqualPair();
    alice.reload(0);
    world.advance(14);
    assert.are.equal(0, saidBy(world));
    world.advance(SETTLED_SECONDS);
    assert.are.equal(1, saidBy(world));
  });

  it("say nothing during an encounter, and what was due soon after it", () => {
    const { world, alice } = anEqualPair();
    alice.startEncounter();
    alice.type("/gh add news title=Boss");
    world.advance(300);
    assert.are.equal(0, saidBy(world, alice));
    alice.endEncounter();
    world.advance(30);
    assert.is_true(saidBy(world, alice) > 0);
  });
});

describe("six members of whom one differs", () => {
  /** So many more news than the others hold. */
  for (const [count, mostBeacons] of [
    [5, 30],
    [40, 30],
  ] as const) {
    it(`are equal after a few minutes (${count} entries more)`, () => {
      const { world, alice, bob } = anEqualPair();
      const others = ["Cid", "Dee", "Eve"].map((name) => joinLions(world, `${name}-Ragnaros`, [RAID], true));
      world.advance(SETTLED_SECONDS);
      world.network.forget();
      const more: Entry[] = [];
      for (const number of $range(1, count)) more.push(anEntry(`more${number}`));
      const fay = joinLions(world, "Fay-Ragnaros", [RAID, ...more], true);
      world.advance(5 * SETTLED_SECONDS);
      assertEqual([alice, bob, ...others, fay]);
      assert.is_true(beaconsIn(world) <= mostBeacons, `${beaconsIn(world)} beacons`);
    });
  }
});

describe("a command", () => {
  it("adopts the session that began by itself with the very player, and its line is shown", () => {
    const { world, alice, bob } = aPair({ autoSync: true, aliceHolds: { news: longNews(60) } });
    world.runUntil(() => !isIdle(alice) && !isIdle(bob), SETTLED_SECONDS);
    const told = listenTo(alice, "SyncFinished");
    assert.are.same(["Synchronizing everything with Bob-Ragnaros."], answersTo(alice, "/gh sync Bob all"));
    world.advance(SETTLED_SECONDS);
    assert.are.equal(1, alice.chatLines().filter((line) => line.includes("Bob-Ragnaros: identical.")).length);
    assert.is_true(resultsIn(told).length >= 1);
    assertEqual([alice, bob]);
  });

  it("stops the session that began by itself", () => {
    const { world, alice, bob } = aPair({ autoSync: true, aliceHolds: { news: longNews(60) } });
    world.runUntil(() => !isIdle(alice) && !isIdle(bob), SETTLED_SECONDS);
    assert.are.same(["Stopped."], answersTo(alice, "/gh stop"));
    assert.is_true(isIdle(alice));
  });

  it("tells who has the addon, which version, and since when both are in sync", () => {
    const { world, alice } = anEqualPair();
    const version = ask(alice, "return C_AddOns.GetAddOnMetadata('GuildHelper', 'Version')")[0] as string;
    const [, line] = answersTo(alice, "/gh status");
    assert.is_true(line?.startsWith(`Bob-Ragnaros, version ${version}: online, in sync since 2026-11-22 18:3`));
    alice.reload();
    world.advance(1);
    assert.are.equal(line, answersTo(alice, "/gh status")[1]);
  });
});
