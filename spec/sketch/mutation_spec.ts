/** Sketches that were damaged or that lie: whatever plan comes of them, equal digests mean equal sides. */
import { FIELD_PRIME } from "../../src/reconcile/field";
import { weighingBySeconds } from "../../src/reconcile/planBySketch";
import { createIdHashes, createPositionOf } from "../../src/reconcile/position";
import { packSymbols, unpackSymbols } from "../../src/reconcile/symbolPacking";
import type { Dice } from "../support/dice";
import { createDice } from "../support/dice";
import { powerSums, residue } from "../reconcile/fieldRig";
import type { Look, Side, Version } from "./twoSides";
import { aSide, areEqual, carryOut, digestsAgree, planOf, symbolsOf } from "./twoSides";

const NOW = 1700000000;
const SYMBOLS = 18;
const look: Look = { positionOf: createPositionOf(3, createIdHashes()), weighing: weighingBySeconds(NOW), cutOff: 0 };

/** Ten entries, of which the remote side holds three in another version. Called by: mutation_spec.tallyOf. */
function twoSides(dice: Dice): [local: Side, remote: Side] {
  const [local, remote]: [Version[], Version[]] = [[], []];
  for (const index of $range(1, 10)) {
    const version: Version = { tableName: "news", id: `${index}`, lastUpdated: NOW - 1000 - dice.roll(1000000), deleted: false };
    local.push(version);
    remote.push(index <= 3 ? { ...version, lastUpdated: NOW - dice.roll(1000000) } : version);
  }
  return [aSide(local), aSide(remote)];
}

/**
 * The symbols plus those of points that nobody holds, or that change what an entry weighs: a lie that decodes.
 * Called by: specs.
 */
function withLies(symbols: readonly number[], dice: Dice): number[] {
  const points: [number, number][] = [];
  for (const _ of $range(1, dice.roll(4))) {
    const position = dice.chance(50) ? residue(dice) : look.positionOf("news", `${dice.roll(10)}`);
    points.push([position, residue(dice)]);
  }
  const lies = powerSums(points, symbols.length);
  return symbols.map((symbol, index) => (symbol + (lies[index] as number)) % FIELD_PRIME);
}

/** The symbols after one to three bytes of their text were changed; nil when the text is refused. Called by: specs. */
function withDamage(symbols: readonly number[], dice: Dice): number[] | undefined {
  let text = packSymbols(symbols);
  for (const _ of $range(1, dice.roll(3))) {
    const place = dice.roll(text.length);
    text = string.sub(text, 1, place - 1) + string.char(dice.roll(256) - 1) + string.sub(text, place + 1);
  }
  return unpackSymbols(text, symbols.length);
}

/** What became of many mutated sketches. */
interface Tally {
  unread: number;
  planned: number;
  wrong: number;
  caught: number;
}

/** Carries out what comes of mutated sketches and counts. Called by: specs. */
function tallyOf(seeds: number, mutate: (this: void, symbols: readonly number[], dice: Dice) => number[] | undefined): Tally {
  const tally: Tally = { unread: 0, planned: 0, wrong: 0, caught: 0 };
  for (const seed of $range(1, seeds)) {
    const dice = createDice(seed);
    const [local, remote] = twoSides(dice);
    const symbols = mutate(symbolsOf(remote, look, SYMBOLS), dice);
    const plan = symbols === undefined ? undefined : planOf(local, symbols, look);
    if (plan === undefined) {
      tally.unread += 1;
    } else {
      tally.planned += 1;
      carryOut(plan, local, remote, look);
      if (!areEqual(local, remote)) tally.wrong += 1;
      if (!digestsAgree(local, remote, 0)) tally.caught += 1;
    }
  }
  return tally;
}

describe("A mutated sketch", () => {
  it("that lies gives plans, and the digest catches every wrong one (seeds 1 to 2000)", () => {
    const { unread, planned, wrong, caught } = tallyOf(2000, withLies);
    assert.are.equal(2000, unread + planned);
    assert.is_true(planned > 1700 && wrong > 150, `planned ${planned}, wrong ${wrong}`);
    assert.are.equal(wrong, caught);
  });

  it("that is damaged is read only where the damage lies behind the symbols it takes (seeds 1 to 1000)", () => {
    const { unread, wrong, caught } = tallyOf(1000, withDamage);
    assert.is_true(unread > 500, `${unread}`);
    assert.are.same([0, 0], [wrong, caught]);
  });
});
