/** A record in words, as transcripts show it. */
import type { Metadata } from "../../src/model/entry";
import type { Outcome } from "../../src/model/outcome";
import type { ArrivedBatch } from "../../src/wire/batch";
import { decodeBatch } from "../../src/wire/batch";
import type { Compressor } from "../../src/wire/envelope";
import { decodeMetadata } from "../../src/wire/listing";
import type { RecordByName, RecordName, TableSummary, WireRecord } from "../../src/wire/protocol";
import { NOTHING_HELD } from "../../src/wire/protocol";

type Texts = { readonly [Name in RecordName]: (body: RecordByName[Name], compressor: Compressor) => string };

/** A new record without words does not compile. */
const TEXTS: Texts = {
  opening: ({ user, days }) => `${user}, ${days === 0 ? "all" : `days ${days}`}`,
  request: ({ summaries }) => summariesText(summaries),
  summary: ({ summaries }) => summariesText(summaries),
  metadataRequest: ({ tableName }) => tableName,
  metadata: ({ tableName, listing }, compressor) => `${tableName}: ${idsText(decodeMetadata(listing, compressor))}`,
  entriesRequest: ({ tableName, everything, listing }, compressor) =>
    `${tableName}: ${everything ? "everything" : wantedText(decodeMetadata(listing, compressor))}`,
  entries: ({ tableName, batch }, compressor) => `${tableName}: ${batchText(decodeBatch(batch, compressor, () => undefined))}`,
  tableDone: ({ tableName, applied, refused }, compressor) =>
    `${tableName}: ${applied} applied${refusedText(decodeMetadata(refused, compressor))}`,
  closing: ({ summaries, excluded }) =>
    [summariesText(summaries), ...excluded.map(({ tableName, ids }) => `without ${tableName} ${ids.join(" ")}`)].join(", "),
  finished: ({ summaries }) => summariesText(summaries),
  status: ({ isAsking, expected, holes }) => [isAsking ? "asking" : "telling", `expected ${expected}`, ...holes].join(" "),
  busy: ({ seconds }) => `${seconds} s`,
  unknown: () => "",
  stopped: ({ reason }) => reason,
  who: () => "",
  here: ({ isBusy, summaries }) => `${isBusy ? "busy, " : ""}${summariesText(summaries)}`,
};

/** Name and content of a record. Called by: transcript.textOf. */
export function recordText({ name, body }: WireRecord, compressor: Compressor): string {
  const textOf = TEXTS[name] as (body: unknown, compressor: Compressor) => string;
  return `${name}(${textOf(body, compressor)})`;
}

/**
 * How many entries of each table stand in the window, and how many are older.
 * Called by: recordText.closing, recordText.finished, recordText.here, recordText.request, recordText.summary.
 */
function summariesText(summaries: readonly TableSummary[]): string {
  const texts: string[] = [];
  for (const { tableName, window, older } of summaries) {
    if (window.count + older.count === 0) continue;
    texts.push(older.count === 0 ? `${tableName} ${window.count}` : `${tableName} ${window.count} and ${older.count} older`);
  }
  return texts.length === 0 ? "nothing" : texts.join(", ");
}

/** The ids of a list. Called by: recordText.entries, recordText.metadata, recordText.refusedText. */
function idsText(metadata: Outcome<readonly Metadata[]>): string {
  if (!metadata.ok) return `(${metadata.reason})`;
  return metadata.value.length === 0 ? "nothing" : metadata.value.map(({ id }) => id).join(" ");
}

/** The ids of a batch's entries, and how many of its deltas need a version to build on. Called by: recordText.entries. */
function batchText(batch: Outcome<ArrivedBatch>): string {
  if (!batch.ok) return `(${batch.reason})`;
  const { entries, unresolved } = batch.value;
  const texts = entries.map(({ id }) => id);
  if (unresolved.length > 0) texts.push(`and ${unresolved.length} as deltas`);
  return texts.length === 0 ? "nothing" : texts.join(" ");
}

/** The ids of refused entries, if there are any. Called by: recordText.tableDone. */
function refusedText(metadata: Outcome<readonly Metadata[]>): string {
  return metadata.ok && metadata.value.length === 0 ? "" : `, refused ${idsText(metadata)}`;
}

/** The ids of wanted entries; those of which another version is held say so. Called by: recordText.entriesRequest. */
function wantedText(metadata: Outcome<readonly Metadata[]>): string {
  if (!metadata.ok) return `(${metadata.reason})`;
  const texts = metadata.value.map(({ id, lastUpdated }) => (lastUpdated === NOTHING_HELD ? id : `${id} instead of mine`));
  return texts.length === 0 ? "nothing" : texts.join(", ");
}
