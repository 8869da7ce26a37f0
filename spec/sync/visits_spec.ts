import { ALL, daysMode } from "../../src/model/syncMode";
import { createVisits, MAX_VISITS } from "../../src/sync/visits";

describe("planned visits", () => {
  it("are taken in their order, each peer once", () => {
    const visits = createVisits();
    for (const peer of ["B", "A", "B"]) visits.add({ peer, mode: ALL });
    assert.is_false(visits.isEmpty());
    assert.are.same(["B", "A"], [visits.takeNext()?.peer, visits.takeNext()?.peer]);
    assert.is_nil(visits.takeNext());
    assert.is_true(visits.isEmpty());
  });

  it("let an interrupted one go first, in its own mode", () => {
    const visits = createVisits();
    for (const peer of ["A", "B"]) visits.add({ peer, mode: ALL });
    visits.putFirst({ peer: "B", mode: daysMode(3) });
    assert.are.same(
      [
        { peer: "B", mode: daysMode(3) },
        { peer: "A", mode: ALL },
      ],
      [visits.takeNext(), visits.takeNext()],
    );
    assert.is_true(visits.isEmpty());
  });

  it("are forgotten all together, and never more than MAX_VISITS", () => {
    const visits = createVisits();
    for (const number of $range(1, MAX_VISITS + 5)) visits.add({ peer: `P${number}`, mode: ALL });
    let count = 0;
    while (visits.takeNext() !== undefined) count += 1;
    assert.are.equal(MAX_VISITS, count);
    visits.add({ peer: "A", mode: ALL });
    visits.clear();
    assert.is_true(visits.isEmpty());
  });
});
