import { createTurns } from "../../src/addon/turns";
import { createSlicer, MAX_JOBS } from "../../src/sync/slicer";

/** A slicer whose slices are one step long. Called by: specs. */
function aSlicer(): ReturnType<typeof createSlicer> {
  let now = 0;
  return createSlicer({ preciseMilliseconds: () => (now += 5), onError: error });
}

describe("Work in turns", () => {
  it("lets other jobs run between two of its steps, until it says that it is done", () => {
    const slicer = aSlicer();
    const order: string[] = [];
    const inTurns = createTurns(slicer, { after: () => error("nothing waits") });
    let steps = 0;
    inTurns(() => {
      steps += 1;
      order.push(`step ${steps}`);
      return steps < 3;
    });
    slicer.run(() => void order.push("other"));
    for (const _ of $range(1, 10)) slicer.pump();
    assert.are.same(["step 1", "other", "step 2", "step 3"], order);
  });

  it("asks again a second later when too many jobs wait", () => {
    const slicer = aSlicer();
    const waits: [number, () => void][] = [];
    const inTurns = createTurns(slicer, { after: (seconds, run) => void waits.push([seconds, run]) });
    for (const _ of $range(1, MAX_JOBS)) slicer.run(() => undefined);
    let steps = 0;
    inTurns(() => {
      steps += 1;
      return false;
    });
    for (const _ of $range(1, MAX_JOBS + 5)) slicer.pump();
    assert.are.same([0, 1, 1], [steps, waits.length, waits[0]?.[0]]);
    waits[0]?.[1]();
    slicer.pump();
    assert.are.equal(1, steps);
  });
});
