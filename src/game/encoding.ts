/** The client's own DEFLATE. It raises errors or returns nothing at all for what it cannot do; here both are nil. */
import type { Compressor } from "../sync/ports";
import { answerOf } from "./optional";

/** Enum.CompressionMethod.Deflate: no header, no checksum. */
const RAW_DEFLATE = 0;

/** Builds the compressor of this client; one without C_EncodingUtil compresses nothing. Called by: main.load. */
export function createCompressor(): Compressor {
  return {
    /** Makes a text shorter, mostly; nil leaves it to be sent as it is. Called by: envelope.deflatedBlock. */
    deflate: (text) => answerOf(() => C_EncodingUtil.CompressString(text, RAW_DEFLATE)),
    /** Undoes `deflate`; what a peer sent instead is nil, not an error. Called by: envelope.openText. */
    inflate: (text) => answerOf(() => C_EncodingUtil.DecompressString(text, RAW_DEFLATE)),
  };
}
