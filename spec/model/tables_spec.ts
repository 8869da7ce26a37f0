import { isTableName, TABLE_NAMES } from "../../src/model/tables";

describe("The synced tables", () => {
  it("are visited in the seed's order", () => {
    assert.are.same(["setup", "news", "guildinfo", "calendar", "roster"], TABLE_NAMES);
  });

  for (const name of ["guildInfo", "News", "", "metadata", 1, true]) {
    it(`do not include ${tostring(name)} (${type(name)})`, () => {
      assert.is_false(isTableName(name));
    });
  }

  it("include each of their names", () => {
    for (const name of TABLE_NAMES) assert.is_true(isTableName(name), name);
  });
});
