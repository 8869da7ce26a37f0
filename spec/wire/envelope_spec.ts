import { createByteWriter } from "../../src/wire/bytes";
import { checksumOf } from "../../src/wire/checksum";
import { INFLATES_TOO_LONG, openText, sealText } from "../../src/wire/envelope";
import { createDice } from "../support/dice";
import { anyText, noCompressor, runCompressor } from "./samples";

/** An envelope with these words before one block. Called by: specs. */
function envelope(rawLength: number, checksum: number, method: number, payload: string): string {
  const writer = createByteWriter();
  writer.varint(rawLength);
  writer.u32(checksum);
  writer.u8(method);
  writer.text(payload);
  return writer.toText();
}

describe("an envelope", () => {
  for (const bytes of [0, 1, 4096, 8192, 8193, 100000]) {
    it(`gives ${bytes} bytes of any kind back, deflated or not`, () => {
      const text = anyText(createDice(bytes), bytes);
      assert.are.same({ ok: true, value: text }, openText(sealText([text], noCompressor), noCompressor));
      const run = string.rep("x", bytes);
      assert.are.same({ ok: true, value: run }, openText(sealText([run], runCompressor), runCompressor));
    });
  }

  it("deflates only where that is shorter", () => {
    assert.are.same(
      [14, 14],
      [sealText(["xxxxxxx"], noCompressor).length, sealText(["xxxxxxx"], { ...runCompressor, deflate: () => "1234567" }).length],
    );
    assert.is_true(sealText([string.rep("x", 1000)], runCompressor).length < 20);
  });

  it("cuts what does not deflate into one short block into pieces", () => {
    const halves = string.rep("a", 8192) + string.rep("b", 100);
    const sealed = sealText([halves], runCompressor);
    assert.is_true(sealed.length < 40);
    assert.are.same({ ok: true, value: halves }, openText(sealed, runCompressor));
  });

  it("refuses a result longer than stated with a reason of its own", () => {
    assert.are.same({ ok: false, reason: INFLATES_TOO_LONG }, openText(envelope(5, 0, 1, "1000000xx"), runCompressor));
  });

  const run = string.rep("x", 50);
  const refused: readonly (readonly [name: string, text: string, reason: string])[] = [
    ["nothing", "", "malformed envelope"],
    ["more than 256 KB stated", envelope(262145, 0, 0, ""), "states more than 262144 bytes"],
    ["an unknown method", envelope(1, 0, 2, "x"), "malformed envelope"],
    ["a deflated block longer than 4,096 bytes", envelope(200000, 0, 1, string.rep("x", 4097)), "malformed envelope"],
    ["no DEFLATE stream", envelope(5, 0, 1, "none"), "no DEFLATE stream"],
    ["less than stated", envelope(51, checksumOf(run), 0, run), "damaged"],
    ["another checksum", envelope(50, checksumOf(run) + 1, 0, run), "damaged"],
  ];
  for (const [name, text, reason] of refused) {
    it(`refuses ${name}`, () => {
      assert.are.same({ ok: false, reason }, openText(text, runCompressor));
    });
  }

  it("notices every cut and every flipped bit", () => {
    const sealed = sealText([anyText(createDice(5), 40)], noCompressor);
    for (const place of $range(1, sealed.length)) {
      assert.is_false(openText(string.sub(sealed, 1, place - 1), noCompressor).ok);
      for (const bit of $range(0, 7)) {
        const byte = string.byte(sealed, place);
        const flipped = math.floor(byte / 2 ** bit) % 2 === 1 ? byte - 2 ** bit : byte + 2 ** bit;
        const damaged = string.sub(sealed, 1, place - 1) + string.char(flipped) + string.sub(sealed, place + 1);
        assert.is_false(openText(damaged, noCompressor).ok);
      }
    }
  });
});
