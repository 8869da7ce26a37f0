import type { Entry } from "../../src/model/entry";
import { entryRefusal } from "../../src/model/entry";
import { BATCH_BYTES, decodeBatch, decodeMetadata, encodeMetadata, nextBatch, nextListing } from "../../src/wire/batch";
import type { Compressor } from "../../src/wire/envelope";
import { sealText } from "../../src/wire/envelope";
import { createDice } from "../support/dice";
import { LIMITS } from "./largestEntries";
import { anEntry, anyText, encodeValue, noCompressor } from "./samples";

/** Entries of the usual kind. Called by: specs. */
function entriesOf(count: number): Entry[] {
  const dice = createDice(count);
  const entries: Entry[] = [];
  for (const number of $range(1, count)) entries.push(anEntry(dice, number));
  return entries;
}

describe("a batch", () => {
  it("gives its entries back, with fields of a newer version", () => {
    const entries = entriesOf(20);
    assert.are.same({ ok: true, value: entries }, decodeBatch(nextBatch(entries, 0, noCompressor).text, noCompressor));
    assert.are.same({ ok: true, value: [] }, decodeBatch(nextBatch([], 0, noCompressor).text, noCompressor));
  });

  it("is refused whole when one of its entries is none", () => {
    const entries = entriesOf(2);
    entries[1] = { ...(entries[1] as Entry), lastUpdated: -1 };
    assert.are.same(
      { ok: false, reason: "number 2: its lastUpdated is not a time" },
      decodeBatch(nextBatch(entries, 0, noCompressor).text, noCompressor),
    );
  });

  for (const [name, atLimit, beyond] of LIMITS) {
    it(`carries an entry with as many ${name} as it may have`, () => {
      assert.is_nil(entryRefusal(atLimit));
      assert.are.same({ ok: true, value: [atLimit] }, decodeBatch(nextBatch([atLimit], 0, noCompressor).text, noCompressor));
    });

    it(`is refused when an entry has one more of its ${name}, as that entry is everywhere`, () => {
      assert.is_string(entryRefusal(beyond));
      assert.is_false(decodeBatch(nextBatch([beyond], 0, noCompressor).text, noCompressor).ok);
    });
  }

  it("is refused when it claims more entries than it has, or has more than it claims", () => {
    for (const count of [string.char(2), string.char(0), string.char(255, 255, 255, 255, 255, 255, 255, 15)]) {
      const text = sealText(count + encodeValue(entriesOf(1)[0] as Entry), noCompressor);
      assert.are.same({ ok: false, reason: "malformed batch" }, decodeBatch(text, noCompressor));
    }
  });

  /** Counts as deflated to a third, but keeps the text, so that sizes are like the client's. */
  const thirdCompressor: Compressor = {
    deflate: (text) => string.rep("x", math.floor(text.length / 3)),
    inflate: () => undefined,
  };
  for (const [name, compressor] of [
    ["raw", noCompressor],
    ["deflated to a third", thirdCompressor],
  ] as const) {
    it(`fills 4,096 bytes but not more, entry by entry: ${name}`, () => {
      const entries = entriesOf(300);
      let next = 0;
      while (next < entries.length) {
        const batch = nextBatch(entries, next, compressor);
        assert.is_true(batch.text.length <= BATCH_BYTES);
        assert.is_true(batch.next === entries.length || batch.text.length > BATCH_BYTES * 0.7);
        next = batch.next;
      }
      assert.are.equal(entries.length, next);
    });
  }

  it("carries an entry of 65,000 bytes alone, and its small neighbours without it", () => {
    const entries = entriesOf(3);
    const data: Record<string, string> = {};
    for (const number of $range(1, 4)) data[`text${number}`] = anyText(createDice(number), 16200);
    entries[1] = { ...(entries[1] as Entry), data };
    const places: number[] = [];
    const arrived: Entry[] = [];
    let next = 0;
    while (next < entries.length) {
      const batch = nextBatch(entries, next, noCompressor);
      next = batch.next;
      places.push(next);
      const decoded = decodeBatch(batch.text, noCompressor);
      if (decoded.ok) for (const entry of decoded.value) arrived.push(entry);
    }
    assert.are.same([[1, 2, 3], entries], [places, arrived]);
  });
});

describe("a listing", () => {
  it("gives ids and exact stamps back", () => {
    const metadata = entriesOf(100).map(({ id, lastUpdated }) => ({ id, lastUpdated }));
    metadata.push({ id: "tiny stamp", lastUpdated: 5e-324 });
    assert.are.same({ ok: true, value: metadata }, decodeMetadata(encodeMetadata(metadata, noCompressor), noCompressor));
  });

  it("comes in texts of at most 4,096 bytes when it is long", () => {
    const metadata = entriesOf(1000).map(({ id, lastUpdated }) => ({ id, lastUpdated }));
    const first = nextListing(metadata, 0, noCompressor);
    assert.is_true(first.text.length <= BATCH_BYTES && first.next > 100);
    const decoded = decodeMetadata(first.text, noCompressor);
    assert.are.same(metadata.slice(0, first.next), decoded.ok ? decoded.value : decoded.reason);
  });

  it("is refused for an id or a stamp that no entry may have", () => {
    /** A listing of one, right or wrong. Called by: specs. */
    const listing = (id: string, stamp: number): string => encodeMetadata([{ id, lastUpdated: stamp }], noCompressor);
    assert.are.same({ ok: false, reason: "number 1: its id is none" }, decodeMetadata(listing("", 1), noCompressor));
    assert.are.same({ ok: false, reason: "number 1: its lastUpdated is not a time" }, decodeMetadata(listing("a", 0), noCompressor));
  });
});
