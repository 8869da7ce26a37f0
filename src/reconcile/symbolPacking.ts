/** Symbols on the wire: 26 bits each, the highest first, filled up with zero bits to whole bytes (4 symbols in 13 bytes). */
import { FIELD_PRIME, RESIDUE_BITS, RESIDUE_STEPS } from "./field";

const BYTE_BITS = 8;
const BYTE_STEPS = 256;

/** Bytes that `count` symbols take. Called by: symbolPacking.unpackSymbols. */
export function packedBytes(count: number): number {
  return math.ceil((count * RESIDUE_BITS) / BYTE_BITS);
}

/** Whole symbols that fit so many bytes, at least none. Called by: sketchReader, sketchSpeaker.roomFor. */
export function symbolsIn(bytes: number): number {
  return math.max(0, math.floor((bytes * BYTE_BITS) / RESIDUE_BITS));
}

/**
 * Residues as bytes; their number is not written.
 * Called by: DataSyncHandler.acknowledgeTable, entryRequests.sayPage, sketchSpeaker.symbols, sketchSpeaker.withSketch.
 */
export function packSymbols(symbols: readonly number[]): string {
  const bytes: string[] = [];
  let held = 0;
  let heldBits = 0;
  for (const symbol of symbols) {
    held = held * RESIDUE_STEPS + symbol;
    heldBits += RESIDUE_BITS;
    while (heldBits >= BYTE_BITS) {
      heldBits -= BYTE_BITS;
      const lower = 2 ** heldBits;
      const code = math.floor(held / lower);
      held -= code * lower;
      bytes.push(string.char(code));
    }
  }
  if (heldBits > 0) bytes.push(string.char(held * 2 ** (BYTE_BITS - heldBits)));
  return table.concat(bytes);
}

/**
 * The `count` symbols of a text, or nil when it has another length, a symbol that is no residue, or bits set in its filling.
 * Called by: entryRecords.onEntriesRequest, entryRecords.onTableDone, summaryRecords.takeSymbols.
 */
export function unpackSymbols(text: string, count: number): number[] | undefined {
  if (text.length !== packedBytes(count)) return undefined;
  const symbols: number[] = [];
  let held = 0;
  let heldBits = 0;
  for (const index of $range(1, text.length)) {
    held = held * BYTE_STEPS + string.byte(text, index);
    heldBits += BYTE_BITS;
    if (heldBits >= RESIDUE_BITS) {
      heldBits -= RESIDUE_BITS;
      const lower = 2 ** heldBits;
      const symbol = math.floor(held / lower);
      held -= symbol * lower;
      if (symbol >= FIELD_PRIME) return undefined;
      symbols.push(symbol);
    }
  }
  return held === 0 ? symbols : undefined;
}
