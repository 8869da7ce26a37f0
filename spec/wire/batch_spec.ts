import type { Entry } from "../../src/model/entry";
import { entryRefusal } from "../../src/model/entry";
import type { Outcome } from "../../src/model/outcome";
import { success } from "../../src/model/outcome";
import type { OutgoingEntry } from "../../src/wire/batch";
import { decodeBatch, nextBatch } from "../../src/wire/batch";
import type { Compressor } from "../../src/wire/envelope";
import { sealText } from "../../src/wire/envelope";
import { BATCH_BYTES } from "../../src/wire/packing";
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

/** The entries of a batch without deltas. Called by: specs. */
function arrivedOf(text: string): Outcome<readonly Entry[]> {
  const decoded = decodeBatch(text, noCompressor, () => undefined);
  return decoded.ok ? success(decoded.value.entries) : decoded;
}

/** Entries to be sent whole. Called by: specs. */
function whole(entries: readonly Entry[]): OutgoingEntry[] {
  return entries.map((entry) => ({ entry }));
}

describe("a batch", () => {
  it("gives its entries back, with fields of a newer version", () => {
    const entries = entriesOf(20);
    assert.are.same({ ok: true, value: entries }, arrivedOf(nextBatch(whole(entries), 0, noCompressor).text));
    assert.are.same({ ok: true, value: [] }, arrivedOf(nextBatch([], 0, noCompressor).text));
  });

  it("is refused whole when one of its entries is none", () => {
    const entries = entriesOf(2);
    entries[1] = { ...(entries[1] as Entry), lastUpdated: -1 };
    assert.are.same(
      { ok: false, reason: "number 2: its lastUpdated is not a time" },
      arrivedOf(nextBatch(whole(entries), 0, noCompressor).text),
    );
  });

  for (const [name, atLimit, beyond] of LIMITS) {
    it(`carries an entry with as many ${name} as it may have`, () => {
      assert.is_nil(entryRefusal(atLimit));
      assert.are.same({ ok: true, value: [atLimit] }, arrivedOf(nextBatch(whole([atLimit]), 0, noCompressor).text));
    });

    it(`is refused when an entry has one more of its ${name}, as that entry is everywhere`, () => {
      assert.is_string(entryRefusal(beyond));
      assert.is_false(arrivedOf(nextBatch(whole([beyond]), 0, noCompressor).text).ok);
    });
  }

  it("is refused when it claims more entries than it has, or has more than it claims", () => {
    for (const count of [string.char(2), string.char(0), string.char(255, 255, 255, 255, 255, 255, 255, 15)]) {
      const text = sealText([count + encodeValue(entriesOf(1)[0] as Entry)], noCompressor);
      assert.are.same({ ok: false, reason: "malformed batch" }, arrivedOf(text));
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
        const batch = nextBatch(whole(entries), next, compressor);
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
      const batch = nextBatch(whole(entries), next, noCompressor);
      next = batch.next;
      places.push(next);
      const decoded = arrivedOf(batch.text);
      if (decoded.ok) for (const entry of decoded.value) arrived.push(entry);
    }
    assert.are.same([[1, 2, 3], entries], [places, arrived]);
  });
});
