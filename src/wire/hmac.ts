/** HMAC-SHA-256 (RFC 2104, FIPS 198-1): shows that whoever wrote a text knows a key, and says nothing else of the key. */
import { BLOCK_BYTES, sha256 } from "./sha256";

const INNER = 0x36;
const OUTER = 0x5c;

/** The code of a text under a key, both of any bytes, as 32 bytes. Called by: proofMac.proof. */
export function hmacSha256(key: string, text: string): string {
  const short = key.length > BLOCK_BYTES ? sha256(key) : key;
  const block = short + string.rep("\0", BLOCK_BYTES - short.length);
  return sha256(masked(block, OUTER) + sha256(masked(block, INNER) + text));
}

/** Every byte of a block changed by a mask. Called by: hmac.hmacSha256. */
function masked(block: string, mask: number): string {
  const bytes: string[] = [];
  for (const place of $range(1, block.length)) bytes.push(string.char(bitlib.bxor(string.byte(block, place), mask)));
  return bytes.join("");
}
