import type { TableName } from "../../src/model/tables";
import { createEstimator } from "../../src/reconcile/estimator";
import { fractionWeight, secondsWeight } from "../../src/reconcile/position";
import { createSketch } from "../../src/reconcile/sketch";
import type { KeptSketch, SketchKind } from "../../src/sync/keptSketch";
import { createKeptSketch } from "../../src/sync/keptSketch";
import type { Portrait } from "../../src/sync/portrait";
import { createPortrait, NO_STAMP } from "../../src/sync/portrait";
import { isInWindow } from "../../src/sync/view";
import type { Dice } from "../support/dice";
import { createDice } from "../support/dice";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const SKETCHED = new LuaSet<TableName>();
SKETCHED.add("news");
SKETCHED.add("roster");

/** A sketch of news and roster within a window, and the portrait that it follows. */
interface Studio {
  readonly portrait: Portrait;
  readonly positions: number[];
  readonly sketch: KeptSketch;
  /** What else goes on while work breathes. */
  breathe: (this: void) => void;
}

/** A sketch that has taken in nothing. Called by: specs. */
function aStudio(kind: SketchKind = "seconds"): Studio {
  const positions: number[] = [];
  const portrait = createPortrait(
    {
      get: () => undefined,
      onFuture: () => undefined,
      onStamp: (place, before, now) => {
        sketch.onStamp(place, before, now);
      },
    },
    aSession({ cutOff: NOW - 500 }),
  );
  const sketch: KeptSketch = createKeptSketch({
    portrait,
    positions,
    kind,
    tables: SKETCHED,
    breathe: () => {
      studio.breathe();
    },
  });
  const studio: Studio = { portrait, positions, sketch, breathe: () => undefined };
  return studio;
}

/**
 * One edit: an entry comes, changes, or leaves the guild; its place has a position before the sketch grows.
 * Called by: specs.
 */
function edit({ portrait }: Studio, dice: Dice): void {
  const tableName = (["news", "roster", "calendar"] as const)[dice.roll(3) - 1] ?? "news";
  const fields = dice.chance(15) ? { guildName: "Others-Realm" } : {};
  portrait.see(tableName, anEntry(`id${dice.roll(20)}`, NOW - dice.roll(1000) + dice.fraction(), fields));
}

/** Gives positions to places that have none. Called by: specs. */
function grow(studio: Studio): void {
  while (studio.positions.length < studio.portrait.count()) studio.positions.push(1000 + 7 * studio.positions.length);
  studio.sketch.grow();
}

/** Expects what a sketch and an estimator say that see the portrait for the first time. Called by: specs. */
function expectFresh({ portrait, positions, sketch }: Studio, kind: SketchKind, symbolCount: number): void {
  const fresh = createSketch(() => undefined);
  const estimator = createEstimator();
  for (const place of $range(0, portrait.count() - 1)) {
    const [tableName, stamp] = [portrait.tableAt(place), portrait.stampAt(place)];
    if (stamp === NO_STAMP || !SKETCHED.has(tableName) || !isInWindow(portrait.view, tableName, stamp)) continue;
    const weight = kind === "seconds" ? secondsWeight(stamp) : fractionWeight(stamp);
    fresh.add(positions[place] as number, weight);
    estimator.add(positions[place] as number, weight);
  }
  assert.are.same(fresh.symbols(symbolCount), sketch.symbols(symbolCount));
  assert.are.equal(estimator.toText(), sketch.estimate());
}

describe("a kept sketch", () => {
  for (const kind of ["seconds", "fractions"] as const) {
    for (const seed of $range(1, 15)) {
      it(`of ${kind} is that of what is there, however it came about (seed ${seed})`, () => {
        const dice = createDice(seed);
        const studio = aStudio(kind);
        for (const round of $range(1, 8)) {
          for (const _ of $range(1, 12)) edit(studio, dice);
          grow(studio);
          for (const _ of $range(1, 6)) edit(studio, dice);
          grow(studio);
          expectFresh(studio, kind, 3 * round);
        }
      });

      it(`of ${kind} is right although entries change while it grows and is said (seed ${seed})`, () => {
        const dice = createDice(seed);
        const studio = aStudio(kind);
        for (const _ of $range(1, 40)) edit(studio, dice);
        let edits = 30;
        studio.breathe = () => {
          if (edits === 0) return;
          edits -= 1;
          edit(studio, dice);
        };
        grow(studio);
        edits = 10;
        studio.sketch.symbols(10);
        studio.breathe = () => undefined;
        grow(studio);
        expectFresh(studio, kind, 20);
      });
    }
  }

  it("counts changes of what it sketches, and of nothing else", () => {
    const studio = aStudio();
    const { portrait, sketch } = studio;
    portrait.see("news", anEntry("a", NOW));
    assert.are.equal(0, sketch.changes());
    grow(studio);
    const taken = sketch.changes();
    assert.is_true(taken > 0);
    portrait.see("calendar", anEntry("b", NOW));
    portrait.see("news", anEntry("old", NOW - 501));
    grow(studio);
    sketch.symbols(5);
    assert.are.equal(taken, sketch.changes());
    portrait.see("news", anEntry("a", NOW + 1));
    assert.is_true(sketch.changes() > taken);
  });
});
