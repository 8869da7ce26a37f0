import { goOn } from "../../src/model/breathe";

describe("work that is done in one go", () => {
  it("is not set aside: the breath ends at once, outside of any job", () => {
    let went = false;
    goOn();
    went = true;
    assert.is_true(went);
  });
});
