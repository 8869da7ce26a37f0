import { FIELD_PRIME } from "../../src/reconcile/field";
import { packResidues, packedBytes, residuesIn, unpackResidues } from "../../src/wire/residuePacking";
import { createDice } from "../support/dice";

describe("Packed residues", () => {
  it("take 26 bits each, filled up to bytes", () => {
    assert.are.same(
      [0, 4, 7, 10, 13, 17, 199],
      [0, 1, 2, 3, 4, 5, 61].map((count) => packedBytes(count)),
    );
  });

  it("fit so many bytes as whole ones", () => {
    assert.are.same(
      [0, 0, 0, 1, 2, 61, 78],
      [-5, 0, 3, 4, 7, 199, 254].map((bytes) => residuesIn(bytes)),
    );
    for (const count of $range(0, 200)) assert.are.equal(count, residuesIn(packedBytes(count)));
  });

  it("stand highest bit first", () => {
    assert.are.equal(string.char(0, 0, 0, 64), packResidues([1]));
    assert.are.equal(string.char(255, 255, 254, 191, 255, 255, 160), packResidues([FIELD_PRIME - 1, FIELD_PRIME - 1]));
  });

  it("come back, whatever their number (seed 1)", () => {
    const dice = createDice(1);
    const symbols: number[] = [];
    for (const count of $range(0, 80)) {
      assert.are.same(symbols, unpackResidues(packResidues(symbols), count));
      symbols.push(dice.roll(FIELD_PRIME) - 1);
    }
  });

  it("of another length are refused", () => {
    const text = packResidues([1, 2, 3]);
    assert.is_nil(unpackResidues(text, 2));
    assert.is_nil(unpackResidues(text, 4));
    assert.is_nil(unpackResidues(string.sub(text, 1, 9), 3));
    assert.is_nil(unpackResidues(`${text}x`, 3));
  });

  it("above the largest residue are refused", () => {
    assert.are.same([FIELD_PRIME - 1], unpackResidues(packResidues([FIELD_PRIME - 1]), 1));
    for (const symbol of $range(FIELD_PRIME, 67108863)) assert.is_nil(unpackResidues(packResidues([symbol]), 1));
  });

  it("with bits set in the filling are refused", () => {
    assert.are.same([1], unpackResidues(string.char(0, 0, 0, 64), 1));
    for (const filling of $range(1, 63)) assert.is_nil(unpackResidues(string.char(0, 0, 0, 64 + filling), 1));
  });
});
