import type { LogLine } from "../../src/model/logLine";
import { isLogList, isShownIn } from "../../src/model/logLine";

describe("A list of lines", () => {
  it("is one when every line has its time, topic and text, and plain data if any", () => {
    assert.is_true(isLogList([]));
    assert.is_true(isLogList([{ at: 1, topic: "sync", text: "x" }]));
    assert.is_true(isLogList([{ at: 1, topic: "sync", text: "x", guildName: "One-Realm" }]));
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
    ["a guild that is no text", [{ at: 1, topic: "sync", text: "x", guildName: 5 }]],
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

describe("A line of the log", () => {
  const ofGuild: LogLine = { at: 1, topic: "gate", text: "x", guildName: "One-Realm" };
  const ofNone: LogLine = { at: 1, topic: "gate", text: "x" };
  const readers = ["One-Realm", "Two-Realm", "no guild"];
  const cases: readonly (readonly [string, LogLine, readonly boolean[]])[] = [
    ["of a guild", ofGuild, [true, false, false]],
    ["of a guild with data", { ...ofGuild, data: {} }, [true, false, false]],
    ["of no guild", ofNone, [true, true, true]],
    ["of no guild with data", { ...ofNone, data: {} }, [false, false, false]],
  ];
  for (const [title, line, shown] of cases) {
    for (const [place, reader] of readers.entries()) {
      it(`${title} is ${shown[place] === true ? "shown" : "hidden"} in ${reader}`, () => {
        assert.are.equal(shown[place], isShownIn(reader === "no guild" ? undefined : reader, line));
      });
    }
  }
});
