/** A transfer, cut into the frames that carry it. */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { Frame, FrameHeader } from "./frame";
import { bodyCapacity, MAX_INDEX } from "./frame";
import { PROTOCOL_VERSION } from "./protocol";

/** Twice the largest entry: a transfer holds one flush, not a table. */
export const MAX_TRANSFER_BYTES = 131072;

/**
 * The frames of one transfer, with consecutive indexes from `firstIndex`; only the last can be less than full.
 * Fails when the text is too long, or when the direction's indexes would run out.
 * Called by: castFrames.castToFrames, turnFrames.flush.
 */
export function textToFrames(text: string, header: FrameHeader, firstIndex: number, endOfTurn: boolean): Outcome<Frame[]> {
  if (text.length > MAX_TRANSFER_BYTES) return failure(`a transfer longer than ${MAX_TRANSFER_BYTES} bytes`);
  const total = frameCountOf(text.length);
  if (firstIndex + total - 1 > MAX_INDEX) return failure(`more than ${MAX_INDEX} frames in one session`);
  const { sessionId, nonce, fromInitiator } = header;
  const frames: Frame[] = [];
  let from = 1;
  for (const number of $range(1, total)) {
    const first = number === 1;
    const last = number === total;
    const body = string.sub(text, from, from + bodyCapacity(first, last) - 1);
    from += body.length;
    frames.push({
      version: PROTOCOL_VERSION,
      sessionId,
      nonce,
      fromInitiator,
      control: false,
      cast: false,
      first,
      last,
      endOfTurn: endOfTurn && last,
      index: firstIndex + number - 1,
      total: first ? total : 0,
      body,
    });
  }
  return success(frames);
}

/** How many frames a text of this length takes. Called by: castFrames, reassembler, transfer.textToFrames. */
export function frameCountOf(bytes: number): number {
  if (bytes <= bodyCapacity(true, true)) return 1;
  const ends = bodyCapacity(true, false) + bodyCapacity(false, true);
  return 2 + math.ceil(math.max(0, bytes - ends) / bodyCapacity(false, false));
}
