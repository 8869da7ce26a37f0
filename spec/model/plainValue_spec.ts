import {
  copyPlain,
  equalPlain,
  isFinite,
  MAX_DEPTH,
  MAX_ENTRY_BYTES,
  MAX_STRING_BYTES,
  MAX_VALUES,
  plainRefusal,
  recordRefusal,
} from "../../src/model/plainValue";
import { nested } from "../store/samples";

const NAN = 0 / 0;

/** A list of some length. Called by: specs. */
function listOfNumbers(length: number): number[] {
  const list: number[] = [];
  for (const index of $range(1, length)) list[index - 1] = index;
  return list;
}

/** Texts that together have some bytes; their keys take 8 bytes each. Called by: specs. */
function textsOf(bytes: number): string[] {
  const texts: string[] = [];
  let left = bytes;
  while (left > 0) {
    const size = math.min(left - 8, 10000);
    texts.push(string.rep("x", size));
    left -= size + 8;
  }
  return texts;
}

describe("A plain value", () => {
  const plain: [title: string, value: unknown][] = [
    ["an empty text", ""],
    ["a text of any bytes", "\0\x7f\r\n|é"],
    ["a text of 16,384 bytes", string.rep("x", MAX_STRING_BYTES)],
    ["zero", 0],
    ["a fraction", -0.1],
    ["the greatest number", 1.7976931348623157e308],
    ["false", false],
    ["an empty table", {}],
    ["a list with a hole", { "1": "a", "3": "c" }],
    ["tables within tables to a depth of 16", nested(MAX_DEPTH)],
    ["2,000 values in a table", listOfNumbers(MAX_VALUES)],
    ["65,536 bytes in all", textsOf(MAX_ENTRY_BYTES)],
  ];
  for (const [title, value] of plain) {
    it(`may be ${title}`, () => {
      assert.is_nil(plainRefusal(value));
    });
  }

  const cyclic: Record<string, unknown> = {};
  cyclic.self = cyclic;
  const withTableKey = new LuaMap<AnyNotNil, unknown>();
  withTableKey.set({}, 1);
  const withBooleanKey = new LuaMap<AnyNotNil, unknown>();
  withBooleanKey.set(true, 1);
  const withInfiniteKey = new LuaMap<AnyNotNil, unknown>();
  withInfiniteKey.set(math.huge, 1);
  const refused: [title: string, value: unknown, reason: string][] = [
    ["a function", () => 1, "a value of type function"],
    ["a coroutine", coroutine.create(() => 1), "a value of type thread"],
    ["no number", NAN, "a number that is not finite"],
    ["infinity", math.huge, "a number that is not finite"],
    ["minus infinity", -math.huge, "a number that is not finite"],
    ["a text of 16,385 bytes", string.rep("x", MAX_STRING_BYTES + 1), "a string longer than 16384 bytes"],
    ["a key of 16,385 bytes", { [string.rep("x", MAX_STRING_BYTES + 1)]: 1 }, "a string longer than 16384 bytes"],
    ["tables within tables to a depth of 17", nested(MAX_DEPTH + 1), "nested deeper than 16"],
    ["a table within itself", cyclic, "nested deeper than 16"],
    ["2,001 values", listOfNumbers(MAX_VALUES + 1), "more than 2000 values"],
    ["65,537 bytes", textsOf(MAX_ENTRY_BYTES + 1), "larger than 65536 bytes"],
    ["a table with a metatable", setmetatable({}, {}), "a table with a metatable"],
    ["a key that is a table", withTableKey, "a key of type table"],
    ["a key that is a boolean", withBooleanKey, "a key of type boolean"],
    ["a key that is infinite", withInfiniteKey, "a key of type number"],
  ];
  for (const [title, value, reason] of refused) {
    it(`may not be ${title}, at any depth`, () => {
      assert.are.equal(reason, plainRefusal(value));
      assert.are.equal(reason, plainRefusal({ inner: value }));
    });
  }

  it("may be judged again after one that was refused", () => {
    assert.are.equal("larger than 65536 bytes", plainRefusal(textsOf(MAX_ENTRY_BYTES + 1)));
    assert.is_nil(plainRefusal(textsOf(MAX_ENTRY_BYTES)));
  });

  for (const keyBytes of [64, 65]) {
    it(`takes the bytes of its keys, too, however often they are met: 600 keys of ${keyBytes} bytes`, () => {
      const fields: Record<string, unknown> = { a: string.rep("x", 10000) };
      for (const number of $range(1, 600)) fields[string.format(`%0${keyBytes}d`, number)] = true;
      const bytesLeft = MAX_ENTRY_BYTES - 600 * (keyBytes + 8) - 10002;
      for (const _ of $range(1, 2)) {
        fields.b = string.rep("x", bytesLeft);
        assert.is_nil(plainRefusal(fields));
        fields.b = string.rep("x", bytesLeft + 1);
        assert.are.equal("larger than 65536 bytes", plainRefusal(fields));
      }
    });
  }

  it("is never nil by itself", () => {
    assert.are.equal("a value of type nil", plainRefusal(undefined));
  });
});

describe("A record with a field that is judged by itself", () => {
  it("has a number of values around the field, which counts as one", () => {
    assert.is_nil(recordRefusal({ data: listOfNumbers(MAX_VALUES), a: 1 }, "data", 2));
    assert.are.equal("more than 2 values", recordRefusal({ data: {}, a: 1, b: 2 }, "data", 2));
    assert.are.equal("more than 2 values", recordRefusal({ data: {}, a: { b: 1 } }, "data", 2));
    assert.are.equal("more than 2000 values", recordRefusal({ data: listOfNumbers(MAX_VALUES + 1) }, "data", 2));
  });

  it("has the depth of any value in the field, and with it around the field", () => {
    assert.is_nil(recordRefusal({ data: nested(MAX_DEPTH), a: nested(MAX_DEPTH - 1) }, "data", 100));
    assert.are.equal("nested deeper than 16", recordRefusal({ data: {}, a: nested(MAX_DEPTH) }, "data", 100));
  });

  it("has its bytes in the field and around it together", () => {
    const key = "data".length;
    assert.is_nil(recordRefusal({ data: textsOf(MAX_ENTRY_BYTES - key) }, "data", 100));
    assert.are.equal("larger than 65536 bytes", recordRefusal({ data: textsOf(MAX_ENTRY_BYTES - key + 1) }, "data", 100));
  });

  it("is judged around the field, too", () => {
    assert.are.equal("a number that is not finite", recordRefusal({ data: {}, a: { b: NAN } }, "data", 100));
    assert.are.equal("a value of type nil", recordRefusal({ a: 1 }, "data", 100));
  });
});

describe("A copy of a plain value", () => {
  it("is equal and shares no table", () => {
    const source = { a: { b: { c: "x" } }, list: [1, 2] };
    const copy = copyPlain(source);
    assert.are.same(source, copy);
    copy.a.b.c = "changed";
    copy.list[0] = 9;
    assert.are.same({ a: { b: { c: "x" } }, list: [1, 2] }, source);
  });

  it("of a scalar is the scalar", () => {
    assert.are.same(["a", 0, false], [copyPlain("a"), copyPlain(0), copyPlain(false)]);
  });
});

describe("Two plain values", () => {
  const equal: [unknown, unknown][] = [
    [{}, {}],
    [{ a: 1 }, { a: 1 }],
    [{ a: { b: [1, 2] } }, { a: { b: [1, 2] } }],
    ["", ""],
    [0, -0],
    [false, false],
  ];
  for (const [left, right] of equal) {
    it(`of type ${type(left)} with the same content are equal`, () => {
      assert.is_true(equalPlain(left, right));
    });
  }

  const different: [title: string, left: unknown, right: unknown][] = [
    ["one has a field more", { a: 1 }, { a: 1, b: 2 }],
    ["a field is false and the other is not there", { a: false }, {}],
    ["a number is a text", { a: 1 }, { a: "1" }],
    ["a key is a number and a text", [1], { "1": 1 }],
    ["they differ three tables down", { a: { b: { c: 1 } } }, { a: { b: { c: 2 } } }],
    ["a table is a scalar", { a: {} }, { a: 0 }],
    ["lists differ in order", [1, 2], [2, 1]],
  ];
  for (const [title, left, right] of different) {
    it(`are different where ${title}`, () => {
      assert.is_false(equalPlain(left, right));
      assert.is_false(equalPlain(right, left));
    });
  }
});

describe("A finite number", () => {
  it("is neither NaN nor infinite", () => {
    assert.are.same(
      [true, true, false, false, false],
      [isFinite(0), isFinite(-1e308), isFinite(NAN), isFinite(math.huge), isFinite(-math.huge)],
    );
  });
});
