import { refusalLine } from "../../src/wording/refusalLine";

describe("the line where nothing was done", () => {
  it("says why, also where whoever refused did not", () => {
    assert.are.same(
      ["Nothing was changed: you are in no guild.", "Nothing was changed: the entry was refused."],
      [refusalLine("you are in no guild"), refusalLine(undefined)],
    );
  });
});
