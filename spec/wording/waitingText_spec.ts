import { waitingText } from "../../src/wording/waitingText";

describe("Deletions that wait", () => {
  it("are counted by table", () => {
    const waiting = [
      { tableName: "news", count: 12 },
      { tableName: "calendar", count: 1 },
    ] as const;
    assert.are.equal("12 deletions of news, 1 of calendar", waitingText(waiting));
  });

  it("are spoken of as of one where there is one", () => {
    assert.are.equal("1 deletion of roster", waitingText([{ tableName: "roster", count: 1 }]));
  });
});
