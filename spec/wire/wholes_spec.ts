import { createBitReader, createBitWriter } from "../../src/wire/bits";
import { createByteReader, createByteWriter } from "../../src/wire/bytes";
import { readWholes, widthOf, writeWholes } from "../../src/wire/wholes";
import { createDice } from "../support/dice";

/** Bytes and bits of some whole numbers, and the numbers that come back. Called by: specs. */
function overTheWire(numbers: readonly number[]): { bytes: number; bits: number; back: readonly number[] } {
  const bytes = createByteWriter();
  const bits = createBitWriter();
  writeWholes(bytes, bits, numbers);
  const reader = createByteReader(bytes.toText());
  const back = readWholes(reader, createBitReader(bits.toText(), reader.fail), numbers.length);
  assert.are.same([true, false], [reader.atEnd(), reader.failed()]);
  return { bytes: bytes.length(), bits: bits.toText().length, back };
}

describe("whole numbers that belong together", () => {
  it("have as many bits as the largest needs", () => {
    assert.are.same(
      [0, 1, 2, 2, 3, 8, 9, 53],
      [0, 1, 2, 3, 4, 255, 256, 2 ** 53 - 1].map((largest) => widthOf(largest)),
    );
  });

  const cases: readonly (readonly [name: string, numbers: readonly number[], bytes: number, bits: number])[] = [
    ["none", [], 1, 0],
    ["alike and small", [191, 191, 191], 1, 0],
    ["alike and large", [192, 192], 3, 0],
    ["alike and negative", [-1, -1], 2, 0],
    ["of two values", [7, 8, 7, 8, 7, 8, 7, 8], 2, 1],
    ["far from 0, but near each other", [1000000, 1000015], 4, 1],
    ["around 0", [-4, 3, 0, 1], 2, 2],
    ["at the limits", [1 - 2 ** 52, 2 ** 52 - 1], 9, 14],
  ];
  for (const [name, numbers, bytes, bits] of cases) {
    it(`come back: ${name}`, () => {
      assert.are.same({ bytes, bits, back: numbers }, overTheWire(numbers));
    });
  }

  it("come back (300 seeds)", () => {
    for (const seed of $range(1, 300)) {
      const dice = createDice(seed);
      const size = 2 ** dice.roll(51);
      const numbers: number[] = [];
      for (const _ of $range(1, dice.roll(20))) numbers.push(math.floor(dice.between(-size, size)));
      assert.are.same(numbers, overTheWire(numbers).back, `seed ${seed}`);
    }
  });

  it("are refused when they claim 54 bits or more, or have fewer than they claim", () => {
    for (const text of [string.char(54, 0), string.char(63, 0), string.char(8, 0), ""]) {
      const reader = createByteReader(text);
      readWholes(reader, createBitReader("", reader.fail), 2);
      assert.is_true(reader.failed());
    }
  });
});
