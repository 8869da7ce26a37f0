import type { SymbolNeed } from "../../src/reconcile/planSymbols";
import { planSymbols } from "../../src/reconcile/planSymbols";

/** A need after a first sketch of 61 symbols of a table of 1000. Called by: specs. */
function need(changes: Partial<SymbolNeed>): SymbolNeed {
  return { estimate: 0, countDifference: 0, symbolsReceived: 61, requestsMade: 0, remoteCount: 1000, symbolsPerFrame: 76, ...changes };
}

describe("After a sketch that was too short", () => {
  it("the least that is asked for is one frame", () => {
    assert.are.same({ kind: "symbols", count: 76 }, planSymbols(need({})));
    assert.are.same({ kind: "symbols", count: 76 }, planSymbols(need({ estimate: 62 })));
  });

  it("the estimate decides, in whole frames", () => {
    assert.are.same({ kind: "symbols", count: 152 }, planSymbols(need({ estimate: 63 })));
    assert.are.same({ kind: "symbols", count: 228 }, planSymbols(need({ estimate: 100 + 14 })));
  });

  it("the difference of the counts is believed more than a lower estimate, whatever its sign", () => {
    for (const countDifference of [100, -100]) {
      assert.are.same(planSymbols(need({ estimate: 100 })), planSymbols(need({ estimate: 40, countDifference })));
    }
  });

  it("that this was not enough is proof of more", () => {
    assert.are.same({ kind: "symbols", count: 76 }, planSymbols(need({ symbolsReceived: 289, estimate: 5 })));
    assert.are.same({ kind: "symbols", count: 152 }, planSymbols(need({ symbolsReceived: 289, estimate: 5, requestsMade: 1 })));
  });

  it("a list is asked for when symbols would cost more than it", () => {
    assert.are.same({ kind: "symbols", count: 76 }, planSymbols(need({ remoteCount: 24 })));
    assert.are.same({ kind: "list" }, planSymbols(need({ remoteCount: 23 })));
    assert.are.same({ kind: "symbols", count: 1520 }, planSymbols(need({ estimate: 700, remoteCount: 465 })));
    assert.are.same({ kind: "list" }, planSymbols(need({ estimate: 700, remoteCount: 464 })));
  });

  it("a list is asked for when decoding would take too long", () => {
    assert.are.same({ kind: "symbols", count: 1596 }, planSymbols(need({ estimate: 750, remoteCount: 100000 })));
    assert.are.same({ kind: "list" }, planSymbols(need({ estimate: 800, remoteCount: 100000 })));
  });
});
