import { decodeFrame, encodeFrame } from "../../src/wire/frame";
import { frameCountOf, textToFrames } from "../../src/wire/transfer";
import { createDice } from "../support/dice";
import { anyText } from "./samples";

const HEADER = { sessionId: 4278190081, nonce: 65535, fromInitiator: true };

describe("a transfer", () => {
  const cases: readonly (readonly [bytes: number, bodies: readonly number[]])[] = [
    [0, [0]],
    [241, [241]],
    [242, [242, 0]],
    [485, [242, 243]],
    [486, [242, 244, 0]],
    [487, [242, 244, 1]],
    [729, [242, 244, 243]],
    [730, [242, 244, 244, 0]],
  ];
  for (const [bytes, bodies] of cases) {
    it(`of ${bytes} bytes is cut into ${bodies.length} frames, all but the last full`, () => {
      const text = anyText(createDice(bytes), bytes);
      const cut = textToFrames(text, HEADER, 5, true);
      const frames = cut.ok ? cut.value : [];
      assert.are.same(
        bodies,
        frames.map((frame) => frame.body.length),
      );
      assert.are.equal(text, table.concat(frames.map((frame) => frame.body)));
      frames.forEach((frame, place) => {
        const isLast = place === bodies.length - 1;
        const total = place === 0 ? bodies.length : 0;
        assert.are.same(
          [5 + place, place === 0, isLast, isLast, total],
          [frame.index, frame.first, frame.last, frame.endOfTurn, frame.total],
        );
        assert.are.same({ ok: true, value: frame }, decodeFrame(encodeFrame(frame)));
      });
    });
  }

  it("takes 128 KB and the last index of a session, and no more", () => {
    assert.is_true(textToFrames(string.rep("x", 131072), HEADER, 1, false).ok);
    assert.is_false(textToFrames(string.rep("x", 131073), HEADER, 1, false).ok);
    assert.is_true(textToFrames(string.rep("x", 242), HEADER, 65534, false).ok);
    assert.is_false(textToFrames(string.rep("x", 242), HEADER, 65535, false).ok);
  });

  for (const [bytes, frames] of [
    [0, 1],
    [241, 1],
    [242, 2],
    [485, 2],
    [486, 3],
    [729, 3],
    [730, 4],
  ] as const) {
    it(`of ${bytes} bytes is known beforehand to take ${frames}`, () => {
      assert.are.equal(frames, frameCountOf(bytes));
    });
  }
});
