import { BLOCK_BYTES, sha256 } from "../../src/wire/sha256";
import { hexOf } from "./hex";

describe("SHA-256", () => {
  for (const [name, text, hash] of [
    ["nothing", "", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"],
    ["one block", "abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"],
    [
      "two blocks",
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
    ],
    [
      "896 bits",
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1",
    ],
    ["a byte that is no text", string.char(0xbd), "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b"],
    ["four bytes", string.char(0xc9, 0x8c, 0x8e, 0x55), "7abc22c0ae5af26ce93dbb94433a0e0b2e119d014f8e7f65bd56c61ccccd9504"],
    [
      "55 zeros, which leave just room for the length",
      string.rep("\0", 55),
      "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7",
    ],
    ["56 zeros, which leave none", string.rep("\0", 56), "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"],
    ["57 zeros", string.rep("\0", 57), "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"],
    ["a whole block of zeros", string.rep("\0", BLOCK_BYTES), "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"],
    ["1000 letters", string.rep("A", 1000), "c2e686823489ced2017f6059b8b239318b6364f6dcd835d0a519105a1eadd6e4"],
  ] as const) {
    it(`is that of the standard's examples: ${name}`, () => {
      assert.are.equal(hash, hexOf(sha256(text)));
    });
  }
});
