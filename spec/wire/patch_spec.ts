import type { PlainTable, PlainValue } from "../../src/model/plainValue";
import { createByteReader, createByteWriter } from "../../src/wire/bytes";
import { applyPatch, patchBetween } from "../../src/wire/patch";
import type { Patch } from "../../src/wire/patch";
import { changeCount, readChanges, writeChanges } from "../../src/wire/patchCodec";
import { createValueReader } from "../../src/wire/valueReader";
import { canonicalText, createValueWriter } from "../../src/wire/valueWriter";
import { createDice } from "../support/dice";
import { edited } from "./edits";
import { anyText, anyValue, listOf } from "./samples";

/** A patch as bytes. Called by: patch_spec.overTheWire. */
function textOf(patch: Patch): string {
  const bytes = createByteWriter();
  writeChanges(bytes, createValueWriter(bytes), patch);
  return bytes.toText();
}

/** The patch of that many changes that is all of a text. Called by: patch_spec.overTheWire. */
function patchOf(text: string, count: number): Patch | undefined {
  const bytes = createByteReader(text);
  const patch = readChanges(bytes, createValueReader(bytes), count);
  return bytes.failed() || !bytes.atEnd() ? undefined : patch;
}

/** What arrives when only the difference travels. Called by: specs. */
function overTheWire(base: PlainTable, next: PlainTable): PlainTable | undefined {
  const patch = patchBetween(base, next);
  const arrived = patchOf(textOf(patch), changeCount(patch));
  return arrived && applyPatch(arrived, base);
}

/** A table with a random inside. Called by: specs. */
function anyTable(seed: number): PlainTable {
  const dice = createDice(seed);
  return { a: anyValue(dice, 4), b: anyValue(dice, 3), text: anyText(dice, dice.roll(120)), list: listOf(1, 2, 3, 4) };
}

/** Every table inside of a value, and the value. Called by: specs. */
function tablesIn(value: PlainValue, found = new LuaSet<object>()): LuaSet<object> {
  if (type(value) !== "table") return found;
  found.add(value as object);
  for (const [, inner] of pairs(value as unknown as LuaTable<string, PlainValue>)) tablesIn(inner, found);
  return found;
}

describe("a patch", () => {
  const negativeZero = -1 / math.huge;
  const long = string.rep("a long text ", 20);
  const cases: readonly (readonly [name: string, base: PlainTable, next: PlainTable, bytes: number])[] = [
    ["of nothing", { a: 1, b: {} }, { a: 1, b: {} }, 0],
    ["of one small number", { level: 7, note: "x" }, { level: 8, note: "x" }, 2],
    ["of a field that is gone", { level: 7, note: "x" }, { level: 7 }, 2],
    ["of a new field", { level: 7 }, { level: 7, note: "new" }, 5],
    ["of 0 that becomes -0", { level: 0 }, { level: negativeZero }, 10],
    ["of -0 that becomes 0", { level: negativeZero }, { level: 0 }, 2],
    ["of a number that becomes its text", { level: 1 }, { level: "1" }, 3],
    ["of a table that becomes empty", { roles: listOf(1, 2, 3) }, { roles: {} }, 2],
    ["of an empty table that becomes a list", { roles: {} }, { roles: listOf(1, 2) }, 5],
    ["of a list that grows", { roles: listOf("Tank", "DPS", 100, 200, 300) }, { roles: listOf("Tank", "DPS", 100, 200, 300, 4) }, 5],
    ["of a list that shrinks", { roles: listOf(100, 200, 300, 400, 500, 600) }, { roles: listOf(100, 200, 300, 400, 500) }, 5],
    ["of a list that is another one", { roles: listOf(1, 2, 3) }, { roles: listOf(4, 5, 6) }, 6],
    ["of a word within a text", { content: long + long }, { content: `${long}other ${long}` }, 13],
    ["of a word at the beginning of a text", { content: long }, { content: `other ${long}` }, 12],
    ["of a word at the end of a text", { content: long }, { content: `${long}other` }, 11],
    ["of a text that loses its middle", { content: string.rep("x", 300) }, { content: string.rep("x", 200) }, 6],
    ["of a text of another kind", { content: long }, { content: string.rep("y", 20) }, 22],
  ];
  for (const [name, base, next, bytes] of cases) {
    it(`${name} takes ${bytes} bytes and gives the next version`, () => {
      assert.are.equal(bytes, textOf(patchBetween(base, next)).length);
      assert.are.equal(canonicalText(next), canonicalText(overTheWire(base, next) ?? {}));
    });
  }

  for (const block of $range(1, 20)) {
    it(`gives exactly the next version (seeds ${block * 100 - 99} to ${block * 100})`, () => {
      for (const seed of $range(block * 100 - 99, block * 100)) {
        const base = anyTable(seed);
        const next = edited(createDice(seed), base);
        const before = canonicalText(base);
        assert.are.equal(canonicalText(next), canonicalText(overTheWire(base, next) ?? {}), `seed ${seed}`);
        assert.are.equal(before, canonicalText(base));
      }
    });
  }

  it("turns any value into any other (1000 seeds)", () => {
    for (const seed of $range(1, 1000)) {
      const base = anyTable(seed);
      const next = anyTable(seed + 1);
      assert.are.equal(canonicalText(next), canonicalText(overTheWire(base, next) ?? {}), `seed ${seed}`);
    }
  });

  it("makes a table that shares nothing with its base (100 seeds)", () => {
    for (const seed of $range(1, 100)) {
      const base = anyTable(seed);
      const shared = tablesIn(base);
      for (const inner of tablesIn(overTheWire(base, edited(createDice(seed), base)) ?? {})) assert.is_false(shared.has(inner));
    }
  });

  it("gives nothing where it does not fit", () => {
    const nested = patchBetween({ a: { b: 1, c: "a text that stays" } }, { a: { b: 2, c: "a text that stays" } });
    const spliced = patchBetween({ a: long }, { a: `${long}more` });
    const bases: readonly PlainTable[] = [{}, { a: 1 }, { a: "a" }, { a: false }];
    for (const base of bases) assert.are.same([undefined, undefined], [applyPatch(nested, base), applyPatch(spliced, base)]);
  });

  it("is refused when a key comes twice, is none, or tables are nested without end", () => {
    assert.is_nil(patchOf(string.char(0x8d, 1, 0x8d, 1), 2));
    assert.is_nil(patchOf(string.char(0xe1, 1), 1));
    assert.is_nil(patchOf(string.char(0xe7, 1), 1));
    assert.is_nil(patchOf(string.rep(string.char(0x8d, 0xfe, 1), 18) + string.char(0x8d, 1), 1));
    assert.is_nil(patchOf(string.char(0x8d, 0xff, 1, 1, 5), 1));
  });
});
