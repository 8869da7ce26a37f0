import { FIELD_PRIME, inverse } from "../../src/reconcile/field";
import { createDice } from "../support/dice";
import { residues } from "./fieldRig";

describe("The field", () => {
  it("counts modulo the largest prime below 2^26", () => {
    /** Asks the slow way. Called by: specs. */
    const isPrime = (value: number): boolean => {
      for (const divisor of $range(2, math.floor(math.sqrt(value)))) if (value % divisor === 0) return false;
      return true;
    };
    assert.is_true(isPrime(FIELD_PRIME));
    for (const value of $range(FIELD_PRIME + 1, 67108863)) assert.is_false(isPrime(value), `${value}`);
  });

  it("keeps the largest product plus a residue exact", () => {
    const largest = FIELD_PRIME - 1;
    assert.are.equal(1, (largest * largest) % FIELD_PRIME);
    assert.are.equal(0, (largest * largest + largest) % FIELD_PRIME);
  });

  it("has an inverse of every residue but 0 (seed 1)", () => {
    const dice = createDice(1);
    for (const value of [1, 2, FIELD_PRIME - 1, ...residues(dice, 200)]) assert.are.equal(1, (value * inverse(value)) % FIELD_PRIME);
  });
});
