import { authorFraction } from "../../src/model/stamp";
import type { TableName } from "../../src/model/tables";
import { FIELD_PRIME } from "../../src/reconcile/field";
import { weighingByFractions, weighingBySeconds } from "../../src/reconcile/planBySketch";
import type { PositionOf } from "../../src/reconcile/position";
import { createIdHashes, createPositionOf } from "../../src/reconcile/position";
import type { Dice } from "../support/dice";
import { createDice } from "../support/dice";
import type { Look, Side, Version } from "./twoSides";
import { MOST_SYMBOLS, aSide, areEqual, carryOut, digestsAgree, keyOf, planOf, reconcileOnce, symbolsOf } from "./twoSides";

const NOW = 1700000000;
const DAY = 86400;
const CYCLE = FIELD_PRIME - 1;
/** More positions than there are: nothing is squeezed. */
const EVERYWHERE = FIELD_PRIME;
const AUTHORS = ["Ann-Realm", "Bob-Realm", "Cid-Realm"].map((author) => authorFraction(author));
const hashes = createIdHashes();

/** Where stamps come from: a stamp within these seconds before now, or the stamps of old addons. */
type DrawStamp = (this: void, dice: Dice) => number;

/** A stamp of the last 60 days, by one of three authors. Called by: specs. */
function recentStamp(this: void, dice: Dice): number {
  return NOW - dice.roll(60 * DAY) + (AUTHORS[dice.roll(3) - 1] as number);
}

/** A stamp of any year since 1970, with a fraction of its own or none. Called by: specs. */
function anyStamp(this: void, dice: Dice): number {
  const second = dice.chance(50) ? dice.roll(NOW) : NOW - dice.roll(3) * CYCLE + dice.roll(1000) - 500;
  return second + (dice.chance(50) ? dice.fraction() : 0);
}

/** A version by chance. Called by: reconciliation_spec.twoSides. */
function aVersion(dice: Dice, index: number, drawStamp: DrawStamp): Version {
  const tableName: TableName = dice.chance(50) ? "news" : "roster";
  return { tableName, id: `entry ${index}`, lastUpdated: drawStamp(dice), deleted: dice.chance(20) };
}

/** Two sides: equal entries, and some changed, only here or only there. Called by: specs. */
function twoSides(dice: Dice, drawStamp: DrawStamp): [local: Side, remote: Side] {
  const [local, remote]: [Version[], Version[]] = [[], []];
  const differing = dice.chance(10) ? 100 : dice.roll(40);
  for (const index of $range(1, dice.roll(50) - 1)) {
    const version = aVersion(dice, index, drawStamp);
    const way = dice.chance(differing) ? dice.roll(3) : 0;
    if (way !== 1) local.push(version);
    if (way === 3) remote.push({ ...version, lastUpdated: drawStamp(dice), deleted: dice.chance(20) });
    else if (way !== 2) remote.push(version);
  }
  return [aSide(local), aSide(remote)];
}

/** What both sides must end with: of every entry in either window the newest version; others stay. Called by: specs. */
function newestOf(side: Side, other: Side, cutOff: number): Side {
  const newest: Side = { ...side };
  for (const [key, version] of pairs(other)) {
    const held = newest[key];
    if (version.lastUpdated >= cutOff && (held === undefined || version.lastUpdated > held.lastUpdated)) newest[key] = version;
  }
  return newest;
}

/**
 * Both sides by whole seconds, through the salt `salt`; few positions make collisions.
 * Called by: reconciliation_spec.roundsToEqual.
 */
function lookBySeconds(salt: number, cutOff = 0, positionCount = EVERYWHERE): Look {
  const everywhere = createPositionOf(salt, hashes);
  /**
   * The usual position, squeezed into as few as the case wants; a multiple of 5, so that it still tells its table.
   * Called by: twoSides.symbolsOf, twoSides.versionsByPosition.
   */
  const positionOf: PositionOf = (tableName, id) => ((everywhere(tableName, id) - 1) % positionCount) + 1;
  return { positionOf, weighing: weighingBySeconds(NOW), cutOff };
}

/** The ids a plan names, as brute force would: requests by key of what both sides hold there. Called by: specs. */
function keysToFetch(local: Side, remote: Side): string[] {
  const keys: string[] = [];
  for (const [key, version] of pairs(remote)) {
    const held = local[key];
    if (held === undefined || math.floor(version.lastUpdated) > math.floor(held.lastUpdated)) keys.push(key);
  }
  table.sort(keys);
  return keys;
}

/**
 * Runs rounds until the digests agree: seconds, fractions, then further salts; the number of the round, or nil when none sufficed.
 * Called by: specs.
 */
function roundsToEqual(local: Side, remote: Side, cutOff: number, positionCount: number): number | undefined {
  for (const round of $range(1, 12)) {
    const look = lookBySeconds(math.floor((round + 1) / 2), cutOff, positionCount);
    reconcileOnce(local, remote, round % 2 === 1 ? look : { ...look, weighing: weighingByFractions() });
    if (digestsAgree(local, remote, cutOff)) return round;
  }
  return undefined;
}

for (const hundred of $range(0, 9)) {
  const seeds = `(seeds ${hundred * 100 + 1} to ${hundred * 100 + 100})`;

  describe("Two sides", () => {
    it(`plan exactly what brute force finds, and end equal ${seeds}`, () => {
      for (const seed of $range(hundred * 100 + 1, hundred * 100 + 100)) {
        const [local, remote] = twoSides(createDice(seed), recentStamp);
        const [localEnd, remoteEnd] = [newestOf(local, remote, 0), newestOf(remote, local, 0)];
        const look = lookBySeconds(seed);
        const plan = planOf(local, symbolsOf(remote, look, MOST_SYMBOLS), look);
        const positions = keysToFetch(local, remote).map((key) =>
          look.positionOf((remote[key] as Version).tableName, (remote[key] as Version).id),
        );
        table.sort(positions);
        assert.are.same(
          positions,
          plan?.requests.map((request) => request.position),
          `seed ${seed}`,
        );
        assert.are.same(keysToFetch(remote, local), sortedKeys(plan?.pushes ?? []), `seed ${seed}`);
        if (plan !== undefined) carryOut(plan, local, remote, look);
        assert.is_true(areEqual(localEnd, local) && areEqual(remoteEnd, remote), `seed ${seed}`);
      }
    });
  });
}

/** The keys of versions, sorted. Called by: specs. */
function sortedKeys(versions: readonly { tableName: TableName; id: string }[]): string[] {
  const keys = versions.map((version) => keyOf(version));
  table.sort(keys);
  return keys;
}

for (const [title, drawStamp, cutOff, positionCount, mostRounds] of [
  ["with a window of 7 days, where older copies lie outside", recentStamp, NOW - 7 * DAY, EVERYWHERE, 1],
  ["with stamps of any year and fraction", anyStamp, 0, EVERYWHERE, 12],
  ["squeezed into 200 positions", recentStamp, 0, 200, 12],
  ["squeezed into 200 positions with a window", recentStamp, NOW - 20 * DAY, 200, 12],
] as [string, DrawStamp, number, number, number][]) {
  describe(`Two sides ${title}`, () => {
    for (const part of $range(0, 4)) {
      it(`end with the newest of every entry in the window (seeds ${part * 100 + 1} to ${part * 100 + 100})`, () => {
        for (const seed of $range(part * 100 + 1, part * 100 + 100)) {
          const [local, remote] = twoSides(createDice(seed), drawStamp);
          const [localEnd, remoteEnd] = [newestOf(local, remote, cutOff), newestOf(remote, local, cutOff)];
          const rounds = roundsToEqual(local, remote, cutOff, positionCount);
          assert.is_true(rounds !== undefined && rounds <= mostRounds, `seed ${seed}: ${rounds}`);
          assert.is_true(areEqual(localEnd, local) && areEqual(remoteEnd, remote), `seed ${seed}`);
        }
      });
    }
  });
}

describe("Two versions of one second by two authors", () => {
  const version: Version = { tableName: "news", id: "a", lastUpdated: NOW - 5 + 0.25, deleted: false };
  const later: Version = { ...version, lastUpdated: NOW - 5 + 0.5 };

  for (const [held, offered] of [
    [version, later],
    [later, version],
  ] as [Version, Version][]) {
    it("are not seen by seconds, and by fractions the later one arrives on both sides", () => {
      const [local, remote] = [aSide([held]), aSide([offered])];
      const look = lookBySeconds(1);
      assert.are.same({ requests: [], pushes: [] }, planOf(local, symbolsOf(remote, look, 6), look));
      reconcileOnce(local, remote, { ...look, weighing: weighingByFractions() });
      assert.are.same([aSide([later]), aSide([later])], [local, remote]);
    });
  }

  it("whose seconds differ by exactly one cycle are not seen by any sketch, but by the digest", () => {
    const [local, remote] = [aSide([version]), aSide([{ ...version, lastUpdated: version.lastUpdated - CYCLE }])];
    assert.is_false(digestsAgree(local, remote, 0));
    assert.is_nil(roundsToEqual(local, remote, 0, EVERYWHERE));
  });
});
