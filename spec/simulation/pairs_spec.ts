import { createDice, type Dice } from "../support/dice";
import { tablesOf } from "../support/entries";
import type { WorldOptions } from "../support/options";
import type { Told } from "../support/rigs";
import { aPair, listenTo, sync, tablesHeldBy } from "../support/rigs";
import { differences, lastWriterWins, type Expected } from "./oracle";
import { randomCopies } from "./randomCopies";

const PAIRS = 300;
const EVENTS = ["SyncStarted", "SyncFinished"];
/** Long frames and short ways: the order of events is what is tested, not how long they take. */
const QUICK: WorldOptions = { frameSeconds: 0.25, latencyLowSeconds: 0.05, latencyHighSeconds: 0.3, jitterPercent: 50 };

describe("two members with copies of their own, on a sound network,", () => {
  for (const seed of $range(1, PAIRS)) {
    it(`end equal, by the last writer, in one sync (seed ${seed})`, () => {
      meet(seed);
    });
  }
});

/** Lets the two of a seed sync once; their copies must be what the last writers made them. Called by: specs. */
function meet(seed: number): void {
  const dice = createDice(seed);
  const days = dice.chance(50) ? 0 : dice.roll(30);
  const copies = randomCopies(dice, days);
  const expected = lastWriterWins([tablesOf(copies.alice), tablesOf(copies.bob)], days);
  const pair = aPair({ seed, ...QUICK, aliceHolds: copies.alice, bobHolds: copies.bob });
  const told = [listenTo(pair.alice, ...EVENTS), listenTo(pair.bob, ...EVENTS)];

  const [result] = sync(pair, lineOf(dice, days));

  const found = [pair.alice, pair.bob].map((player, place) => differences(expected[place] as Expected, tablesHeldBy(player)));
  assert.are.same([[], []], found);
  assert.are.same([true, true], [result?.ok, result?.identical]);
  assert.are.same(
    [true, true],
    told.map((events) => isInPairs(events)),
  );
  assert.are.same([], [...pair.alice.errors(), ...pair.bob.errors()]);
}

/** One of the ways to ask for the same sync. Called by: pairs_spec.meet. */
function lineOf(dice: Dice, days: number): string {
  if (days === 0) return dice.chance(50) ? "/gh sync Bob all" : "/gh sync bob-ragnaros 0";
  return dice.chance(50) ? `/gh sync Bob days ${days}` : `/gh sync Bob ${days}`;
}

/** True when every SyncStarted was followed by one SyncFinished before the next. Called by: pairs_spec.meet. */
function isInPairs(told: readonly Told[]): boolean {
  return told.every(([event], place) => event === EVENTS[place % EVENTS.length]) && told.length % EVENTS.length === 0;
}
