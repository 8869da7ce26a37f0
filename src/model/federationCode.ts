/**
 * A federation's code: its id and key as one word that officers tell each other. 32 bits and 128 bits in Crockford's base32, eight
 * groups of four, and his check character (the number modulo 37), which finds every single slip and every exchange of neighbours.
 * Nothing here repeats what was typed: a code with a slip in it is still nearly the key.
 */
import { phrase } from "../language/phrases";
import type { Outcome } from "./outcome";
import { failure, success } from "./outcome";
import type { Federation } from "./scope";

/** Hex digits of a federation's id, and of a key that fits a code. */
export const ID_DIGITS = 8;
export const KEY_DIGITS = 32;

/** The first 32 stand for values, all of them for check values. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
const BASE = 32;
const CHECK_BASE = 37;
/** 20 bits: five hex digits are four symbols. */
const GROUP_DIGITS = 5;
const GROUP_SYMBOLS = 4;
const GROUPS = (ID_DIGITS + KEY_DIGITS) / GROUP_DIGITS;
/** With its check character. */
const CODE_SYMBOLS = GROUPS * GROUP_SYMBOLS + 1;

/**
 * The code of a federation, for its officers only; a key of another length than keys made here has none.
 * Called by: federationOffice.code.
 */
export function federationToCode({ id, key }: Federation): Outcome<string> {
  if (!isLowerHex(id, ID_DIGITS) || !isLowerHex(key, KEY_DIGITS)) {
    return failure(phrase("federationCodeNone"));
  }
  const groups: string[] = [];
  let check = 0;
  for (const start of $range(1, ID_DIGITS + KEY_DIGITS, GROUP_DIGITS)) {
    const value = tonumber(string.sub(id + key, start, start + GROUP_DIGITS - 1), 16) ?? 0;
    groups.push(valueToSymbols(value));
    check = (check * BASE ** GROUP_SYMBOLS + value) % CHECK_BASE;
  }
  return success(`${groups.join("-")}-${symbolOf(check)}`);
}

/**
 * The federation that a code names, in any case, with any hyphens; O counts as 0, I and L as 1.
 * Called by: federationOffice.join.
 */
export function codeToFederation(code: string): Outcome<Federation> {
  const symbols = plainSymbols(code);
  if (symbols.length !== CODE_SYMBOLS) {
    return failure(phrase("federationCodeLength", { count: CODE_SYMBOLS, found: symbols.length }));
  }
  const digits: string[] = [];
  let check = 0;
  for (const start of $range(1, CODE_SYMBOLS - 1, GROUP_SYMBOLS)) {
    const value = symbolsToValue(string.sub(symbols, start, start + GROUP_SYMBOLS - 1));
    if (value === undefined) return failure(phrase("federationCodeLetters"));
    digits.push(string.format("%05x", value));
    check = (check * BASE ** GROUP_SYMBOLS + value) % CHECK_BASE;
  }
  if (symbolOf(check) !== string.sub(symbols, CODE_SYMBOLS)) return failure(phrase("federationCodeSlip"));
  const hex = digits.join("");
  return success({ id: string.sub(hex, 1, ID_DIGITS), key: string.sub(hex, ID_DIGITS + 1) });
}

/**
 * Bytes of any kind as hex digits: how ids and keys stand in the setup table.
 * Called by: chance.renewSeed, federationOffice.freshHex.
 */
export function bytesToHex(bytes: string): string {
  const digits: string[] = [];
  for (const place of $range(1, bytes.length)) digits.push(string.format("%02x", string.byte(bytes, place)));
  return digits.join("");
}

/**
 * Asks whether a text is so many hex digits as this addon writes them; a code does not tell capital letters.
 * Called by: federationCode.federationToCode.
 */
function isLowerHex(text: string, digits: number): boolean {
  return text.length === digits && string.find(text, "^[0-9a-f]+$")[0] !== undefined;
}

/**
 * The symbol of a value, or of a check value.
 * Called by: federationCode.codeToFederation, federationCode.federationToCode, federationCode.valueToSymbols.
 */
function symbolOf(value: number): string {
  return string.sub(SYMBOLS, value + 1, value + 1);
}

/** 20 bits as four symbols. Called by: federationCode.federationToCode. */
function valueToSymbols(value: number): string {
  let symbols = "";
  let rest = value;
  for (const _ of $range(1, GROUP_SYMBOLS)) {
    symbols = symbolOf(rest % BASE) + symbols;
    rest = math.floor(rest / BASE);
  }
  return symbols;
}

/** The value of four symbols; nil where one of them stands for none. Called by: federationCode.codeToFederation. */
function symbolsToValue(symbols: string): number | undefined {
  let value = 0;
  for (const place of $range(1, symbols.length)) {
    const [found] = string.find(SYMBOLS, string.sub(symbols, place, place), 1, true);
    if (found === undefined || found > BASE) return undefined;
    value = value * BASE + found - 1;
  }
  return value;
}

/**
 * A code without hyphens and spaces, in capitals, with the letters that are easily confused as the digits they stand for.
 * Called by: federationCode.codeToFederation.
 */
function plainSymbols(code: string): string {
  const [bare] = string.gsub(string.upper(code), "[%s-]", "");
  const [zeros] = string.gsub(bare, "O", "0");
  const [plain] = string.gsub(zeros, "[IL]", "1");
  return plain;
}
