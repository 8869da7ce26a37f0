import { failure, success } from "../../src/model/outcome";
import { createMutedAuthors, MAX_MUTED_AUTHORS } from "../../src/store/mutedAuthors";

/** As many authors as may be muted. Called by: specs. */
function aFullList(): string[] {
  const names: string[] = [];
  for (const number of $range(1, MAX_MUTED_AUTHORS)) names.push(string.format("Author%03d-Realm", number));
  return names;
}

describe("the muted authors", () => {
  it("are none until somebody is muted, and none again when he is shown", () => {
    const saved: string[] = [];
    const muted = createMutedAuthors(saved);
    assert.is_false(muted.isMuted("Eve-Realm"));
    assert.are.same(success(true), muted.toggle("Eve-Realm"));
    assert.are.same([true, false, ["Eve-Realm"]], [muted.isMuted("Eve-Realm"), muted.isMuted("Eve-Other"), saved]);
    assert.are.same(success(false), muted.toggle("Eve-Realm"));
    assert.are.same([false, []], [muted.isMuted("Eve-Realm"), saved]);
  });

  it("are those of the saved list, told in order of name without sorting it", () => {
    const saved = ["Zed-Realm", "Eve-Realm"];
    const muted = createMutedAuthors(saved);
    assert.are.same(["Eve-Realm", "Zed-Realm"], muted.names());
    assert.are.same([true, ["Zed-Realm", "Eve-Realm"]], [muted.isMuted("Zed-Realm"), saved]);
  });

  it("are shown again however often the list names them", () => {
    const saved = ["Eve-Realm", "Zed-Realm", "Eve-Realm"];
    const muted = createMutedAuthors(saved);
    muted.toggle("Eve-Realm");
    assert.are.same([false, ["Zed-Realm"]], [muted.isMuted("Eve-Realm"), saved]);
  });

  it("are at most 200", () => {
    const saved = aFullList();
    const muted = createMutedAuthors(saved);
    assert.are.same(failure("200 authors are muted already; show one of them again first"), muted.toggle("Eve-Realm"));
    assert.are.same([false, MAX_MUTED_AUTHORS], [muted.isMuted("Eve-Realm"), saved.length]);
    muted.toggle("Author007-Realm");
    assert.are.same(success(true), muted.toggle("Eve-Realm"));
  });

  it("stay as they are while the saved data may not be changed", () => {
    const muted = createMutedAuthors(["Zed-Realm"], "the saved data are of a newer GuildHelper");
    assert.are.same(failure("the saved data are of a newer GuildHelper"), muted.toggle("Zed-Realm"));
    assert.is_true(muted.isMuted("Zed-Realm"));
  });
});
