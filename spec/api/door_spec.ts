import { accepted, door, refused } from "../../src/api/door";

describe("a door", () => {
  it("hands on everything its work returns, nils among it", () => {
    const open = door(
      (first, second) => $multi(first, undefined, second),
      (message) => error(message),
    );
    const [one, two, three] = open("a", "b");
    assert.are.same(["a", "b"], [one, three]);
    assert.is_nil(two);
    assert.are.equal(3, select("#", ...open("a", "b")));
  });

  it("reports what its work raises, and answers nil and a sentence", () => {
    const errors: string[] = [];
    const open = door(
      () => error("broken", 0),
      (message) => void errors.push(message),
    );
    const [value, reason] = open();
    assert.is_nil(value);
    assert.are.same(["GuildHelper failed; the error was reported", ["broken"]], [reason, errors]);
  });

  it("says why not, or that it is done", () => {
    const [value, reason] = refused("no");
    assert.is_nil(value);
    assert.are.same(["no", true], [reason, accepted()[0]]);
  });
});
