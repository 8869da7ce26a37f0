/**
 * C_EncodingUtil on the real zlib. What cannot be decoded yields no value at all, not nil, as in the client.
 */
import * as zlib from "zlib";
import { decodeBase64, encodeBase64 } from "./base64";
import { readCbor } from "./cborReader";
import { writeCbor } from "./cborWriter";
import { readJson } from "./jsonReader";
import { writeJson } from "./jsonWriter";
import type { LuaFunction, LuaRecord, Provided } from "./luaValues";
import type { Serializing } from "./serializing";

/** zlib's window bits for raw DEFLATE, zlib and gzip, by the client's Enum.CompressionMethod. */
const WINDOW_BITS = [-15, 15, 31];
/** zlib's levels by the client's Enum.CompressionLevel. */
const LEVELS = [6, 1, 9];
const HEX_DIGITS = "^[0-9A-Fa-f]*$";

/** The functions that are alike in every state. */
export const encodingUtil: Provided = {
  "C_EncodingUtil.CompressString": (source: string, method?: number, level?: number) => {
    const windowBits = WINDOW_BITS[method ?? 0];
    const zlibLevel = LEVELS[level ?? 0];
    if (windowBits === undefined || zlibLevel === undefined) return $multi();
    const [output] = zlib.deflate(zlibLevel, windowBits)(source, "finish");
    return $multi(output);
  },
  "C_EncodingUtil.DecompressString": (source: string, method?: number) => {
    const windowBits = WINDOW_BITS[method ?? 0];
    if (windowBits === undefined) return $multi();
    const [ok, output, whole] = pcall(zlib.inflate(windowBits), source, "finish");
    if (!ok || whole !== true) return $multi();
    return $multi(output);
  },
  "C_EncodingUtil.EncodeHex": (source: string) => string.gsub(source, ".", (byte) => string.format("%02X", string.byte(byte)))[0],
  "C_EncodingUtil.DecodeHex": (source: string) => {
    if (source.length % 2 !== 0 || string.match(source, HEX_DIGITS)[0] === undefined) return $multi();
    return string.gsub(source, "..", (digits) => string.char(tonumber(digits, 16) ?? 0))[0];
  },
  "C_EncodingUtil.EncodeBase64": encodeBase64,
  "C_EncodingUtil.DecodeBase64": decodeBase64,
};

/** Builds the four functions of one state; `walkPairs` is its `pairs`. Called by: luaState.createParts. */
export function createSerializers(walkPairs: LuaFunction): Provided {
  /**
   * What the caller's options ask for.
   * Called by: encodingUtil.C_EncodingUtil.SerializeCBOR, encodingUtil.C_EncodingUtil.SerializeJSON.
   */
  const howOf = (options?: LuaRecord): Serializing => ({
    ignoresErrors: options?.["ignoreSerializationErrors"] === true,
    walk: walkPairs as unknown as Serializing["walk"],
  });
  return {
    /** Strings as byte strings. Called by: encodingUtil.createSerializers. */
    "C_EncodingUtil.SerializeCBOR": (value: unknown, options?: LuaRecord) => writeCbor(value, howOf(options)),
    "C_EncodingUtil.DeserializeCBOR": readCbor,
    /** As text. Called by: encodingUtil.createSerializers. */
    "C_EncodingUtil.SerializeJSON": (value: unknown, options?: LuaRecord) => writeJson(value, howOf(options)),
    "C_EncodingUtil.DeserializeJSON": readJson,
  };
}
