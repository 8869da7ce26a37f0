import { checksumOf } from "../../src/wire/checksum";
import { createDice } from "../support/dice";
import { anyText } from "./samples";

describe("a checksum", () => {
  it("is a pinned number, because both sides must agree on it", () => {
    assert.are.same([0, 1000003 + 97, 3822144768], [checksumOf(""), checksumOf("a"), checksumOf("GuildHelper")]);
  });

  it("tells zero bytes at the end", () => {
    assert.are_not.equal(checksumOf("abcd"), checksumOf("abcd\0"));
    assert.are_not.equal(checksumOf("\0"), checksumOf("\0\0"));
  });

  it("tells every flipped bit of a text, at every place in its word", () => {
    const text = anyText(createDice(1), 21);
    const sum = checksumOf(text);
    for (const place of $range(1, text.length)) {
      for (const bit of $range(0, 7)) {
        const byte = string.byte(text, place);
        const flipped = math.floor(byte / 2 ** bit) % 2 === 1 ? byte - 2 ** bit : byte + 2 ** bit;
        const damaged = string.sub(text, 1, place - 1) + string.char(flipped) + string.sub(text, place + 1);
        assert.are_not.equal(sum, checksumOf(damaged));
      }
    }
  });

  it("tells swapped words and cut ends (200 seeds)", () => {
    for (const seed of $range(1, 200)) {
      const text = anyText(createDice(seed), 40);
      const sum = checksumOf(text);
      assert.are_not.equal(sum, checksumOf(string.sub(text, 5, 8) + string.sub(text, 1, 4) + string.sub(text, 9)));
      assert.are_not.equal(sum, checksumOf(string.sub(text, 1, 39)));
      assert.is_true(sum >= 0 && sum < 4294967291 && sum % 1 === 0);
    }
  });
});
