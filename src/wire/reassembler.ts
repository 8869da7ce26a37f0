/**
 * One direction of a session: frames in any order, repeated or late, to whole transfers in the order they were sent.
 *
 * 1. A transfer is given out only when all of its frames, and all transfers before it, are there; and only once.
 * 2. The first frame of an index stays; others of that index change nothing.
 * 3. Frames that contradict each other (a first one inside a transfer, a last one too early or too late) mean that
 *    the peer is not one of ours: the direction is damaged, and stays so.
 * 4. Memory is bounded by MAX_AHEAD frames and one transfer.
 */
import type { Frame } from "./frame";
import { frameCountOf, MAX_TRANSFER_BYTES } from "./transfer";

/** Frames kept beyond the first missing one: more than a queue sends while a gap is noticed and repaired. */
const MAX_AHEAD = 1024;
const MAX_TOTAL = frameCountOf(MAX_TRANSFER_BYTES);

export interface CompletedTransfer {
  readonly text: string;
  /** The peer has said all of its turn. */
  readonly endOfTurn: boolean;
}

/** @noSelf */
export interface Reassembler {
  /** Takes a numbered frame; returns the transfers that it completes, in order. */
  readonly accept: (frame: Frame) => CompletedTransfer[];
  /** The lowest index that has never been seen. */
  readonly expected: () => number;
  /** The highest index seen, 0 before the first. */
  readonly highest: () => number;
  /** The missing indexes below the highest seen, at most `max`, lowest first. */
  readonly holes: (max: number) => number[];
  readonly isDamaged: () => boolean;
}

/** Builds a reassembler that has seen nothing. Called by: castStreams.open, link.createLink. */
export function createReassembler(): Reassembler {
  const frameByIndex = new LuaMap<number, Frame>();
  /** Index of the first frame of the transfer that is next to be given out. */
  let start = 1;
  let expected = 1;
  let highest = 0;
  let damaged = false;

  /** Joins the frames from `start` to `end` and forgets them. Called by: reassembler.accept. */
  const join = (end: number): CompletedTransfer => {
    const bodies: string[] = [];
    let endOfTurn = false;
    for (const index of $range(start, end)) {
      const frame = frameByIndex.get(index);
      if (frame === undefined) break;
      bodies.push(frame.body);
      endOfTurn = frame.endOfTurn;
      frameByIndex.delete(index);
    }
    start = end + 1;
    return { text: table.concat(bodies), endOfTurn };
  };

  /**
   * Steps over the frame at `expected`: says whether a transfer ends with it, and notices contradictions.
   * Called by: reassembler.accept.
   */
  const endsTransfer = (frame: Frame): boolean => {
    const total = frameByIndex.get(start)?.total ?? 0;
    const isDue = frame.index === start + total - 1;
    if (frame.first !== (frame.index === start) || frame.last !== isDue || total > MAX_TOTAL) damaged = true;
    return frame.last && !damaged;
  };

  /**
   * Asked after each step, because a contradiction may end the direction at any frame.
   * Called by: castStreams.accept, link.tick, reassembler.accept.
   */
  const isDamaged = (): boolean => damaged;

  /**
   * Frames already given out, too far ahead or held already change nothing, so repeats are harmless.
   * Called by: castStreams.accept, link.accept.
   */
  const accept = (frame: Frame): CompletedTransfer[] => {
    const completed: CompletedTransfer[] = [];
    if (damaged || frame.control || frame.index < expected || frame.index > expected + MAX_AHEAD) return completed;
    if (frameByIndex.has(frame.index)) return completed;
    frameByIndex.set(frame.index, frame);
    highest = math.max(highest, frame.index);
    let next = frameByIndex.get(expected);
    while (next !== undefined) {
      expected += 1;
      if (endsTransfer(next)) completed.push(join(next.index));
      next = isDamaged() ? undefined : frameByIndex.get(expected);
    }
    return completed;
  };

  /** What a status asks the peer to repeat. Called by: link.accept, link.sendStatus. */
  const holes = (max: number): number[] => {
    const missing: number[] = [];
    let index = expected;
    while (index < highest && missing.length < max) {
      if (!frameByIndex.has(index)) missing.push(index);
      index += 1;
    }
    return missing;
  };

  return {
    accept,
    /** Says how far the direction has come: everything below was seen, or stands in `holes`. Called by: link.accept. */
    expected: () => expected,
    /** Tells a gap within what has come from frames that are still on their way. Called by: link.sendStatus. */
    highest: () => highest,
    holes,
    isDamaged,
  };
}
