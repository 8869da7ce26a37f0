/**
 * The exact text of one addon message: at most 255 bytes, none of them NUL.
 *
 *   frame   := standIn(u8) escaped          standIn: a byte value that occurs nowhere else; it stands for NUL in the rest
 *   escaped := version(u8) session(u32) nonce(u16) flags(u8) index(u16) [total(u16) if first] [length(u8) if last] body
 *
 * 1. A frame that is not the last of its transfer is exactly 255 bytes, and a last one states its body's length:
 *    whatever the client cuts off is missed.
 * 2. Indexes count from 1, on and on, per direction and session; `total` counts the frames of one transfer.
 * 3. A control frame stands outside of the sequence: first and last, index 0, total 1.
 * 4. A cast is one transfer that belongs to no session: `session` names its stream, which no other cast of that player has, nonce and
 *    direction are 0, and its frames count from 1 to `total`, so that the first has index 1.
 */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { ByteReader } from "./bytes";
import { createByteReader, createByteWriter } from "./bytes";
import { escapeNul, unescapeNul } from "./nulEscape";
import { PROTOCOL_VERSION } from "./protocol";

/** The game's limit: more is cut off in silence, with a result that says success. */
export const MAX_FRAME_BYTES = 255;
/** Stand-in, version, session, nonce, flags and index. */
const HEADER_BYTES = 11;
const TOTAL_BYTES = 2;
const LENGTH_BYTES = 1;
/** Frames of one direction of a session, and of one transfer. */
export const MAX_INDEX = 65535;

const FROM_INITIATOR = 1;
const CONTROL = 2;
const FIRST = 4;
const LAST = 8;
const END_OF_TURN = 16;
const CAST = 32;
const ALL_FLAGS = 63;

/** What all frames of one direction of a session share. */
export interface FrameHeader {
  /** 32 bits. */
  readonly sessionId: number;
  /** 16 bits that change with the responder's login; 0 while unknown. */
  readonly nonce: number;
  readonly fromInitiator: boolean;
}

export interface Frame extends FrameHeader {
  readonly version: number;
  readonly control: boolean;
  /** Belongs to no session; `sessionId` names the stream. */
  readonly cast: boolean;
  readonly first: boolean;
  readonly last: boolean;
  /** The transfer that this frame ends is the turn's last. */
  readonly endOfTurn: boolean;
  readonly index: number;
  /** Frames of the transfer; 0 where the frame is not the first. */
  readonly total: number;
  readonly body: string;
}

export interface FrameRefusal {
  readonly ok: false;
  readonly reason: "cut" | "malformed";
}

/**
 * Bytes of body that fit a frame of this place in its transfer: 241 alone, 242 first, 243 last, 244 between.
 * Called by: frame.controlFrame, frame.readFrame, repair, sketchReader, symbolRoom.symbolsBeside,
 * symbolRoom.symbolsInTwo, transfer.frameCountOf, transfer.textToFrames.
 */
export function bodyCapacity(first: boolean, last: boolean): number {
  return MAX_FRAME_BYTES - HEADER_BYTES - (first ? TOTAL_BYTES : 0) - (last ? LENGTH_BYTES : 0);
}

/**
 * The frame of a record outside of the turns; fails when `body` is longer than one frame holds.
 * Called by: link.sayControl, outbox.pushFrame.
 */
export function controlFrame(header: FrameHeader, body: string): Outcome<Frame> {
  if (body.length > bodyCapacity(true, true)) return failure("a control record that does not fit one frame");
  const { sessionId, nonce, fromInitiator } = header;
  const place = { control: true, cast: false, first: true, last: true, endOfTurn: false, index: 0, total: 1 };
  return success({ version: PROTOCOL_VERSION, sessionId, nonce, fromInitiator, ...place, body });
}

/**
 * The text to send. Expects a body that fits, and fills the frame when it is not the last.
 * Called by: castSender.push, link.sayControl, outbox.pushFrame, turnFrames.push.
 */
export function encodeFrame(frame: Frame): string {
  const writer = createByteWriter();
  writer.u8(frame.version);
  writer.u32(frame.sessionId);
  writer.u16(frame.nonce);
  writer.u8(flagsOf(frame));
  writer.u16(frame.index);
  if (frame.first) writer.u16(frame.total);
  if (frame.last) writer.u8(frame.body.length);
  writer.raw(frame.body);
  return escapeNul(writer.toText());
}

/** The flags as one number. Called by: frame.encodeFrame. */
function flagsOf(frame: Frame): number {
  return (
    (frame.fromInitiator ? FROM_INITIATOR : 0) +
    (frame.control ? CONTROL : 0) +
    (frame.first ? FIRST : 0) +
    (frame.last ? LAST : 0) +
    (frame.endOfTurn ? END_OF_TURN : 0) +
    (frame.cast ? CAST : 0)
  );
}

/**
 * The protocol version that a received text names, before anything else is read of it; nil when it is too short to name one.
 * Called by: messageGate.createMessageGate.
 */
export function frameVersion(text: string): number | undefined {
  if (text.length < 2) return undefined;
  const [standIn, version] = string.byte(text, 1, 2);
  return version === standIn ? 0 : version;
}

/**
 * The frame of a received text of this version, or why it is none; never an error, whatever the text.
 * Called by: messageGate.admitSender, outsiders.createOutsiders.
 */
export function decodeFrame(text: string): { readonly ok: true; readonly value: Frame } | FrameRefusal {
  if (text === "") return { ok: false, reason: "cut" };
  if (string.find(text, "%z")[0] !== undefined) return { ok: false, reason: "malformed" };
  const reader = createByteReader(unescapeNul(text));
  const frame = readFrame(reader, reader.u8(), text.length);
  if (frame === undefined) return { ok: false, reason: "malformed" };
  if (reader.failed()) return { ok: false, reason: "cut" };
  return reader.atEnd() && isPossible(frame) ? { ok: true, value: frame } : { ok: false, reason: "malformed" };
}

/**
 * Reads what follows the version, nil for flags of no frame of ours; a body that is not all there fails the reader.
 * Called by: frame.decodeFrame.
 */
function readFrame(reader: ByteReader, version: number, textBytes: number): Frame | undefined {
  const sessionId = reader.u32();
  const nonce = reader.u16();
  const flags = reader.u8();
  if (flags > ALL_FLAGS) return undefined;
  const index = reader.u16();
  const first = hasFlag(flags, FIRST);
  const last = hasFlag(flags, LAST);
  const total = first ? reader.u16() : 0;
  if (!last && textBytes < MAX_FRAME_BYTES) reader.fail();
  const body = reader.raw(last ? reader.u8() : bodyCapacity(first, last));
  return {
    version,
    sessionId,
    nonce,
    fromInitiator: hasFlag(flags, FROM_INITIATOR),
    control: hasFlag(flags, CONTROL),
    cast: hasFlag(flags, CAST),
    first,
    last,
    endOfTurn: hasFlag(flags, END_OF_TURN),
    index,
    total,
    body,
  };
}

/**
 * Asks whether the fields of a frame fit each other, as those of every frame of ours do.
 * Called by: frame.decodeFrame.
 */
function isPossible(frame: Frame): boolean {
  if (frame.endOfTurn && !frame.last) return false;
  if (frame.first && (frame.total === 1) !== frame.last) return false;
  if (frame.first && frame.total === 0) return false;
  if (frame.cast && !isPossibleCast(frame)) return false;
  if (frame.control) return frame.first && frame.last && !frame.endOfTurn && frame.index === 0;
  return frame.index > 0;
}

/** Asks whether a frame of a cast names a stream and a place in it, and nothing else. Called by: frame.isPossible. */
function isPossibleCast(frame: Frame): boolean {
  if (frame.control || frame.endOfTurn || frame.fromInitiator || frame.nonce !== 0) return false;
  return frame.first === (frame.index === 1);
}

/** Asks whether a flag is set. Called by: frame.readFrame. */
function hasFlag(flags: number, flag: number): boolean {
  return math.floor(flags / flag) % 2 === 1;
}
