/** A cast as the frames that carry it: one short transfer of its own, said to many at once and never repeated. */
import type { Outcome } from "../model/outcome";
import { failure, success } from "../model/outcome";
import type { Frame } from "./frame";
import { frameCountOf, textToFrames } from "./transfer";

/** What is longer is left to sessions: a guild's channel takes one message a second, for everybody's ears. */
export const MAX_CAST_BYTES = 8192;
/** Frames of the longest cast. */
export const MAX_CAST_FRAMES = frameCountOf(MAX_CAST_BYTES);

/** The frames of a cast; fails when its text is too long. Called by: castSender.framesOf. */
export function castToFrames(text: string, streamId: number): Outcome<Frame[]> {
  if (text.length > MAX_CAST_BYTES) return failure(`a cast longer than ${MAX_CAST_BYTES} bytes`);
  const cut = textToFrames(text, { sessionId: streamId, nonce: 0, fromInitiator: false }, 1, false);
  return cut.ok ? success(cut.value.map((frame) => ({ ...frame, cast: true }))) : cut;
}
