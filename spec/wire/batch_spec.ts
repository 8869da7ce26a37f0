import type { Entry } from "../../src/model/entry";
import { BATCH_BYTES, decodeBatch, decodeMetadata, encodeBatch, encodeMetadata, nextBatch, nextListing } from "../../src/wire/batch";
import { createByteWriter } from "../../src/wire/bytes";
import { checksumOf } from "../../src/wire/checksum";
import type { Compressor } from "../../src/wire/envelope";
import { INFLATES_TOO_LONG, openText, sealText } from "../../src/wire/envelope";
import { encodeValue } from "../../src/wire/valueCodec";
import { createDice } from "../support/dice";
import { anEntry, anyText, noCompressor, runCompressor } from "./samples";

/**
 * Entries of the usual kind.
 */
function entriesOf(count: number): Entry[] {
  const dice = createDice(count);
  const entries: Entry[] = [];
  for (const number of $range(1, count)) entries.push(anEntry(dice, number));
  return entries;
}

/**
 * An envelope with these words before one block.
 */
function envelope(rawLength: number, checksum: number, method: number, payload: string): string {
  const writer = createByteWriter();
  writer.varint(rawLength);
  writer.u32(checksum);
  writer.u8(method);
  writer.text(payload);
  return writer.toText();
}

describe("an envelope", () => {
  for (const bytes of [0, 1, 4096, 8192, 8193, 100000]) {
    it(`gives ${bytes} bytes of any kind back, deflated or not`, () => {
      const text = anyText(createDice(bytes), bytes);
      assert.are.same({ ok: true, value: text }, openText(sealText(text, noCompressor), noCompressor));
      const run = string.rep("x", bytes);
      assert.are.same({ ok: true, value: run }, openText(sealText(run, runCompressor), runCompressor));
    });
  }

  it("deflates only where that is shorter", () => {
    assert.are.same(
      [14, 14],
      [sealText("xxxxxxx", noCompressor).length, sealText("xxxxxxx", { ...runCompressor, deflate: () => "1234567" }).length],
    );
    assert.is_true(sealText(string.rep("x", 1000), runCompressor).length < 20);
  });

  it("cuts what does not deflate into one short block into pieces", () => {
    const halves = string.rep("a", 8192) + string.rep("b", 100);
    const sealed = sealText(halves, runCompressor);
    assert.is_true(sealed.length < 40);
    assert.are.same({ ok: true, value: halves }, openText(sealed, runCompressor));
  });

  it("refuses a result longer than stated with a reason of its own", () => {
    assert.are.same({ ok: false, reason: INFLATES_TOO_LONG }, openText(envelope(5, 0, 1, "1000000xx"), runCompressor));
  });

  const run = string.rep("x", 50);
  const refused: readonly (readonly [name: string, text: string, reason: string])[] = [
    ["nothing", "", "malformed envelope"],
    ["more than 256 KB stated", envelope(262145, 0, 0, ""), "states more than 262144 bytes"],
    ["an unknown method", envelope(1, 0, 2, "x"), "malformed envelope"],
    ["a deflated block longer than 4,096 bytes", envelope(200000, 0, 1, string.rep("x", 4097)), "malformed envelope"],
    ["no DEFLATE stream", envelope(5, 0, 1, "none"), "no DEFLATE stream"],
    ["less than stated", envelope(51, checksumOf(run), 0, run), "damaged"],
    ["another checksum", envelope(50, checksumOf(run) + 1, 0, run), "damaged"],
  ];
  for (const [name, text, reason] of refused) {
    it(`refuses ${name}`, () => {
      assert.are.same({ ok: false, reason }, openText(text, runCompressor));
    });
  }

  it("notices every cut and every flipped bit", () => {
    const sealed = sealText(anyText(createDice(5), 40), noCompressor);
    for (const place of $range(1, sealed.length)) {
      assert.is_false(openText(string.sub(sealed, 1, place - 1), noCompressor).ok);
      for (const bit of $range(0, 7)) {
        const byte = string.byte(sealed, place);
        const flipped = math.floor(byte / 2 ** bit) % 2 === 1 ? byte - 2 ** bit : byte + 2 ** bit;
        const damaged = string.sub(sealed, 1, place - 1) + string.char(flipped) + string.sub(sealed, place + 1);
        assert.is_false(openText(damaged, noCompressor).ok);
      }
    }
  });
});

describe("a batch", () => {
  it("gives its entries back, with fields of a newer version", () => {
    const entries = entriesOf(20);
    assert.are.same({ ok: true, value: entries }, decodeBatch(encodeBatch(entries, noCompressor), noCompressor));
    assert.are.same({ ok: true, value: [] }, decodeBatch(encodeBatch([], noCompressor), noCompressor));
  });

  it("is refused whole when one of its entries is none", () => {
    const entries = entriesOf(2);
    entries[1] = { ...(entries[1] as Entry), lastUpdated: -1 };
    assert.are.same(
      { ok: false, reason: "number 2: its lastUpdated is not a time" },
      decodeBatch(encodeBatch(entries, noCompressor), noCompressor),
    );
  });

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
    const listing = (id: string, stamp: number): string => encodeMetadata([{ id, lastUpdated: stamp }], noCompressor);
    assert.are.same({ ok: false, reason: "number 1: its id is none" }, decodeMetadata(listing("", 1), noCompressor));
    assert.are.same({ ok: false, reason: "number 1: its lastUpdated is not a time" }, decodeMetadata(listing("a", 0), noCompressor));
  });
});
