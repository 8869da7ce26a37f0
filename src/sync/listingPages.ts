/** Metadata on their way out: a long list is cut into pages, so that one page's work fits a slice of the frame. */
import type { Metadata } from "../model/entry";
import { nextListing } from "../wire/listing";
import type { Compressor } from "./ports";

/** @noSelf */
export interface ListingPagesDeps {
  readonly compressor: Compressor;
  readonly breathe: () => void;
}

/** Says one page; `isLast` marks the end of the list. */
export type SayPage = (this: void, listing: string, isLast: boolean) => void;

/**
 * Builds the cutter of pages. An empty list is one empty page, because "nothing" must be said too.
 * Called by: DataSyncHandler.createDataSyncHandler.
 */
export function createListingPages(deps: ListingPagesDeps): (this: void, metadata: readonly Metadata[], say: SayPage) => void {
  return (metadata, say) => {
    let next = 0;
    do {
      const page = nextListing(metadata, next, deps.compressor, deps.breathe);
      next = page.next;
      say(page.text, next >= metadata.length);
      deps.breathe();
    } while (next < metadata.length);
  };
}
