/** The client's own DEFLATE. It raises errors or returns nothing at all for what it cannot do; here both are nil. */
import type { Compressor } from "../sync/ports";
import { hasMember } from "./optional";

/** Enum.CompressionMethod.Deflate: no header, no checksum. */
const RAW_DEFLATE = 0;

/**
 * Builds the compressor of this client; one without C_EncodingUtil compresses nothing.
 */
export function createCompressor(): Compressor {
  return {
    deflate: (text) => {
      if (!hasMember("C_EncodingUtil", "CompressString")) return undefined;
      const [ok, output] = pcall(() => C_EncodingUtil.CompressString(text, RAW_DEFLATE));
      return ok ? textOf(output) : undefined;
    },
    inflate: (text) => {
      if (!hasMember("C_EncodingUtil", "DecompressString")) return undefined;
      const [ok, output] = pcall(() => C_EncodingUtil.DecompressString(text, RAW_DEFLATE));
      return ok ? textOf(output) : undefined;
    },
  };
}

/**
 * The output if it is a text.
 */
function textOf(output: unknown): string | undefined {
  return typeof output === "string" ? output : undefined;
}
