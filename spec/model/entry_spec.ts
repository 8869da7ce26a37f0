import { contentRefusal, copyEntry, entryRefusal, isEntryId, isStamp, metadataOf } from "../../src/model/entry";
import type { PlainTable } from "../../src/model/plainValue";
import { entryWith, listOf, nested } from "../store/samples";

/** An entry but for one field that holds something else. Called by: specs. */
function entryBut(field: string, value: unknown): Record<string, unknown> {
  const entry: Record<string, unknown> = { ...entryWith({}) };
  entry[field] = value;
  return entry;
}

/** A list of that many values. Called by: specs. */
function filledList(count: number): PlainTable {
  const list: boolean[] = [];
  for (const place of $range(1, count)) list[place - 1] = true;
  return list as unknown as PlainTable;
}

/** Data of four texts, almost all that an entry may hold. */
const LARGE = { data: listOf(...[1, 2, 3, 4].map(() => string.rep("x", 16200))) };

describe("An entry", () => {
  it("has all six fields, and any others", () => {
    assert.is_nil(entryRefusal(entryWith({})));
    assert.is_nil(entryRefusal(entryBut("pinned", { by: "Ann" })));
    assert.is_nil(entryRefusal(entryBut("author", "")));
    assert.is_nil(entryRefusal(entryBut("deleted", true)));
    assert.is_nil(entryRefusal(entryBut("data", {})));
  });

  it("holds as much as the limits of its data and of its other fields allow, each by itself", () => {
    assert.is_nil(entryRefusal(entryWith({ data: nested(16), pinned: nested(15) })));
    assert.is_nil(entryRefusal(entryBut("data", filledList(2000))));
    assert.is_nil(entryRefusal(entryBut("pinned", filledList(93))));
    assert.is_nil(entryRefusal(entryWith(LARGE)));
    assert.is_nil(contentRefusal({ data: nested(16) }));
  });

  const ID = "its id is not 1 to 128 bytes without control characters";
  const cases: [title: string, value: unknown, reason: string][] = [
    ["a text", "entry", "not a table"],
    ["without id", entryBut("id", undefined), ID],
    ["with a number as id", entryBut("id", 5), ID],
    ["without guildName", entryBut("guildName", undefined), "its guildName is not a text"],
    ["with an empty guildName", entryBut("guildName", ""), "its guildName is not a text"],
    ["without lastUpdated", entryBut("lastUpdated", undefined), "its lastUpdated is not a time"],
    ["with lastUpdated as text", entryBut("lastUpdated", "1000"), "its lastUpdated is not a time"],
    ["without deleted", entryBut("deleted", undefined), "its deleted is neither true nor false"],
    ["with deleted as text", entryBut("deleted", "false"), "its deleted is neither true nor false"],
    ["without author", entryBut("author", undefined), "its author is not a text"],
    ["without data", entryBut("data", undefined), "its data is not a table"],
    ["with data as text", entryBut("data", "x"), "its data is not a table"],
    ["with data nested deeper than 16", entryBut("data", nested(17)), "nested deeper than 16"],
    ["with 2,001 values in its data", entryBut("data", { list: filledList(2000) }), "more than 2000 values"],
    ["with more than 100 values around its data", entryBut("pinned", filledList(94)), "more than 100 values"],
    ["with unknown fields nested deeper than 15", entryBut("pinned", nested(16)), "nested deeper than 16"],
    ["of more than 65,536 bytes with all its fields", entryWith({ pinned: string.rep("x", 5000), ...LARGE }), "larger than 65536 bytes"],
    ["with an unknown field that is no plain value", entryBut("run", () => 1), "a value of type function"],
  ];
  for (const [title, value, reason] of cases) {
    it(`is nothing ${title}`, () => {
      assert.are.equal(reason, entryRefusal(value));
    });
  }

  it("is seen by comparison as id and stamp only", () => {
    assert.are.same({ id: "n1", lastUpdated: 1000.5 }, metadataOf(entryWith({})));
  });

  it("is copied with everything in it", () => {
    const entry = entryWith({ pinned: { by: "Ann" } });
    const copy = copyEntry(entry);
    assert.are.same(entry, copy);
    assert.are_not.equal(entry.data, copy.data);
  });
});

describe("An id", () => {
  for (const [title, id, expected] of [
    ["one byte", "a", true],
    ["128 bytes", string.rep("x", 128), true],
    ["blanks and colons", "federation:1:The Guild-Realm", true],
    ["letters of any alphabet", "Ærø-Дракон", true],
    ["no bytes", "", false],
    ["129 bytes", string.rep("x", 129), false],
    ["a line break", "a\nb", false],
    ["a zero byte", "a\0b", false],
    ["a delete character", "a\x7f", false],
    ["a number", 5, false],
    ["a boolean", true, false],
  ] as [string, unknown, boolean][]) {
    it(`of ${title} is ${expected ? "one" : "none"}`, () => {
      assert.are.equal(expected, isEntryId(id));
    });
  }
});

describe("A stamp", () => {
  for (const [stamp, expected] of [
    [0.5, true],
    [4294967295.9, true],
    [0, false],
    [-1, false],
    [4294967296, false],
    [0 / 0, false],
    [math.huge, false],
    ["1000", false],
    [false, false],
  ] as [unknown, boolean][]) {
    it(`${tostring(stamp)} (${type(stamp)}) is ${expected ? "one" : "none"}`, () => {
      assert.are.equal(expected, isStamp(stamp));
    });
  }
});
