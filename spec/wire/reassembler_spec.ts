import type { Frame } from "../../src/wire/frame";
import type { CompletedTransfer, Reassembler } from "../../src/wire/reassembler";
import { createReassembler } from "../../src/wire/reassembler";
import { textToFrames } from "../../src/wire/transfer";
import { createDice } from "../support/dice";
import { anyText } from "./samples";

const HEADER = { sessionId: 1, nonce: 2, fromInitiator: false };

/** The frames of some texts, one transfer each; the last one ends the turn. Called by: specs. */
function framesOf(texts: readonly string[]): Frame[] {
  const frames: Frame[] = [];
  texts.forEach((text, place) => {
    const cut = textToFrames(text, HEADER, frames.length + 1, place === texts.length - 1);
    if (cut.ok) for (const frame of cut.value) frames.push(frame);
  });
  return frames;
}

/** What a reassembler gives out for frames that arrive in this order. Called by: specs. */
function accepted(reassembler: Reassembler, frames: readonly (Frame | undefined)[]): CompletedTransfer[] {
  const completed: CompletedTransfer[] = [];
  for (const frame of frames) if (frame !== undefined) for (const transfer of reassembler.accept(frame)) completed.push(transfer);
  return completed;
}

describe("transfers, whatever the network does to their frames,", () => {
  for (const seed of $range(1, 100)) {
    it(`arrive whole, in order and exactly once (seed ${seed})`, () => {
      const dice = createDice(seed);
      const texts: string[] = [];
      for (const _ of $range(1, dice.roll(6))) texts.push(anyText(dice, dice.roll(1200) - 1));
      const arrivals = framesOf(texts);
      for (const frame of framesOf(texts)) if (dice.chance(30)) arrivals.push(frame);
      for (const place of $range(arrivals.length - 1, 1, -1)) {
        const other = dice.roll(place + 1) - 1;
        [arrivals[place], arrivals[other]] = [arrivals[other] as Frame, arrivals[place] as Frame];
      }
      const reassembler = createReassembler();
      const expected = texts.map((text, place) => ({ text, endOfTurn: place === texts.length - 1 }));
      assert.are.same(expected, accepted(reassembler, arrivals));
      assert.are.same([[], false], [reassembler.holes(10), reassembler.isDamaged()]);
    });
  }
});

describe("a reassembler", () => {
  it("names what is missing, lowest first, and no more than asked for", () => {
    const frames = framesOf([string.rep("x", 2000)]);
    const reassembler = createReassembler();
    assert.are.same([1, 0, []], [reassembler.expected(), reassembler.highest(), reassembler.holes(9)]);
    accepted(reassembler, [frames[0], frames[3], frames[6]]);
    assert.are.same(
      [2, 7, [2, 3, 5, 6], [2, 3]],
      [reassembler.expected(), reassembler.highest(), reassembler.holes(9), reassembler.holes(2)],
    );
  });

  it("keeps the first of two frames with one index", () => {
    const [first, last] = framesOf([string.rep("a", 300)]);
    const [, forged] = framesOf([string.rep("b", 300)]);
    assert.are.same([{ text: string.rep("a", 300), endOfTurn: true }], accepted(createReassembler(), [last, forged, first]));
  });

  it("ignores control frames, late repeats and frames too far ahead", () => {
    const [frame] = framesOf(["text"]);
    const reassembler = createReassembler();
    if (frame === undefined) return;
    assert.are.same(
      [],
      accepted(reassembler, [
        { ...frame, control: true, index: 0 },
        { ...frame, index: 1026 },
      ]),
    );
    assert.are.same(0, reassembler.highest());
    assert.are.same([{ text: "text", endOfTurn: true }], accepted(reassembler, [frame, frame]));
    accepted(reassembler, [{ ...frame, index: 1026 }]);
    assert.are.same(1026, reassembler.highest());
  });

  it("gives nothing out of a transfer whose last frame is missing", () => {
    const frames = framesOf([string.rep("x", 300), "next"]);
    assert.are.same([], accepted(createReassembler(), [frames[0], frames[2]]));
  });

  const contradictions: readonly (readonly [name: string, change: (this: void, frames: Frame[]) => (Frame | undefined)[]])[] = [
    ["a first frame inside a transfer", ([a, b]) => [a, b && { ...b, first: true, total: 2 }]],
    ["a transfer that begins without a first frame", ([a]) => [a && { ...a, first: false }]],
    ["a last frame too early", ([a, b]) => [a, b && { ...b, last: true }]],
    ["a frame after total that is not the last", ([a, b]) => [a && { ...a, total: 2 }, b]],
    ["more frames than a transfer has", ([a]) => [a && { ...a, total: 600 }]],
  ];
  for (const [name, change] of contradictions) {
    it(`is damaged for good by ${name}`, () => {
      const frames = framesOf([string.rep("x", 700)]);
      const reassembler = createReassembler();
      assert.are.same([], accepted(reassembler, change(frames)));
      assert.is_true(reassembler.isDamaged());
      assert.are.same([], accepted(reassembler, frames));
    });
  }
});
