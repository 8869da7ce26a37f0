/** Base64 as the client has it: two alphabets, both padded; what cannot be decoded is the empty text, not nil. */
import { wordsOf } from "./luaValues";

const LETTERS_AND_DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Three bytes as four letters, the rest padded; `variant` is of Enum.Base64Variant. Called by: encodingUtil. */
export function encodeBase64(source: string, variant?: number): string {
  const alphabet = alphabetOf(variant);
  const [output] = string.gsub(source, "..?.?", (bytes) => {
    const [first, second, third] = string.byte(bytes, 1, 3);
    const value = (first ?? 0) * 65536 + (second ?? 0) * 256 + (third ?? 0);
    let letters = "";
    for (const place of [262144, 4096, 64, 1]) {
      const digit = math.floor(value / place) % 64;
      letters += string.sub(alphabet, digit + 1, digit + 1);
    }
    return string.sub(letters, 1, bytes.length + 1) + string.rep("=", 3 - bytes.length);
  });
  return output;
}

/** The bytes behind the letters; "" for anything that is no Base64. Called by: encodingUtil. */
export function decodeBase64(source: string, variant?: number): string {
  const alphabet = alphabetOf(variant);
  const [body, padding] = string.match(source, "^([%w+/_-]*)(=*)$");
  if (body === undefined || source.length % 4 !== 0 || (padding ?? "").length > 2) return "";
  let valid = true;
  const [output] = string.gsub(source, "....", (letters) => {
    let value = 0;
    for (const letter of wordsOf(letters, ".")) {
      const [at] = string.find(alphabet, letter, 1, true);
      if (at === undefined && letter !== "=") valid = false;
      value = value * 64 + (at ?? 1) - 1;
    }
    const bytes = string.char(math.floor(value / 65536), math.floor(value / 256) % 256, value % 256);
    const [pads] = string.match(letters, "=*$");
    return string.sub(bytes, 1, 3 - (pads ?? "").length);
  });
  return valid ? output : "";
}

/** The 64 letters of a variant. Called by: base64.decodeBase64, base64.encodeBase64. */
function alphabetOf(variant: number | undefined): string {
  return LETTERS_AND_DIGITS + (tonumber(variant) === 1 ? "-_" : "+/");
}
