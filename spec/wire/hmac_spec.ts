import { hmacSha256 } from "../../src/wire/hmac";
import { bytesOf, hexOf } from "./hex";

const LONG_KEY = string.rep(string.char(0xaa), 131);

describe("HMAC-SHA-256", () => {
  for (const [name, key, text, code] of [
    [
      "1",
      bytesOf("0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b"),
      "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    ],
    ["2", "Jefe", "what do ya want for nothing?", "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"],
    [
      "3",
      string.rep(string.char(0xaa), 20),
      string.rep(string.char(0xdd), 50),
      "773ea91e36800e46854db8ebd09181a72959098b3ef8c122d9635514ced565fe",
    ],
    [
      "4",
      bytesOf("0102030405060708090a0b0c0d0e0f10111213141516171819"),
      string.rep(string.char(0xcd), 50),
      "82558a389a443c0ea4cc819899f2083a85f0faa3e578f8077a2e3ff46729665b",
    ],
    [
      "6, a key longer than a block",
      LONG_KEY,
      "Test Using Larger Than Block-Size Key - Hash Key First",
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    ],
    [
      "7, key and text longer than a block",
      LONG_KEY,
      "This is a test using a larger than block-size key and a larger than block-size data. " +
        "The key needs to be hashed before being used by the HMAC algorithm.",
      "9b09ffa71b942fcb27635fbcd5b0e944bfdc63644f0713938a7f51535c3a35e2",
    ],
  ] as const) {
    it(`is that of RFC 4231, test case ${name}`, () => {
      assert.are.equal(code, hexOf(hmacSha256(key, text)));
    });
  }

  it("is cut to half by whoever sends it, RFC 4231, test case 5", () => {
    const code = hmacSha256(string.rep(string.char(0x0c), 20), "Test With Truncation");
    assert.are.equal("a3b6167473100ee06e0c796c2955552b", hexOf(string.sub(code, 1, 16)));
  });
});
