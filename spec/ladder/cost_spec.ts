/** What sessions cost by the differences they find. */
import { TABLE_NAMES } from "../../src/model/tables";
import { anEntry, aRig, NOW } from "../sync/rig";
import { ALICE, aRigWith, BOB, BOTH_WAYS, problemsOf, lastResults, later, someNews, sync, timesSaid } from "./ladderRig";

describe("the cost of a session", () => {
  it("is two messages where the copies are equal", () => {
    const rig = aRigWith({ both: someNews(300) });
    sync(rig, ALICE, BOB);
    assert.are.same([2, [true, true]], [rig.sent.length, lastResults(rig, ALICE, BOB)]);
  });

  it("is two messages where all five tables are equal", () => {
    const rig = aRig();
    for (const tableName of TABLE_NAMES) {
      for (const name of [ALICE, BOB]) for (const entry of someNews(5)) rig.player(name).write(tableName, entry);
    }
    sync(rig, ALICE, BOB);
    assert.are.same([2, [true, true]], [rig.sent.length, lastResults(rig, ALICE, BOB)]);
  });

  it("of nine thousand entries that one side lacks is a list and what it names", () => {
    const rig = aRigWith({ both: someNews(10), bob: someNews(9000).slice(10) });
    sync(rig, ALICE, BOB);
    assert.are.same([], problemsOf(rig, ALICE, BOB));
    assert.are.same([1, [true, true]], [timesSaid(rig, "metadataRequest"), lastResults(rig, ALICE, BOB)]);
  });

  for (const [from, to] of BOTH_WAYS) {
    it(`is at most five messages for one difference among 300 entries (${from} asks)`, () => {
      for (const change of [later(someNews(1)), [anEntry("new", NOW)]]) {
        const rig = aRigWith({ both: someNews(300), alice: change });
        sync(rig, from, to);
        assert.are.same([], problemsOf(rig, ALICE, BOB));
        assert.are.same([true, true], lastResults(rig, ALICE, BOB));
        assert.is_true(rig.sent.length <= 5);
      }
    });
  }

  for (const [count, symbolRequests, lists] of [
    [20, 0, 0],
    [31, 1, 0],
    [100, 1, 0],
    [1000, 0, 1],
  ] as const) {
    it(`of ${count} differences has ${symbolRequests} further requests for symbols and ${lists} for a list`, () => {
      const news = someNews(2 * count);
      const rig = aRigWith({ both: news, alice: later(news.slice(0, count / 2)), bob: later(news.slice(count)).slice(0, count / 2) });
      sync(rig, ALICE, BOB);
      assert.are.same([], problemsOf(rig, ALICE, BOB));
      assert.are.same([true, true], lastResults(rig, ALICE, BOB));
      assert.are.same([symbolRequests, lists], [timesSaid(rig, "symbolsRequest"), timesSaid(rig, "metadataRequest")]);
    });
  }
});
