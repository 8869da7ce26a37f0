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

  it("seven tenths of the estimate decide at first, in whole frames", () => {
    assert.are.same({ kind: "symbols", count: 152 }, planSymbols(need({ estimate: 97 })));
    assert.are.same({ kind: "symbols", count: 228 }, planSymbols(need({ estimate: 160 })));
  });

  it("the difference of the counts is believed whole, whatever its sign", () => {
    for (const countDifference of [112, -112]) {
      assert.are.same(planSymbols(need({ estimate: 160 })), planSymbols(need({ estimate: 40, countDifference })));
    }
  });

  it("that this was not enough is proof of more, whatever the estimate said", () => {
    assert.are.same({ kind: "symbols", count: 76 }, planSymbols(need({ symbolsReceived: 289, estimate: 5 })));
    assert.are.same({ kind: "symbols", count: 76 }, planSymbols(need({ symbolsReceived: 289, estimate: 900, requestsMade: 1 })));
    assert.are.same({ kind: "symbols", count: 152 }, planSymbols(need({ symbolsReceived: 500, estimate: 5, requestsMade: 1 })));
  });

  it("a list is asked for when symbols would cost more than it", () => {
    assert.are.same({ kind: "symbols", count: 76 }, planSymbols(need({ remoteCount: 24 })));
    assert.are.same({ kind: "list" }, planSymbols(need({ remoteCount: 23 })));
    assert.are.same({ kind: "symbols", count: 1520 }, planSymbols(need({ estimate: 1100, remoteCount: 465 })));
    assert.are.same({ kind: "list" }, planSymbols(need({ estimate: 1100, remoteCount: 464 })));
  });

  it("a list is asked for when decoding would take too long", () => {
    assert.are.same({ kind: "symbols", count: 1596 }, planSymbols(need({ estimate: 1150, remoteCount: 100000 })));
    assert.are.same({ kind: "list" }, planSymbols(need({ estimate: 1250, remoteCount: 100000 })));
  });
});
