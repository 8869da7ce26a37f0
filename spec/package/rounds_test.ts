/** A player asks everyone online: one is equal, one is busy with somebody else, one leaves, and every one is told of. */
import * as luaunit from "luaunit";
import type { Client } from "../support/client";
import { longNews, NOW } from "../support/entries";
import { joinLions, LOGIN_SECONDS, tablesHeldBy } from "../support/rigs";
import type { World } from "../support/world";
import { aWorld } from "../support/world";

const MOST_SECONDS = 300;
/** What Bob holds, and Alice too. */
const OLD_NEWS = longNews(2, "old");
/** So much that those who sync it are busy when Alice comes. */
const NEW_NEWS = longNews(30, "new");

interface Guild {
  readonly world: World;
  readonly alice: Client;
  readonly cid: Client;
  readonly dee: Client;
  readonly eve: Client;
}

/** Nobody is left out, and the last line counts them all. Called by: npm test. */
export function testARoundTellsOfEveryUserAndOfAll(): void {
  const { world, alice, cid, dee, eve } = aGuild();
  alice.type("/gh sync all");
  cid.type("/gh sync Eve all");
  world.runUntil(() => linesOf(alice).length > 1, MOST_SECONDS);
  dee.logout();
  world.runUntil(() => isOver(alice), MOST_SECONDS);
  luaunit.assertEquals(linesOf(alice), [
    "Synchronizing everything with everyone online.",
    "Bob-Ragnaros: identical. Received 0, sent 0 in 0 s.",
    "Cid-Ragnaros: identical. Received 30, sent 2 in SECONDS s.",
    "Dee-Ragnaros: not finished (offline): that player is not online. Received 0, sent 0 in SECONDS s.",
    "Eve-Ragnaros: identical. Received 0, sent 2 in SECONDS s.",
    "4 users: 3 in sync, 1 unreachable; received 30, sent 4.",
  ]);
  luaunit.assertEquals(tablesHeldBy(alice), tablesHeldBy(eve));
}

/** What is done is not done again, and the line counts both halves. Called by: npm test. */
export function testARoundCutOffByAReloadGoesOn(): void {
  const { world, alice } = aGuild();
  alice.type("/gh sync all");
  world.runUntil(() => linesOf(alice).length > 1, MOST_SECONDS);
  alice.reload(2);
  world.runUntil(() => isOver(alice), MOST_SECONDS);
  const lines = linesOf(alice);
  luaunit.assertEquals(lines[lines.length - 1], "4 users: 4 in sync; received 30, sent 6.");
}

/**
 * Alice and Bob, who hold the same, Cid and Dee, who hold nothing, and Eve, who holds much.
 * Called by: rounds_test.testARoundCutOffByAReloadGoesOn, rounds_test.testARoundTellsOfEveryUserAndOfAll.
 */
function aGuild(): Guild {
  const world = aWorld({ serverTime: NOW, seed: 5, knowsLevel: false });
  const alice = joinLions(world, "Alice-Ragnaros", OLD_NEWS);
  joinLions(world, "Bob-Ragnaros", OLD_NEWS);
  const [cid, dee] = [joinLions(world, "Cid-Ragnaros", []), joinLions(world, "Dee-Ragnaros", [])];
  const eve = joinLions(world, "Eve-Ragnaros", NEW_NEWS);
  world.advance(LOGIN_SECONDS);
  alice.forgetChat();
  return { world, alice, cid, dee, eve };
}

/**
 * What Alice has read, without what it took in time.
 * Called by: rounds_test.isOver, rounds_test.testARoundCutOffByAReloadGoesOn,
 * rounds_test.testARoundTellsOfEveryUserAndOfAll.
 */
function linesOf(alice: Client): string[] {
  return alice.chatLines().map((said) => string.gsub(string.gsub(said, "^.-|r: ", "")[0], " in [1-9]%d* s", " in SECONDS s")[0]);
}

/**
 * The last line of a round has been said.
 * Called by: rounds_test.testARoundCutOffByAReloadGoesOn, rounds_test.testARoundTellsOfEveryUserAndOfAll.
 */
function isOver(alice: Client): boolean {
  return linesOf(alice).some((line) => string.find(line, "users:", 1, true)[0] !== undefined);
}
