/** Bytes as hex digits and back, as standards write their examples. */

/** Two small digits a byte. Called by: specs. */
export function hexOf(bytes: string): string {
  const [digits] = string.gsub(bytes, ".", (byte) => string.format("%02x", string.byte(byte)));
  return digits;
}

/** The bytes of hex digits. Called by: specs. */
export function bytesOf(hex: string): string {
  const [bytes] = string.gsub(hex, "%x%x", (digits) => string.char(tonumber(digits, 16) as number));
  return bytes;
}
