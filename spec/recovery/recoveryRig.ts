/** What the specs of recovery do to two players beside letting them sync: lose messages, wait, and count. */
import type { Client } from "../support/client";
import type { Pair } from "../support/rigs";
import { isIdle, tablesHeldBy } from "../support/rigs";
import type { World } from "../support/world";

/** Longer than every patience and every new beginning of a session, one after the other. */
export const MOST_SECONDS = 900;

/** Runs until the message of this number, counted from the world's beginning, was sent and lost. Called by: specs. */
export function loseMessage(world: World, number: number): void {
  world.runUntil(() => world.messages().length >= number - 1, MOST_SECONDS);
  world.network.faults.lossPercent = 100;
  world.runUntil(() => world.messages().length >= number, MOST_SECONDS);
  world.heal();
}

/** Runs until nobody is at anything; what is wrong then, none if all is well. Called by: specs. */
export function settle({ world, alice, bob }: Pair): string[] {
  world.advance(1);
  const isQuiet = world.runUntil(() => isIdle(alice) && isIdle(bob), MOST_SECONDS);
  return [...(isQuiet ? [] : ["still at it"]), ...alice.errors(), ...bob.errors()];
}

/** Messages with a prefix that were said more than once since the one of that number. Called by: specs. */
export function repeatedTexts({ world }: Pair, first: number, prefix: string): number {
  const known = new Set<string>();
  let repeated = 0;
  for (const { from, text, prefix: own } of world.messages().slice(first)) {
    if (own !== prefix) continue;
    if (known.has(`${from} ${text}`)) repeated += 1;
    known.add(`${from} ${text}`);
  }
  return repeated;
}

/** News that a player holds. Called by: specs. */
export function countOfNews(player: Client): number {
  return Object.keys(tablesHeldBy(player).news).length;
}
