/** Which runs a workload gets. */
import { isJudged, waysOf } from "./ways";
import { WORKLOADS } from "./workloads";

describe("the ways of a workload", () => {
  it("are sketch and plain list, and the sketch with history where the goals ask for it, each outside of instances and inside", () => {
    for (const workload of WORKLOADS) {
      const kinds = workload.withHistory ? ["sketch", "sketch with history", "list"] : ["sketch", "list"];
      const named = waysOf(workload).map(
        ({ comparison, hasHistory, place }) => `${comparison}${hasHistory ? " with history" : ""} ${place}`,
      );
      assert.are.same([...kinds.map((kind) => `${kind} outside`), ...kinds.map((kind) => `${kind} inside`)], named);
    }
  });

  it("are judged by the goals where the sketch runs outside of instances", () => {
    assert.is_true(isJudged({ comparison: "sketch", hasHistory: true, place: "outside" }));
    assert.is_false(isJudged({ comparison: "sketch", hasHistory: false, place: "inside" }));
    assert.is_false(isJudged({ comparison: "list", hasHistory: false, place: "outside" }));
  });
});
