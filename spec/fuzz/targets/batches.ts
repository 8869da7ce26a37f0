/**
 * Batches of entries: bytes and bits of columns, deltas, and the sealed text around them. What is accepted is entries, and packs to a
 * batch that gives them again.
 */
import type { Entry } from "../../../src/model/entry";
import { entryRefusal } from "../../../src/model/entry";
import { equalPlain } from "../../../src/model/plainValue";
import { decodeBatch, nextBatch } from "../../../src/wire/batch";
import { readDeltas } from "../../../src/wire/batchDeltas";
import { createByteReader, createByteWriter } from "../../../src/wire/bytes";
import { checksumOf } from "../../../src/wire/checksum";
import { resolveDelta } from "../../../src/wire/delta";
import { MAX_RAW_BYTES, openText, sealText } from "../../../src/wire/envelope";
import { canonicalText } from "../../../src/wire/valueWriter";
import type { Dice } from "../../support/dice";
import { clientCompressor } from "../../support/transcript";
import { edited } from "../../wire/edits";
import { noCompressor } from "../../wire/samples";
import { anyInput, anyOf } from "../mutations";
import { someEntries } from "../samples";
import type { CreateTarget } from "../target";
import { attemptOf } from "../target";
import { bytesTarget } from "./bytesTarget";

/** A thousand rows of constant columns are a few bytes, and are put together, judged and packed again. */
const BATCH_INSTRUCTIONS = 60000000;
const SAMPLES = 40;
const ALIKE_FIELDS = 400;
/** Batches of 100 that are deflated by the client's own compressor, which takes its time. */
const DEFLATED_PERCENT = 5;
const CHECKSUM_BYTES = 4;

/** Builds the target of columns, mutated under their right lengths and checksum. Called by: index. */
export const createColumnTarget: CreateTarget = (dice) => {
  const pieces = wholeBatches(dice).map((raw) => piecesOf(raw));
  const bytes = pieces.map(([columns]) => columns);
  return {
    name: "columns",
    weight: 25,
    instructions: BATCH_INSTRUCTIONS,
    /** Mostly the bytes are mutated: bits are only numbers. Called by: fuzzer.attempt. */
    attempt: (attemptDice) => {
      const [, bits] = anyOf(pieces, attemptDice);
      const columns = anyInput(attemptDice, bytes);
      const writer = createByteWriter();
      writer.text(columns);
      writer.raw(attemptDice.chance(20) ? anyInput(attemptDice, [bits]) : (pieces.find(([own]) => own === columns)?.[1] ?? bits));
      const text = sealed(writer.toText(), attemptDice);
      return attemptOf(text.length, () => judge(text));
    },
  };
};

/** Builds the target of whole batches, mutated before they are sealed. Called by: index. */
export const createBatchTarget: CreateTarget = (dice) =>
  bytesTarget({ name: "batch", weight: 10, instructions: BATCH_INSTRUCTIONS, samples: wholeBatches(dice), sealed, judge });

/** Builds the target of sealed texts, mutated as they travel. Called by: index. */
export const createEnvelopeTarget: CreateTarget = (dice) => {
  const samples = wholeBatches(dice).map((raw) => sealText([raw, string.rep("more ", 40)], clientCompressor));
  return bytesTarget({
    name: "envelope",
    weight: 8,
    instructions: BATCH_INSTRUCTIONS,
    samples,
    /** No text is longer than it may state, and the batch in it is one or is refused. Called by: bytesTarget.attempt. */
    judge: (text) => {
      const opened = openText(text, clientCompressor);
      if (opened.ok && opened.value.length > MAX_RAW_BYTES) return `a text of ${opened.value.length} bytes`;
      return judge(text);
    },
  });
};

/** Builds the target of deltas on versions held here, under the checksum of what they give. Called by: index. */
export const createDeltaTarget: CreateTarget = (dice) => {
  const bases = someEntries(dice);
  const samples: string[] = [];
  for (const _ of $range(1, SAMPLES)) {
    const position = dice.roll(bases.length);
    const version = heldIn(bases, position);
    const next = { ...edited(dice, version), id: version.id, lastUpdated: version.lastUpdated + dice.roll(1000) / 8 } as unknown as Entry;
    if (entryRefusal(next) !== undefined) continue;
    samples.push(rawOf(nextBatch([{ entry: next, base: { position, version } }], 0, noCompressor).text));
  }
  return bytesTarget({
    name: "deltas",
    weight: 12,
    instructions: BATCH_INSTRUCTIONS,
    samples: samples.filter((sample) => string.byte(sample, 1) === 0),
    sealed: (raw, attemptDice) => sealed(withChecksum(raw, bases), attemptDice),
    judge: (text) => judge(text, (position) => heldIn(bases, position)),
  });
};

/**
 * Raw batches of one to four entries.
 * Called by: batches.createBatchTarget, batches.createColumnTarget, batches.createEnvelopeTarget.
 */
function wholeBatches(dice: Dice): string[] {
  const entries = someEntries(dice);
  const batches: string[] = [];
  for (const place of $range(0, SAMPLES - 1)) {
    const from = dice.roll(entries.length) - 1;
    const items = entries.slice(from, from + dice.roll(4)).map((entry) => ({ entry }));
    batches[place] = rawOf(nextBatch(items, 0, noCompressor).text);
  }
  batches.push(rawOf(nextBatch(alikeEntries(), 0, noCompressor).text));
  return batches;
}

/**
 * Rows that take no bits: whoever changes their number in a byte claims a thousand times as many values.
 * Called by: batches.wholeBatches.
 */
function alikeEntries(): { readonly entry: Entry }[] {
  const data: Record<string, boolean> = {};
  for (const number of $range(1, ALIKE_FIELDS)) data[`f${number}`] = true;
  const entry: Entry = { id: "x", guildName: "G-R", lastUpdated: 1000, deleted: false, author: "", data };
  return [{ entry }, { entry }];
}

/** What was sealed. Called by: batches.createDeltaTarget, batches.wholeBatches. */
function rawOf(text: string): string {
  const opened = openText(text, noCompressor);
  return opened.ok ? opened.value : "";
}

/** The bytes and the bits of a raw batch. Called by: batches.createColumnTarget. */
function piecesOf(raw: string): readonly [bytes: string, bits: string] {
  const reader = createByteReader(raw);
  return [reader.text(raw.length), reader.rest()];
}

/**
 * The text as it would travel, seldom deflated.
 * Called by: batches.attempt, batches.createDeltaTarget, bytesTarget.attempt.
 */
function sealed(this: void, raw: string, dice: Dice): string {
  return sealText([raw], dice.chance(DEFLATED_PERCENT) ? clientCompressor : noCompressor);
}

/** Whatever the position, some version is held there. Called by: batches.createDeltaTarget, batches.withChecksum. */
function heldIn(bases: readonly Entry[], position: number): Entry {
  return bases[position % bases.length] as Entry;
}

/** Deltas with the checksum of all they give, as a liar would send them. Called by: batches.createDeltaTarget. */
function withChecksum(raw: string, bases: readonly Entry[]): string {
  const body = string.sub(raw, 1, -1 - CHECKSUM_BYTES);
  const reader = createByteReader(body);
  reader.u8();
  const deltas = readDeltas(reader, () => undefined);
  if (reader.failed()) return raw;
  let checksum = 0;
  for (const delta of deltas) {
    const result = resolveDelta(delta, heldIn(bases, delta.position));
    if (result === undefined) return raw;
    checksum = checksumOf(canonicalText(result), checksum);
  }
  const writer = createByteWriter();
  writer.raw(body);
  writer.u32(checksum);
  return writer.toText();
}

/**
 * Every entry accepted is one, and all of them pack to batches that give them again.
 * Called by: batches.attempt, batches.createDeltaTarget, batches.createEnvelopeTarget, bytesTarget.attempt.
 */
function judge(
  this: void,
  text: string,
  heldAt: (this: void, position: number) => Entry | undefined = () => undefined,
): string | undefined {
  const batch = decodeBatch(text, clientCompressor, heldAt);
  if (!batch.ok) return undefined;
  const { entries } = batch.value;
  for (const entry of entries) {
    const refusal = entryRefusal(entry);
    if (refusal !== undefined) return `accepted an entry although ${refusal}`;
  }
  return equalPlain(packedAgain(entries), entries) ? undefined : "the entries pack to others";
}

/** The entries after another journey. Called by: batches.judge. */
function packedAgain(entries: readonly Entry[]): Entry[] | string {
  const items = entries.map((entry) => ({ entry }));
  const arrived: Entry[] = [];
  let place = 0;
  while (place < items.length) {
    const { text, next } = nextBatch(items, place, noCompressor);
    const batch = decodeBatch(text, noCompressor, () => undefined);
    if (!batch.ok) return batch.reason;
    for (const entry of batch.value.entries) arrived.push(entry);
    place = next;
  }
  return arrived;
}
