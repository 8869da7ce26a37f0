import { createByteReader, createByteWriter } from "../../src/wire/bytes";
import { createDice } from "../support/dice";
import { anyText } from "./samples";

describe("bytes", () => {
  it("come back as they were written, at the boundaries of every width", () => {
    const writer = createByteWriter();
    writer.u8(0);
    writer.u8(255);
    writer.u16(65535);
    writer.u24(16777215);
    writer.u32(4294967295);
    writer.text("");
    writer.text("a\0b");
    writer.raw("end");
    const reader = createByteReader(writer.toText());
    assert.are.same(
      [0, 255, 65535, 16777215, 4294967295, "", "a\0b", "end"],
      [reader.u8(), reader.u8(), reader.u16(), reader.u24(), reader.u32(), reader.text(10), reader.text(10), reader.raw(3)],
    );
    assert.are.same([true, false], [reader.atEnd(), reader.failed()]);
    assert.are.same(1 + 1 + 2 + 3 + 4 + 1 + 4 + 3, writer.length());
  });

  for (const value of [0, 127, 128, 16383, 16384, 4294967296, 9007199254740991]) {
    it(string.format("carry %.0f as a varint", value), () => {
      const writer = createByteWriter();
      writer.varint(value);
      const reader = createByteReader(writer.toText());
      assert.are.same([value, true], [reader.varint(), reader.atEnd()]);
    });
  }

  it("refuse a varint of 2^53 and one that never ends", () => {
    for (const text of [string.char(0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x80, 0x10), string.rep(string.char(0xff), 20)]) {
      const reader = createByteReader(text);
      assert.are.same([0, true], [reader.varint(), reader.failed()]);
    }
  });

  for (const value of [
    0,
    1,
    -1,
    0.1,
    1e308,
    -1.7976931348623157e308,
    2.2250738585072014e-308,
    2.225073858507201e-308,
    5e-324,
    -5e-324,
    2 ** 53 + 2,
  ]) {
    it(string.format("carry the double %.17g exactly", value), () => {
      const writer = createByteWriter();
      writer.double(value);
      assert.are.equal(value, createByteReader(writer.toText()).double());
    });
  }

  it("keep the sign of -0", () => {
    const writer = createByteWriter();
    writer.double(-1 / math.huge);
    writer.double(0);
    const reader = createByteReader(writer.toText());
    assert.are.same([-math.huge, math.huge], [1 / reader.double(), 1 / reader.double()]);
  });

  it("write 1 and -2 as IEEE 754 does", () => {
    const writer = createByteWriter();
    writer.double(1);
    writer.double(-2);
    assert.are.equal(
      string.char(0x3f, 0xf0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0xc0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00),
      writer.toText(),
    );
  });

  it("refuse infinities and NaN", () => {
    for (const text of [
      string.char(0x7f, 0xf0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00),
      string.char(0xff, 0xf0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00),
      string.char(0x7f, 0xf8, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00),
    ]) {
      const reader = createByteReader(text);
      assert.are.same([0, true], [reader.double(), reader.failed()]);
    }
  });

  it("fail for good at the first byte that is missing", () => {
    const reader = createByteReader(string.char(0x01));
    assert.are.same([0, true], [reader.u16(), reader.failed()]);
    assert.are.same(
      [0, 0, 0, 0, "", "", true],
      [reader.u8(), reader.u24(), reader.u32(), reader.varint(), reader.text(9), reader.raw(1), reader.atEnd()],
    );
  });

  it("refuse a text longer than its limit, or than what is there", () => {
    for (const text of [string.char(0x03, 0x61, 0x62, 0x63), string.char(0x02, 0x61)]) {
      const reader = createByteReader(text);
      assert.are.same(["", true], [reader.text(2), reader.failed()]);
    }
  });

  it("survive any garbage (500 seeds)", () => {
    for (const seed of $range(1, 500)) {
      const dice = createDice(seed);
      const reader = createByteReader(anyText(dice, dice.roll(20)));
      reader.varint();
      reader.double();
      reader.text(100);
      reader.u32();
      assert.is_true(reader.failed() || reader.u8() >= 0);
    }
  });
});
