/** A record in words, as transcripts show it. */
import type { Metadata } from "../../src/model/entry";
import type { Outcome } from "../../src/model/outcome";
import { unpackResidues } from "../../src/wire/residuePacking";
import type { ArrivedBatch } from "../../src/wire/batch";
import { decodeBatch } from "../../src/wire/batch";
import type { Compressor } from "../../src/wire/envelope";
import { decodeMetadata } from "../../src/wire/listing";
import type { PackedResidues, RecordByName, RecordName, TableSummary, WireRecord } from "../../src/wire/protocol";

type Texts = { readonly [Name in RecordName]: (body: RecordByName[Name], compressor: Compressor) => string };

/** A new record without words does not compile. */
const TEXTS: Texts = {
  go: () => "",
  opening: ({ user, days }) => `${user}, ${days === 0 ? "all" : `days ${days}`}`,
  request: ({ rung, summaries }) => `${rung}, ${summariesText(summaries)}`,
  summary: ({ summaries, symbols }) => `${summariesText(summaries)}${symbols.count > 0 ? `, ${symbols.count} symbols` : ""}`,
  symbolsRequest: ({ from, count }) => `${count} from ${from}`,
  symbols: ({ from, symbols }) => `${symbols.count} from ${from}`,
  metadataRequest: ({ tableName }) => tableName,
  metadata: ({ tableName, listing }, compressor) => `${tableName}: ${idsText(decodeMetadata(listing, compressor))}`,
  entriesRequest: ({ tableName, everything, isLastTable, wanted }) =>
    `${tableName}: ${everything ? "everything" : wantedText(wanted)}${isLastTable ? ", the last" : ""}`,
  entries: ({ tableName, batch }, compressor) => `${tableName}: ${batchText(decodeBatch(batch, compressor, () => undefined))}`,
  tableDone: ({ tableName, applied, refused, unresolved }, compressor) =>
    [
      `${tableName}: ${applied} applied`,
      ...(refused === "" ? [] : [`refused ${idsText(decodeMetadata(refused, compressor))}`]),
      ...(unresolved.count === 0 ? [] : [`${unresolved.count} unresolved`]),
    ].join(", "),
  closing: ({ isFinal, summaries, excluded }) =>
    [
      summariesText(summaries),
      ...excluded.map(({ tableName, ids }) => `without ${tableName} ${ids.join(" ")}`),
      ...(isFinal ? ["final"] : []),
    ].join(", "),
  status: ({ isAsking, expected, holes }) => [isAsking ? "asking" : "telling", `expected ${expected}`, ...holes].join(" "),
  busy: ({ seconds }) => `${seconds} s`,
  unknown: () => "",
  stopped: ({ reason }) => reason,
  wanted: ({ wanted }) => wantedText(wanted),
  who: () => "",
  here: ({ isBusy, summaries, symbols }) =>
    `${isBusy ? "busy, " : ""}${summariesText(summaries)}${symbols.count > 0 ? `, ${symbols.count} symbols` : ""}`,
  hello: () => "",
  reply: () => "",
};

/** Name and content of a record. Called by: transcript.textOf. */
export function recordText({ name, body }: WireRecord, compressor: Compressor): string {
  const textOf = TEXTS[name] as (body: unknown, compressor: Compressor) => string;
  return `${name}(${textOf(body, compressor)})`;
}

/**
 * How many entries of each table stand in the window, and how many are older.
 * Called by: recordText.closing, recordText.here, recordText.request, recordText.summary.
 */
function summariesText(summaries: readonly TableSummary[]): string {
  const texts: string[] = [];
  for (const { tableName, window, older } of summaries) {
    if (window.count + older.count === 0) continue;
    texts.push(older.count === 0 ? `${tableName} ${window.count}` : `${tableName} ${window.count} and ${older.count} older`);
  }
  return texts.length === 0 ? "nothing" : texts.join(", ");
}

/** The ids of a list. Called by: recordText.metadata, recordText.tableDone. */
function idsText(metadata: Outcome<readonly Metadata[]>): string {
  if (!metadata.ok) return `(${metadata.reason})`;
  return metadata.value.length === 0 ? "nothing" : metadata.value.map(({ id }) => id).join(" ");
}

/** The ids of whole entries, and how many come as what differs. Called by: recordText.entries. */
function batchText(batch: Outcome<ArrivedBatch>): string {
  if (!batch.ok) return `(${batch.reason})`;
  const { entries, unresolved } = batch.value;
  return [...entries.map(({ id }) => id), ...(unresolved.length === 0 ? [] : [`${unresolved.length} by difference`])].join(" ");
}

/**
 * How many entries are wanted, and of how many another version is held.
 * Called by: recordText.entriesRequest, recordText.wanted.
 */
function wantedText({ count, text }: PackedResidues): string {
  const residues = unpackResidues(text, count);
  if (residues === undefined) return "(malformed)";
  let held = 0;
  for (const place of $range(1, residues.length - 1, 2)) if (residues[place] !== 0) held += 1;
  const missing = residues.length / 2 - held;
  const texts = [...(missing > 0 ? [`${missing} not held`] : []), ...(held > 0 ? [`${held} instead of mine`] : [])];
  return texts.length === 0 ? "nothing" : texts.join(", ");
}
