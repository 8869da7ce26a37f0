/**
 * One player's end of a session's conversation: turns of numbered frames that arrive whole or end in "silent".
 *
 * 1. Only the owner of the turn sends records; the initiator owns the first.
 * 2. The frames of my last turn are kept until the peer's next turn begins, because only that proves that all arrived.
 * 3. Time in my own queue never counts as the peer's silence.
 * 4. Every frame heard, and every frame sent, starts the patience anew; questions are bounded, and so is the whole wait.
 */
import type { Frame, FrameHeader } from "./frame";
import { controlFrame, encodeFrame } from "./frame";
import type { RecordByName, RecordName, WireRecord } from "./protocol";
import { MAX_HOLES } from "./protocol";
import type { CompletedTransfer } from "./reassembler";
import { createReassembler } from "./reassembler";
import { encodeRecords } from "./recordCodec";
import type { MessageClass } from "./sendQueue";
import { textToFrames } from "./transfer";

/** Seconds of silence before each question; after the last one the peer counts as silent. */
export const PATIENCE_SECONDS: readonly number[] = [4, 6, 8, 10];
/** A gap in the numbering is asked about after this long: time enough for a frame of the other prefix to overtake. */
const GAP_SECONDS = 1.5;
/** A peer that answers questions but brings nothing new is given up after this. */
export const MAX_WAIT_SECONDS = 120;

/** Records of one turn share transfers up to this size; a larger record travels alone, so that partial progress lasts. */
const TRANSFER_BYTES = 4096;
/** Records that may be long: they go behind the bulk prefix, where they never delay a question. */
const BULK_RECORDS = new LuaSet<RecordName>();
BULK_RECORDS.add("entries");
BULK_RECORDS.add("metadata");

/** "damaged": the peer sent more, or more far ahead, than any of ours would. */
export type LinkState = "working" | "waiting" | "silent" | "damaged";

/** @noSelf */
export interface LinkDeps {
  /** Hands a frame to the queue, which calls `onGone` when it was sent or given up; false when the queue is full. */
  readonly push: (messageClass: MessageClass, text: string, onGone: () => void) => boolean;
  readonly uptime: () => number;
}

/** @noSelf */
export interface Link {
  /** Adds a record to my turn; small ones wait for their neighbours, to share a message. */
  readonly say: (record: WireRecord) => void;
  /** Sends what waits; from then on the peer speaks. */
  readonly endTurn: () => void;
  /** Takes a numbered frame of the peer; returns the transfers it completes, in order. */
  readonly accept: (frame: Frame) => readonly CompletedTransfer[];
  /** Answers the peer's account of what it has. */
  readonly acceptStatus: (status: RecordByName["status"]) => void;
  /** Sends a record outside of the turns. */
  readonly sayControl: (record: WireRecord) => void;
  /** Asks the peer where patience demands it; called a few times a second. */
  readonly tick: () => LinkState;
  /** Lets a pause (lockdown) not count as silence. */
  readonly forgiveSilence: () => void;
  readonly setNonce: (nonce: number) => void;
  readonly hasHeard: () => boolean;
  readonly isMyTurn: () => boolean;
}

interface KeptFrame {
  readonly frame: Frame;
  readonly messageClass: MessageClass;
  isWaiting: boolean;
}

/**
 * Builds one end of a session's conversation.
 */
export function createLink(deps: LinkDeps, sessionId: number, fromInitiator: boolean, firstNonce: number): Link {
  const reassembler = createReassembler();
  let nonce = firstNonce;
  let kept: KeptFrame[] = [];
  let nextIndex = 1;
  let pending: string[] = [];
  let pendingBytes = 0;
  let pendingClass: MessageClass = "control";
  let isMyTurn = fromInitiator;
  let waitingFrames = 0;
  let heard = false;
  let lastHeardAt = deps.uptime();
  let progressAt = lastHeardAt;
  let questions = 0;
  let gapSince: number | undefined;
  let askedAt = 0;

  const header = (): FrameHeader => ({ sessionId, nonce, fromInitiator });

  const push = (keptFrame: KeptFrame): boolean => {
    if (keptFrame.isWaiting) return true;
    const accepted = deps.push(keptFrame.messageClass, encodeFrame(keptFrame.frame), () => {
      keptFrame.isWaiting = false;
      waitingFrames -= 1;
      forgiveSilence();
    });
    if (accepted) {
      keptFrame.isWaiting = true;
      waitingFrames += 1;
    }
    return accepted;
  };

  const flush = (endOfTurn: boolean): void => {
    const cut = textToFrames(table.concat(pending), header(), nextIndex, endOfTurn);
    pending = [];
    pendingBytes = 0;
    if (!cut.ok) return;
    nextIndex += cut.value.length;
    for (const frame of cut.value) {
      const keptFrame: KeptFrame = { frame, messageClass: pendingClass, isWaiting: false };
      kept.push(keptFrame);
      push(keptFrame);
    }
    pendingClass = "control";
  };

  const say = (record: WireRecord): void => {
    const text = encodeRecords([record]);
    if (pendingBytes > 0 && pendingBytes + text.length > TRANSFER_BYTES) flush(false);
    pending.push(text);
    pendingBytes += text.length;
    if (BULK_RECORDS.has(record.name)) pendingClass = "bulk";
  };

  const endTurn = (): void => {
    flush(true);
    isMyTurn = false;
    questions = 0;
    forgiveSilence();
  };

  const forgiveSilence = (): void => {
    lastHeardAt = deps.uptime();
    progressAt = lastHeardAt;
  };

  const accept = (frame: Frame): readonly CompletedTransfer[] => {
    const expectedBefore = reassembler.expected();
    const transfers = reassembler.accept(frame);
    heard = true;
    lastHeardAt = deps.uptime();
    if (reassembler.expected() > expectedBefore) {
      progressAt = lastHeardAt;
      questions = 0;
    }
    if (reassembler.holes(1).length === 0) gapSince = undefined;
    else gapSince ??= lastHeardAt;
    for (const transfer of transfers) {
      if (!isMyTurn) kept = [];
      if (transfer.endOfTurn) isMyTurn = true;
    }
    return transfers;
  };

  const sayControl = (record: WireRecord): void => {
    const frame = controlFrame(header(), encodeRecords([record]));
    if (frame.ok) deps.push("control", encodeFrame(frame.value), () => undefined);
  };

  const sendStatus = (isAsking: boolean): void => {
    sayControl({ name: "status", body: { isAsking, expected: reassembler.highest() + 1, holes: reassembler.holes(MAX_HOLES) } });
  };

  const acceptStatus = (status: RecordByName["status"]): void => {
    heard = true;
    lastHeardAt = deps.uptime();
    const missing = new LuaSet<number>();
    for (const hole of status.holes) missing.add(hole);
    for (const keptFrame of kept) {
      const index = keptFrame.frame.index;
      if (index >= status.expected || missing.has(index)) push(keptFrame);
    }
    if (status.isAsking) sendStatus(false);
  };

  const ask = (): void => {
    askedAt = deps.uptime();
    if (heard) sendStatus(true);
    else for (const keptFrame of kept) push(keptFrame);
  };

  const tick = (): LinkState => {
    if (reassembler.isDamaged()) return "damaged";
    if (waitingFrames > 0) return "working";
    const now = deps.uptime();
    if (now - progressAt > MAX_WAIT_SECONDS) return "silent";
    if (isMyTurn) return "working";
    const patience = PATIENCE_SECONDS[questions];
    if (patience === undefined) return "silent";
    if (gapSince !== undefined && now - gapSince >= GAP_SECONDS && now - askedAt >= GAP_SECONDS * 2) ask();
    else if (now - math.max(lastHeardAt, askedAt) >= patience) {
      questions += 1;
      ask();
    }
    return "waiting";
  };

  return {
    say,
    endTurn,
    accept,
    acceptStatus,
    sayControl,
    tick,
    forgiveSilence,
    setNonce: (newNonce) => {
      nonce = newNonce;
    },
    hasHeard: () => heard,
    isMyTurn: () => isMyTurn,
  };
}
