import type { Difference } from "../../src/reconcile/decoder";
import { FIELD_PRIME } from "../../src/reconcile/field";
import type { LocalVersion, PlannedPush, SketchPlan } from "../../src/reconcile/planBySketch";
import { planBySketch, weighingByFractions, weighingBySeconds } from "../../src/reconcile/planBySketch";
import { FRACTION_STEPS, fractionWeight, secondsWeight } from "../../src/reconcile/position";

const NOW = 1700000000;
const HELD = NOW - 1000.5;

/** A version held here. Called by: specs. */
function aVersion(id: string, changes: Partial<LocalVersion> = {}): LocalVersion {
  return { tableName: "news", id, lastUpdated: HELD, isInWindow: true, ...changes };
}

/** A push of such a version, towards a remote version of this second. Called by: specs. */
function aPush({ tableName, id }: LocalVersion, remoteSeconds?: number): PlannedPush {
  return { tableName, id, remoteSeconds };
}

/** The plan for one difference at position 7, which is of `news`, where these versions are held. Called by: specs. */
function planAt7(held: readonly LocalVersion[], difference: number, weighing = weighingBySeconds(NOW)): SketchPlan {
  return planBySketch([{ position: 7, difference: difference % FIELD_PRIME }], () => held, weighing);
}

/** The plan that is nothing but a request for position 7, naming this version. Called by: specs. */
function requestAt7(held?: LocalVersion): SketchPlan {
  return { requests: [{ tableName: "news", position: 7, held }], pushes: [] };
}

describe("A plan by sketch", () => {
  const local = aVersion("a");
  const older = aVersion("a", { isInWindow: false });
  const weight = secondsWeight(HELD);

  it("requests what is unknown here, by the table that its position tells", () => {
    assert.are.same(requestAt7(), planAt7([], secondsWeight(NOW - 5)));
  });

  it("requests what is newer there and names what is held", () => {
    assert.are.same(requestAt7(local), planAt7([local], secondsWeight(HELD + 1) - weight));
  });

  it("pushes what is older there, with the second of the version there", () => {
    assert.are.same({ requests: [], pushes: [aPush(local, NOW - 1002)] }, planAt7([local], secondsWeight(HELD - 1) - weight));
  });

  it("pushes what is missing there, with no second", () => {
    assert.are.same({ requests: [], pushes: [aPush(local)] }, planAt7([local], -weight));
  });

  it("trusts a second that is older even by the latest reading, and asks where 2.1 years may be missing", () => {
    const remote = HELD - 1 - (FIELD_PRIME - 1);
    assert.are.same({ requests: [], pushes: [aPush(local, NOW - 1002)] }, planAt7([local], secondsWeight(remote) - weight));
    const ancient = NOW + 300 - 2 * (FIELD_PRIME - 1);
    assert.are.same(requestAt7(local), planAt7([local], secondsWeight(ancient) - weight));
  });

  it("takes a version outside of the window for an older copy, not for none", () => {
    assert.are.same(requestAt7(older), planAt7([older], secondsWeight(NOW)));
  });

  it("exchanges everything in the window at a position that several share", () => {
    const others = [local, aVersion("c", { isInWindow: false }), aVersion("b")];
    const expected = { ...requestAt7(), pushes: [aPush(local), aPush(aVersion("b"))] };
    assert.are.same(expected, planAt7(others, 12345));
    assert.are.same(expected, planAt7(others, 12345, weighingByFractions()));
  });

  it("passes over positions that no entry can have", () => {
    for (const position of [0, FIELD_PRIME - 3, FIELD_PRIME - 1]) {
      assert.are.same(
        { requests: [], pushes: [] },
        planBySketch([{ position, difference: 1 }], () => [local], weighingBySeconds(NOW)),
      );
    }
  });

  it("is sorted, whatever the order of the differences", () => {
    const held = [aVersion("b"), aVersion("a"), aVersion("c", { tableName: "setup" }), aVersion("A", { tableName: "guildinfo" })];
    const differences: Difference[] = [9, 8, 4, 3, 2, 1].map((position) => ({ position, difference: FIELD_PRIME - weight }));
    const plan = planBySketch(differences, (position) => held.filter((_, index) => index === position - 1), weighingBySeconds(NOW));
    assert.are.same(
      ["setup c", "news a", "news b", "guildinfo A"],
      plan.pushes.map((push) => `${push.tableName} ${push.id}`),
    );
    assert.are.same(
      ["guildinfo 8", "calendar 9"],
      plan.requests.map((request) => `${request.tableName} ${request.position}`),
    );
  });
});

describe("A plan by fractions", () => {
  const local = aVersion("a");
  const step = 1 / FRACTION_STEPS;

  for (const [title, remote] of [
    ["by one step", HELD + step],
    ["up to the end of the second", NOW - 1000 - step],
  ] as const) {
    it(`requests what is later there ${title}`, () => {
      assert.are.same(requestAt7(local), planAt7([local], fractionWeight(remote) - fractionWeight(HELD), weighingByFractions()));
    });
  }

  for (const [title, remote] of [
    ["by one step", HELD - step],
    ["down to the whole second", NOW - 1001],
  ] as const) {
    it(`pushes what is earlier there ${title}, with the second of both`, () => {
      const plan = planAt7([local], fractionWeight(remote) - fractionWeight(HELD), weighingByFractions());
      assert.are.same({ requests: [], pushes: [aPush(local, NOW - 1001)] }, plan);
    });
  }

  it("compares rightly where stamps are finer than its steps", () => {
    const finer = aVersion("a", { lastUpdated: HELD + step / 4 });
    const weight = fractionWeight(finer.lastUpdated);
    const earlier = planAt7([finer], fractionWeight(HELD - step / 4) - weight, weighingByFractions());
    assert.are.same({ requests: [], pushes: [aPush(finer, NOW - 1001)] }, earlier);
    assert.are.same(requestAt7(finer), planAt7([finer], fractionWeight(HELD + step) - weight, weighingByFractions()));
  });

  it("pushes what is missing there and requests what is unknown here", () => {
    assert.are.same({ requests: [], pushes: [aPush(local)] }, planAt7([local], -fractionWeight(HELD), weighingByFractions()));
    assert.are.same(requestAt7(), planAt7([], fractionWeight(HELD), weighingByFractions()));
  });
});
