/**
 * Entries by columns: all ids, then all authors, then all stamps, then field by field. What stands together is alike, so numbers, dates
 * and known texts take the few bits that tell them apart, and DEFLATE finds more in the texts that remain.
 *
 *   columns := count(varint) ids(column) authors(column) stamps tables
 *   stamps  := wholes, 1 = with the author's fraction; wholes, the seconds of these; numbers, the others
 *   tables  := count(varint) (key(value) column)*, one column for each key, with gaps; or, where the keys are rarely the same,
 *              0x00 lengths(wholes) column of all keys, column of all values
 *   column  := kinds(u8, one bit each) wholes, each value's place among these kinds, if they are several;
 *              then the values of each kind: numbers | places in the key table(wholes) | texts | lists | tables
 *   numbers := form(u8) (wholes | double*)
 *   texts   := form(u8), and what the form says
 *   lists   := lengths(wholes) column of all items
 *
 * Wholes keep their bits apart from the bytes, because DEFLATE can do nothing about them.
 * Measured with the made-up guild of seed 1, sealed: 1,000 roster entries took 72.4 KB entry by entry and take 29.1 KB; 200 of the
 * calendar 24.1 KB and 17.1 KB; 50 news, which are text, 38.9 KB and 36.7 KB; 10 roster entries 1,142 bytes and 622.
 */

/** Kinds of values, each a bit. */
export const ABSENT_KIND = 0;
export const FALSE_KIND = 1;
export const TRUE_KIND = 2;
export const NUMBER_KIND = 3;
export const KNOWN_KIND = 4;
export const TEXT_KIND = 5;
export const LIST_KIND = 6;
export const TABLE_KIND = 7;
export const KINDS = 8;

/** Forms of numbers: whole multiples of 1, 1/100 and 2^-20; or doubles. */
export const NUMBER_SCALES: readonly number[] = [1, 100, 1048576];
export const DOUBLES = 3;

/** Forms of texts. Below: places of TEXT_FORMS, followed by wholes. */
/** Wholes: seconds after the row's stamp. */
export const SINCE_STAMP = 0x10;
/** Width(u8), then wholes. */
export const DIGITS = 0x11;
/** The place of each text among those that differ(wholes), numbered as they come; then these. */
export const DISTINCT = 0x12;
/** Wholes, 1 = begins with the name in the row's id; then texts: what follows the name in these; and texts: the others. */
export const NAMED = 0x13;
/** Beginning and end that all share(values), then texts: what stands between. */
export const FRAMED = 0x14;
/** Lengths(wholes), then the bytes of all. */
export const PLAIN = 0x15;

/** Wholes are nearer to 0 than this, so that the distance of two of them is exact. */
export const WHOLES_LIMIT = 4503599627370496;

/** Forms within forms; a text of many repetitions could have forms without end. */
export const MAX_NESTING = 4;

/** Entries of a batch at most; entries that are all alike could take no bits at all. */
export const MAX_BATCH_ENTRIES = 1024;
/** Values of a batch at most, gaps in columns counted, whatever few bytes claim: twice what a full batch may weigh. */
export const MAX_BATCH_VALUES = 32768;
/** Bytes of texts put together while reading: several times the largest entry. */
export const MAX_BUILT_BYTES = 262144;
