import { FIELD_PRIME } from "../../src/reconcile/field";
import type { Sketch } from "../../src/reconcile/sketch";
import { MAX_SYMBOLS, createSketch, syndromeOf } from "../../src/reconcile/sketch";
import { packResidues } from "../../src/wire/residuePacking";
import { createDice } from "../support/dice";
import { breathless, powerSums, residue, residues } from "./fieldRig";

/** Recorded from an independent implementation: twelve points and their first eight symbols. */
const POSITIONS = [16808, 12037482, 3258345, 33918687, 49491906, 18258145, 39654185, 47699130, 31996310, 18072545, 24129150, 56858266];
const WEIGHTS = [24753800, 27222209, 22489823, 30129429, 29516260, 27716716, 26521593, 29801054, 28810280, 25821163, 27111720, 30375708];
const SYMBOLS = [61834319, 3124732, 63300071, 39145540, 62290884, 46850393, 58981201, 47845217];
const PACKED = "ebe113c2fadfcf17879e555044ed9ef12cae159e0fed46da0f61";

type Point = readonly [position: number, weight: number];

/** The recorded points. Called by: specs. */
function recordedPoints(): Point[] {
  return POSITIONS.map((position, index): Point => [position, WEIGHTS[index] as number]);
}

/** A sketch of points. Called by: specs. */
function sketchOf(points: readonly Point[], breathe: (this: void) => void = breathless): Sketch {
  const sketch = createSketch(breathe);
  for (const [position, weight] of points) sketch.add(position, weight);
  return sketch;
}

/** Points by chance. Called by: specs. */
function somePoints(seed: number, count: number): Point[] {
  const dice = createDice(seed);
  return residues(dice, count).map((position): Point => [position, residue(dice)]);
}

describe("A sketch", () => {
  it("has the symbols of another implementation, packed alike", () => {
    const symbols = sketchOf(recordedPoints()).symbols(8);
    assert.are.same(SYMBOLS, symbols);
    const [hex] = string.gsub(packResidues(symbols), ".", (code) => string.format("%02x", string.byte(code)));
    assert.are.equal(PACKED, hex);
  });

  it("of nothing is zeros", () => {
    assert.are.same([0, 0, 0], createSketch(breathless).symbols(3));
    assert.are.same([], createSketch(breathless).symbols(0));
  });

  it("is continued, not computed again: any prefix is the same", () => {
    const points = somePoints(1, 50);
    const sketch = sketchOf(points);
    const whole = powerSums(points, 30);
    for (const count of [1, 5, 5, 3, 29, 30]) assert.are.same(whole.slice(0, count), sketch.symbols(count));
  });

  for (const seed of $range(1, 20)) {
    it(`follows points that come and go at any time (seed ${seed})`, () => {
      const dice = createDice(seed);
      const points = somePoints(seed, 30);
      const sketch = sketchOf(points.slice(0, 10));
      const kept = points.slice(0, 10);
      for (const point of points.slice(10)) {
        sketch.symbols(dice.roll(12));
        sketch.add(...point);
        kept.push(point);
        const [gone] = dice.chance(60) ? (table.remove(kept, dice.roll(kept.length)) ?? []) : [];
        if (gone !== undefined) sketch.remove(gone, weightIn(points, gone));
      }
      assert.are.same(powerSums(kept, 16), sketch.symbols(16));
    });
  }

  it("adds up what weighs at one position", () => {
    assert.are.same(
      powerSums([[7, 30]], 6),
      sketchOf([
        [7, 10],
        [7, 20],
      ]).symbols(6),
    );
    assert.are.same(
      [7],
      sketchOf([
        [7, 10],
        [7, 20],
      ]).positions(),
    );
  });

  it("has no more than its limit of symbols", () => {
    assert.are.equal(MAX_SYMBOLS, sketchOf([[2, 1]]).symbols(MAX_SYMBOLS + 1).length);
  });

  it("stays right when points come while it is computed", () => {
    let changes = 3;
    const points = somePoints(2, 40);
    const sketch: Sketch = sketchOf(points.slice(3), () => {
      if (changes === 0) return;
      changes -= 1;
      sketch.add(...(points[changes] as Point));
    });
    assert.are.same(powerSums(points, 10), sketch.symbols(10));
    assert.are.equal(0, changes);
  });

  it("stays right when a job is abandoned and when two compute at once", () => {
    const points = somePoints(3, 40);
    const sketch = sketchOf(points, () => {
      if (coroutine.running() !== undefined) coroutine.yield();
    });
    let first: number[] | undefined;
    const jobs = [coroutine.create(() => sketch.symbols(10)), coroutine.create(() => (first = sketch.symbols(12)))];
    for (const round of $range(1, 60)) {
      for (const [index, job] of ipairs(jobs)) {
        const isAbandoned = index === 1 && round > 4;
        if (!isAbandoned && coroutine.status(job) !== "dead") coroutine.resume(job);
      }
    }
    assert.are.same(powerSums(points, 12), first);
    assert.are.same(powerSums(points, 14), sketch.symbols(14));
  });
});

describe("A syndrome", () => {
  it("is the sketch of what differs, remote minus local", () => {
    const points = recordedPoints();
    const remote = points.slice(0, 11).map(([position, weight], index): Point => [position, index === 2 ? weight + 60 : weight]);
    const [, , changed] = points;
    const [gone, lost] = points[11] as Point;
    const expected = powerSums(
      [
        [(changed as Point)[0], 60],
        [gone, FIELD_PRIME - lost],
      ],
      8,
    );
    assert.are.same(expected, syndromeOf(sketchOf(remote).symbols(8), sketchOf(points).symbols(9)));
  });
});

/** The weight of the point at a position. Called by: specs. */
function weightIn(points: readonly Point[], position: number): number {
  for (const [at, weight] of points) if (at === position) return weight;
  return 0;
}
