/** Residues on the wire: 26 bits each, the highest first, filled up with zero bits to whole bytes (4 residues in 13 bytes). */
import { DIGEST_PRIME, RESIDUE_BITS } from "../model/digest";
import { createBitReader, createBitWriter } from "./bits";

const BYTE_BITS = 8;

/** Bytes that `count` residues take. Called by: recordFields.readResidues, residuePacking.unpackResidues. */
export function packedBytes(count: number): number {
  return math.ceil((count * RESIDUE_BITS) / BYTE_BITS);
}

/**
 * Whole residues that fit so many bytes, at least none.
 * Called by: repair, sketchReader, symbolRoom.symbolsBeside, symbolRoom.symbolsInTwo.
 */
export function residuesIn(bytes: number): number {
  return math.max(0, math.floor((bytes * BYTE_BITS) / RESIDUE_BITS));
}

/**
 * Residues as bytes; their number is not written.
 * Called by: DataSyncHandler.acknowledgeTable, beacon.full, entryRequests.sayPage, repair.ask, sketchSpeaker.symbols,
 * sketchSpeaker.withSketch.
 */
export function packResidues(residues: readonly number[]): string {
  const bits = createBitWriter();
  for (const residue of residues) bits.write(residue, RESIDUE_BITS);
  return bits.toText();
}

/**
 * The `count` residues of a text, or nil when it has another length, a number that is no residue, or bits set in its filling.
 * Called by: beaconReading.differences, entryRecords.onEntriesRequest, entryRecords.onTableDone,
 * repairAnswers.createRepairAnswers, summaryRecords.takeSymbols.
 */
export function unpackResidues(text: string, count: number): number[] | undefined {
  if (text.length !== packedBytes(count)) return undefined;
  const bits = createBitReader(text, () => undefined);
  const residues: number[] = [];
  for (const place of $range(0, count - 1)) {
    const residue = bits.read(RESIDUE_BITS);
    if (residue >= DIGEST_PRIME) return undefined;
    residues[place] = residue;
  }
  return bits.read(text.length * BYTE_BITS - count * RESIDUE_BITS) === 0 ? residues : undefined;
}
