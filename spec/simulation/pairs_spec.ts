import type { SyncResult } from "../../src/model/result";
import { equalPlain } from "../../src/model/plainValue";
import { TABLE_NAMES } from "../../src/model/tables";
import { createDice, type Dice } from "../support/dice";
import type { Tables } from "../support/entries";
import { tablesOf } from "../support/entries";
import type { WorldOptions } from "../support/options";
import type { Pair, Told } from "../support/rigs";
import { aPair, isIdle, listenTo, sync, tablesHeldBy } from "../support/rigs";
import type { Disturbance } from "./disturbances";
import { disturb, DISTURBANCES, forgetsCallbacks } from "./disturbances";
import { lastWriterWins } from "./oracle";
import { randomCopies } from "./randomCopies";

const PAIRS = 300;
/** Once nothing disturbs them, two copies are equal after so many syncs. */
const MOST_SYNCS = 3;
const MOST_SECONDS_UNDISTURBED = 6;
/** Every patience and every new beginning of a session, one after the other. */
const MOST_SECONDS_DISTURBED = 900;
const EVENTS = ["SyncStarted", "SyncFinished"];
/** Long frames and short ways: the order of events is what is tested, not how long they take. */
const QUICK: WorldOptions = { frameSeconds: 0.25, latencyLowSeconds: 0.05, latencyHighSeconds: 0.3, jitterPercent: 50 };

describe("two members with copies of their own, on a sound network,", () => {
  for (const seed of $range(1, PAIRS)) {
    it(`end equal, by the last writer, in one sync (seed ${seed})`, () => {
      meet(seed, {}, 1);
    });
  }
});

describe("two members with copies of their own, after a sync on a network that loses, repeats, reorders and cuts messages,", () => {
  for (const seed of $range(PAIRS + 1, 2 * PAIRS)) {
    const disturbance = DISTURBANCES[seed % DISTURBANCES.length] as Disturbance;
    it(`and ${disturbance} on top, end equal, by the last writer (seed ${seed})`, () => {
      const dice = createDice(seed);
      const faults = {
        lossPercent: dice.between(0, 25),
        repeatPercent: dice.between(0, 10),
        reorderPercent: dice.between(0, 10),
        cutPercent: dice.between(0, 5),
      };
      meet(seed, faults, MOST_SYNCS, disturbance);
    });
  }
});

/**
 * Lets the two of a seed sync, under faults if a disturbance is named, and then until their copies are identical.
 * Called by: specs.
 */
function meet(seed: number, faults: WorldOptions, mostSyncs: number, disturbance?: Disturbance): void {
  const dice = createDice(seed);
  const days = dice.chance(50) ? 0 : dice.roll(30);
  const copies = randomCopies(dice, days);
  const before = [tablesOf(copies.alice), tablesOf(copies.bob)] as const;
  const pair = aPair({ seed, ...QUICK, ...faults, aliceHolds: copies.alice, bobHolds: copies.bob });
  const line = lineOf(dice, days);
  if (disturbance !== undefined) {
    const told = [listenTo(pair.alice, ...EVENTS), listenTo(pair.bob, ...EVENTS)];
    pair.alice.type(line);
    pair.world.advance(dice.between(0, MOST_SECONDS_UNDISTURBED));
    disturb(disturbance, pair, dice, days, before[1].news);
    assert.is_true(
      pair.world.runUntil(() => isIdle(pair.alice) && isIdle(pair.bob), MOST_SECONDS_DISTURBED),
      "still at it",
    );
    for (const events of forgetsCallbacks(disturbance) ? told.slice(0, 1) : told) assert.is_true(isInPairs(events));
    pair.world.heal();
  }
  const told = [listenTo(pair.alice, ...EVENTS), listenTo(pair.bob, ...EVENTS)];

  const last = syncUntilIdentical(pair, line, mostSyncs);

  const [alice, bob] = lastWriterWins(before[0], before[1], days);
  assert.are.same([], differences(alice, tablesHeldBy(pair.alice)), "Alice's copy");
  assert.are.same([], differences(bob, tablesHeldBy(pair.bob)), "Bob's copy");
  assert.are.same([true, true], [last?.ok, last?.identical]);
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

/** The last result of at most so many syncs. Called by: pairs_spec.meet. */
function syncUntilIdentical(pair: Pair, line: string, most: number): SyncResult | undefined {
  let last: SyncResult | undefined;
  for (const _ of $range(1, most)) {
    if (last?.identical !== true) [last] = sync(pair, line);
  }
  return last;
}

/** Where a copy is not what it must be: nothing may lack, nothing may be there too much. Called by: pairs_spec.meet. */
function differences(expected: Tables, actual: Tables): string[] {
  const found: string[] = [];
  for (const tableName of TABLE_NAMES) {
    for (const [id, entry] of pairs(expected[tableName])) {
      const held = actual[tableName][id];
      if (!equalPlain(entry, held)) found.push(`${tableName} ${id}: ${held === undefined ? "lost" : "another version"}`);
    }
    for (const [id] of pairs(actual[tableName])) if (expected[tableName][id] === undefined) found.push(`${tableName} ${id}: too much`);
  }
  table.sort(found);
  return found;
}

/** True when every SyncStarted was followed by one SyncFinished before the next. Called by: pairs_spec.meet. */
function isInPairs(told: readonly Told[]): boolean {
  return told.every(([event], place) => event === EVENTS[place % EVENTS.length]) && told.length % EVENTS.length === 0;
}
