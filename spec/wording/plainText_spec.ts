import { fieldLines, valueText } from "../../src/wording/plainText";
import type { PlainTable, PlainValue } from "../../src/model/plainValue";

/** A table whose keys are numbers, as Lua writes it. Called by: specs. */
function numbered(...fields: readonly (readonly [key: number, value: PlainValue])[]): PlainTable {
  const value = new LuaTable<number, PlainValue>();
  for (const [key, inner] of fields) value.set(key, inner);
  return value as unknown as PlainTable;
}

const VALUES: readonly (readonly [name: string, value: PlainValue, text: string])[] = [
  ["a text without power over the chat", "|cffff0000red\n", "||cffff0000red "],
  ["a whole number", 80, "80"],
  ["a stamp with its fraction", 1795372200.5, "1795372200.5"],
  ["true", true, "true"],
  ["false", false, "false"],
  ["a list", numbered([1, "Tank"], [2, "Healer"]), "Tank, Healer"],
  ["a list with a hole", numbered([1, "a"], [3, "c"]), "{1=a, 3=c}"],
  ["nothing in a table", {}, "{}"],
  ["a map, sorted by bytes", { b: 1, a: { c: "yes" } }, "{a={c=yes}, b=1}"],
  ["a secret, however deep", { inner: { key: "c0ffee" } }, "{inner={key=***}}"],
];

describe("a stored value", () => {
  for (const [name, value, text] of VALUES) {
    it(`is shown: ${name}`, () => {
      assert.are.equal(text, valueText(value));
    });
  }
});

describe("the fields of an entry", () => {
  it("stand one on a line, sorted, with the secret covered", () => {
    assert.are.same(["federation = f1", "key = ***", "||x = 2"], fieldLines({ key: "c0ffee", "|x": 2, federation: "f1" }));
  });
});
