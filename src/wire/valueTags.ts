/**
 * The first byte of each encoded value. All of it is part of the wire's version: a number never changes its meaning.
 *
 *   0x00-0x3F  the number 0 to 63                 0x40-0x7F  a new text of 0 to 63 bytes
 *   0x80-0xBF  a text of the key table            0xC0-0xCF  a table of shape 0 to 15
 *   0xD0-0xDF  and a byte: an earlier text 0 to 4095
 *   0xE0-...   the tags below
 */

export const SMALL_NUMBER = 0x00;
export const SHORT_TEXT = 0x40;
export const KEY_TABLE_TEXT = 0x80;
export const EARLIER_SHAPE = 0xc0;
export const EARLIER_TEXT = 0xd0;
export const FALSE = 0xe0;
export const TRUE = 0xe1;
/** varint: the number itself. */
export const WHOLE = 0xe2;
/** varint: the number without its sign. */
export const NEGATIVE_WHOLE = 0xe3;
/** 8 bytes. */
export const DOUBLE = 0xe4;
/** u32 seconds, u24 steps of 2^-20: what stamps are made of. */
export const STAMP = 0xe5;
/** varint length, bytes. */
export const LONG_TEXT = 0xe6;
export const EMPTY_TABLE = 0xe7;
/** varint count, values of the keys 1 to count. */
export const LIST = 0xe8;
/** varint count, keys, values; the keys become the next shape. */
export const NEW_SHAPE = 0xe9;
/** varint: number of the shape. */
export const LATER_SHAPE = 0xea;
/** u8: place in the key table, of those that do not fit the first byte. */
export const LATER_KEY_TABLE_TEXT = 0xeb;
/** varint: hundred times the number, such as an item level. */
export const HUNDREDTHS = 0xec;
/** In patches only: the field is gone; a table changes inside; a text keeps its beginning and its end. */
export const REMOVED = 0xfd;
export const PATCHED = 0xfe;
export const SPLICED = 0xff;

/** Values that fit the first byte of small numbers, short texts and the key table. */
export const SHORT_STEPS = 64;
/** Shapes that fit the first byte. */
export const SHAPE_STEPS = 16;
/** Texts an encoding can refer back to: as many as first byte and another one can number. */
export const MAX_EARLIER_TEXTS = 4096;
/** Shapes an encoding can refer back to; bounds what the reader remembers. */
export const MAX_SHAPES = 1024;
export const WHOLE_LIMIT = 9007199254740992;
export const SECONDS_LIMIT = 4294967296;
export const STEPS_PER_SECOND = 1048576;
export const HUNDREDTHS_PER_WHOLE = 100;
