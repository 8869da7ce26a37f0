/** The built addon with automatic synchronization: what a guild does when nobody types a command. */
import { anEntry, DAY, longNews, NOW } from "../support/entries";
import type { Client } from "../support/client";
import { joinLions, listenTo, tablesHeldBy } from "../support/rigs";
import { aPair } from "../support/rigs";
import type { World } from "../support/world";

/** Longer than logins, jitter and a session take, and shorter than the time between two beacons without a reason. */
const SETTLED_SECONDS = 120;

/** Who said what since the world began, by name and chat type: "Alice GUILD 2". Called by: specs. */
function countsOf(world: World): string[] {
  const counts: Record<string, number> = {};
  for (const { from, to } of world.messages()) {
    const key = `${from.slice(0, from.indexOf("-"))} ${to === "GUILD" ? "guild" : "whisper"}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return Object.keys(counts)
    .sort()
    .map((key) => `${key} ${counts[key]}`);
}

/** Says that all hold what the first one holds, and that nobody had an error. Called by: specs. */
function assertEqual(players: readonly Client[]): void {
  for (const player of players) {
    assert.are.same(tablesHeldBy(players[0] as Client), tablesHeldBy(player));
    assert.are.same([], player.errors());
  }
}

describe("two members who wrote while the other was away", () => {
  it("are equal soon after the login without a session, and read nothing about it", () => {
    const { world, alice, bob } = aPair({
      autoSync: true,
      aliceHolds: { news: [anEntry("raid"), anEntry("old")] },
      bobHolds: { news: [anEntry("old", { lastUpdated: NOW - DAY }), anEntry("market")] },
    });
    const told = listenTo(bob, "SyncFinished");
    alice.forgetChat();
    bob.forgetChat();
    world.advance(SETTLED_SECONDS);
    assertEqual([alice, bob]);
    assert.are.same(["market", "old", "raid"], Object.keys(tablesHeldBy(bob).news).sort());
    assert.are.same([[], []], [alice.chatLines(), bob.chatLines()]);
    assert.are.same([], told);
  });
});

describe("probe", () => {
  it("counts", () => {
    const { world, alice, bob } = aPair({ autoSync: true, aliceHolds: { news: longNews(40) } });
    world.advance(SETTLED_SECONDS);
    assertEqual([alice, bob]);
    print(countsOf(world).join("; "));
    const carol = joinLions(world, "Carol-Ragnaros", longNews(3), true);
    world.advance(SETTLED_SECONDS);
    assertEqual([alice, bob, carol]);
    print(countsOf(world).join("; "));
  });
});
