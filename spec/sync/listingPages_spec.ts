import type { Metadata } from "../../src/model/entry";
import { createListingPages } from "../../src/sync/listingPages";
import { decodeMetadata } from "../../src/wire/listing";
import { noCompressor } from "../wire/samples";

/** The pages of a list, each read again, and how often the frame could go on. Called by: specs. */
function pagesOf(metadata: readonly Metadata[]): { pages: Metadata[][]; lasts: boolean[]; breaths: number } {
  let breaths = 0;
  const forEachPage = createListingPages({ compressor: noCompressor, breathe: () => void (breaths += 1) });
  const pages: Metadata[][] = [];
  const lasts: boolean[] = [];
  forEachPage(metadata, (listing, isLast) => {
    const page = decodeMetadata(listing, noCompressor);
    pages.push(page.ok ? page.value : error("not a listing"));
    lasts.push(isLast);
  });
  return { pages, lasts, breaths };
}

/** So many metadata. Called by: specs. */
function someMetadata(count: number): Metadata[] {
  const metadata: Metadata[] = [];
  for (const number of $range(1, count)) metadata.push({ id: string.format("id%05d", number), lastUpdated: number });
  return metadata;
}

describe("pages of metadata", () => {
  it("are one, and empty, when there is nothing to list", () => {
    const { pages, lasts } = pagesOf([]);
    assert.are.same([[[]], [true]], [pages, lasts]);
  });

  for (const count of [1, 100, 3000]) {
    it(`hold together what was listed, in its order, and only the last says so (${count})`, () => {
      const { pages, lasts, breaths } = pagesOf(someMetadata(count));
      assert.are.same(someMetadata(count), pages.flat());
      assert.are.same(
        pages.map((_, place) => place === pages.length - 1),
        lasts,
      );
      assert.are.equal(count > 1000, pages.length > 1);
      assert.is_true(breaths >= pages.length);
    });
  }
});
