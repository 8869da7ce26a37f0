import { MAX_ENTRY_DEPTH } from "../../src/model/entry";
import type { PlainValue } from "../../src/model/plainValue";
import { MAX_STRING_BYTES } from "../../src/model/plainValue";
import { createByteReader, createByteWriter } from "../../src/wire/bytes";
import { createValueReader } from "../../src/wire/valueReader";
import { createValueWriter } from "../../src/wire/valueWriter";
import { createDice } from "../support/dice";
import { anyValue, decodeValue, encodeValue, listOf, nested } from "./samples";

/** A table with these keys and values, as Lua writes it. Called by: specs. */
function tableOf(...fields: readonly (readonly [key: string | number, value: PlainValue])[]): PlainValue {
  const value = new LuaTable<string | number, PlainValue>();
  for (const [key, inner] of fields) value.set(key, inner);
  return value as unknown as PlainValue;
}

describe("an encoded value", () => {
  const samples: readonly (readonly [name: string, value: PlainValue])[] = [
    ["an empty table", {}],
    ["an empty text", ""],
    ["known texts that take one byte, and two", listOf("id", "Damage", "Guild Master", "Mounts")],
    ["a list", listOf(1, "two", true, listOf(3.5))],
    ["a list with a hole", tableOf([1, "a"], [3, "c"])],
    ["keys 1, 1.5 and 3, which are no list", tableOf([1, "a"], [1.5, "b"], [3, "c"])],
    ["sparse, negative and huge numeric keys", tableOf([-5, true], [0, 1], [1e15, 2], [0.1, 3])],
    ["a list with fields", tableOf([1, "a"], [2, "b"], ["n", 2])],
    ["a number and its text as keys of one table", tableOf([1, "number"], ["1", "text"])],
    ["texts of any bytes", tableOf([string.char(0, 255, 124), string.char(0, 1, 10, 13, 254)], ["long", string.rep("\0", 300)])],
    ["a text of exactly the limit", string.rep("x", MAX_STRING_BYTES)],
    ["a stamp with its author's fraction", 1795372200 + 524289 / 1048576],
    ["tables nested to the limit", nested(MAX_ENTRY_DEPTH)],
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
    /** Tables of one shape that differ in one text. Called by: specs. */
    const member = (name: string): PlainValue => ({ name, class: "MAGE", level: 80, own: "text" });
    writer.write(member("Anna"));
    const first = bytes.length();
    writer.write(member("Bert"));
    assert.are.same([22, 11], [first, bytes.length() - first]);
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
