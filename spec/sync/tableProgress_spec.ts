import { progressByTable } from "../../src/sync/tableProgress";

describe("The progress of a session", () => {
  const expectedByTable = { news: 4, roster: 6 };

  it("fills the tables from the front", () => {
    assert.are.same(
      [
        { tableName: "setup", expected: 0, done: 0, isComplete: true },
        { tableName: "news", expected: 4, done: 3, isComplete: false },
        { tableName: "guildinfo", expected: 0, done: 0, isComplete: false },
        { tableName: "calendar", expected: 0, done: 0, isComplete: false },
        { tableName: "roster", expected: 6, done: 0, isComplete: false },
      ],
      progressByTable({ expectedByTable, tableName: "news", moved: 3 }),
    );
  });

  it("holds tables complete that lie behind, whatever moved in them", () => {
    const progress = progressByTable({ expectedByTable, tableName: "roster", moved: 5 });
    assert.are.same(
      [0, 4, 0, 0, 1],
      progress.map((table) => table.done),
    );
    assert.are.same(
      [true, true, true, true, false],
      progress.map((table) => table.isComplete),
    );
  });

  it("is nothing before the first table, and never more than was expected", () => {
    assert.are.same(
      [0, 4, 0, 0, 6],
      progressByTable({ expectedByTable, tableName: undefined, moved: 99 }).map((table) => table.done),
    );
    assert.are.same(
      [0, 0, 0, 0, 0],
      progressByTable({ expectedByTable: {}, tableName: undefined, moved: 3 }).map((table) => table.done),
    );
  });
});
