/** Transfers of records of every tag: what is read encodes to what reads the same. */
import { equalPlain } from "../../../src/model/plainValue";
import { createByteWriter } from "../../../src/wire/bytes";
import type { WireRecord } from "../../../src/wire/protocol";
import { TAG_BY_RECORD } from "../../../src/wire/protocol";
import type { BodyCodec } from "../../../src/wire/bodyCodec";
import { CODEC_BY_RECORD } from "../../../src/wire/recordBodies";
import { decodeRecords, encodeRecords, MAX_RECORDS } from "../../../src/wire/recordCodec";
import { unpackResidues } from "../../../src/wire/residuePacking";
import type { Dice } from "../../support/dice";
import { anyOf, mutated } from "../mutations";
import { someRecords } from "../recordSamples";
import type { CreateTarget } from "../target";
import { attemptOf } from "../target";
import { bytesTarget } from "./bytesTarget";

/** Builds the target that mutates whole transfers. Called by: index. */
export const createTransferTarget: CreateTarget = (dice) => {
  const samples = someRecords(dice).map((record) => encodeRecords([record]));
  for (const place of $range(0, 9)) samples.push((samples[place * 2] ?? "") + (samples[place] ?? ""));
  return bytesTarget({ name: "transfer", weight: 15, instructions: 50000, samples, judge });
};

/** Builds the target that mutates the body of one record, under its right length. Called by: index. */
export const createRecordTarget: CreateTarget = (dice) => {
  const records = someRecords(dice);
  const bodies = records.map((record) => bodyOf(record));
  return {
    name: "record",
    weight: 25,
    instructions: 50000,
    /** The tag says which reader meets the body, now and then that of another record. Called by: fuzzer.attempt. */
    attempt: (attemptDice) => {
      const record = anyOf(records, attemptDice);
      const body = mutated(attemptDice.chance(90) ? bodyOf(record) : anyOf(bodies, attemptDice), attemptDice, bodies);
      const text = transferOf(record, body, attemptDice);
      return attemptOf(text.length, () => judge(text));
    },
  };
};

/** What stands behind tag and length. Called by: records.attempt, records.createRecordTarget. */
function bodyOf(record: WireRecord): string {
  const writer = createByteWriter();
  (CODEC_BY_RECORD[record.name] as BodyCodec<unknown>).write(writer, record.body);
  return writer.toText();
}

/** A transfer of one or several records with this body. Called by: records.attempt. */
function transferOf({ name }: WireRecord, body: string, dice: Dice): string {
  const writer = createByteWriter();
  writer.u8(TAG_BY_RECORD[name]);
  writer.text(body);
  return string.rep(writer.toText(), dice.chance(95) ? 1 : dice.roll(MAX_RECORDS + 2));
}

/**
 * Records say the same again, and their residues unpack or are refused.
 * Called by: bytesTarget.attempt, records.attempt.
 */
function judge(this: void, text: string): string | undefined {
  const records = decodeRecords(text);
  if (!records.ok) return undefined;
  if (records.value.length > MAX_RECORDS) return `${records.value.length} records`;
  for (const { name, body } of records.value) {
    if (name === "entriesRequest") unpackResidues(body.wanted.text, body.wanted.count);
    if (name === "symbols") unpackResidues(body.symbols.text, body.symbols.count);
  }
  const again = decodeRecords(encodeRecords(records.value));
  return again.ok && equalPlain(again.value, records.value) ? undefined : "the records encode to others";
}
