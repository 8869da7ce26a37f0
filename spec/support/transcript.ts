/**
 * What players said to each other, readable: one line for each addon message, with the records of a transfer on the
 * line of the frame that completes it.
 *
 *   Alice > Bob    C  84  opening(days 7) request(news 2) /
 *
 * who to whom, C(ontrol) or B(ulk) prefix, bytes, records, "/" = end of turn. A frame whose transfer goes on says "...".
 */
import { shortName } from "../../src/model/peerName";
import type { Compressor } from "../../src/wire/envelope";
import type { Frame } from "../../src/wire/frame";
import { decodeFrame, frameVersion } from "../../src/wire/frame";
import type { WireRecord } from "../../src/wire/protocol";
import { CONTROL_PREFIX, PROTOCOL_VERSION } from "../../src/wire/protocol";
import type { Reassembler } from "../../src/wire/reassembler";
import { createReassembler } from "../../src/wire/reassembler";
import { decodeRecords } from "../../src/wire/recordCodec";
import { encodingUtil } from "./encodingUtil";
import type { SentMessage } from "./network";
import { recordText } from "./recordText";

/** The clients' own DEFLATE. */
export const clientCompressor: Compressor = {
  deflate: encodingUtil["C_EncodingUtil.CompressString"] as Compressor["deflate"],
  inflate: encodingUtil["C_EncodingUtil.DecompressString"] as Compressor["inflate"],
};

/** A record and who said it. */
export interface Said {
  readonly from: string;
  readonly record: WireRecord;
}

/** The messages as lines, oldest first. Called by: specs. */
export function transcriptOf(messages: readonly SentMessage[]): string[] {
  const reader = createTranscriptReader();
  return messages.map((message) => {
    const { from, to, prefix, text } = message;
    const names = `${shortName(from)} > ${shortName(to)}`;
    return string.format("%-14s %s %3d  %s", names, prefix === CONTROL_PREFIX ? "C" : "B", text.length, reader.textOf(message));
  });
}

/** The records of the messages, each as often as its last frame was sent. Called by: liar.answers. */
export function recordsIn(messages: readonly SentMessage[]): Said[] {
  const reader = createTranscriptReader();
  const said: Said[] = [];
  for (const message of messages) {
    const frame = decodeFrame(message.text);
    if (!frame.ok) continue;
    for (const record of reader.recordsOf(message, frame.value)) said.push({ from: message.from, record });
  }
  return said;
}

/** @noSelf */
interface TranscriptReader {
  readonly textOf: (message: SentMessage) => string;
  readonly recordsOf: (message: SentMessage, frame: Frame) => readonly WireRecord[];
}

/**
 * Builds a reader that follows every direction of every session.
 * Called by: transcript.recordsIn, transcript.transcriptOf.
 */
function createTranscriptReader(): TranscriptReader {
  const reassemblersByRoute: Record<string, Reassembler> = {};
  const seen = new LuaSet<string>();

  /** Those that the frame completes. Called by: transcript.recordsIn, transcript.textOf. */
  const recordsOf = ({ from, to }: SentMessage, frame: Frame): readonly WireRecord[] => {
    if (frame.control) return recordsOfText(frame.body);
    const route = `${from} ${to} ${frame.sessionId}`;
    const reassembler = (reassemblersByRoute[route] ??= createReassembler());
    return reassembler.accept(frame).flatMap(({ text }) => recordsOfText(text));
  };

  /** A repeated frame says nothing new. Called by: transcript.transcriptOf. */
  const textOf = (message: SentMessage): string => {
    const version = frameVersion(message.text);
    if (version !== PROTOCOL_VERSION) return `(of version ${tostring(version)})`;
    const frame = decodeFrame(message.text);
    if (!frame.ok) return `(${frame.reason})`;
    if (!frame.value.control && seen.has(message.text)) return "(again)";
    seen.add(message.text);
    const texts = recordsOf(message, frame.value).map((record) => recordText(record, clientCompressor));
    if (texts.length === 0) texts.push("...");
    if (frame.value.endOfTurn) texts.push("/");
    return texts.join(" ");
  };

  return { textOf, recordsOf };
}

/** The records of a whole transfer; none when it cannot be read. Called by: transcript.recordsOf. */
function recordsOfText(text: string): readonly WireRecord[] {
  const records = decodeRecords(text);
  return records.ok ? records.value : [];
}
