/**
 * The outline of a version: hashes of the pieces of its long texts. Who holds another version sees in it which beginning
 * and which end both share, and sends the piece between, though the version itself was never his.
 *
 *   outlines := count(varint) (position(u32) fields(varint) (key(text) length(varint) hash(u24)*)*)*
 */
import type { Entry } from "../model/entry";
import { MAX_STRING_BYTES } from "../model/plainValue";
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { ByteReader } from "./bytes";
import { createByteReader, createByteWriter } from "./bytes";
import { checksumOf } from "./checksum";

/** A text is long when its pieces' hashes are a small part of it. */
const LONG_BYTES = 1024;
/** A long text has so many pieces, the last of which may be shorter or missing. */
const PIECES = 32;
const HASH_STEPS = 16777216;
/** Fields of one entry and entries of one request that have outlines; what has none is sent whole. */
const MAX_FIELDS = 8;
const MAX_OUTLINES = 20;
const MAX_KEY_BYTES = 64;

export interface FieldOutline {
  readonly key: string;
  /** Bytes of the text. */
  readonly length: number;
  readonly hashes: readonly number[];
}

/** The long texts directly in an entry's data, in order of key. */
export type Outline = readonly FieldOutline[];

/** What two texts share at their ends, in bytes. */
export interface SharedEnds {
  readonly prefixBytes: number;
  readonly suffixBytes: number;
}

/** A piece of a text, from byte `start` (from 0) to before byte `end`. */
interface Piece {
  readonly start: number;
  readonly end: number;
}

/** The outline of a version; nil when it has no long text. Called by: entryRequests.sayPage. */
export function outlineOf(entry: Entry): Outline | undefined {
  const fields: FieldOutline[] = [];
  for (const [key, value] of pairs(entry.data)) {
    if (typeof key !== "string" || key.length > MAX_KEY_BYTES || typeof value !== "string" || value.length < LONG_BYTES) continue;
    const hashes = piecesOf(value.length).map((piece) => hashOf(value, piece, 0));
    fields.push({ key, length: value.length, hashes });
  }
  table.sort(fields, (left, right) => left.key < right.key);
  return fields.length === 0 ? undefined : fields.slice(0, MAX_FIELDS);
}

/**
 * The beginning and the end that a text shares with the outlined one, but for an accident of hashes; they never overlap.
 * Called by: delta.patchByOutline.
 */
export function sharedEnds(text: string, { length, hashes }: FieldOutline): SharedEnds {
  const pieces = piecesOf(length);
  const shorter = math.min(text.length, length);
  const shift = text.length - length;
  let prefixBytes = 0;
  let suffixBytes = 0;
  let place = 0;
  for (const piece of pieces) {
    if (hashOf(text, piece, 0) !== hashes[place]) break;
    prefixBytes = piece.end;
    place += 1;
  }
  for (const last of $range(pieces.length - 1, place, -1)) {
    const piece = pieces[last] as Piece;
    const bytes = length - piece.start;
    if (bytes > shorter - prefixBytes || hashOf(text, piece, shift) !== hashes[last]) break;
    suffixBytes = bytes;
  }
  return { prefixBytes, suffixBytes };
}

/**
 * The pieces of a text of this length, of equal size but for the last.
 * Called by: outline.outlineOf, outline.readOutline, outline.sharedEnds.
 */
function piecesOf(length: number): Piece[] {
  const size = math.ceil(length / PIECES);
  const pieces: Piece[] = [];
  for (const start of $range(0, length - 1, size)) pieces.push({ start, end: math.min(start + size, length) });
  return pieces;
}

/**
 * The hash of a piece of a text that stands `shift` bytes later there.
 * Called by: outline.outlineOf, outline.sharedEnds.
 */
function hashOf(text: string, { start, end }: Piece, shift: number): number {
  return checksumOf(string.sub(text, start + shift + 1, end + shift)) % HASH_STEPS;
}

/**
 * The outlines of a request, by position; "" for none. More than a request may carry are left away.
 * Called by: entryRequests.sayPage.
 */
export function encodeOutlines(outlines: readonly (readonly [position: number, outline: Outline])[]): string {
  if (outlines.length === 0) return "";
  const writer = createByteWriter();
  const carried = outlines.slice(0, MAX_OUTLINES);
  writer.varint(carried.length);
  for (const [position, fields] of carried) {
    writer.u32(position);
    writer.varint(fields.length);
    for (const { key, length, hashes } of fields) {
      writer.text(key);
      writer.varint(length);
      for (const hash of hashes) writer.u24(hash);
    }
  }
  return writer.toText();
}

/**
 * The outlines of a request from outside, by position; a failure for what is none.
 * Called by: entryRecords.onEntriesRequest.
 */
export function decodeOutlines(text: string): Outcome<LuaMap<number, Outline>> {
  const outlines = new LuaMap<number, Outline>();
  if (text === "") return success(outlines);
  const reader = createByteReader(text);
  const count = reader.varint();
  if (count > MAX_OUTLINES) reader.fail();
  for (const _ of $range(1, count)) {
    if (reader.failed()) break;
    const position = reader.u32();
    outlines.set(position, readOutline(reader));
  }
  return reader.failed() || !reader.atEnd() ? failure("malformed outlines") : success(outlines);
}

/** One outline; too many fields or a text that is none fail the reader. Called by: outline.decodeOutlines. */
function readOutline(reader: ByteReader): Outline {
  const count = reader.varint();
  if (count > MAX_FIELDS) reader.fail();
  const fields: FieldOutline[] = [];
  for (const _ of $range(1, count)) {
    const key = reader.text(MAX_KEY_BYTES);
    const length = reader.varint();
    if (length < LONG_BYTES || length > MAX_STRING_BYTES) reader.fail();
    if (reader.failed()) break;
    fields.push({ key, length, hashes: piecesOf(length).map(() => reader.u24()) });
  }
  return fields;
}
