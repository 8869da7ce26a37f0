import { failure, success } from "../../src/model/outcome";

describe("An outcome", () => {
  it("is what was made, or the sentence that says why not", () => {
    assert.are.same({ ok: true, value: 5 }, success(5));
    assert.are.same({ ok: false, reason: "no room" }, failure("no room"));
  });
});
