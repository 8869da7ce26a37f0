/** The estimate that players read while they wait. */
import { timeLeft } from "../../src/sync/timeLeft";

const NEWCOMER = { setup: 1, news: 50, guildinfo: 12, calendar: 200, roster: 1000 };

describe("the time a session has left", () => {
  it("is unknown while nothing is expected", () => {
    assert.are.same(undefined, timeLeft({ expectedByTable: {}, tableName: undefined, moved: 0, elapsedSeconds: 3 }));
  });

  it("is the usual time before anything has moved", () => {
    assert.are.same(120, timeLeft({ expectedByTable: { roster: 1000 }, tableName: "roster", moved: 0, elapsedSeconds: 0 }));
  });

  it("is nothing when everything has moved", () => {
    assert.are.same(0, timeLeft({ expectedByTable: { news: 2, roster: 5 }, tableName: "roster", moved: 7, elapsedSeconds: 4 }));
  });

  it("is twice as long when the session was half as fast as usual", () => {
    const usual = timeLeft({ expectedByTable: { roster: 2000 }, tableName: "roster", moved: 1000, elapsedSeconds: 120 });
    const slow = timeLeft({ expectedByTable: { roster: 2000 }, tableName: "roster", moved: 1000, elapsedSeconds: 245 });
    assert.are.same([120, 240], [usual, slow]);
  });

  it("does not take short roster entries for as slow as the long news before them", () => {
    const left = timeLeft({ expectedByTable: NEWCOMER, tableName: "calendar", moved: 63, elapsedSeconds: 54.8 }) ?? 0;
    assert.is_true(left > 150 && left < 165, `${left} s`);
  });

  it("takes an earlier table for done, even if less of it moved than was expected", () => {
    assert.are.same(
      timeLeft({ expectedByTable: { news: 10, roster: 100 }, tableName: "roster", moved: 10, elapsedSeconds: 9 }),
      timeLeft({ expectedByTable: { news: 10, roster: 100 }, tableName: "roster", moved: 8, elapsedSeconds: 9 }),
    );
  });

  it("never falls below nothing when more moved than was expected", () => {
    assert.are.same(0, timeLeft({ expectedByTable: { roster: 3 }, tableName: "roster", moved: 9, elapsedSeconds: 1 }));
  });
});
