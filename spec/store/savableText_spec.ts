import { fromSavableText, toSavableText } from "../../src/store/savableText";
import { createDice } from "../support/dice";

/** Every byte once. Called by: specs. */
function everyByte(): string {
  const bytes: string[] = [];
  for (const value of $range(0, 255)) bytes.push(string.char(value));
  return table.concat(bytes);
}

describe("A text for the saved file", () => {
  it("is the text itself where nothing in it is in the way", () => {
    assert.are.equal('Grüße "\\\r\n\t', toSavableText('Grüße "\\\r\n\t'));
    assert.are.equal("", toSavableText(""));
  });

  it("has neither NUL nor the byte 26, whatever the text", () => {
    assert.are.equal("a\u0001\u0002b\u0001\u0003\u0001\u0004", toSavableText("a\0b\u0001\u001a"));
    assert.is_nil(string.find(toSavableText(everyByte()), "[%z\u001a]")[0]);
  });

  it("gives back every byte", () => {
    assert.are.equal(everyByte(), fromSavableText(toSavableText(everyByte())));
  });

  for (const seed of $range(1, 20)) {
    it(`gives back any text (seed ${seed})`, () => {
      const dice = createDice(seed);
      const pieces: string[] = [];
      for (const _ of $range(1, dice.roll(60))) pieces.push(string.char(dice.chance(60) ? dice.roll(5) - 1 : dice.roll(256) - 1));
      const text = table.concat(pieces);
      assert.are.equal(text, fromSavableText(toSavableText(text)));
    });
  }

  it("is read even where nobody made it savable", () => {
    assert.are.equal("\u0001", fromSavableText("\u0001"));
    assert.are.equal("\u0001x\0", fromSavableText("\u0001x\u0001\u0002"));
  });
});
