import { ESTIMATOR_BYTES, createEstimator, estimateDifference } from "../../src/reconcile/estimator";
import { createDice } from "../support/dice";
import { residue, residues } from "./fieldRig";

/**
 * The estimate for two sides that share 300 points and differ in others: changed, only here, only there in turn.
 * Called by: specs.
 */
function estimateOf(differing: number, seed: number): number {
  const dice = createDice(seed);
  const [local, remote] = [createEstimator(), createEstimator()];
  for (const [index, position] of ipairs(residues(dice, 300 + differing))) {
    const weight = residue(dice);
    const way = index <= 300 ? 3 : index % 3;
    if (way === 0) remote.add(position, residue(dice));
    if (way === 3) remote.add(position, weight);
    if (way === 1) remote.add(position, weight);
    else local.add(position, weight);
  }
  return estimateDifference(local.toText(), remote.toText()) as number;
}

describe("An estimator", () => {
  it("takes 18 bytes and is zeros when empty", () => {
    assert.are.equal(string.rep("\0", ESTIMATOR_BYTES), createEstimator().toText());
  });

  it("says 0 of equal sets, in whatever order, also after removals", () => {
    const [local, remote] = [createEstimator(), createEstimator()];
    const positions = residues(createDice(1), 400);
    for (const position of positions) local.add(position, position % 1000);
    for (const position of positions.slice().reverse()) remote.add(position, position % 1000);
    remote.add(128, 5555555);
    assert.are_not.equal(0, estimateDifference(local.toText(), remote.toText()));
    remote.remove(128, 5555555);
    assert.are.equal(0, estimateDifference(local.toText(), remote.toText()));
  });

  for (const differing of [20, 40, 100, 300, 1000]) {
    it(`is on average right within a quarter and mostly within a factor of 2 at ${differing} differences`, () => {
      let [sum, near] = [0, 0];
      for (const seed of $range(1, 60)) {
        const estimate = estimateOf(differing, seed);
        sum += estimate;
        if (estimate > differing / 2 && estimate < differing * 2) near += 1;
      }
      assert.is_true(math.abs(sum / 60 - differing) < differing * 0.25, `${sum / 60}`);
      assert.is_true(near >= 45, `${near} of 60`);
    });
  }

  for (const span of [86400, 7 * 86400]) {
    it(`is not misled by 1000 stamps that all differ by ${span} seconds`, () => {
      const dice = createDice(span);
      const [local, remote] = [createEstimator(), createEstimator()];
      for (const position of residues(dice, 1000)) {
        const weight = dice.roll(60000000);
        local.add(position, weight);
        remote.add(position, weight + span);
      }
      const estimate = estimateDifference(local.toText(), remote.toText()) as number;
      assert.is_true(estimate > 300 && estimate < 3000, `${estimate}`);
    });
  }

  it("refuses texts of another length and takes any bytes of its own", () => {
    const text = createEstimator().toText();
    assert.is_nil(estimateDifference(text, `${text}x`));
    assert.is_nil(estimateDifference("", text));
    const dice = createDice(2);
    for (const _ of $range(1, 200)) {
      const noise: string[] = [];
      for (const _ of $range(1, ESTIMATOR_BYTES)) noise.push(string.char(dice.roll(256) - 1));
      const estimate = estimateDifference(text, table.concat(noise)) as number;
      assert.is_true(estimate >= 0 && estimate <= 10000, `${estimate}`);
    }
  });
});
