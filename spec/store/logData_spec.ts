import { logData } from "../../src/store/logData";
import { nested } from "./samples";

describe("The data of a line in the log", () => {
  it("covers a key at any depth", () => {
    assert.are.same(
      { key: "***", entry: { data: { key: "***", name: "F" } } },
      logData({ key: "s", entry: { data: { key: { a: 1 }, name: "F" } } }),
    );
  });

  it("keeps 6 tables within one another", () => {
    assert.are.same(nested(6), logData(nested(6)));
    assert.are.same({ inner: { inner: { inner: { inner: { inner: { inner: "..." } } } } } }, logData(nested(7)));
  });

  it("keeps 100 values of a line, the first by name", () => {
    const many: Record<string, number> = {};
    for (const index of $range(1, 150)) many[string.format("%03d", index)] = index;
    let count = 0;
    for (const [name, value] of pairs(logData(many) as Record<string, number>)) {
      count += 1;
      assert.is_true(value <= 100, name);
    }
    assert.are.equal(100, count);
  });

  it("names what cannot be saved", () => {
    assert.are.same({ n: tostring(math.huge) }, logData({ n: math.huge }));
  });
});
