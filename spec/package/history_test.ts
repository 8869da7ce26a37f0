/** What another version replaced is still in the saved file, whoever wrote it. */
import * as luaunit from "luaunit";
import type { Client } from "../support/client";
import { anEntry, NOW } from "../support/entries";
import { aPair, answersTo, sync, tablesHeldBy } from "../support/rigs";

/**
 * Once a peer's version replaces the player's, once his own does; it is all there after the next login.
 * Called by: npm test.
 */
export function testReplacedVersionsAreKept(): void {
  const pair = aPair({
    aliceHolds: { news: [anEntry("raid"), anEntry("rules")] },
    bobHolds: { news: [anEntry("raid", { lastUpdated: NOW - 60, data: { title: "New" } })] },
  });
  const { world, alice } = pair;
  luaunit.assertEquals(sync(pair).length, 1);
  luaunit.assertEquals(headings(alice), [`news raid ${NOW - 3600} Bob-Ragnaros`]);
  answersTo(alice, "/gh edit news rules title=Other");
  alice.reload();
  world.advance(10);
  answersTo(alice, "/gh delete news rules");
  const kept = headings(alice);
  luaunit.assertEquals(kept.length, 3);
  luaunit.assertEquals([kept[0], kept[1]], [`news raid ${NOW - 3600} Bob-Ragnaros`, `news rules ${NOW - 3600} local`]);
  luaunit.assertStrContains(kept[2] ?? "", "news rules ");
  luaunit.assertEquals(alice.errors(), []);
}

/**
 * What a player's history says of its versions, beside the snapshot of the day, without the time of keeping and the packed entry.
 * Called by: history_test.testReplacedVersionsAreKept.
 */
function headings(player: Client): string[] {
  const { history } = player.global("GuildHelperDB") as { readonly history: readonly string[] };
  const versions = history.filter((text) => string.match(text, "^snapshot\t")[0] === undefined);
  return versions.map((text) => {
    const [tableName, id, stamp, source] = string.match(text, "^(%S+)\t(%S+)\t(%S+)\t%d+\t(%S+)\t");
    return [tableName, id, stamp, source].join(" ");
  });
}

/**
 * An officer goes back to a snapshot that was saved, and the other player has it after the next sync.
 * Called by: npm test.
 */
export function testARollbackReachesOthers(): void {
  const entries = { news: [anEntry("raid"), anEntry("rules"), anEntry("gone", { deleted: true })] };
  const pair = aPair({ aliceHolds: entries, bobHolds: entries });
  const { world, alice, bob } = pair;
  world.advance(30);
  luaunit.assertEquals(answersTo(bob, "/gh rollback"), ["1: 2026-11-22 18:30:20, 3 entries"]);
  answersTo(alice, "/gh edit news raid title=Spoiled");
  answersTo(alice, "/gh delete news rules");
  answersTo(alice, '/gh add news title="Made since" category=News');
  luaunit.assertEquals(sync(pair)[0]?.identical, true);
  bob.reload();
  world.advance(30);
  answersTo(bob, "/gh rollback 1");
  luaunit.assertEquals(answersTo(bob, "/gh rollback 1"), ["Nothing was changed: a rollback is running already."]);
  world.advance(5);
  luaunit.assertStrContains(
    bob.chatLines().join(),
    "Rollback done: 2 set back, 1 already so, 0 that you may not write, 1 made since and kept.",
  );
  const [result] = sync(pair);
  luaunit.assertEquals([result?.received, result?.sent, result?.identical], [2, 0, true]);
  const { news } = tablesHeldBy(alice);
  luaunit.assertEquals([news.raid?.data, news.rules?.deleted, news.gone?.deleted], [{ title: "About raid" }, false, true]);
  luaunit.assertEquals(answersTo(alice, "/gh list news since").length, 1);
  luaunit.assertEquals([...alice.errors(), ...bob.errors()], []);
}

/**
 * A version that a peer's replaced comes back by its number, and goes to the peer as a new one.
 * Called by: npm test.
 */
export function testARestoredVersionReachesOthers(): void {
  const pair = aPair({
    aliceHolds: { news: [anEntry("raid")] },
    bobHolds: { news: [anEntry("raid", { lastUpdated: NOW - 60, deleted: true, data: { title: "New" } })] },
  });
  const { alice, bob } = pair;
  sync(pair);
  const [line] = answersTo(alice, "/gh history news raid");
  luaunit.assertStrContains(line ?? "", "1: 2026-11-22 17:30:00 by Carol-Ragnaros: About raid, replaced 2026-11-22 18:30:");
  luaunit.assertStrContains(line ?? "", " by Bob-Ragnaros");
  luaunit.assertStrContains(
    answersTo(alice, "/gh restore news raid 1").join(),
    'Restored the content of "raid" in news to the version of 2026-11-22',
  );
  luaunit.assertEquals(sync(pair)[0]?.identical, true);
  const { raid } = tablesHeldBy(bob).news;
  luaunit.assertEquals([raid?.data, raid?.deleted, raid?.author], [{ title: "About raid" }, false, "Alice-Ragnaros"]);
  luaunit.assertEquals([...alice.errors(), ...bob.errors()], []);
}
