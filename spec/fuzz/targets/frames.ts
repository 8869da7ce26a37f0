/** Single messages: any text is a frame or is refused, and a frame encodes to a text that says the same. */
import { equalPlain } from "../../../src/model/plainValue";
import { castToFrames } from "../../../src/wire/castFrames";
import type { Frame } from "../../../src/wire/frame";
import { decodeFrame, encodeFrame, MAX_FRAME_BYTES } from "../../../src/wire/frame";
import { PROTOCOL_VERSION } from "../../../src/wire/protocol";
import { textToFrames } from "../../../src/wire/transfer";
import type { Dice } from "../../support/dice";
import { anyText } from "../../wire/samples";
import type { CreateTarget } from "../target";
import { bytesTarget } from "./bytesTarget";

/** Builds the target. Called by: index. */
export const createFrameTarget: CreateTarget = (dice) =>
  bytesTarget({ name: "frame", weight: 20, instructions: 20000, samples: someFrames(dice).map((frame) => encodeFrame(frame)), judge });

/** Frames of transfers and casts of several lengths, and control frames. Called by: frames.createFrameTarget. */
function someFrames(dice: Dice): Frame[] {
  const frames: Frame[] = [];
  for (const bytes of [0, 1, 30, 241, 242, 500, 1000]) {
    const header = { sessionId: dice.roll(2 ** 30), nonce: dice.roll(65536) - 1, fromInitiator: dice.chance(50) };
    const cut = textToFrames(anyText(dice, bytes), header, dice.roll(300), dice.chance(50));
    if (cut.ok) for (const frame of cut.value) frames.push(frame);
    const cast = castToFrames(anyText(dice, bytes), header.sessionId);
    if (cast.ok) for (const frame of cast.value) frames.push(frame);
    const place = { control: true, cast: false, first: true, last: true, endOfTurn: false, index: 0, total: 1 };
    frames.push({ version: PROTOCOL_VERSION, ...header, ...place, body: anyText(dice, dice.roll(60)) });
  }
  return frames;
}

/** A frame says the same again, and is short enough to be sent. Called by: bytesTarget.attempt. */
function judge(this: void, text: string): string | undefined {
  const frame = decodeFrame(text);
  if (!frame.ok) return undefined;
  const again = encodeFrame(frame.value);
  if (again.length > MAX_FRAME_BYTES) return `a frame of ${again.length} bytes`;
  const decoded = decodeFrame(again);
  return decoded.ok && equalPlain(decoded.value, frame.value) ? undefined : "the frame encodes to another one";
}
