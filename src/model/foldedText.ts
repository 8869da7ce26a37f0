/** Texts as they are compared in a search: capitals and small letters are one, also beyond English. */

/** A run of UTF-8 letters whose small ones stand so many bytes further on, in the second of their two bytes. */
interface CapitalRange {
  readonly lead: number;
  readonly first: number;
  readonly last: number;
  readonly smallLead: number;
  readonly offset: number;
}

/** À to Þ; Ѐ to Џ, А to П and Р to Я, whose small letters lie in other blocks. */
const RANGES: readonly CapitalRange[] = [
  { lead: 0xc3, first: 0x80, last: 0x9e, smallLead: 0xc3, offset: 0x20 },
  { lead: 0xd0, first: 0x80, last: 0x8f, smallLead: 0xd1, offset: 0x10 },
  { lead: 0xd0, first: 0x90, last: 0x9f, smallLead: 0xd0, offset: 0x20 },
  { lead: 0xd0, first: 0xa0, last: 0xaf, smallLead: 0xd1, offset: -0x20 },
];
/** "×" stands among the capitals and is none. */
const NO_LETTER = string.char(0xc3, 0x97);

const smallByCapital = new LuaMap<string, string>();
for (const { lead, first, last, smallLead, offset } of RANGES) {
  for (const byte of $range(first, last)) smallByCapital.set(string.char(lead, byte), string.char(smallLead, byte + offset));
}
smallByCapital.set(NO_LETTER, NO_LETTER);

const TWO_BYTES = `[${string.char(0xc3)}${string.char(0xd0)}][${string.char(0x80)}-${string.char(0xbf)}]`;

/**
 * The text in small letters, as far as Latin and Cyrillic have two kinds.
 * Called by: listing.isFound, listing.rankOf, listing.wordsOf.
 */
export function foldedText(text: string): string {
  const [folded] = string.gsub(string.lower(text), TWO_BYTES, (letter) => smallByCapital.get(letter) ?? letter);
  return folded;
}
