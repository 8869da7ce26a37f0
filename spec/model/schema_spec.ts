import { SCHEMA_BY_TABLE } from "../../src/model/schema";
import { TABLE_NAMES } from "../../src/model/tables";

describe("The fields of a table", () => {
  it("include those that are required, and a category where there are categories", () => {
    for (const name of TABLE_NAMES) {
      const schema = SCHEMA_BY_TABLE[name];
      const names = schema.fields.map((field) => field.name);
      for (const required of schema.required) assert.is_true(names.includes(required), `${name} ${required}`);
      assert.are.equal(names.includes("category"), schema.categories.length > 0, name);
    }
  });
});
