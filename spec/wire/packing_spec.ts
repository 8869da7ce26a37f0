import { goOn } from "../../src/model/breathe";
import type { Compressor } from "../../src/wire/envelope";
import { openText } from "../../src/wire/envelope";
import type { Packer } from "../../src/wire/packing";
import { BATCH_BYTES, nextText } from "../../src/wire/packing";
import { noCompressor } from "./samples";

/** Packs texts one after the other. Called by: packing_spec.places. */
function createTextPacker(this: void): Packer<string> {
  const texts: string[] = [];
  return {
    /** Every item weighs its length. Called by: packing.pack. */
    weigh: (text) => text.length,
    /** Keeps items in their order. Called by: listing.encodeMetadata, packing.pack. */
    add: (text) => {
      texts.push(text);
    },
    /** All in one part. Called by: listing.encodeMetadata, packing.pack. */
    toParts: () => texts,
  };
}

/** Where the texts of these lengths are parted. Called by: specs. */
function places(lengths: readonly number[], compressor: Compressor): number[] {
  const items = lengths.map((length) => string.rep("x", length));
  const found: number[] = [];
  let next = 0;
  do {
    const packed = nextText(items, next, compressor, goOn, createTextPacker);
    next = packed.next;
    found.push(next);
  } while (next < items.length);
  return found;
}

/** Counts as deflated to a quarter. */
const quarterCompressor: Compressor = {
  deflate: (text) => string.rep("y", math.floor(text.length / 4)),
  inflate: () => undefined,
};

describe("packing", () => {
  it("puts as many items into a text as fit, and one at least", () => {
    const thousands: number[] = [];
    for (const _ of $range(1, 10)) thousands.push(1000);
    assert.are.same([3, 6, 10], places(thousands, noCompressor));
    assert.are.same([1, 2, 3], places([10, 60000, 10], noCompressor));
    assert.are.same([0], places([], noCompressor));
  });

  it("learns from a try how well the items deflate", () => {
    const hundreds: number[] = [];
    for (const _ of $range(1, 400)) hundreds.push(100);
    const first = places(hundreds, quarterCompressor)[0] ?? 0;
    assert.is_true(first > 140 && first <= (BATCH_BYTES * 4) / 100);
  });

  it("breathes after every item of every try", () => {
    let breaths = 0;
    const { next, text } = nextText(["a", "b", "c"], 1, noCompressor, () => (breaths += 1), createTextPacker);
    assert.are.same([3, 2, { ok: true, value: "bc" }], [next, breaths, openText(text, noCompressor)]);
  });
});
