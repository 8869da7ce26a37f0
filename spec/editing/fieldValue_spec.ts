import { textToFieldValue } from "../../src/editing/fieldValue";
import type { PlainValue } from "../../src/model/plainValue";
import type { FieldKind } from "../../src/model/schema";
import { SCHEMA_BY_TABLE } from "../../src/model/schema";

const TAKEN: readonly (readonly [kind: FieldKind, text: string, value: PlainValue])[] = [
  ["text", " as it is ", " as it is "],
  ["number", "80", 80],
  ["number", "489.5", 489.5],
  ["list", "Tank, Healer", ["Tank", "Healer"] as unknown as PlainValue],
  ["category", "raid", "Raid"],
  ["dateTime", "2026-11-22 18:30:00", "2026-11-22 18:30:00"],
  ["date", "2028-02-29", "2028-02-29"],
  ["date", "2026-11-22 18:30", "2026-11-22 18:30"],
  ["signups", "e:1:yes, e2:MAYBE", { "e:1": "yes", e2: "maybe" }],
];

const REFUSED: readonly (readonly [kind: FieldKind, text: string])[] = [
  ["number", "-1"],
  ["number", "0x10"],
  ["number", "many"],
  ["number", string.rep("9", 400)],
  ["list", "Tank,,Healer"],
  ["category", "Party"],
  ["dateTime", "2026-11-22"],
  ["dateTime", "2026-02-29 18:30:00"],
  ["date", "2026-11-22 18:30:00"],
  ["date", "22.11.2026"],
  ["date", "2026-13-01"],
  ["signups", "e1=yes"],
  ["signups", "e1:perhaps"],
  ["secret", "c0ffee"],
];

/** The value a calendar entry would get. Called by: specs. */
function read(kind: FieldKind, text: string): ReturnType<typeof textToFieldValue> {
  return textToFieldValue(SCHEMA_BY_TABLE.calendar, { name: "field", kind }, text);
}

describe("a field's value as people type it", () => {
  for (const [kind, text, value] of TAKEN) {
    it(`is taken as ${kind}: "${text}"`, () => {
      assert.are.same({ ok: true, value }, read(kind, text));
    });
  }

  for (const [kind, text] of REFUSED) {
    it(`is refused as ${kind}: "${string.sub(text, 1, 30)}"`, () => {
      assert.is_false(read(kind, text).ok);
    });
  }

  it("is refused with what would be right", () => {
    assert.are.same(
      { ok: false, reason: '"Party" is no category; write Anniversary, Birthday, Raid, Mythic Run.' },
      read("category", "Party"),
    );
  });
});
