/** Text on its way to a person: nothing in it may act as markup, and what is echoed stays short. */

/** Bytes of foreign or typed text that one line repeats. */
export const MAX_ECHO_BYTES = 60;
const CONTINUATION_FIRST = 0x80;
const CONTINUATION_LAST = 0xbf;

/**
 * The text without power over the chat frame: pipes doubled (so that no link, colour or texture starts), control characters gone.
 */
export function neutralised(text: string): string {
  const [plain] = string.gsub(text, "%c", " ");
  const [doubled] = string.gsub(plain, "|", "||");
  return doubled;
}

/**
 * At most `maxBytes` bytes of a text, never half a UTF-8 character; what is cut ends in "...".
 */
export function shortened(text: string, maxBytes: number): string {
  if (text.length <= maxBytes) return text;
  let end = maxBytes;
  while (end > 0 && isContinuation(string.byte(text, end + 1))) end -= 1;
  return `${string.sub(text, 1, end)}...`;
}

/**
 * Foreign or typed text as a line repeats it: at most 60 bytes, neutralised.
 */
export function echoed(text: string): string {
  return neutralised(shortened(text, MAX_ECHO_BYTES));
}

/**
 * Asks whether a byte continues a UTF-8 character begun before it.
 */
function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && byte >= CONTINUATION_FIRST && byte <= CONTINUATION_LAST;
}
