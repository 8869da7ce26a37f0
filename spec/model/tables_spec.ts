import { SCHEMA_BY_TABLE } from "../../src/model/schema";
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

  it("require fields that they have, and have categories where there is such a field", () => {
    for (const name of TABLE_NAMES) {
      const schema = SCHEMA_BY_TABLE[name];
      const names = schema.fields.map((field) => field.name);
      for (const required of schema.required) assert.is_true(names.includes(required), `${name} ${required}`);
      assert.are.equal(names.includes("category"), schema.categories.length > 0, name);
    }
  });
});
