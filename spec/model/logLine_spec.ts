import { isLogList } from "../../src/model/logLine";

describe("A list of lines", () => {
  it("is one when every line has its time, topic and text, and plain data if any", () => {
    assert.is_true(isLogList([]));
    assert.is_true(isLogList([{ at: 1, topic: "sync", text: "x" }]));
    assert.is_true(isLogList([{ at: 1.5, topic: "sync", text: "x", data: { a: { b: 1 } }, later: true }]));
  });

  it("is no list with a hole, even one with as many fields as its length says", () => {
    const line = { at: 1, topic: "sync", text: "x" };
    const holed: (typeof line | undefined)[] = [line, line, line, line];
    holed[2] = undefined;
    assert.is_false(isLogList(Object.assign(holed, { later: line })));
  });

  const others: [string, unknown][] = [
    ["nothing", undefined],
    ["a text", "x"],
    ["a line that is none", [5]],
    ["a line without text", [{ at: 1, topic: "sync" }]],
    ["a time that is not finite", [{ at: math.huge, topic: "sync", text: "x" }]],
    ["data that is a text", [{ at: 1, topic: "sync", text: "x", data: "y" }]],
    ["data that is not plain", [{ at: 1, topic: "sync", text: "x", data: { a: math.huge } }]],
    ["lines under names", { a: { at: 1, topic: "sync", text: "x" } }],
  ];
  for (const [title, value] of others) {
    it(`is not ${title}`, () => {
      assert.is_false(isLogList(value));
    });
  }
});
