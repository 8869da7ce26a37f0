import { digitsForm, TEXT_FORMS } from "../../src/wire/textForms";
import { createDice } from "../support/dice";
import { anyText } from "./samples";

/** The numbers a text stands for in all forms but that of digits. Called by: specs. */
function numbersOf(text: string): number[] {
  const numbers: number[] = [];
  for (const form of TEXT_FORMS) {
    const number = form.toNumber(text);
    if (number !== undefined) numbers.push(number);
  }
  return numbers;
}

describe("a text that is a number in disguise", () => {
  const texts: readonly (readonly [text: string, number: number])[] = [
    ["1970-01-01", 0],
    ["2026-11-22", 20779],
    ["9999-12-31", 2932896],
    ["2026-11-22 19:30", 29922930],
    ["2026-11-22 19:30:05", 1795375805],
    ["20261122193005-00ff", 1795375805 * 65536 + 255],
    ["02-29", 93],
    ["12-31", 415],
  ];
  for (const [text, number] of texts) {
    it(`stands for one number: ${text}`, () => {
      assert.are.same([number], numbersOf(text));
      assert.are.same(1, TEXT_FORMS.filter((form) => form.toNumber(text) === number && form.toText(number) === text).length);
    });
  }

  for (const text of [
    "",
    "2026-02-30",
    "2026-13-01",
    "1969-12-31",
    "2026-1-1",
    "2026-11-22 24:00",
    "2026-11-22 19:60",
    "2026-11-22T19:30:05",
    "2026-11-22 19:30:60",
    "20261122193005-00FF",
    "20261122193005-00f",
    "20261122 93005-00ff",
    "02-2",
    "20-01",
    " 2-01",
    "02-3x",
  ]) {
    it(`stands for none: "${text}"`, () => {
      assert.are.same([], numbersOf(text));
    });
  }

  it("comes back byte for byte, whatever it is (2000 seeds)", () => {
    for (const seed of $range(1, 2000)) {
      const dice = createDice(seed);
      const sample = texts[dice.roll(texts.length) - 1]?.[0] ?? "";
      const place = dice.roll(sample.length);
      const changed = dice.chance(50) ? `${dice.roll(10) - 1}` : anyText(dice, 1);
      const text = string.sub(sample, 1, place - 1) + changed + string.sub(sample, place + 1);
      for (const form of TEXT_FORMS) {
        const number = form.toNumber(text);
        if (number !== undefined) assert.are.equal(text, form.toText(number));
      }
    }
  });

  it("is some text, whatever number a peer sends", () => {
    for (const form of [...TEXT_FORMS, digitsForm(15)]) {
      for (const number of [-1, -(2 ** 53), 2 ** 53, 12345]) assert.is_string(form.toText(number));
    }
  });

  it("may be digits of one width, with zeros in front", () => {
    const form = digitsForm(4);
    assert.are.same(["0042", 42], [form.toText(42), form.toNumber("0042")]);
    for (const text of ["42", "00421", "4 42", "-042", "4e10", "0x42"]) assert.is_nil(form.toNumber(text));
  });
});
