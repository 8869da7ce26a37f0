/** Text in columns, by characters and not by bytes. */

const THOUSAND = 1000;

/**
 * The text with blanks after it until it is `width` characters wide.
 * Called by: ledgerText.row, stage.act, stage.progressText.
 */
export function padRight(text: string, width: number): string {
  return text + string.rep(" ", width - widthOf(text));
}

/**
 * The text with blanks before it until it is `width` characters wide.
 * Called by: ledgerText.row, stage.progressText.
 */
export function padLeft(text: string, width: number): string {
  return string.rep(" ", width - widthOf(text)) + text;
}

/**
 * A whole number with its thousands apart: "12,345".
 * Called by: columns.grouped, ledgerText.sessionLine, ledgerText.tableLine, stage.progressText, workloads.grown.
 */
export function grouped(value: number): string {
  if (value < THOUSAND) return string.format("%.0f", value);
  return `${grouped(math.floor(value / THOUSAND))},${string.format("%03.0f", value % THOUSAND)}`;
}

/**
 * Characters of a UTF-8 text: bytes that continue a character do not count.
 * Called by: columns.padLeft, columns.padRight.
 */
function widthOf(text: string): number {
  const [, continuing] = string.gsub(text, `[${string.char(128)}-${string.char(191)}]`, "");
  return text.length - continuing;
}
