import { nameIn } from "../../src/wire/rowFacts";

describe("the name in an id", () => {
  it("ends before the realm, and is all of an id without one", () => {
    assert.are.same(["Ann", "Ann", "", ""], [nameIn("Ann-Area-52"), nameIn("Ann"), nameIn("-Realm"), nameIn("")]);
  });
});
