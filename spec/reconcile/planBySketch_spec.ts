import type { Difference } from "../../src/reconcile/decoder";
import { FIELD_PRIME } from "../../src/reconcile/field";
import type { LocalVersion, SketchPlan } from "../../src/reconcile/planBySketch";
import { planBySketch, weighingByFractions, weighingBySeconds } from "../../src/reconcile/planBySketch";
import { fractionWeight, secondsWeight } from "../../src/reconcile/position";

const NOW = 1700000000;
const HELD = NOW - 1000.5;

/** A version held here. Called by: specs. */
function aVersion(id: string, changes: Partial<LocalVersion> = {}): LocalVersion {
  return { tableName: "news", id, lastUpdated: HELD, isInWindow: true, ...changes };
}

/** The plan for one difference at position 7, where these versions are held. Called by: specs. */
function planAt7(held: readonly LocalVersion[], difference: number, weighing = weighingBySeconds(NOW)): SketchPlan {
  const versions = new LuaMap<number, readonly LocalVersion[]>();
  if (held.length > 0) versions.set(7, held);
  return planBySketch([{ position: 7, difference: difference % FIELD_PRIME }], versions, weighing);
}

describe("A plan by sketch", () => {
  const local = aVersion("a");
  const older = aVersion("a", { isInWindow: false });
  const weight = secondsWeight(HELD);

  it("requests what is unknown here", () => {
    assert.are.same({ requests: [{ position: 7, held: [] }], pushes: [] }, planAt7([], secondsWeight(NOW - 5)));
  });

  it("requests what is newer there and names what is held", () => {
    assert.are.same({ requests: [{ position: 7, held: [local] }], pushes: [] }, planAt7([local], secondsWeight(HELD + 1) - weight));
  });

  it("pushes what is older there, or missing", () => {
    assert.are.same({ requests: [], pushes: [local] }, planAt7([local], secondsWeight(HELD - 1) - weight));
    assert.are.same({ requests: [], pushes: [local] }, planAt7([local], -weight));
  });

  it("trusts a second that is older even by the latest reading, and asks where 2.1 years may be missing", () => {
    const remote = HELD - 1 - (FIELD_PRIME - 1);
    assert.are.same({ requests: [], pushes: [local] }, planAt7([local], secondsWeight(remote) - weight));
    const ancient = NOW + 300 - 2 * (FIELD_PRIME - 1);
    assert.are.same({ requests: [{ position: 7, held: [local] }], pushes: [] }, planAt7([local], secondsWeight(ancient) - weight));
  });

  it("takes a version outside of the window for an older copy, not for none", () => {
    assert.are.same({ requests: [{ position: 7, held: [older] }], pushes: [] }, planAt7([older], secondsWeight(NOW)));
  });

  it("exchanges everything in the window at a position that several share", () => {
    const others = [local, aVersion("b"), aVersion("c", { isInWindow: false })];
    assert.are.same({ requests: [{ position: 7, held: others }], pushes: [local, others[1]] }, planAt7(others, 12345));
  });

  it("by fractions asks about every direction but a missing version", () => {
    const fraction = fractionWeight(HELD);
    const asked = { requests: [{ position: 7, held: [local] }], pushes: [] };
    assert.are.same(asked, planAt7([local], 1000, weighingByFractions()));
    assert.are.same(asked, planAt7([local], -1000, weighingByFractions()));
    assert.are.same({ requests: [], pushes: [local] }, planAt7([local], -fraction, weighingByFractions()));
  });

  it("is sorted, whatever the order of the differences", () => {
    const versions = new LuaMap<number, readonly LocalVersion[]>();
    const held = [aVersion("b"), aVersion("a"), aVersion("c", { tableName: "calendar" })];
    for (const [index, version] of ipairs(held)) versions.set(index, [version]);
    const differences: Difference[] = [9, 8, 3, 2, 1].map((position) => ({ position, difference: FIELD_PRIME - weight }));
    const plan = planBySketch(differences, versions, weighingBySeconds(NOW));
    assert.are.same([held[2], held[1], held[0]], plan.pushes);
    assert.are.same(
      [8, 9],
      plan.requests.map((request) => request.position),
    );
  });
});
