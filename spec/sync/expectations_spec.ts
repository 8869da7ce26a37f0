/** What a session says about how much will move, before and after each comparison. */
import { expectLeast, expectMoves } from "../../src/sync/expectations";
import { createSessionContext, type SessionContext } from "../../src/sync/sessionContext";
import { initialState } from "../../src/sync/session";
import type { TableName } from "../../src/model/tables";
import { MEMBER } from "../../src/sync/standing";
import type { Link } from "../../src/wire/link";
import type { TableSummary } from "../../src/wire/protocol";

/** A session that has just begun. Called by: specs. */
function aSession(): SessionContext {
  return createSessionContext({
    id: 1,
    peer: "Bob-Realm",
    role: "initiator",
    mode: { kind: "all", days: 0 },
    standing: MEMBER,
    link: {} as Link,
    startedAt: 0,
    requestTime: 0,
    cutOff: 0,
    scope: { ownGuild: "Lions-Realm", guilds: new LuaSet() },
    state: initialState("initiator", "seconds"),
  });
}

/** A table with this many entries; equal sums stand for equal entries. Called by: specs. */
function aSummary(tableName: TableName, count: number, sum: number): TableSummary {
  return { tableName, window: { count, low: sum, high: sum }, older: { count: 0, low: 0, high: 0 } };
}

describe("what a session expects to move", () => {
  it("is nothing for equal tables, the difference in number for others, one entry where the numbers are equal", () => {
    const session = aSession();
    const mine = [aSummary("setup", 1, 7), aSummary("news", 20, 8), aSummary("calendar", 5, 3)];
    const theirs = [aSummary("setup", 1, 7), aSummary("news", 50, 9), aSummary("calendar", 5, 4)];
    expectLeast(session, mine, theirs);
    assert.are.same({ news: 30, calendar: 1 }, session.expectedByTable);
    assert.are.same(31, session.tally.total);
  });

  it("is everything where one side is empty", () => {
    const session = aSession();
    expectLeast(session, [aSummary("roster", 0, 0)], [aSummary("roster", 1000, 5)]);
    assert.are.same(1000, session.tally.total);
  });

  it("is corrected by what the comparison found", () => {
    const session = aSession();
    expectLeast(session, [aSummary("news", 1, 1), aSummary("roster", 10, 1)], [aSummary("news", 2, 2), aSummary("roster", 14, 2)]);
    expectMoves(session, "roster", 9);
    expectMoves(session, "news", 0);
    assert.are.same({ news: 0, roster: 9 }, session.expectedByTable);
    assert.are.same(9, session.tally.total);
  });
});
