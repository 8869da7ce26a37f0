import { bytesToHex, codeToFederation, federationToCode } from "../../src/model/federationCode";
import type { Federation } from "../../src/model/scope";
import { createDice } from "../support/dice";

const ID = "01234567";
const KEY = "89abcdef0123456789abcdef01234567";
const FEDERATION: Federation = { id: ID, key: KEY };
const CODE = "04HM-ASW9-NF6Y-Y093-8NKR-KAYD-XW0J-6HB7-N";

/** The code that everything here begins with, as the addon makes it. Called by: specs. */
function codeOf(federation: Federation): string {
  const code = federationToCode(federation);
  return code.ok ? code.value : "";
}

const SLIP = { ok: false, reason: "there is a slip in this code; look at it again" };
const NO_LETTER = { ok: false, reason: "a code has only digits and letters, without U; look at it again" };

describe("a federation's code", () => {
  it("is 32 symbols of Crockford's base32 in groups of four, and his check character", () => {
    assert.are.equal(CODE, codeOf(FEDERATION));
  });

  it("of nothing but zeros ends with the check of zero, and of one with that of one", () => {
    assert.are.equal("0000-0000-0000-0000-0000-0000-0000-0000-0", codeOf({ id: "00000000", key: string.rep("0", 32) }));
    assert.are.equal("0000-0000-0000-0000-0000-0000-0000-0001-1", codeOf({ id: "00000000", key: `${string.rep("0", 31)}1` }));
  });

  it("may end with each of the five symbols that are for checks only", () => {
    const ends = new LuaSet<string>();
    for (const last of $range(0, 36)) ends.add(string.sub(codeOf({ id: "00000000", key: string.format("%032x", last) }), -1));
    for (const symbol of ["*", "~", "$", "=", "U"]) assert.is_true(ends.has(symbol), symbol);
  });

  for (const seed of $range(1, 40)) {
    it(`leads back to its federation, in any case, with any hyphens and the usual confusions (seed ${seed})`, () => {
      const dice = createDice(seed);
      let hex = "";
      for (const _ of $range(1, 40)) hex += string.format("%x", dice.roll(16) - 1);
      const federation = { id: string.sub(hex, 1, 8), key: string.sub(hex, 9) };
      const code = codeOf(federation);
      const [bare] = string.gsub(code, "-", "");
      const [letters] = string.gsub(string.lower(bare), "0", "o");
      const [ones] = string.gsub(letters, "1", seed % 2 === 0 ? "i" : "L");
      for (const typed of [code, bare, string.lower(code), ones, ` ${code}- `]) {
        assert.are.same({ ok: true, value: federation }, codeToFederation(typed));
      }
    });
  }

  it("with any one symbol changed, or two neighbours exchanged, is told to have a slip", () => {
    const [bare] = string.gsub(codeOf(FEDERATION), "-", "");
    for (const place of $range(1, bare.length - 1)) {
      const symbol = string.sub(bare, place, place);
      const other = symbol === "7" ? "8" : "7";
      assert.are.same(SLIP, codeToFederation(string.sub(bare, 1, place - 1) + other + string.sub(bare, place + 1)));
      const next = string.sub(bare, place + 1, place + 1);
      if (next === symbol || place === bare.length - 1) continue;
      assert.are.same(SLIP, codeToFederation(string.sub(bare, 1, place - 1) + next + symbol + string.sub(bare, place + 2)));
    }
  });

  it("has 33 symbols: with one more or less, or none, it says how many there are", () => {
    const [bare] = string.gsub(codeOf(FEDERATION), "-", "");
    const [tooFew, tooMany, none] = [string.sub(bare, 2), `${bare}0`, ""].map((text) => codeToFederation(text));
    assert.are.same({ ok: false, reason: "a code has 33 letters and digits, hyphens not counted; this one has 32" }, tooFew);
    assert.are.same({ ok: false, reason: "a code has 33 letters and digits, hyphens not counted; this one has 34" }, tooMany);
    assert.are.same({ ok: false, reason: "a code has 33 letters and digits, hyphens not counted; this one has 0" }, none);
  });

  for (const wrong of ["U", "*", "|", "é"]) {
    it(`has no "${wrong}" before its check character`, () => {
      assert.are.same(NO_LETTER, codeToFederation(wrong + string.rep("0", 33 - wrong.length)));
    });
  }

  const REASON = "this federation's key does not fit a code; /gh federation rekey makes one that does, and every guild joins anew";
  for (const [what, federation] of [
    ["a key of 31 digits", { id: ID, key: string.sub(KEY, 2) }],
    ["a key of 33 digits", { id: ID, key: `${KEY}0` }],
    ["a key of 64 digits", { id: ID, key: KEY + KEY }],
    ["a key in capitals, which a code cannot tell", { id: ID, key: string.upper(KEY) }],
    ["a key that is no number", { id: ID, key: string.rep("g", 32) }],
    ["another kind of id", { id: "kings", key: KEY }],
  ] as const) {
    it(`is none for ${what}`, () => {
      assert.are.same({ ok: false, reason: REASON }, federationToCode(federation));
    });
  }
});

describe("bytesToHex", () => {
  it("writes two small digits for every byte", () => {
    assert.are.equal("", bytesToHex(""));
    assert.are.equal("00ff0a", bytesToHex(string.char(0, 255, 10)));
  });
});
