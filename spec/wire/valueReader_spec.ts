import { MAX_ENTRY_DEPTH, MAX_ENTRY_VALUES } from "../../src/model/entry";
import type { PlainValue } from "../../src/model/plainValue";
import { MAX_VALUES, plainRefusal } from "../../src/model/plainValue";
import { createDice } from "../support/dice";
import { anyText, anyValue, decodeValue, encodeValue, listOf, nested } from "./samples";

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
    ["a place beyond the key table", string.char(0xeb, 0xff)],
    ["a text longer than the limit", string.char(0xe6, 0x81, 0x80, 0x01) + string.rep("x", 16385)],
    ["tables nested beyond the limit", encodeValue(nested(MAX_ENTRY_DEPTH + 1))],
  ];
  for (const [name, text] of malformed) {
    it(`are refused: ${name}`, () => {
      assert.are.same({ ok: false, reason: "malformed value" }, decodeValue(text));
    });
  }

  it("hold at most the values of an entry, tables counted, and 2,000 in one table", () => {
    /** A list of that many values. Called by: specs. */
    const list = (count: number): PlainValue => {
      const values: PlainValue[] = [];
      for (const _ of $range(1, count)) values.push(true);
      return values as unknown as PlainValue;
    };
    /** Asks whether a value is read again. Called by: specs. */
    const isRead = (value: PlainValue): boolean => decodeValue(encodeValue(value)).ok;
    const rest = MAX_ENTRY_VALUES - MAX_VALUES - 2;
    assert.are.same([true, false], [isRead(list(MAX_VALUES)), isRead(list(MAX_VALUES + 1))]);
    assert.are.same(
      [true, false],
      [isRead({ data: list(MAX_VALUES), rest: list(rest) }), isRead({ data: list(MAX_VALUES), rest: list(rest + 1) })],
    );
  });
});
