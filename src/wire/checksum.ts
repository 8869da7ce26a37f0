/**
 * A 32-bit checksum against damage, not against forgery: a polynomial over the text's 32-bit words, modulo the
 * largest prime below 2^32. One changed word always shows; the length counts, so zero bytes at the end do too.
 */

const PRIME = 4294967291;
/** Below 2^20, so that the product with a residue stays exact in a double. */
const MULTIPLIER = 1000003;
const WORD_BYTES = 4;

/** `string.byte` as it answers for four bytes that are there. */
const wordOf = string.byte as unknown as (
  this: void,
  text: string,
  from: number,
  to: number,
) => LuaMultiReturn<[number, number, number, number]>;

/**
 * The checksum of a text of any bytes, 0 to 4294967290; with the checksum of what stands before it, that of the whole.
 * Called by: batchDeltas.add, batchDeltas.resolveAll, envelope.openText, envelope.sealText, outline.hashOf,
 * randomPool.stir.
 */
export function checksumOf(text: string, before = 0): number {
  const whole = text.length - (text.length % WORD_BYTES);
  let sum = (before * MULTIPLIER + text.length) % PRIME;
  for (const index of $range(1, whole, WORD_BYTES)) {
    const [first, second, third, fourth] = wordOf(text, index, index + 3);
    sum = (sum * MULTIPLIER + first * 16777216 + second * 65536 + third * 256 + fourth) % PRIME;
  }
  for (const index of $range(whole + 1, text.length)) sum = (sum * MULTIPLIER + string.byte(text, index)) % PRIME;
  return sum;
}
