/**
 * Metadata of one table as the sealed texts that records carry.
 *
 *   listing := sealed(count(varint) (id stamp)*)
 *
 * A listing is refused whole: its checksum was right, so whoever packed what is none is not one of ours.
 */
import type { Metadata } from "../model/entry";
import { isEntryId, isStamp } from "../model/entry";
import type { Breathe } from "../model/breathe";
import { goOn } from "../model/breathe";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import { createByteReader, createByteWriter } from "./bytes";
import type { Compressor } from "./envelope";
import { openText, sealText } from "./envelope";
import type { NextText, Packer } from "./packing";
import { nextText } from "./packing";
import type { ValueReader } from "./valueReader";
import { createValueReader } from "./valueReader";
import { createValueWriter } from "./valueWriter";

/** Metadata in one listing; with ids of the longest kind they still fit a transfer. */
export const MAX_LISTED = 900;
/** Metadata that a listing from outside may have: more than fit a page, however short their ids are. */
const MAX_READ = 2048;
/** Bytes of a stamp and of what says how long the id is. */
const STAMP_BYTES = 9;

/**
 * Packs metadata from place `start` (from 0) on, as `nextBatch` does entries.
 * Called by: listingPages.createListingPages.
 */
export function nextListing(metadata: readonly Metadata[], start: number, compressor: Compressor, breathe: Breathe = goOn): NextText {
  return nextText(metadata, start, compressor, breathe, createListingPacker);
}

/**
 * One listing of all these metadata: ids and exact stamps, nothing else. Expects at most `MAX_LISTED`.
 * Called by: DataSyncHandler.acknowledgeTable.
 */
export function encodeMetadata(metadata: readonly Metadata[], compressor: Compressor): string {
  const packer = createListingPacker();
  for (const item of metadata) packer.add(item);
  return sealText(packer.toParts(), compressor);
}

/** Writes what comparison sees of entries. Called by: listing.encodeMetadata, listing.nextListing. */
function createListingPacker(this: void): Packer<Metadata> {
  const body = createByteWriter();
  const values = createValueWriter(body);
  let count = 0;
  return {
    /** Id and full stamp, nothing else. Called by: listing.encodeMetadata, packing.pack. */
    add: ({ id, lastUpdated }) => {
      values.write(id);
      values.write(lastUpdated);
      count += 1;
    },
    /** The id, and what a stamp takes. Called by: packing.pack. */
    weigh: ({ id }) => id.length + STAMP_BYTES,
    /** One part: ids and stamps deflate together. Called by: listing.encodeMetadata, packing.pack. */
    toParts: () => {
      const whole = createByteWriter();
      whole.varint(count);
      whole.raw(body.toText());
      return [whole.toText()];
    },
  };
}

/**
 * The metadata of a listing from outside; a failure unless every id and stamp may be one.
 * Called by: entryRecords.onTableDone, recordHandlers.onMetadata.
 */
export function decodeMetadata(text: string, compressor: Compressor, breathe: Breathe = goOn): Outcome<Metadata[]> {
  const opened = openText(text, compressor);
  if (!opened.ok) return opened;
  const bytes = createByteReader(opened.value);
  const values = createValueReader(bytes);
  const metadata: Metadata[] = [];
  const count = bytes.varint();
  if (count > MAX_READ) bytes.fail();
  for (const number of $range(1, bytes.failed() ? 0 : count)) {
    const item = readMetadata(values);
    if (bytes.failed()) break;
    if (!item.ok) return failure(`number ${number}: ${item.reason}`);
    metadata[number - 1] = item.value;
    breathe();
  }
  return bytes.failed() || !bytes.atEnd() ? failure("malformed listing") : success(metadata);
}

/** Reads an id and a stamp that an entry may have. Called by: listing.decodeMetadata. */
function readMetadata(values: ValueReader): Outcome<Metadata> {
  const id = values.read();
  const lastUpdated = values.read();
  if (!isEntryId(id)) return failure("its id is none");
  return isStamp(lastUpdated) ? success({ id, lastUpdated }) : failure("its lastUpdated is not a time");
}
