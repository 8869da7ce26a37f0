import { authorFraction } from "../../src/model/stamp";
import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import { FIELD_PRIME } from "../../src/reconcile/field";
import type { PlannedPush, PositionRequest, SketchPlan, Weighing } from "../../src/reconcile/planBySketch";
import { weighingByFractions, weighingBySeconds } from "../../src/reconcile/planBySketch";
import type { PositionOf } from "../../src/reconcile/position";
import { createIdHashes, createPositionOf } from "../../src/reconcile/position";
import type { Dice } from "../support/dice";
import { createDice } from "../support/dice";
import type { Look, Side, Version } from "./twoSides";
import { MOST_SYMBOLS, aSide, areEqual, carryOut, digestsAgree, planOf, reconcileOnce, symbolsOf } from "./twoSides";

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

/** A stamp of one second, by any author. Called by: specs. */
function stampOfOneSecond(this: void, dice: Dice): number {
  return NOW - 100 + dice.roll(1048573) / 1048576;
}

/** A version by chance. Called by: reconciliation_spec.twoSides. */
function aVersion(dice: Dice, index: number, drawStamp: DrawStamp): Version {
  const tableName = TABLE_NAMES[dice.roll(TABLE_NAMES.length) - 1] as TableName;
  return { tableName, id: `entry ${index}`, lastUpdated: drawStamp(dice), deleted: dice.chance(20) };
}

/** Two sides: equal entries, and some changed, only here or only there. Called by: specs. */
function twoSides(dice: Dice, drawStamp: DrawStamp): [local: Side, remote: Side] {
  const [local, remote]: [Version[], Version[]] = [[], []];
  const differing = dice.chance(10) ? 100 : dice.roll(40);
  for (const index of $range(1, dice.roll(30) - 1)) {
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
   * Called by: reconciliation_spec.planByForce, twoSides.lookUp, twoSides.symbolsOf.
   */
  const positionOf: PositionOf = (tableName, id) => ((everywhere(tableName, id) - 1) % positionCount) + 1;
  return { positionOf, weighing: weighingBySeconds(NOW), cutOff };
}

/**
 * The plan that brute force makes of both sides' full stamps, id by id: what weighs the same is not seen, and of an entry outside of
 * the window the other side knows nothing.
 * Called by: specs.
 */
function planByForce(local: Side, remote: Side, { positionOf, weighing, cutOff }: Look): SketchPlan {
  const [requests, pushes]: [PositionRequest[], PlannedPush[]] = [[], []];
  for (const [key, { tableName, id }] of pairs({ ...local, ...remote })) {
    const [mine, theirs] = [local[key]?.lastUpdated, remote[key]?.lastUpdated];
    const isMine = mine !== undefined && mine >= cutOff;
    const isTheirs = theirs !== undefined && theirs >= cutOff;
    const isSeen = !isMine || !isTheirs || weighing.weightOf(mine) !== weighing.weightOf(theirs);
    if (isSeen && isTheirs && (mine === undefined || theirs > mine)) {
      const held = mine === undefined ? undefined : { tableName, id, lastUpdated: mine, isInWindow: isMine };
      requests.push({ tableName, position: positionOf(tableName, id), held });
    } else if (isSeen && isMine) {
      pushes.push({ tableName, id, remoteSeconds: isTheirs ? math.floor(theirs) : undefined });
    }
  }
  table.sort(requests, (left, right) => left.position < right.position);
  /** Where a push stands in the order of a plan. Called by: reconciliation_spec.planByForce. */
  const place = (push: PlannedPush): string => `${TABLE_NAMES.indexOf(push.tableName)} ${push.id}`;
  table.sort(pushes, (left, right) => place(left) < place(right));
  return { requests, pushes };
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

for (const [title, drawStamp, weighing, cutOff] of [
  ["in all their entries", recentStamp, weighingBySeconds(NOW), 0],
  ["in a window of 7 days, where older copies lie outside", recentStamp, weighingBySeconds(NOW), NOW - 7 * DAY],
  ["in versions of one second by many authors", stampOfOneSecond, weighingByFractions(), 0],
] as [string, DrawStamp, Weighing, number][]) {
  describe(`Two sides that differ ${title}`, () => {
    for (const part of $range(0, 9)) {
      it(`plan exactly what brute force plans, and end equal (seeds ${part * 100 + 1} to ${part * 100 + 100})`, () => {
        for (const seed of $range(part * 100 + 1, part * 100 + 100)) {
          const [local, remote] = twoSides(createDice(seed), drawStamp);
          const [localEnd, remoteEnd] = [newestOf(local, remote, cutOff), newestOf(remote, local, cutOff)];
          const look: Look = { ...lookBySeconds(seed, cutOff), weighing };
          const plan = planOf(local, symbolsOf(remote, look, MOST_SYMBOLS), look);
          assert.are.same(planByForce(local, remote, look), plan, `seed ${seed}`);
          if (plan !== undefined) carryOut(plan, local, remote, look);
          assert.is_true(areEqual(localEnd, local) && areEqual(remoteEnd, remote), `seed ${seed}`);
        }
      });
    }
  });
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
