/**
 * Many whole numbers that belong together: the smallest in bytes, then each one's distance from it in as many bits as the largest
 * distance needs. Numbers that are all the same take no bits.
 *
 *   wholes := width(u8, 0 to 53) smallest(varint, doubled; odd if negative) | CONSTANT + a number that all are, 0 to 191
 */
import type { Breathe } from "../model/breathe";
import { goOn } from "../model/breathe";
import type { BitReader, BitWriter } from "./bits";
import type { ByteReader, ByteWriter } from "./bytes";

/** First byte of numbers that all are this byte less this. */
const CONSTANT = 0x40;
const CONSTANT_STEPS = 192;
const MAX_WIDTH = 53;

/**
 * Bits that tell the numbers from 0 to `largest` apart.
 * Called by: columnReader.readKinds, columnWriter.writePlaces, wholes.writeWholes.
 */
export function widthOf(largest: number): number {
  const [, width] = math.frexp(largest);
  return width;
}

/**
 * Writes numbers nearer to 0 than 2^52; how many they are the reader must know.
 * Called by: columnWriter.writeKind, columnWriter.writeLists, columnWriter.writeMaps, columnWriter.writeNumbers,
 * entryColumns.writeStamps, textColumnWriter.writeAsNumbers, textColumnWriter.writeDistinct,
 * textColumnWriter.writeNamed, textColumnWriter.writeNested.
 */
export function writeWholes(bytes: ByteWriter, bits: BitWriter, numbers: readonly number[]): void {
  let smallest = numbers[0] ?? 0;
  let largest = smallest;
  for (const number of numbers) {
    if (number < smallest) smallest = number;
    else if (number > largest) largest = number;
  }
  if (smallest === largest && smallest >= 0 && smallest < CONSTANT_STEPS) {
    bytes.u8(CONSTANT + smallest);
    return;
  }
  const width = widthOf(largest - smallest);
  bytes.u8(width);
  bytes.varint(smallest < 0 ? -2 * smallest - 1 : 2 * smallest);
  if (width > 0) for (const number of numbers) bits.write(number - smallest, width);
}

/**
 * That many numbers; the caller bounds how many.
 * Called by: columnReader.readCounts, columnReader.readKind, columnReader.readNumbers, entryColumns.readStamps,
 * textColumnReader.readDistinct, textColumnReader.readNamed, textColumnReader.readNumbers, textColumnReader.readPlain,
 * textColumnReader.readSinceStamps.
 */
export function readWholes(bytes: ByteReader, bits: BitReader, count: number, breathe: Breathe = goOn): number[] {
  const head = bytes.u8();
  const isShort = head >= CONSTANT;
  const doubled = isShort ? (head - CONSTANT) * 2 : bytes.varint();
  const smallest = doubled % 2 === 1 ? -(doubled + 1) / 2 : doubled / 2;
  const width = isShort ? 0 : head;
  if (width > MAX_WIDTH) bytes.fail();
  const numbers: number[] = [];
  if (bytes.failed()) return numbers;
  for (const place of $range(0, count - 1)) {
    numbers[place] = width === 0 ? smallest : smallest + bits.read(width);
    breathe();
  }
  return numbers;
}
