/** What an exchange would cost as JSON, by hand. */
import { anEntry, tablesOf } from "../support/entries";
import { jsonCost } from "./jsonCost";

/** Bytes of a list with one entry's id and stamp in it. */
const ONE_LISTED = '[{"id":"a","lastUpdated":20}]'.length;
const WHOLE = '[{"id":"a","guildName":"Lions-Ragnaros","lastUpdated":20,"deleted":false,"author":"A","data":{"title":"T"}}]'.length;

describe("the cost of JSON", () => {
  const newer = tablesOf({ news: [anEntry("a", { lastUpdated: 20, author: "A", data: { title: "T" } })] });
  const older = tablesOf({ news: [anEntry("a", { lastUpdated: 10, author: "A", data: { title: "T" } })] });
  const nothing = tablesOf({});

  it("is a list from each side, and the entry from the side that has the newer one", () => {
    assert.are.same(
      { initiator: { messages: 2, bytes: ONE_LISTED + WHOLE }, responder: { messages: 1, bytes: ONE_LISTED } },
      jsonCost({ initiator: newer, responder: older }, 0),
    );
  });

  it("is two lists where both hold the same", () => {
    const list = { messages: 1, bytes: ONE_LISTED };
    assert.are.same({ initiator: list, responder: list }, jsonCost({ initiator: newer, responder: newer }, 0));
  });

  it("counts what one side does not hold at all", () => {
    assert.are.same(
      { initiator: { messages: 1, bytes: 2 }, responder: { messages: 2, bytes: ONE_LISTED + WHOLE } },
      jsonCost({ initiator: nothing, responder: newer }, 0),
    );
  });

  it("leaves out what is older than the window", () => {
    const empty = { messages: 1, bytes: 2 };
    assert.are.same({ initiator: empty, responder: empty }, jsonCost({ initiator: newer, responder: older }, 21));
  });

  it("fills messages of 255 bytes", () => {
    const entries = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"].map((id) => anEntry(id, { lastUpdated: 20 }));
    const many = tablesOf({ news: entries });
    const bytes = 2 + 10 * (ONE_LISTED - 2) + 9;
    const list = { messages: 2, bytes };
    assert.is_true(bytes > 255 && bytes < 510);
    assert.are.same({ initiator: list, responder: list }, jsonCost({ initiator: many, responder: many }, 0));
  });
});
