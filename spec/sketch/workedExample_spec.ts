/** The example of docs/sketch.md, number by number. */
import { TABLE_NAMES } from "../../src/model/tables";
import { createLocatorFinder } from "../../src/reconcile/berlekampMassey";
import { createDecoder } from "../../src/reconcile/decoder";
import { FIELD_PRIME } from "../../src/reconcile/field";
import { weightsAt } from "../../src/reconcile/forney";
import { tableAt } from "../../src/reconcile/position";
import { createSketch, syndromeOf } from "../../src/reconcile/sketch";
import { packedBytes } from "../../src/wire/residuePacking";
import { breathless, listed } from "../reconcile/fieldRig";

/** The first eight symbols of weights by position. Called by: specs. */
function symbolsOf(weights: readonly (readonly [position: number, weight: number])[]): number[] {
  const sketch = createSketch(breathless);
  for (const [position, weight] of weights) sketch.add(position, weight);
  return sketch.symbols(8);
}

describe("The worked example", () => {
  const local = symbolsOf([
    [2, 10],
    [3, 20],
    [5, 30],
  ]);
  const remote = symbolsOf([
    [2, 10],
    [3, 24],
    [7, 40],
  ]);
  const syndrome = syndromeOf(remote, local);

  it("has these symbols in 26 bytes and this syndrome", () => {
    assert.are.same([60, 230, 970, 4370, 20530, 98930, 483970, 2388770], local);
    assert.are.same([74, 372, 2216, 14448, 98144, 678432, 4724096, 32995488], remote);
    assert.are.same([14, 142, 1246, 10078, 77614, 579502, 4240126, 30606718], syndrome);
    assert.are.equal(26, packedBytes(8));
  });

  it("has these recurrences on the way", () => {
    const finder = createLocatorFinder();
    const lengths: number[] = [];
    for (const symbol of syndrome) {
      finder.push(symbol);
      lengths.push(finder.length());
    }
    assert.are.same([1, 1, 2, 2, 3, 3, 3, 3], lengths);
    assert.are.same([1, FIELD_PRIME - 15, 71, FIELD_PRIME - 105], listed(finder.locator()));
    assert.are.same([4, FIELD_PRIME - 30, 40], weightsAt([3, 5, 7], finder, breathless));
  });

  it("asks for the unknown position 7 in the second table", () => {
    assert.are.equal(TABLE_NAMES[1], tableAt(7));
  });

  it("ends with these differences", () => {
    const decoder = createDecoder(breathless);
    decoder.push(syndrome);
    assert.are.same(
      {
        kind: "differences",
        differences: [
          { position: 3, difference: 4 },
          { position: 5, difference: FIELD_PRIME - 30 },
          { position: 7, difference: 40 },
        ],
      },
      decoder.decode([2, 3, 5]),
    );
  });
});
