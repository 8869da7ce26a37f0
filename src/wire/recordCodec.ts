/** Records to bytes and back, by the grammar in protocol.ts. Reading is total: what does not fit is refused. */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { BodyCodec } from "./bodyCodec";
import { MAX_RECORD_BYTES } from "./bodyCodec";
import { createByteReader, createByteWriter } from "./bytes";
import type { RecordByName, RecordName, WireRecord } from "./protocol";
import { TAG_BY_RECORD } from "./protocol";
import { CODEC_BY_RECORD } from "./recordBodies";

/** Records of one flush; a peer that packs more into a transfer is not one of ours. */
export const MAX_RECORDS = 64;

/**
 * The text of one flush: its records in their order.
 * Called by: beacon.roomOf, castPacking.createCastPacking, link.sayControl, outbox.pushFrame, sketchSpeaker.withSketch,
 * turnFrames.say.
 */
export function encodeRecords(records: readonly WireRecord[]): string {
  const writer = createByteWriter();
  for (const record of records) {
    const body = createByteWriter();
    (CODEC_BY_RECORD[record.name] as BodyCodec<unknown>).write(body, record.body);
    writer.u8(TAG_BY_RECORD[record.name]);
    writer.text(body.toText());
  }
  return writer.toText();
}

/**
 * The records of one whole transfer; fails on an unknown tag, a wrong length or a value that cannot be.
 * Called by: castReceiver.read, outsiders.isHandshake, receiver.onControl, receiver.readTransfer.
 */
export function decodeRecords(text: string): Outcome<WireRecord[]> {
  const reader = createByteReader(text);
  const records: WireRecord[] = [];
  while (!reader.atEnd() && !reader.failed()) {
    const tag = reader.u8();
    const body = reader.text(MAX_RECORD_BYTES);
    if (reader.failed()) break;
    const name = NAME_BY_TAG[tag];
    if (name === undefined) return failure(`unknown record ${tag}`);
    if (records.length >= MAX_RECORDS) return failure(`more than ${MAX_RECORDS} records in one transfer`);
    const bodyReader = createByteReader(body);
    const decoded = CODEC_BY_RECORD[name].read(bodyReader);
    if (bodyReader.failed() || !bodyReader.atEnd()) return failure(`malformed ${name}`);
    records.push({ name, body: decoded } as WireRecord);
  }
  return reader.failed() ? failure("malformed transfer") : success(records);
}

/**
 * The record with which a transfer begins, from its first frame, whatever follows; nil where there is no such one.
 * Called by: handshake.provedBy.
 */
export function firstRecord<Name extends RecordName>(text: string, name: Name): RecordByName[Name] | undefined {
  const reader = createByteReader(text);
  if (reader.u8() !== TAG_BY_RECORD[name]) return undefined;
  const bodyReader = createByteReader(reader.text(MAX_RECORD_BYTES));
  const body = CODEC_BY_RECORD[name].read(bodyReader);
  return reader.failed() || bodyReader.failed() || !bodyReader.atEnd() ? undefined : body;
}

const NAME_BY_TAG: Record<number, RecordName | undefined> = {};
for (const [name, tag] of pairs(TAG_BY_RECORD)) NAME_BY_TAG[tag] = name;
