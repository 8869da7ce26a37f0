import { failure, success } from "../../src/model/outcome";
import type { Word } from "../../src/commands/words";
import { lineToWords } from "../../src/commands/words";

const CASES: readonly (readonly [line: string, words: readonly Word[]])[] = [
  ["", []],
  ["   ", []],
  ["sync  Bob ", [{ text: "sync" }, { text: "Bob" }]],
  ['"two words" one', [{ text: "two words" }, { text: "one" }]],
  ["title=Raid", [{ field: "title", text: "Raid" }]],
  ['title="Raid night"', [{ field: "title", text: "Raid night" }]],
  ["title=", [{ field: "title", text: "" }]],
  ['title=""', [{ field: "title", text: "" }]],
  ["a=b=c", [{ field: "a", text: "b=c" }]],
  ['"a=b"', [{ text: "a=b" }]],
  ["=b", [{ text: "=b" }]],
  ["7=b", [{ text: "7=b" }]],
  ['x="say \\"hi\\""', [{ field: "x", text: 'say "hi"' }]],
  ['x="back\\\\slash"', [{ field: "x", text: "back\\slash" }]],
  ['x="C:\\new"', [{ field: "x", text: "C:\\new" }]],
  ["back\\slash", [{ text: "back\\slash" }]],
  ['ab"c d"e', [{ text: "abc de" }]],
  ["имя=Женя", [{ text: "имя=Женя" }]],
];

describe("the words of a line", () => {
  for (const [line, words] of CASES) {
    it(`of [${line}] are cut at spaces, quotes and fields`, () => {
      assert.are.same(success(words), lineToWords(line));
    });
  }

  it("are refused when a quote stays open", () => {
    assert.are.same(failure('The quote in title="Raid night is not closed; end it with ".'), lineToWords('add news title="Raid night'));
    assert.are.same(failure('The quote in "\\" is not closed; end it with ".'), lineToWords('"\\"'));
  });
});
