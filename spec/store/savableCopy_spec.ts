import { savableCopy } from "../../src/store/savableCopy";
import { nested } from "./samples";

describe("A copy that can be saved", () => {
  it("is equal to a value the client can save and shares no table with it", () => {
    const value = { a: "x", list: [1, true, { b: 2.5 }] };
    const copy = savableCopy(value);
    assert.are.same(value, copy);
    assert.are_not.equal(value, copy);
    assert.are_not.equal(value.list, (copy as typeof value).list);
  });

  it("has the text of numbers that are not finite, as values and as keys", () => {
    const value = new LuaMap<AnyNotNil, unknown>();
    value.set(math.huge, -math.huge);
    assert.are.same({ [tostring(math.huge)]: tostring(-math.huge) }, savableCopy(value));
    assert.are.equal(tostring(0 / 0), savableCopy(0 / 0));
  });

  it("has the text of functions", () => {
    /** What the client drops from its file. Called by: specs. */
    const run = (): number => 1;
    assert.are.equal(tostring(run), savableCopy(run));
  });

  it("ends where a table stands within itself, but not where one stands in two places", () => {
    const shared = { a: 1 };
    const value: Record<string, unknown> = { left: shared, right: shared };
    value.self = value;
    assert.are.same({ left: { a: 1 }, right: { a: 1 }, self: "a table within itself" }, savableCopy(value));
  });

  it("goes 150 tables deep", () => {
    assert.are.same(nested(150), savableCopy(nested(150)));
    let deepest: unknown = savableCopy(nested(151));
    while (type(deepest) === "table") deepest = (deepest as { inner: unknown }).inner;
    assert.are.equal("a table nested deeper than 150", deepest);
  });

  it("of nothing is nothing", () => {
    assert.is_nil(savableCopy(undefined));
  });
});
