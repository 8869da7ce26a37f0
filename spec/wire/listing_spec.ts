import { nextListing, decodeMetadata, encodeMetadata } from "../../src/wire/listing";
import type { Metadata } from "../../src/model/entry";
import { BATCH_BYTES } from "../../src/wire/packing";
import { createDice } from "../support/dice";
import { anEntry, noCompressor } from "./samples";

/** Metadata of the usual kind. Called by: specs. */
function metadataOf(count: number): Metadata[] {
  const dice = createDice(count);
  const metadata: Metadata[] = [];
  for (const number of $range(1, count)) {
    const { id, lastUpdated } = anEntry(dice, number);
    metadata.push({ id, lastUpdated });
  }
  return metadata;
}

describe("a listing", () => {
  it("gives ids and exact stamps back", () => {
    const metadata = metadataOf(100);
    metadata.push({ id: "tiny stamp", lastUpdated: 5e-324 });
    assert.are.same({ ok: true, value: metadata }, decodeMetadata(encodeMetadata(metadata, noCompressor), noCompressor));
  });

  it("comes in texts of at most 4,096 bytes when it is long", () => {
    const metadata = metadataOf(1000);
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

  it("of more metadata than a page can have is refused, whatever few bytes they take", () => {
    const same: Metadata[] = [];
    for (const _ of $range(1, 2049)) same.push({ id: "a", lastUpdated: 5 });
    assert.is_true(decodeMetadata(encodeMetadata(same.slice(1), noCompressor), noCompressor).ok);
    assert.is_false(decodeMetadata(encodeMetadata(same, noCompressor), noCompressor).ok);
  });
});
