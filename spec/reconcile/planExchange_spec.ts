import type { Metadata } from "../../src/model/entry";
import { planExchange } from "../../src/reconcile/planExchange";
import { createDice } from "../support/dice";

type Copy = Record<string, Metadata>;

/** A copy of one table from stamps by id. Called by: specs. */
function copyOf(stamps: Record<string, number>): Copy {
  const copy: Copy = {};
  for (const [id, lastUpdated] of pairs(stamps)) copy[id] = { id, lastUpdated };
  return copy;
}

const VERSIONS: readonly (readonly [name: string, stamp: number | undefined])[] = [
  ["nothing", undefined],
  ["a version of 10.5", 10.5],
  ["a version of the same second and another author", 10.25],
  ["a newer version", 20.5],
];

describe("the plan for one id", () => {
  for (const [localName, local] of VERSIONS) {
    for (const [remoteName, remote] of VERSIONS) {
      const fromRemote = remote !== undefined && (local === undefined || remote > local);
      const fromLocal = local !== undefined && (remote === undefined || local > remote);
      const says = fromRemote ? "takes the remote one" : fromLocal ? "sends the local one" : "leaves both alone";
      it(`${says} when the initiator holds ${localName} and the responder ${remoteName}`, () => {
        const plan = planExchange(copyOf(local === undefined ? {} : { x: local }), copyOf(remote === undefined ? {} : { x: remote }));
        assert.are.same({ updatesNeededLocally: fromRemote ? ["x"] : [], updatesNeededRemotely: fromLocal ? ["x"] : [] }, plan);
      });
    }
  }
});

describe("a plan", () => {
  it("names ids in order of their bytes", () => {
    const plan = planExchange({}, copyOf({ b: 1, a: 1, B: 1, é: 1, a1: 1 }));
    assert.are.same(["B", "a", "a1", "b", "é"], plan.updatesNeededLocally);
  });

  for (const seed of $range(1, 50)) {
    it(`is mirrored when the sides are swapped, and empty when it is carried out (seed ${seed})`, () => {
      const dice = createDice(seed);
      const local: Copy = {};
      const remote: Copy = {};
      for (const number of $range(1, dice.roll(30))) {
        const id = `n${number}`;
        if (dice.chance(70)) local[id] = { id, lastUpdated: dice.roll(4) };
        if (dice.chance(70)) remote[id] = { id, lastUpdated: dice.roll(4) };
      }
      const plan = planExchange(local, remote);
      const mirrored = planExchange(remote, local);
      assert.are.same(
        [plan.updatesNeededLocally, plan.updatesNeededRemotely],
        [mirrored.updatesNeededRemotely, mirrored.updatesNeededLocally],
      );
      for (const id of plan.updatesNeededLocally) local[id] = remote[id] as Metadata;
      for (const id of plan.updatesNeededRemotely) remote[id] = local[id] as Metadata;
      assert.are.same({ updatesNeededLocally: [], updatesNeededRemotely: [] }, planExchange(local, remote));
      assert.are.same(local, remote);
    });
  }
});
