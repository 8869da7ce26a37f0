import { beginTable, emptyTally, exclude, isExcluded } from "../../src/sync/sessionContext";
import { aSession } from "./aSession";

describe("a fresh session", () => {
  it("has counted nothing and leaves nothing out", () => {
    const session = aSession();
    assert.are.same({ received: 0, sent: 0, rejected: 0, held: 0, total: 0 }, session.tally);
    assert.is_false(isExcluded(session, "news", "x"));
    assert.are.same([false, false, 0], [session.hasRefusals, session.isAnnounced, session.restarts]);
  });

  it("is at no table until one begins, and each begins with nothing brought", () => {
    const session = aSession();
    assert.is_nil(session.table);
    beginTable(session, "news");
    session.table?.newerHere.push("a");
    session.heldThere = { a: 5 };
    beginTable(session, "roster");
    assert.are.same(emptyTally("roster"), session.table);
    assert.are.same([0, 0, 0], [session.table?.applied, session.table?.newerHere.length, session.table?.extraTurns]);
    assert.are.same({}, session.heldThere);
  });

  it("leaves out 4,000 ids at most, however many a peer names", () => {
    const session = aSession();
    for (const number of $range(1, 5000)) exclude(session, number % 2 === 0 ? "news" : "roster", `n${number}`);
    assert.are.same(
      [true, true, false],
      [isExcluded(session, "roster", "n1"), isExcluded(session, "news", "n4000"), isExcluded(session, "roster", "n4001")],
    );
  });

  it("leaves out an id of one table only", () => {
    const session = aSession();
    exclude(session, "news", "x");
    exclude(session, "news", "x");
    assert.are.same(
      [true, false, false],
      [isExcluded(session, "news", "x"), isExcluded(session, "news", "y"), isExcluded(session, "roster", "x")],
    );
  });
});
