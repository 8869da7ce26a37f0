import { createBitReader, createBitWriter } from "../../src/wire/bits";

describe("bits", () => {
  it("give numbers of every width back, and take no more bytes than they need", () => {
    const writer = createBitWriter();
    let bits = 0;
    for (const width of $range(1, 53)) {
      for (const value of [0, 1, 2 ** width - 1, math.floor(2 ** width / 3)]) writer.write(value, width);
      bits += 4 * width;
    }
    const text = writer.toText();
    assert.are.equal(math.ceil(bits / 8), text.length);
    let failed = false;
    const reader = createBitReader(text, () => {
      failed = true;
    });
    for (const width of $range(1, 53)) {
      for (const value of [0, 1, 2 ** width - 1, math.floor(2 ** width / 3)]) assert.are.equal(value, reader.read(width));
    }
    assert.are.same([true, false], [reader.atEnd(), failed]);
  });

  it("say that they are at their end, and read 0 from there on", () => {
    let failures = 0;
    const reader = createBitReader(string.char(0xa5), () => {
      failures += 1;
    });
    assert.are.same([0xa, 0x5, true, 0, 1], [reader.read(4), reader.read(4), reader.atEnd(), reader.read(1), failures]);
  });
});
