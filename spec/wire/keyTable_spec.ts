import { KEY_TABLE, PLACE_BY_KEY } from "../../src/wire/keyTable";

describe("the key table", () => {
  it("names at most 256 texts beforehand, each once", () => {
    assert.is_true(KEY_TABLE.length <= 256);
    KEY_TABLE.forEach((key, place) => {
      assert.are.equal(place, PLACE_BY_KEY.get(key));
    });
  });
});
