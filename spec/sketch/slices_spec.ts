/** How long arithmetic keeps the frame: counted in steps of Lua's machine, so that no clock and no other program decides. */
import type { Breathe } from "../../src/model/breathe";
import { createDecoder } from "../../src/reconcile/decoder";
import { createEstimator, estimateDifference } from "../../src/reconcile/estimator";
import type { LocalVersion } from "../../src/reconcile/planBySketch";
import { planBySketch, weighingBySeconds } from "../../src/reconcile/planBySketch";
import { createIdHashes, createPositionOf, secondsWeight } from "../../src/reconcile/position";
import type { Sketch } from "../../src/reconcile/sketch";
import { MAX_SYMBOLS, createSketch, syndromeOf } from "../../src/reconcile/sketch";
import { breathless, residue } from "../reconcile/fieldRig";
import { createDice } from "../support/dice";

const NOW = 1700000000;
/** Steps between two looks at the counter. */
const COUNTED_STEPS = 100;
/** About a millisecond on the machine where this was written. */
const MOST_STEPS = 80000;
const ENTRIES = 10000;
const DIFFERENCES = 800;
const positionOf = createPositionOf(9, createIdHashes());

/**
 * The most steps that some work takes between two breaths, or between its ends and the nearest one. It runs in a coroutine, because
 * counting belongs to one.
 * Called by: slices_spec.assertShort.
 */
function longestStretch(work: (this: void, breathe: Breathe) => void): number {
  let [steps, longest] = [0, 0];
  const thread = coroutine.create(() => {
    work(() => {
      longest = math.max(longest, steps);
      steps = 0;
    });
  });
  debug.sethook(thread, () => (steps += COUNTED_STEPS), "", COUNTED_STEPS);
  const [hasEnded, reason] = coroutine.resume(thread);
  assert.is_true(hasEnded, `${reason}`);
  return math.max(longest, steps);
}

/** The sketch of entries with numbers from `first` to `last`, all stamped alike. Called by: slices_spec.positionsOf. */
function sketchOf(first: number, last: number, breathe: Breathe): Sketch {
  const sketch = createSketch(breathe);
  for (const index of $range(first, last)) {
    sketch.add(positionOf("roster", `Player${index}-Realm`), secondsWeight(NOW - index));
    breathe();
  }
  return sketch;
}

/** The positions of entries with numbers from `first` to `last`. Called by: specs. */
function positionsOf(first: number, last: number): number[] {
  return sketchOf(first, last, breathless).positions().slice();
}

/** Asserts that some work never keeps the frame. Called by: specs. */
function assertShort(work: (this: void, breathe: Breathe) => void): void {
  const steps = longestStretch(work);
  assert.is_true(steps > 0 && steps < MOST_STEPS, `${steps} steps`);
}

describe("Without a breath", () => {
  it("no long stretch of building a sketch of 10,000 entries runs", () => {
    assertShort((breathe) => {
      sketchOf(1, ENTRIES, breathe).symbols(5);
    });
  });

  it("no long stretch of continuing a long sketch and of changing it runs", () => {
    const sketch = sketchOf(1, 20, breathless);
    sketch.symbols(MAX_SYMBOLS);
    assertShort(() => {
      sketch.add(7, 1);
    });
    assertShort(() => {
      syndromeOf(sketch.symbols(MAX_SYMBOLS), sketch.symbols(MAX_SYMBOLS));
    });
  });

  it("no long stretch of decoding 800 differences among 10,000 entries runs, 40 of them unknown here", () => {
    const symbols = sketchOf(1, DIFFERENCES, breathless).symbols(2 * DIFFERENCES + 2);
    const localPositions = positionsOf(41, ENTRIES);
    let found = 0;
    assertShort((breathe) => {
      const decoder = createDecoder(breathe);
      decoder.push(symbols);
      const decoded = decoder.decode(localPositions);
      if (decoded.kind === "differences") found = decoded.differences.length;
    });
    assert.are.equal(DIFFERENCES, found);
  });

  it("no long stretch of finding 60 differences runs, all of them unknown here", () => {
    const symbols = sketchOf(1, 60, breathless).symbols(122);
    let found = 0;
    assertShort((breathe) => {
      const decoder = createDecoder(breathe);
      decoder.push(symbols);
      const decoded = decoder.decode([]);
      if (decoded.kind === "differences") found = decoded.differences.length;
    });
    assert.are.equal(60, found);
  });

  it("no long stretch of planning for 800 differences runs", () => {
    const dice = createDice(1);
    const differences = positionsOf(1, DIFFERENCES).map((position) => ({ position, difference: residue(dice) }));
    const held: LocalVersion[] = [{ tableName: "roster", id: "Player1-Realm", lastUpdated: NOW, isInWindow: true }];
    assertShort((breathe) => {
      planBySketch(differences, () => held, weighingBySeconds(NOW), breathe);
    });
  });

  it("no long stretch of estimating runs", () => {
    const [local, remote] = [createEstimator(), createEstimator()];
    for (const position of positionsOf(1, DIFFERENCES)) remote.add(position, 5);
    assertShort(() => {
      estimateDifference(local.toText(), remote.toText());
    });
  });
});
