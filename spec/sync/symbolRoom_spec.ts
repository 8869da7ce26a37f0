import { symbolsBeside, symbolsInTwo } from "../../src/sync/symbolRoom";

describe("the room for symbols", () => {
  it("is what 241 bytes hold at 26 bits each, less a byte of length, and never below none", () => {
    assert.are.same([73, 1, 0, 0], [symbolsBeside(0), symbolsBeside(236), symbolsBeside(237), symbolsBeside(500)]);
  });

  it("is larger by a message in two", () => {
    assert.are.same([148, 0], [symbolsInTwo(0), symbolsInTwo(500)]);
  });
});
