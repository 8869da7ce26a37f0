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
import type { MessageClass } from "./outgoingMessage";
import type { RecordByName, WireRecord } from "./protocol";
import { MAX_HOLES } from "./protocol";
import type { CompletedTransfer } from "./reassembler";
import { createReassembler } from "./reassembler";
import { encodeRecords } from "./recordCodec";
import { createTurnFrames } from "./turnFrames";

/** Seconds of silence before each question; after the last one the peer counts as silent. */
export const PATIENCE_SECONDS: readonly number[] = [4, 6, 8, 10];
/** A gap in the numbering is asked about after this long: time enough for a frame of the other prefix to overtake. */
const GAP_SECONDS = 1.5;
/** A peer that answers questions but brings nothing new is given up after this. */
export const MAX_WAIT_SECONDS = 120;

/** "damaged": more was sent, by the peer or by me, than any session of ours needs. */
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
  /** Sends my last turn again, to a peer that repeats its own. */
  readonly repeatTurn: () => void;
  /** Sends a record outside of the turns. */
  readonly sayControl: (record: WireRecord) => void;
  /** Asks the peer where patience demands it; called a few times a second. */
  readonly tick: () => LinkState;
  /** Lets a pause (lockdown) not count as silence. */
  readonly forgiveSilence: () => void;
  /** The session has failed: no turn is spoken or heard any more, only control records. */
  readonly close: () => void;
  readonly setNonce: (nonce: number) => void;
  readonly hasHeard: () => boolean;
  readonly isMyTurn: () => boolean;
}

/** Builds one end of a session's conversation. Called by: outbox.createLink. */
export function createLink(deps: LinkDeps, sessionId: number, fromInitiator: boolean, firstNonce: number): Link {
  const reassembler = createReassembler();
  let nonce = firstNonce;
  let isMyTurn = fromInitiator;
  let isClosed = false;
  let heard = false;
  let lastHeardAt = deps.uptime();
  let progressAt = lastHeardAt;
  let waitingControls = 0;
  let questions = 0;
  let gapSince: number | undefined;
  let askedAt = 0;

  /**
   * As it is now: the nonce becomes known with the peer's first frame.
   * Called by: link.sayControl, turnFrames.flush.
   */
  const header = (): FrameHeader => ({ sessionId, nonce, fromInitiator });

  /** Patience begins anew. Called by: link.endTurn, sessionWatch.createSessionWatch, turnFrames.push. */
  const forgiveSilence = (): void => {
    lastHeardAt = deps.uptime();
    progressAt = lastHeardAt;
  };

  const said = createTurnFrames({ push: deps.push, header, onGone: forgiveSilence });

  /**
   * From here on the peer speaks.
   * Called by: DataSyncHandler.exchange, DataSyncHandler.exchangeAgain, DataSyncHandler.exchangeTable,
   * DataSyncHandler.requestSymbols, DataSyncHandler.requestTable, DataSyncHandler.sendClosing,
   * DataSyncHandler.sendRequest, farewell.createFarewell, responderTurns.answerEntries, responderTurns.answerRequest,
   * responderTurns.answerSymbols, responderTurns.answerTable.
   */
  const endTurn = (): void => {
    if (isClosed) return;
    said.end();
    isMyTurn = false;
    questions = 0;
    forgiveSilence();
  };

  /**
   * Whatever arrives breaks the silence, only what is new is progress; who repeats its whole turn learns that it is here.
   * Called by: receiver.acceptFrame.
   */
  const accept = (frame: Frame): readonly CompletedTransfer[] => {
    if (isClosed) return [];
    const expectedBefore = reassembler.expected();
    const transfers = reassembler.accept(frame);
    if (isMyTurn && frame.endOfTurn && frame.index < expectedBefore) sendStatus(false);
    heard = true;
    lastHeardAt = deps.uptime();
    if (reassembler.expected() > expectedBefore) {
      progressAt = lastHeardAt;
      questions = 0;
    }
    if (reassembler.holes(1).length === 0) gapSince = undefined;
    else gapSince ??= lastHeardAt;
    for (const transfer of transfers) {
      if (!isMyTurn) said.forget();
      if (transfer.endOfTurn) isMyTurn = true;
    }
    return transfers;
  };

  /**
   * Outside of the turns, and never repeated.
   * Called by: WorkflowManager.finish, link.sendStatus, receiver.repeatEnd.
   */
  const sayControl = (record: WireRecord): void => {
    const frame = controlFrame(header(), encodeRecords([record]));
    if (!frame.ok) return;
    const isWaiting = deps.push("control", encodeFrame(frame.value), () => {
      waitingControls -= 1;
      lastHeardAt = deps.uptime();
    });
    if (isWaiting) waitingControls += 1;
  };

  /** Says what is here and what is missing. Called by: link.accept, link.acceptStatus, link.ask. */
  const sendStatus = (isAsking: boolean): void => {
    sayControl({ name: "status", body: { isAsking, expected: reassembler.highest() + 1, holes: reassembler.holes(MAX_HOLES) } });
  };

  /**
   * Repeats what the peer misses, and answers when it asks. While frames of mine still leave the queue, what the peer has not
   * heard of is on its way: only the holes before it are repeated.
   * Called by: receiver.answerStatus.
   */
  const acceptStatus = (status: RecordByName["status"]): void => {
    heard = true;
    lastHeardAt = deps.uptime();
    questions = 0;
    const missing = new LuaSet<number>();
    for (const hole of status.holes) missing.add(hole);
    const isTailLost = said.waitingCount() === 0;
    said.repeat((index) => missing.has(index) || (isTailLost && index >= status.expected));
    if (status.isAsking) sendStatus(false);
  };

  /** All of it: the peer has none. Called by: link.ask, receiver.repeatEnd. */
  const repeatTurn = (): void => {
    said.repeat(() => true);
  };

  /**
   * A lost opening is repeated; later the peer is asked what it misses, which costs one message.
   * Called by: link.tick.
   */
  const ask = (): void => {
    askedAt = deps.uptime();
    if (heard) sendStatus(true);
    else repeatTurn();
  };

  /**
   * What comes first decides: damage, my own queue, the whole wait, the turn, a gap, patience.
   * Called by: sessionWatch.createSessionWatch.
   */
  const tick = (): LinkState => {
    if (reassembler.isDamaged() || said.isOverfull()) return "damaged";
    if (said.waitingCount() + waitingControls > 0) return "working";
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
    /**
     * Nothing more is said in a session that has failed.
     * Called by: DataSyncHandler.acknowledgeTable, DataSyncHandler.requestSymbols, DataSyncHandler.requestTable,
     * DataSyncHandler.sayClosing, DataSyncHandler.sendOpening, DataSyncHandler.sendRequest,
     * entryBatches.createEntryBatches, entryRequests.sayPage, farewell.createFarewell, responderTurns.answerRequest,
     * responderTurns.answerSymbols, responderTurns.answerTable.
     */
    say: (record) => {
      if (!isClosed) said.say(record);
    },
    endTurn,
    accept,
    acceptStatus,
    repeatTurn,
    sayControl,
    tick,
    forgiveSilence,
    /**
     * What was kept for repeats would only confuse the peer's next session.
     * Called by: WorkflowManager.finish, sessionOpener.retire.
     */
    close: () => {
      isClosed = true;
      said.forget();
    },
    /** Frames made from now on carry it. Called by: admission.isSameLogin. */
    setNonce: (newNonce) => {
      nonce = newNonce;
    },
    /** Until then the opening itself may be lost. Called by: receiver.onForeignVersion, secondChances.onForgotten. */
    hasHeard: () => heard,
    /** The initiator owns the first. Called by: seedDoors.speakingDoor. */
    isMyTurn: () => isMyTurn,
  };
}
