import type { Decoded, Difference } from "../../src/reconcile/decoder";
import { createDecoder } from "../../src/reconcile/decoder";
import { FIELD_PRIME } from "../../src/reconcile/field";
import { createDice } from "../support/dice";
import { breathless, powerSums, residue, residues } from "./fieldRig";

type Point = readonly [position: number, weight: number];

/** What a decoder says of a syndrome. Called by: specs. */
function decoded(syndrome: readonly number[], localPositions: readonly number[]): Decoded {
  const decoder = createDecoder(breathless);
  decoder.push(syndrome);
  return decoder.decode(localPositions);
}

/** Points as differences, in order of position. Called by: decoder_spec.ordered. */
function differencesOf(points: readonly Point[]): Difference[] {
  const list = points.map(([position, difference]): Difference => ({ position, difference }));
  table.sort(list, (left, right) => left.position < right.position);
  return list;
}

/** The decoded differences in order of position, or what else was said. Called by: specs. */
function ordered(answer: Decoded): unknown {
  return answer.kind === "differences" ? differencesOf(answer.differences.map((d): Point => [d.position, d.difference])) : answer;
}

describe("A decoder", () => {
  for (const seed of $range(1, 200)) {
    it(`finds every difference, held here or not (seed ${seed})`, () => {
      const dice = createDice(seed);
      const positions = residues(dice, dice.roll(12) - 1);
      const points = positions.map((position): Point => [position, residue(dice)]);
      const held = [...residues(dice, dice.roll(40)), ...positions.filter(() => dice.chance(60))];
      const syndrome = powerSums(points, 2 * points.length + 2 + dice.roll(3) - 1);
      assert.are.same(differencesOf(points), ordered(decoded(syndrome, held)));
    });
  }

  it("says how many symbols it lacks, takes them later and loses nothing", () => {
    const dice = createDice(5);
    const points = residues(dice, 9).map((position): Point => [position, residue(dice)]);
    const syndrome = powerSums(points, 20);
    const decoder = createDecoder(breathless);
    decoder.push(syndrome.slice(0, 10));
    assert.are.same({ kind: "moreSymbols", symbolCount: 12 }, decoder.decode([]));
    decoder.push(syndrome.slice(10, 19));
    assert.are.same({ kind: "moreSymbols", symbolCount: 20 }, decoder.decode([]));
    decoder.push(syndrome.slice(19));
    assert.are.same(differencesOf(points), ordered(decoder.decode([])));
  });

  it("needs two symbols to say that nothing differs", () => {
    assert.are.same({ kind: "moreSymbols", symbolCount: 2 }, decoded([0], [1, 2]));
    assert.are.same({ kind: "differences", differences: [] }, decoded([0, 0], [1, 2]));
  });

  it("calls inconsistent what no different points make", () => {
    assert.are.same({ kind: "inconsistent" }, decoded([1, 0, 0, 0], [1, 2]));
    // j * 3^j: a recurrence whose root is double.
    const double = [0, 1, 2, 3, 4, 5, 6].map((j) => (j * 3 ** j) % FIELD_PRIME);
    assert.are.same({ kind: "inconsistent" }, decoded(double, [1, 2]));
    assert.are.same({ kind: "inconsistent" }, decoded(double, [3]));
    // x^2 = x + 7 has no solution: 29 is no square modulo this prime.
    const outside: number[] = [0, 1];
    for (const index of $range(2, 7)) outside.push((outside[index - 1] as number) + 7 * (outside[index - 2] as number));
    assert.are.same({ kind: "inconsistent" }, decoded(outside, [1, 2]));
  });

  it("asks for more symbols of any noise (seed 6)", () => {
    const dice = createDice(6);
    for (const count of $range(3, 40)) assert.are.equal("moreSymbols", decoded(residues(dice, count), [1]).kind);
  });
});
