/**
 * What one side has said in its turn: records gathered into transfers, cut into frames, sent, and kept for repeats
 * until the peer's next turn proves that all arrived.
 */
import type { FrameHeader, Frame } from "./frame";
import { encodeFrame } from "./frame";
import type { MessageClass } from "./outgoingMessage";
import type { RecordName, WireRecord } from "./protocol";
import { encodeRecords, MAX_RECORDS } from "./recordCodec";
import { textToFrames } from "./transfer";

/** Records of one turn share transfers up to this size; a larger record travels alone, so that partial progress lasts. */
const TRANSFER_BYTES = 4096;
/** Records that may be long: they go behind the bulk prefix, where they never delay a question. */
const BULK_RECORDS = new LuaSet<RecordName>();
BULK_RECORDS.add("entries");
BULK_RECORDS.add("metadata");

/** @noSelf */
export interface TurnFramesDeps {
  /** Hands a frame to the queue, which calls `onGone` when it was sent or given up; false when the queue is full. */
  readonly push: (messageClass: MessageClass, text: string, onGone: () => void) => boolean;
  /** Session, nonce and direction, as they are now. */
  readonly header: () => FrameHeader;
  /** A frame has left the queue. */
  readonly onGone: () => void;
}

/** @noSelf */
export interface TurnFrames {
  /** Adds a record; small ones wait for their neighbours, to share a message. */
  readonly say: (record: WireRecord) => void;
  /** Sends what waits to be shared, as the last of the turn. */
  readonly end: () => void;
  /** Sends the kept frames of some indexes again. */
  readonly repeat: (isMissing: (this: void, index: number) => boolean) => void;
  /** All arrived. */
  readonly forget: () => void;
  /** Frames that still wait in my own queue. */
  readonly waitingCount: () => number;
  /** More was said than a transfer or a session can hold: something is missing from it for good. */
  readonly isOverfull: () => boolean;
}

interface KeptFrame {
  readonly frame: Frame;
  readonly messageClass: MessageClass;
  isWaiting: boolean;
}

/** Builds the frames of a session's turns, numbered from 1. Called by: link.createLink. */
export function createTurnFrames(deps: TurnFramesDeps): TurnFrames {
  let kept: KeptFrame[] = [];
  let nextIndex = 1;
  let pending: string[] = [];
  let pendingBytes = 0;
  let pendingClass: MessageClass = "control";
  let waitingCount = 0;
  let isOverfull = false;

  /** Hands a frame to the queue, unless it waits there already. Called by: turnFrames.flush, turnFrames.repeat. */
  const push = (keptFrame: KeptFrame): void => {
    if (keptFrame.isWaiting) return;
    const accepted = deps.push(keptFrame.messageClass, encodeFrame(keptFrame.frame), () => {
      keptFrame.isWaiting = false;
      waitingCount -= 1;
      deps.onGone();
    });
    if (!accepted) return;
    keptFrame.isWaiting = true;
    waitingCount += 1;
  };

  /** Makes a transfer of what waits, and sends its frames. Called by: turnFrames.end, turnFrames.say. */
  const flush = (endOfTurn: boolean): void => {
    const cut = textToFrames(table.concat(pending), deps.header(), nextIndex, endOfTurn);
    const messageClass = pendingClass;
    pending = [];
    pendingBytes = 0;
    isOverfull = isOverfull || !cut.ok;
    if (!cut.ok) return;
    pendingClass = "control";
    nextIndex += cut.value.length;
    for (const frame of cut.value) {
      const keptFrame: KeptFrame = { frame, messageClass, isWaiting: false };
      kept.push(keptFrame);
      push(keptFrame);
    }
  };

  return {
    /** A record that no longer fits closes the transfer before it. Called by: link.say. */
    say: (record) => {
      const text = encodeRecords([record]);
      const isFull = pendingBytes + text.length > TRANSFER_BYTES || pending.length >= MAX_RECORDS;
      if (pendingBytes > 0 && isFull) flush(false);
      pending.push(text);
      pendingBytes += text.length;
      if (BULK_RECORDS.has(record.name)) pendingClass = "bulk";
    },
    /** Also an empty turn has a last frame: the peer must learn that it may speak. Called by: link.endTurn. */
    end: () => {
      flush(true);
    },
    /** What waits in the queue is on its way already. Called by: link.acceptStatus, link.repeatTurn. */
    repeat: (isMissing) => {
      for (const keptFrame of kept) if (isMissing(keptFrame.frame.index)) push(keptFrame);
    },
    /** The peer's next turn proves that nothing will be asked for again. Called by: link.accept, link.close. */
    forget: () => {
      kept = [];
    },
    /** Time in my own queue is nobody's silence. Called by: link.acceptStatus, link.tick. */
    waitingCount: () => waitingCount,
    /** What could not be cut can never be repeated either. Called by: link.tick. */
    isOverfull: () => isOverfull,
  };
}
