import { mayReceive } from "../../src/sync/recordRoles";

describe("a record inside a turn", () => {
  for (const [name, initiator, responder] of [
    ["go", false, true],
    ["opening", false, true],
    ["request", false, true],
    ["summary", true, false],
    ["metadataRequest", false, true],
    ["metadata", true, false],
    ["entriesRequest", false, true],
    ["entries", true, true],
    ["tableDone", true, true],
    ["closing", true, true],
    ["symbolsRequest", false, true],
    ["symbols", true, false],
    ["status", false, false],
    ["stopped", false, false],
    ["who", false, false],
    ["hello", false, false],
    ["reply", false, false],
  ] as const) {
    it(`is received by its role only (${name})`, () => {
      assert.are.same([initiator, responder], [mayReceive("initiator", name), mayReceive("responder", name)]);
    });
  }
});
