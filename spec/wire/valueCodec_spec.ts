import type { PlainValue } from "../../src/model/plainValue";
import { MAX_DEPTH, MAX_STRING_BYTES, MAX_VALUES, plainRefusal } from "../../src/model/plainValue";
import { createByteReader, createByteWriter } from "../../src/wire/bytes";
import { decodeValue, encodeValue } from "../../src/wire/valueCodec";
import { KEY_TABLE, PLACE_BY_KEY } from "../../src/wire/keyTable";
import { createValueReader } from "../../src/wire/valueReader";
import { createValueWriter } from "../../src/wire/valueWriter";
import { createDice } from "../support/dice";
import { anyText, anyValue, listOf } from "./samples";

/**
 * A table with these keys and values, as Lua writes it.
 */
function tableOf(...fields: readonly (readonly [key: string | number, value: PlainValue])[]): PlainValue {
  const value = new LuaTable<string | number, PlainValue>();
  for (const [key, inner] of fields) value.set(key, inner);
  return value as unknown as PlainValue;
}

/**
 * Tables within tables, `depth` of them.
 */
function nested(depth: number): PlainValue {
  return depth === 1 ? {} : { inner: nested(depth - 1) };
}

describe("an encoded value", () => {
  const samples: readonly (readonly [name: string, value: PlainValue])[] = [
    ["an empty table", {}],
    ["an empty text", ""],
    ["a list", listOf(1, "two", true, listOf(3.5))],
    ["a list with a hole", tableOf([1, "a"], [3, "c"])],
    ["keys 1, 1.5 and 3, which are no list", tableOf([1, "a"], [1.5, "b"], [3, "c"])],
    ["sparse, negative and huge numeric keys", tableOf([-5, true], [0, 1], [1e15, 2], [0.1, 3])],
    ["a list with fields", tableOf([1, "a"], [2, "b"], ["n", 2])],
    ["a number and its text as keys of one table", tableOf([1, "number"], ["1", "text"])],
    ["texts of any bytes", tableOf([string.char(0, 255, 124), string.char(0, 1, 10, 13, 254)], ["long", string.rep("\0", 300)])],
    ["a text of exactly the limit", string.rep("x", MAX_STRING_BYTES)],
    ["a stamp with its author's fraction", 1795372200 + 524289 / 1048576],
    ["tables nested to the limit", nested(MAX_DEPTH)],
  ];
  for (const [name, value] of samples) {
    it(`comes back: ${name}`, () => {
      assert.are.same({ ok: true, value }, decodeValue(encodeValue(value)));
    });
  }

  it("keeps the sign of -0", () => {
    const decoded = decodeValue(encodeValue(-1 / math.huge));
    assert.are.equal(-math.huge, decoded.ok ? 1 / (decoded.value as number) : undefined);
  });

  for (const block of $range(1, 20)) {
    it(`equals what was encoded (seeds ${block * 200 - 199} to ${block * 200})`, () => {
      for (const seed of $range(block * 200 - 199, block * 200)) {
        const value = anyValue(createDice(seed), 5);
        assert.are.same({ ok: true, value }, decodeValue(encodeValue(value)));
      }
    });
  }

  it("does not depend on the order in which keys were set", () => {
    assert.are.equal(encodeValue(tableOf(["b", 1], [2, 2], ["a", 3])), encodeValue(tableOf(["a", 3], ["b", 1], [2, 2])));
  });

  it("says a known field name in one byte, and a repeated shape and text in few", () => {
    const bytes = createByteWriter();
    const writer = createValueWriter(bytes);
    const member = (name: string): PlainValue => ({ name, class: "MAGE", level: 80, own: "text" });
    writer.write(member("Anna"));
    const first = bytes.length();
    writer.write(member("Bert"));
    assert.are.same([22, 11], [first, bytes.length() - first]);
  });

  it("names at most 64 texts beforehand, each once", () => {
    assert.is_true(KEY_TABLE.length <= 64);
    KEY_TABLE.forEach((key, place) => {
      assert.are.equal(place, PLACE_BY_KEY.get(key));
    });
  });

  it("tells shapes apart whose keys look alike when joined", () => {
    const value = listOf(
      tableOf(["a\0b", 1]),
      tableOf(["a", 1], ["b", 2]),
      tableOf([0.1, 1]),
      tableOf(["0.1", 1]),
      tableOf([0.1 + 2 ** -55, 1]),
    );
    assert.are.same({ ok: true, value }, decodeValue(encodeValue(value)));
  });

  it("refers to more shapes and texts than it can number without harm", () => {
    const bytes = createByteWriter();
    const writer = createValueWriter(bytes);
    const values: PlainValue[] = [];
    for (const number of $range(1, 5000)) values.push({ [`key${number % 2500}`]: `text${number}` });
    for (const value of values) writer.write(value);
    const byteReader = createByteReader(bytes.toText());
    const reader = createValueReader(byteReader);
    assert.are.same(
      values,
      values.map(() => reader.read()),
    );
    assert.are.same([true, false], [byteReader.atEnd(), byteReader.failed()]);
  });
});

describe("bytes from outside", () => {
  it("are no value when cut anywhere", () => {
    const text = encodeValue(anyValue(createDice(3), 5)) + encodeValue({ a: listOf(1, 2, { b: "text" }), c: 1.5 });
    const whole = encodeValue({ title: "x", list: listOf(1, 2, 300), own: { deep: 0.1 }, text: string.rep("y", 70) });
    assert.is_false(decodeValue(text).ok);
    for (const length of $range(0, whole.length - 1)) assert.is_false(decodeValue(string.sub(whole, 1, length)).ok);
  });

  it("are a valid value or refused, whichever bit is flipped", () => {
    const whole = encodeValue({
      title: "x",
      list: listOf(1, 2, 300),
      own: { deep: 0.1, a: 1 },
      more: { deep: 7, a: 2 },
      text: string.rep("y", 70),
    });
    for (const place of $range(1, whole.length)) {
      for (const bit of $range(0, 7)) {
        const byte = string.byte(whole, place);
        const flipped = math.floor(byte / 2 ** bit) % 2 === 1 ? byte - 2 ** bit : byte + 2 ** bit;
        const decoded = decodeValue(string.sub(whole, 1, place - 1) + string.char(flipped) + string.sub(whole, place + 1));
        if (decoded.ok) assert.is_nil(plainRefusal(decoded.value));
      }
    }
  });

  it("are a valid value or refused (5000 seeds of garbage)", () => {
    for (const seed of $range(1, 5000)) {
      const dice = createDice(seed);
      const decoded = decodeValue(anyText(dice, dice.roll(40)));
      if (decoded.ok) assert.is_nil(plainRefusal(decoded.value));
    }
  });

  const malformed: readonly (readonly [name: string, text: string])[] = [
    ["nothing", ""],
    ["an unknown tag", string.char(0xff)],
    ["a text after the value", string.char(0x01, 0x01)],
    ["a list of 2^52 values", string.char(0xe8, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x08)],
    ["an empty list", string.char(0xe8, 0x00)],
    ["a shape without keys", string.char(0xe9, 0x00)],
    ["a key that comes twice", string.char(0xe9, 0x02, 0x80, 0x80, 0x01, 0x01)],
    ["a boolean key", string.char(0xe9, 0x01, 0xe1, 0x01)],
    ["a table as key", string.char(0xe9, 0x01, 0xe7, 0x01)],
    ["a shape never sent", string.char(0xc0)],
    ["a later shape never sent", string.char(0xea, 0x10)],
    ["a text never sent", string.char(0xd0, 0x00)],
    ["a place beyond the key table", string.char(0xbf)],
    ["a text longer than the limit", string.char(0xe6, 0x81, 0x80, 0x01) + string.rep("x", 16385)],
    ["tables nested beyond the limit", encodeValue(nested(MAX_DEPTH + 1))],
  ];
  for (const [name, text] of malformed) {
    it(`are refused: ${name}`, () => {
      assert.are.same({ ok: false, reason: "malformed value" }, decodeValue(text));
    });
  }

  it("hold at most 2,000 values, tables counted", () => {
    const list = (count: number): PlainValue => {
      const values: PlainValue[] = [];
      for (const _ of $range(1, count)) values.push(true);
      return values as unknown as PlainValue;
    };
    assert.are.same([true, false], [decodeValue(encodeValue(list(MAX_VALUES - 1))).ok, decodeValue(encodeValue(list(MAX_VALUES))).ok]);
  });
});
