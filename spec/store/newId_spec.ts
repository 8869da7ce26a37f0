import { newId } from "../../src/store/newId";
import { NOW } from "./samples";

describe("A new id", () => {
  it("is the second in UTC and four hex digits of chance", () => {
    assert.are.equal(
      "20261122183000-0000",
      newId(
        NOW,
        () => 0,
        () => false,
      ),
    );
    assert.are.equal(
      "20261122183000-8000",
      newId(
        NOW,
        () => 0.5,
        () => false,
      ),
    );
    assert.are.equal(
      "20261122183000-ffff",
      newId(
        NOW,
        () => 0.99999999,
        () => false,
      ),
    );
  });

  it("is the next one that is free, after ffff the first", () => {
    const taken = ["20261122183000-ffff", "20261122183000-0000"];
    assert.are.equal(
      "20261122183000-0001",
      newId(
        NOW,
        () => 0.99999999,
        (id) => taken.includes(id),
      ),
    );
  });

  it("is none once every one of its second is taken", () => {
    assert.is_nil(
      newId(
        NOW,
        () => 0.25,
        () => true,
      ),
    );
  });
});
