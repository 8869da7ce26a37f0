import { castToFrames, MAX_CAST_BYTES, MAX_CAST_FRAMES } from "../../src/wire/castFrames";
import { decodeFrame, encodeFrame } from "../../src/wire/frame";
import { createReassembler } from "../../src/wire/reassembler";
import { createDice } from "../support/dice";
import { anyText } from "./samples";

const STREAM = 4278190081;

describe("a cast", () => {
  for (const [bytes, count] of [
    [0, 1],
    [241, 1],
    [242, 2],
    [MAX_CAST_BYTES, MAX_CAST_FRAMES],
  ] as const) {
    it(`of ${bytes} bytes takes ${count} frames, which come back whole`, () => {
      const text = anyText(createDice(bytes), bytes);
      const cut = castToFrames(text, STREAM);
      const frames = cut.ok ? cut.value : [];
      assert.are.equal(count, frames.length);
      const reassembler = createReassembler();
      const arrived: string[] = [];
      frames.forEach((frame, place) => {
        assert.are.same({ ok: true, value: frame }, decodeFrame(encodeFrame(frame)));
        assert.are.same(
          [true, STREAM, 0, false, false, place + 1],
          [frame.cast, frame.sessionId, frame.nonce, frame.fromInitiator, frame.endOfTurn, frame.index],
        );
        for (const transfer of reassembler.accept(frame)) arrived.push(transfer.text);
      });
      assert.are.same([text], arrived);
    });
  }

  it("that is a byte too long is none", () => {
    assert.is_false(castToFrames(string.rep("x", MAX_CAST_BYTES + 1), STREAM).ok);
  });
});
