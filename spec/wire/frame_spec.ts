import type { Frame } from "../../src/wire/frame";
import { bodyCapacity, controlFrame, decodeFrame, encodeFrame, frameVersion } from "../../src/wire/frame";
import { PROTOCOL_VERSION } from "../../src/wire/protocol";
import { createDice } from "../support/dice";
import { anyText } from "./samples";

const HEADER = { sessionId: 4278190081, nonce: 65535, fromInitiator: true };

/** A frame alone in its transfer, with what matters to the spec. Called by: frame_spec.aCastFrame. */
function aFrame(changed: Partial<Frame>): Frame {
  const place = { control: false, cast: false, first: true, last: true, endOfTurn: true, index: 7, total: 1 };
  return { version: PROTOCOL_VERSION, ...HEADER, ...place, body: "body", ...changed };
}

/** A cast of one frame, with what matters to the spec. Called by: specs. */
function aCastFrame(changed: Partial<Frame>): Frame {
  return aFrame({ cast: true, endOfTurn: false, fromInitiator: false, nonce: 0, index: 1, ...changed });
}

describe("a frame", () => {
  it("holds 241 bytes alone, 242 first, 243 last, 244 between", () => {
    assert.are.same(
      [241, 242, 243, 244],
      [bodyCapacity(true, true), bodyCapacity(true, false), bodyCapacity(false, true), bodyCapacity(false, false)],
    );
  });

  const full: readonly (readonly [name: string, frame: Frame, bytes: number])[] = [
    ["alone and empty", aFrame({ body: "" }), 14],
    ["alone and full", aFrame({ body: string.rep("x", 241) }), 255],
    ["first", aFrame({ last: false, endOfTurn: false, total: 2, body: string.rep("\0", 242) }), 255],
    ["between", aFrame({ first: false, last: false, endOfTurn: false, total: 0, body: anyText(createDice(1), 244) }), 255],
    ["last and one byte", aFrame({ first: false, total: 0, body: "x" }), 13],
    ["last and full", aFrame({ first: false, total: 0, body: string.rep("\0", 243) }), 255],
    ["a cast", aCastFrame({ body: "x" }), 15],
    ["a cast's first", aCastFrame({ last: false, total: 2, body: string.rep("\0", 242) }), 255],
    ["a cast's last", aCastFrame({ first: false, index: 3, total: 0, body: "x" }), 13],
  ];
  for (const [name, frame, bytes] of full) {
    it(`comes back, without NUL and in ${bytes} bytes: ${name}`, () => {
      const text = encodeFrame(frame);
      assert.are.same({ ok: true, value: frame }, decodeFrame(text));
      assert.are.same([bytes, undefined], [text.length, string.find(text, "%z")[0]]);
    });
  }

  it("carries every byte value, whichever one stands in for NUL", () => {
    for (const free of $range(1, 255)) {
      const bytes: string[] = [];
      for (const value of $range(free < 128 ? 0 : 40, free < 128 ? 240 : 255)) bytes.push(string.char(value === free ? 0 : value));
      const frame = aFrame({ first: false, total: 0, body: string.sub(table.concat(bytes), 1, 243) });
      assert.are.same({ ok: true, value: frame }, decodeFrame(encodeFrame(frame)));
    }
  });

  it("uses a stand-in that means something in patterns when no other byte is free", () => {
    for (const free of ["%", "^", "]", "a", "1", "z", "."]) {
      const body: string[] = ["\0"];
      for (const value of $range(12, 255)) if (string.char(value) !== free) body.push(string.char(value));
      const frame = aFrame({ first: false, last: false, endOfTurn: false, total: 0, body: table.concat(body) });
      const text = encodeFrame(frame);
      assert.are.same([free, { ok: true, value: frame }], [string.sub(text, 1, 1), decodeFrame(text)]);
    }
  });

  it("is recognised as cut at any length, in every place of a transfer", () => {
    for (const [, frame] of full) {
      const text = encodeFrame(frame);
      for (const length of $range(0, text.length - 1)) {
        assert.are.same({ ok: false, reason: "cut" }, decodeFrame(string.sub(text, 1, length)));
      }
    }
  });

  it("tells its version before anything else is read of it", () => {
    for (const version of [0, 1, 2, 254, 255]) assert.are.equal(version, frameVersion(encodeFrame(aFrame({ version }))));
    assert.are.equal(7, frameVersion("x\u0007"));
    for (const text of ["", "x"]) assert.is_nil(frameVersion(text));
  });

  const malformed: readonly (readonly [name: string, text: string])[] = [
    ["a byte too many", `${encodeFrame(aFrame({}))}x`],
    ["256 bytes", string.rep("x", 256)],
    ["a NUL inside", "x\0"],
    ["index 0", encodeFrame(aFrame({ index: 0 }))],
    ["total 0", encodeFrame(aFrame({ total: 0 }))],
    ["total 2 of a frame alone", encodeFrame(aFrame({ total: 2 }))],
    [
      "total 1 of a first frame that is not the last",
      encodeFrame(aFrame({ last: false, endOfTurn: false, total: 1, body: string.rep("x", 242) })),
    ],
    ["a turn that ends inside a transfer", encodeFrame(aFrame({ last: false, total: 2, body: string.rep("x", 242) }))],
    ["a numbered control frame", encodeFrame(aFrame({ control: true, endOfTurn: false }))],
    ["a cast's control frame", encodeFrame(aCastFrame({ control: true, index: 0 }))],
    ["a cast that ends a turn", encodeFrame(aCastFrame({ endOfTurn: true }))],
    ["a cast of an initiator", encodeFrame(aCastFrame({ fromInitiator: true }))],
    ["a cast with a nonce", encodeFrame(aCastFrame({ nonce: 1 }))],
    ["a cast that begins at index 2", encodeFrame(aCastFrame({ index: 2 }))],
    ["a cast whose index 1 is not the first", encodeFrame(aCastFrame({ first: false, total: 0 }))],
    ["unknown flags", escaped([PROTOCOL_VERSION, 1, 1, 1, 1, 1, 1, 64 + 12, 1, 1, 1, 1, 1, 1])],
    ["all flags", escaped([PROTOCOL_VERSION, 1, 1, 1, 1, 1, 1, 254, 1, 1, 1, 1, 1, 1])],
  ];
  for (const [name, text] of malformed) {
    it(`is refused as malformed: ${name}`, () => {
      assert.are.same({ ok: false, reason: "malformed" }, decodeFrame(text));
    });
  }

  it("is never an error, whatever the text (3000 seeds)", () => {
    for (const seed of $range(1, 3000)) {
      const dice = createDice(seed);
      const decoded = decodeFrame(string.char(254, PROTOCOL_VERSION) + anyText(dice, dice.roll(253)));
      if (decoded.ok) assert.are.same(decoded, decodeFrame(encodeFrame(decoded.value)));
    }
  });

  it("of control stands outside of the sequence", () => {
    const frame = aFrame({ control: true, endOfTurn: false, index: 0, body: string.rep("x", 241) });
    assert.are.same({ ok: true, value: frame }, controlFrame(HEADER, frame.body));
    assert.are.same({ ok: true, value: frame }, decodeFrame(encodeFrame(frame)));
    assert.is_false(controlFrame(HEADER, string.rep("x", 242)).ok);
  });
});

/** Bytes as the text of a frame whose stand-in is 255. Called by: specs. */
function escaped(bytes: readonly number[]): string {
  const characters = bytes.map((byte) => string.char(byte));
  return string.char(255) + table.concat(characters);
}
