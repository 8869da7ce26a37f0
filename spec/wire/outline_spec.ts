import type { Entry } from "../../src/model/entry";
import { deltaByOutline, resolveDelta } from "../../src/wire/delta";
import type { Outline } from "../../src/wire/outline";
import { decodeOutlines, encodeOutlines, outlineOf, sharedEnds } from "../../src/wire/outline";
import { createDice } from "../support/dice";
import { anEntry } from "../support/entries";

/** Words of no meaning, about so many bytes. Called by: specs. */
function someText(seed: number, bytes: number): string {
  const dice = createDice(seed);
  const words: string[] = [];
  let length = 0;
  while (length <= bytes) {
    const word = `${string.char(96 + dice.roll(26))}${dice.roll(100000)}`;
    words.push(word);
    length += word.length + 1;
  }
  return words.join(" ").slice(0, bytes);
}

/** An article with this content. Called by: outline_spec.outlined. */
function anArticle(content: string, fields: Partial<Entry> = {}): Entry {
  return anEntry("article", { data: { title: "Raid", content }, ...fields });
}

/** The outline of an article, which must have one. Called by: specs. */
function outlined(content: string): Outline {
  return outlineOf(anArticle(content)) ?? error("no outline");
}

describe("An outline", () => {
  it("is of texts of 1,024 bytes or more that stand directly in an entry's data", () => {
    assert.is_nil(outlineOf(anArticle(someText(1, 1023))));
    const [field, other] = outlined(someText(1, 1024));
    assert.are.same(["content", 1024, 32, undefined], [field?.key, field?.length, field?.hashes.length, other]);
    assert.is_nil(outlineOf(anEntry("nested", { data: { inner: { content: someText(1, 5000) } } })));
  });

  it("names its fields in order of their keys", () => {
    const entry = anEntry("both", { data: { b: someText(1, 2000), a: someText(2, 3000) } });
    assert.are.same(
      ["a", "b"],
      outlineOf(entry)?.map(({ key }) => key),
    );
  });

  it("costs about a hundred bytes for an article of 8,000", () => {
    const text = encodeOutlines([[5, outlined(someText(1, 8000))]]);
    assert.is_true(text.length <= 115, `${text.length} bytes`);
  });

  it("of equal texts says that everything is shared", () => {
    const text = someText(3, 4321);
    const [field] = outlined(text);
    assert.are.same({ prefixBytes: 4321, suffixBytes: 0 }, field && sharedEnds(text, field));
  });

  it("of quite another text shares nothing", () => {
    const [field] = outlined(someText(3, 4000));
    assert.are.same({ prefixBytes: 0, suffixBytes: 0 }, field && sharedEnds(someText(4, 4000), field));
  });

  for (const seed of $range(1, 200)) {
    it(`finds ends that both texts really share, all but two pieces of what one change leaves (seed ${seed})`, () => {
      const dice = createDice(seed);
      const held = someText(seed, 1024 + dice.roll(8000));
      const at = dice.roll(held.length) - 1;
      const cut = dice.roll(3) === 1 ? dice.roll(40) : 0;
      const goal = held.slice(0, at) + (dice.roll(3) === 1 ? "" : someText(seed + 1, dice.roll(60))) + held.slice(at + cut);
      const [field] = outlined(held);
      const { prefixBytes, suffixBytes } = field === undefined ? { prefixBytes: -1, suffixBytes: -1 } : sharedEnds(goal, field);
      assert.is_true(prefixBytes + suffixBytes <= math.min(held.length, goal.length));
      assert.are.equal(held.slice(0, prefixBytes), goal.slice(0, prefixBytes));
      assert.are.equal(held.slice(held.length - suffixBytes), goal.slice(goal.length - suffixBytes));
      const piece = math.ceil(held.length / 32);
      const changed = math.max(goal.length, held.length) - at - math.max(0, math.min(held.length - at - cut, goal.length - at));
      assert.is_true(goal.length - prefixBytes - suffixBytes <= changed + 60 + 2 * piece, `${prefixBytes} and ${suffixBytes}`);
    });
  }

  it("never counts a byte twice where one text is a part of the other", () => {
    for (const [held, goal] of [
      [4000, 3000],
      [3000, 4000],
    ] as const) {
      const [field] = outlined(string.rep("a", held));
      const { prefixBytes, suffixBytes } = (field && sharedEnds(string.rep("a", goal), field)) ?? error("no outline");
      assert.is_true(prefixBytes > 2800 && prefixBytes + suffixBytes <= 3000, `${prefixBytes} and ${suffixBytes}`);
    }
  });

  it("lets a delta be made of a version that was never held here", () => {
    const held = anArticle(someText(5, 8000), { lastUpdated: 1000.25, author: "Old-Realm" });
    const next = anArticle(`${someText(5, 8000).slice(0, 4000)}word${someText(5, 8000).slice(4004)}`, { lastUpdated: 2000.5 });
    const outline = outlineOf(held);
    assert.is_not_nil(outline);
    assert.are.same(next, outline && resolveDelta(deltaByOutline(outline, next, 7), held));
  });

  it("passes over fields that are no text any more", () => {
    const held = anArticle(someText(5, 2000));
    const next = anEntry("article", { data: { title: "Raid", content: 5 } });
    const outline = outlineOf(held);
    assert.are.same(next, outline && resolveDelta(deltaByOutline(outline, next, 7), held));
  });
});

describe("Outlines on the wire", () => {
  it("come back as they were, by position", () => {
    const first = outlined(someText(1, 1500));
    const second = outlined(someText(2, 9000));
    const text = encodeOutlines([
      [5, first],
      [67108858, second],
    ]);
    const decoded = decodeOutlines(text);
    assert.are.same([true, first, second], decoded.ok ? [true, decoded.value.get(5), decoded.value.get(67108858)] : []);
  });

  it("are nothing where there are none", () => {
    assert.are.equal("", encodeOutlines([]));
    const decoded = decodeOutlines("");
    assert.is_true(decoded.ok && !decoded.value.has(0));
  });

  it("are twenty at most", () => {
    const outline = outlined(someText(1, 1500));
    const many: [number, Outline][] = [];
    for (const position of $range(1, 25)) many.push([position, outline]);
    const decoded = decodeOutlines(encodeOutlines(many));
    assert.are.same([true, true, false], decoded.ok ? [true, decoded.value.has(20), decoded.value.has(21)] : []);
    assert.is_false(decodeOutlines(`\x15${encodeOutlines(many).slice(1)}`).ok);
  });

  it("are refused when they are cut or changed into what none can be, and never raise an error", () => {
    const text = encodeOutlines([[5, outlined(someText(1, 1500))]]);
    for (const bytes of $range(1, text.length - 1)) assert.is_false(decodeOutlines(text.slice(0, bytes)).ok);
    assert.is_false(decodeOutlines(`${text}x`).ok);
    const dice = createDice(1);
    for (const _ of $range(1, 500)) {
      const at = dice.roll(text.length) - 1;
      decodeOutlines(text.slice(0, at) + string.char(dice.roll(256) - 1) + text.slice(at + 1));
    }
  });
});
