/**
 * Texts of any bytes as texts that stand in a saved file like plain ones: without NUL, at which a reader in C ends a
 * text, and without the byte 26, at which some systems end a file. The byte 1 announces either, and itself.
 */

const ANNOUNCED: Readonly<Record<string, string>> = { "\0": "\u0001\u0002", "\u0001": "\u0001\u0003", "\u001a": "\u0001\u0004" };
const MEANT: Readonly<Record<string, string>> = { "\u0002": "\0", "\u0003": "\u0001", "\u0004": "\u001a" };

/**
 * The text as it may be saved; one without these bytes stays as it is.
 * Called by: holdMemory.keep, logPages.add, snapshotText.toPiece, versionText.toVersionText.
 */
export function toSavableText(text: string): string {
  const [savable] = string.gsub(text, "[%z\u0001\u001a]", ANNOUNCED);
  return savable;
}

/**
 * The text that was made savable; any other text gives some text, too.
 * Called by: holdMemory.versionIn, logPages.newest, snapshotText.batchesOf, versionText.packedOf.
 */
export function fromSavableText(savable: string): string {
  const [text] = string.gsub(savable, "\u0001(.)", MEANT);
  return text;
}
