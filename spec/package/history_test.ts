/** What another version replaced is still in the saved file, whoever wrote it. */
import * as luaunit from "luaunit";
import type { Client } from "../support/client";
import { anEntry, NOW } from "../support/entries";
import { aPair, answersTo, sync } from "../support/rigs";

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
 * What a player's history says of its versions, without the time of keeping and the packed entry.
 * Called by: history_test.testReplacedVersionsAreKept.
 */
function headings(player: Client): string[] {
  const { history } = player.global("GuildHelperDB") as { readonly history: readonly string[] };
  return history.map((text) => {
    const [tableName, id, stamp, source] = string.match(text, "^(%S+)\t(%S+)\t(%S+)\t%d+\t(%S+)\t");
    return [tableName, id, stamp, source].join(" ");
  });
}
