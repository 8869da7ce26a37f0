/**
 * A long text on its way: checked, and deflated where that makes it shorter.
 *
 *   sealed := rawLength(varint) checksum(u32) block+      block := method(u8) payload(text)
 *
 * 1. Nothing is inflated that could grow without end: a deflated block is short, and so is what one call makes of it.
 * 2. What is longer than its stated length is refused with a reason of its own, because only malice makes it.
 */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { ByteWriter } from "./bytes";
import { createByteReader, createByteWriter } from "./bytes";
import { checksumOf } from "./checksum";

/**
 * The client's DEFLATE.
 * @noSelf
 */
export interface Compressor {
  /** Nil when the client could not. */
  readonly deflate: (text: string) => string | undefined;
  /** Nil when the text is no DEFLATE stream. */
  readonly inflate: (text: string) => string | undefined;
}

/** Four times the largest entry: no text of ours is longer. */
export const MAX_RAW_BYTES = 262144;
/** A deflated block can grow a thousandfold in one call: this bounds the longest call to a few milliseconds. */
const MAX_DEFLATED_BYTES = 4096;
/** A text that does not deflate into one block is cut into pieces of this many raw bytes, which mostly deflate to less. */
const PIECE_BYTES = 8192;
const RAW = 0;
const DEFLATED = 1;

/** Why a session mutes a peer rather than asking again. */
export const INFLATES_TOO_LONG = "inflates beyond its stated length";

/**
 * Seals parts of a text of at most `MAX_RAW_BYTES` in all, each deflated for itself: what DEFLATE cannot shorten does not disturb the
 * rest.
 * Called by: listing.encodeMetadata, logForm.pack, packing.nextText.
 */
export function sealText(parts: readonly string[], compressor: Compressor): string {
  const writer = createByteWriter();
  const raw = table.concat(parts as string[]);
  writer.varint(raw.length);
  writer.u32(checksumOf(raw));
  for (const part of parts) writeBlocks(writer, part, compressor);
  return writer.toText();
}

/** Writes a part as one block, or as several if it does not deflate into one. Called by: envelope.sealText. */
function writeBlocks(writer: ByteWriter, part: string, compressor: Compressor): void {
  const whole = deflatedBlock(part, compressor);
  const pieceBytes = whole === undefined ? PIECE_BYTES : part.length;
  for (const from of $range(1, part.length, math.max(1, pieceBytes))) {
    const piece = string.sub(part, from, from + pieceBytes - 1);
    const deflated = whole ?? deflatedBlock(piece, compressor);
    writer.u8(deflated === undefined ? RAW : DEFLATED);
    writer.text(deflated ?? piece);
  }
}

/**
 * The deflated form of a text; nil when it is not shorter or would not fit a block.
 * Called by: envelope.writeBlocks.
 */
function deflatedBlock(text: string, compressor: Compressor): string | undefined {
  const deflated = compressor.deflate(text);
  return deflated !== undefined && deflated.length < text.length && deflated.length <= MAX_DEFLATED_BYTES ? deflated : undefined;
}

/**
 * The text that was sealed, or one sentence that says why it is not given.
 * Called by: batch.decodeBatch, listing.decodeMetadata, logForm.unpack.
 */
export function openText(sealed: string, compressor: Compressor): Outcome<string> {
  const reader = createByteReader(sealed);
  const rawLength = reader.varint();
  const checksum = reader.u32();
  if (reader.failed()) return failure("malformed envelope");
  if (rawLength > MAX_RAW_BYTES) return failure(`states more than ${MAX_RAW_BYTES} bytes`);
  const pieces: string[] = [];
  let bytes = 0;
  while (!reader.atEnd()) {
    const method = reader.u8();
    const payload = reader.text(method === DEFLATED ? MAX_DEFLATED_BYTES : rawLength);
    if (reader.failed() || method > DEFLATED) return failure("malformed envelope");
    const piece = method === RAW ? payload : compressor.inflate(payload);
    if (piece === undefined) return failure("no DEFLATE stream");
    bytes += piece.length;
    if (bytes > rawLength) return failure(INFLATES_TOO_LONG);
    pieces.push(piece);
  }
  const raw = table.concat(pieces);
  if (reader.failed() || bytes !== rawLength || checksumOf(raw) !== checksum) return failure("damaged");
  return success(raw);
}
