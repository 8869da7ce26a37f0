import type { PlainTable } from "../../src/model/plainValue";
import { equalPlain } from "../../src/model/plainValue";
import type { Client } from "../support/client";
import { anEntry } from "../support/entries";
import { isIdle, listenTo, tablesHeldBy } from "../support/rigs";
import { aGuild, edit, titles } from "./castRig";

const HOLDS = { news: [anEntry("raid"), anEntry("cake")] };
/** A beacon follows three seconds after a change; question, answer and their moments take ten more. */
const REPAIR_SECONDS = 20;
/** Until the next beacon of everybody, which comes without a reason after a quarter of an hour. */
const MOST_WAITS = 50;

/** Asks whether everybody holds what the first holds. Called by: specs. */
function areEqual(players: readonly Client[]): boolean {
  const [first] = players.map((player) => tablesHeldBy(player) as unknown as PlainTable);
  return first !== undefined && players.every((player) => equalPlain(first, tablesHeldBy(player) as unknown as PlainTable));
}

describe("a cast that somebody has missed", () => {
  for (const [count, deafCount] of [
    [3, 1],
    [8, 1],
    [8, 5],
  ] as const) {
    it(`is repaired before the guild, without a session (${deafCount} of ${count} missed it)`, () => {
      const { world, players } = aGuild(count, HOLDS);
      const [alice] = players;
      if (alice === undefined) return;
      const started = players.map((player) => listenTo(player, "SyncStarted"));
      for (const deaf of players.slice(count - deafCount)) world.network.deafen(deaf.name, alice.name);
      edit(alice, "raid", "Tonight");
      world.advance(2);
      assert.are.equal(count - deafCount, titles(players, "raid").filter((title) => title === "Tonight").length);
      world.network.hearAgain();
      world.advance(REPAIR_SECONDS);
      assert.is_true(areEqual(players));
      assert.are.same(
        players.map(() => 0),
        started.map((told) => told.length),
      );
      assert.is_true(world.messages().length <= 10);
    });
  }

  for (const seed of [1, 2, 3]) {
    it(`is repaired in the end where every fifth message is lost (seed ${seed})`, () => {
      const { world, players } = aGuild(6, HOLDS, { seed });
      world.network.faults.lossPercent = 20;
      for (const [place, player] of ipairs(players.slice(0, 3))) {
        edit(player, place === 1 ? "raid" : "cake", `By ${player.name}`);
        world.advance(4);
      }
      world.advance(30);
      world.heal();
      let waits = 0;
      while (!areEqual(players) && waits < MOST_WAITS) {
        world.advance(REPAIR_SECONDS);
        waits += 1;
      }
      assert.is_true(waits < MOST_WAITS);
      world.runUntil(() => players.every((player) => isIdle(player)), 120);
      for (const player of players) assert.are.same([true, []], [isIdle(player), player.errors()]);
    });
  }
});
