/**
 * Any text of at most 254 bytes as one without NUL, one byte longer: the first byte is a value that occurs
 * nowhere in the text and stands for NUL in it. 254 bytes cannot use up 255 values, so there always is one.
 */

const HIGHEST_BYTE = 255;

/** The text without NUL, with its stand-in before it. Called by: frame.encodeFrame. */
export function escapeNul(text: string): string {
  const standIn = unusedByte(text);
  const [escaped] = string.gsub(text, "%z", standIn === "%" ? "%%" : standIn);
  return standIn + escaped;
}

/** The byte of the highest value from 1 to 255 that the text does not contain. Called by: nulEscape.escapeNul. */
function unusedByte(text: string): string {
  let value = HIGHEST_BYTE;
  while (string.find(text, string.char(value), 1, true)[0] !== undefined) value -= 1;
  return string.char(value);
}

/**
 * The text that `escapeNul` made into `escaped`; expects at least one byte and no NUL.
 * Called by: frame.decodeFrame.
 */
export function unescapeNul(escaped: string): string {
  const standIn = string.sub(escaped, 1, 1);
  const [alphanumeric] = string.find(standIn, "%w");
  const [text] = string.gsub(string.sub(escaped, 2), alphanumeric === undefined ? `%${standIn}` : standIn, "\0");
  return text;
}
