/**
 * SHA-256 (FIPS 180-4) over texts of any bytes, on the client's own `bit` library. It is there for keys and proofs: a few hundred bytes
 * at a time, each block of 64 a small part of a millisecond.
 */

/** Bytes that are hashed in one go. */
export const BLOCK_BYTES = 64;

const WORD = 4294967296;
const WORD_BYTES = 4;
const ROUNDS = 64;
/** Bytes at the end of the last block that say how long the text is. */
const LENGTH_BYTES = 8;

/** The first 32 bits of the fractional parts of the square roots of the first 8 primes (5.3.3). */
const INITIAL: readonly number[] = [0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19];

/** The first 32 bits of the fractional parts of the cube roots of the first 64 primes (4.2.2). */
const CONSTANTS: readonly number[] = [
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01, 0x243185be,
  0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa,
  0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85,
  0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3,
  0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f,
  0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
];

type EightWords = [number, number, number, number, number, number, number, number];

/** The hash of a text, as 32 bytes. Called by: hmac.hmacSha256, randomPool.createRandomPool, randomPool.randomBytes. */
export function sha256(text: string): string {
  const padded = pad(text);
  let state: readonly number[] = INITIAL;
  for (const start of $range(1, padded.length, BLOCK_BYTES)) state = mix(state, schedule(padded, start));
  return state.map((word) => wordBytes(word)).join("");
}

/**
 * The text with one bit set behind it, zeros, and its length in bits, up to whole blocks (5.1.1).
 * Called by: sha256.sha256.
 */
function pad(text: string): string {
  const zeros = (2 * BLOCK_BYTES - 1 - LENGTH_BYTES - (text.length % BLOCK_BYTES)) % BLOCK_BYTES;
  const bits = text.length * 8;
  return text + string.char(128) + string.rep("\0", zeros) + wordBytes(math.floor(bits / WORD)) + wordBytes(bits % WORD);
}

/** The 64 words that a block's rounds take (6.2.2, step 1). Called by: sha256.sha256. */
function schedule(padded: string, start: number): readonly number[] {
  const words: number[] = [];
  for (const place of $range(start, start + BLOCK_BYTES - 1, WORD_BYTES)) words.push(wordAt(padded, place));
  for (const round of $range(words.length, ROUNDS - 1)) {
    const early = words[round - 15] as number;
    const late = words[round - 2] as number;
    const small = bitlib.bxor(turned(early, 7), turned(early, 18), bitlib.rshift(early, 3));
    const large = bitlib.bxor(turned(late, 17), turned(late, 19), bitlib.rshift(late, 10));
    words.push(((words[round - 16] as number) + small + (words[round - 7] as number) + large) % WORD);
  }
  return words;
}

/** The state after a block (6.2.2, steps 2 to 4); the letters are the standard's. Called by: sha256.sha256. */
function mix(state: readonly number[], words: readonly number[]): readonly number[] {
  let [a, b, c, d, e, f, g, h] = state as EightWords;
  for (const round of $range(0, ROUNDS - 1)) {
    const large = bitlib.bxor(turned(e, 6), turned(e, 11), turned(e, 25));
    const choice = bitlib.bxor(bitlib.band(e, f), bitlib.band(bitlib.bnot(e), g));
    const first = h + large + choice + (CONSTANTS[round] as number) + (words[round] as number);
    const small = bitlib.bxor(turned(a, 2), turned(a, 13), turned(a, 22));
    const majority = bitlib.bxor(bitlib.band(a, b), bitlib.band(a, c), bitlib.band(b, c));
    h = g;
    g = f;
    f = e;
    e = (d + first) % WORD;
    d = c;
    c = b;
    b = a;
    a = (first + small + majority) % WORD;
  }
  return [a, b, c, d, e, f, g, h].map((word, place) => (word + (state[place] as number)) % WORD);
}

/** A word turned to the right. Called by: sha256.mix, sha256.schedule. */
function turned(word: number, bits: number): number {
  return bitlib.bxor(bitlib.rshift(word, bits), bitlib.lshift(word, 32 - bits));
}

/** The word whose first byte stands at a place; its highest byte comes first. Called by: sha256.schedule. */
function wordAt(text: string, place: number): number {
  let word = 0;
  for (const index of $range(place, place + WORD_BYTES - 1)) word = word * 256 + string.byte(text, index);
  return word;
}

/** A word as four bytes. Called by: sha256.pad, sha256.sha256. */
function wordBytes(word: number): string {
  return string.char(math.floor(word / 16777216), math.floor(word / 65536) % 256, math.floor(word / 256) % 256, word % 256);
}
