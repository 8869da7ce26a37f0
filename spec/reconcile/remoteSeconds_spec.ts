import { FIELD_PRIME } from "../../src/reconcile/field";
import { secondsWeight } from "../../src/reconcile/position";
import { remoteSecondsOf } from "../../src/reconcile/remoteSeconds";
import { createDice } from "../support/dice";

const NOW = 1700000000;
const CYCLE = FIELD_PRIME - 1;

/** The second read from the difference of two true stamps; nil where a side has no version. Called by: specs. */
function readSecond(remote: number | undefined, localSeconds: number | undefined): number | undefined {
  const remoteWeight = remote === undefined ? 0 : secondsWeight(remote);
  const localWeight = localSeconds === undefined ? 0 : secondsWeight(localSeconds);
  return remoteSecondsOf((remoteWeight - localWeight) % FIELD_PRIME, localSeconds, NOW);
}

describe("The second of a remote version", () => {
  for (const [title, remote, expected] of [
    ["now is read", NOW, NOW],
    ["with a fraction is read without it", NOW - 5 + 0.75, NOW - 5],
    ["at the end of the tolerance is read", NOW + 600, NOW + 600],
    ["beyond the tolerance is read a cycle too early", NOW + 601, NOW + 601 - CYCLE],
    ["at the beginning of the cycle is read", NOW + 601 - CYCLE, NOW + 601 - CYCLE],
    ["older than 2.1 years is read a cycle too late", NOW + 600 - CYCLE, NOW + 600],
    ["of 1970 is read as the latest with its residue", 1, 1 + 25 * CYCLE],
  ] as const) {
    it(title, () => {
      assert.are.equal(expected, readSecond(remote, NOW - 1000));
      assert.are.equal(expected, readSecond(remote, undefined));
      assert.are.equal(expected, readSecond(remote, NOW - 3 * CYCLE - 17.5));
    });
  }

  it("is nil when there is no remote version", () => {
    assert.is_nil(readSecond(undefined, NOW - 1000));
    assert.is_nil(readSecond(undefined, 3.25));
  });

  it("is never earlier than the truth (seed 1)", () => {
    const dice = createDice(1);
    for (const _ of $range(1, 2000)) {
      const [remote, localSeconds] = [dice.between(1, NOW + 601), dice.between(1, NOW + 601)];
      const read = readSecond(remote, localSeconds) as number;
      assert.is_true(read >= math.floor(remote) && read <= NOW + 600 && (read - math.floor(remote)) % CYCLE === 0);
    }
  });
});
