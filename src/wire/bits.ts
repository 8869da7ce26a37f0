/** Whole numbers of any width in bits, one after the other: what a column of small numbers needs and not more. */

/** Widths beyond are cut in two, so that a number and the bits that wait fit a double. */
const MAX_PIECE_BITS = 24;
const PIECE_STEPS = 16777216;
const BYTE_BITS = 8;
const BYTE_STEPS = 256;

/** @noSelf */
export interface BitWriter {
  /** Appends a whole number from 0 to 2^width - 1; width is 53 at most. */
  readonly write: (value: number, width: number) => void;
  /** Whole bytes; what is left of the last one is zero. */
  readonly toText: () => string;
}

/** @noSelf */
export interface BitReader {
  /** The next number of that width; 0, after calling `fail`, where there is none. */
  readonly read: (width: number) => number;
  /** Nothing but the rest of the last byte is left. */
  readonly atEnd: () => boolean;
}

/** Builds an empty writer of bits. Called by: batch.toParts, residuePacking.packResidues. */
export function createBitWriter(): BitWriter {
  const { char } = string;
  const pieces: string[] = [];
  let count = 0;
  let waiting = 0;
  let waitingBits = 0;

  /**
   * Upper bits first.
   * Called by: bits.write, columnWriter.writePlaces, residuePacking.packResidues, wholes.writeWholes.
   */
  const write = (value: number, width: number): void => {
    if (width > MAX_PIECE_BITS) {
      write(math.floor(value / PIECE_STEPS), width - MAX_PIECE_BITS);
      write(value % PIECE_STEPS, MAX_PIECE_BITS);
      return;
    }
    waiting = waiting * 2 ** width + value;
    waitingBits += width;
    while (waitingBits >= BYTE_BITS) {
      waitingBits -= BYTE_BITS;
      const scale = 2 ** waitingBits;
      const byte = math.floor(waiting / scale);
      waiting -= byte * scale;
      pieces[count] = char(byte);
      count += 1;
    }
  };

  return {
    write,
    /** The last byte is filled up with zeros. Called by: batch.toParts, residuePacking.packResidues. */
    toText: () => table.concat(pieces) + (waitingBits > 0 ? char(waiting * 2 ** (BYTE_BITS - waitingBits)) : ""),
  };
}

/**
 * Builds a reader of the bits of a text; `fail` hears of reading past the end.
 * Called by: batch.readersOf, residuePacking.unpackResidues.
 */
export function createBitReader(text: string, fail: (this: void) => void): BitReader {
  let at = 0;
  let waiting = 0;
  let waitingBits = 0;

  /**
   * What the writer's `write` wrote.
   * Called by: bits.read, columnReader.readKinds, residuePacking.unpackResidues, wholes.readWholes.
   */
  const read = (width: number): number => {
    if (width > MAX_PIECE_BITS) {
      const upper = read(width - MAX_PIECE_BITS);
      return upper * PIECE_STEPS + read(MAX_PIECE_BITS);
    }
    while (waitingBits < width) {
      if (at >= text.length) {
        fail();
        return 0;
      }
      at += 1;
      waiting = waiting * BYTE_STEPS + string.byte(text, at);
      waitingBits += BYTE_BITS;
    }
    waitingBits -= width;
    const scale = 2 ** waitingBits;
    const value = math.floor(waiting / scale);
    waiting -= value * scale;
    return value;
  };

  return {
    read,
    /** Bits left over in the last byte do not count. Called by: batch.soundEntries. */
    atEnd: () => at >= text.length,
  };
}
