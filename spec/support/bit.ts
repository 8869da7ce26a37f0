/**
 * The client's `bit` library on top of lua-bitop. The client's results are unsigned, lua-bitop's are signed:
 * `bit.bor(2^32-1, 0)` is 4294967295 there and -1 here, so every result is brought into 0 .. 2^32-1.
 */
import * as bitop from "bit";

const TWO_TO_32 = 4294967296;

/** The functions the client has, with its unsigned results. */
export const unsignedBit = {
  /** Bits set in every value. */
  band: (...values: number[]): number => bitop.band(...values) % TWO_TO_32,
  /** Bits set in any value. */
  bor: (...values: number[]): number => bitop.bor(...values) % TWO_TO_32,
  /** Bits set in an odd number of the values. */
  bxor: (...values: number[]): number => bitop.bxor(...values) % TWO_TO_32,
  /** Every bit turned over. */
  bnot: (value: number): number => bitop.bnot(value) % TWO_TO_32,
  /** Moves bits up; what passes bit 31 is lost. */
  lshift: (value: number, bits: number): number => bitop.lshift(value, bits) % TWO_TO_32,
  /** Moves bits down and fills with zeros. */
  rshift: (value: number, bits: number): number => bitop.rshift(value, bits) % TWO_TO_32,
  /** Moves bits down and fills with the sign bit. */
  arshift: (value: number, bits: number): number => bitop.arshift(value, bits) % TWO_TO_32,
  /** The remainder; lua-bitop does not have it, the client does. */
  mod: (value: number, divisor: number): number => value % divisor,
};
