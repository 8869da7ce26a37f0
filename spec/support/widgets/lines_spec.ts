import { createDice } from "../dice";
import { linesOf, type Measures } from "./lines";
import { glyphsOf, plainText } from "./markup";

const USUAL: Measures = { size: 12, spacing: 0, width: 100, wraps: true, breaksWords: false, maxLines: 0 };
const PIECES = ["guild ", "news", " raid", "公会", "|cffff0000red|r ", "|n", "é", "Привет ", "||", "|TInterface\\Icons\\x:12|t"];
const SEEDS = 50;

/** A text put together by dice. Called by: specs. */
function someText(seed: number): string {
  const dice = createDice(seed);
  let text = "";
  for (const _ of $range(1, dice.roll(30))) text += PIECES[dice.roll(PIECES.length) - 1] ?? "";
  return text;
}

describe("the lines of a text", () => {
  for (const seed of $range(1, SEEDS)) {
    it(`keep every letter in its order while nothing cuts them (seed ${seed})`, () => {
      const text = someText(seed);
      const { lines } = linesOf(text, { ...USUAL, breaksWords: true });
      const kept = lines.map(({ glyphs }) => glyphs.map((glyph) => (glyph.kind === "icon" ? "" : glyph.text)).join("")).join("");
      const [whole] = string.gsub(plainText(text), "\n", "");
      assert.are.equal(whole, kept);
    });

    it(`are no wider than their bound where words may break (seed ${seed})`, () => {
      const { lines } = linesOf(someText(seed), { ...USUAL, breaksWords: true });
      for (const { width } of lines) assert.is_true(width <= 100.01, tostring(width));
    });

    it(`become fewer or as many when there is more room (seed ${seed})`, () => {
      const text = someText(seed);
      const counts = [60, 120, 240, 480].map((width) => linesOf(text, { ...USUAL, width, breaksWords: true }).lines.length);
      for (const index of $range(2, counts.length)) assert.is_true((counts[index - 1] ?? 0) <= (counts[index - 2] ?? 0));
    });
  }

  it("end with dots where they are cut", () => {
    const { lines, truncated } = linesOf("one two three four five six", { ...USUAL, width: 60, maxLines: 1 });
    const text = lines.map(({ glyphs }) => glyphs.map((glyph) => glyph.text).join("")).join("|");
    assert.are.same([true, "..."], [truncated, string.sub(text, -3)]);
  });
});

describe("markup", () => {
  const texts: readonly (readonly [string, string])[] = [
    ["plain", "plain"],
    ["a||b", "a|b"],
    ["|cff00ff00green|r", "green"],
    ["|cnNORMAL_FONT_COLOR:named|r", "named"],
    ["|Hplayer:Bob-Realm|h[Bob]|h", "[Bob]"],
    ["a|nb", "a\nb"],
    ["|TInterface\\Icons\\x:16:16|tafter", "after"],
    ["|Aclassicon-mage:16:16|aafter", "after"],
    ["|cff00 broken", "|cff00 broken"],
    ["|x", "|x"],
    ["|", "|"],
    ["", ""],
  ];
  for (const [text, plain] of texts) {
    it(`"${text}" reads "${string.gsub(plain, "\n", "/")[0]}"`, () => {
      assert.are.equal(plain, plainText(text));
    });
  }

  it("gives icons the size that they say, else the font's", () => {
    const widths = ["|Tx:20|t", "|Tx:20:30|t", "|Tx|t", "|Tx:0|t"].map((text) => glyphsOf(text, 12)[0]?.width);
    assert.are.same([20, 30, 12, 12], widths);
  });
});
