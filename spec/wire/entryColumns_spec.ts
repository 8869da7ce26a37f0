import type { Entry } from "../../src/model/entry";
import type { PlainTable, PlainValue } from "../../src/model/plainValue";
import { MAX_VALUES, plainRefusal } from "../../src/model/plainValue";
import { authorFraction } from "../../src/model/stamp";
import { createBitReader, createBitWriter } from "../../src/wire/bits";
import { createByteReader, createByteWriter } from "../../src/wire/bytes";
import { MAX_BATCH_ENTRIES } from "../../src/wire/columnTags";
import { readEntries, writeEntries } from "../../src/wire/entryColumns";
import { KEY_TABLE } from "../../src/wire/keyTable";
import { canonicalText } from "../../src/wire/valueWriter";
import type { Dice } from "../support/dice";
import { createDice } from "../support/dice";
import { LIMITS } from "./largestEntries";
import { anEntry, anyText, anyValue, listOf, nested } from "./samples";

interface Parts {
  readonly bytes: string;
  readonly bits: string;
}

/** For work that is done in one go. Called by: entryColumns_spec.partsOf, entryColumns_spec.tablesOf. */
const goOn = (): void => undefined;

/** Entries as columns. Called by: specs. */
function partsOf(entries: readonly Entry[]): Parts {
  const bytes = createByteWriter();
  const bits = createBitWriter();
  writeEntries(bytes, bits, entries, goOn);
  return { bytes: bytes.toText(), bits: bits.toText() };
}

/** What columns hold; nil when they are refused. Called by: specs. */
function tablesOf({ bytes, bits }: Parts): readonly PlainTable[] | undefined {
  const byteReader = createByteReader(bytes);
  const bitReader = createBitReader(bits, byteReader.fail);
  const tables = readEntries(byteReader, bitReader, goOn);
  return byteReader.failed() || !byteReader.atEnd() || !bitReader.atEnd() ? undefined : tables;
}

/** Tables as texts that tell -0 from 0. Called by: specs. */
function textsOf(tables: readonly PlainTable[] | undefined): string[] | undefined {
  return tables?.map((value) => canonicalText(value));
}

/** Entries of one author that hold these data, one each. Called by: entryColumns_spec.entriesOf. */
function entriesWith(values: readonly PlainTable[]): Entry[] {
  return values.map((data, place) => ({
    id: `Member${place}-Realm`,
    guildName: "The Guild-Realm",
    lastUpdated: 1795372200 + place * 60 + authorFraction("Ann-Realm"),
    deleted: false,
    author: "Ann-Realm",
    data,
  }));
}

/** Entries with the same field of data, one value each. Called by: entryColumns_spec.newerEntries. */
function entriesOf(...values: readonly PlainValue[]): Entry[] {
  return entriesWith(values.map((own) => ({ own })));
}

/** That many entries, each with a field of its own. Called by: specs. */
function newerEntries(count: number): Entry[] {
  const entries: Entry[] = [];
  for (const number of $range(1, count)) entries.push({ ...(entriesOf(1)[0] as Entry), [`own${number}`]: true });
  return entries;
}

/** Entries with anything in them. Called by: specs. */
function anyEntries(dice: Dice): Entry[] {
  const entries: Entry[] = [];
  for (const number of $range(1, dice.roll(6))) {
    const entry = { ...anEntry(dice, number), own: anyValue(dice, 4) };
    const data = { ...entry.data, any: anyValue(dice, 4), name: anyText(dice, dice.roll(3)) };
    entries.push(dice.chance(20) ? { ...entry, lastUpdated: dice.between(1, 1e9) } : { ...entry, data });
  }
  return entries;
}

describe("columns", () => {
  const long = string.rep("a long text ", 30);
  const samples: readonly (readonly [name: string, entries: readonly Entry[]])[] = [
    ["no entry", []],
    ["a field that some entries lack", entriesWith([{ a: 1 }, { b: 2 }, {}, { a: 3, b: 4 }])],
    ["values of every kind in one field", entriesOf(1, "text", "Tank", true, false, {}, listOf(1, 2), { key: 1 }, 0.1)],
    ["whole numbers with -0 among them", entriesOf(5, -1 / math.huge, 0)],
    ["huge, small and fractional numbers", entriesOf(1e308, -1e308, 5e-324, 2 ** 53, 0.01, 7.25)],
    ["hundredths", entriesOf(502.17, 0.07, -3.5)],
    ["steps of 2^-20", entriesOf(1795372200 + 5 / 1048576, 1795372201.5)],
    ["dates, and what only looks like one", entriesOf("2026-02-28", "2026-02-30")],
    ["times that are those of the stamps", entriesOf("2026-11-22 18:30:00", "2026-11-22 18:31:00")],
    ["ids with large and small letters", entriesOf("20261122193005-00ff", "20261122193005-00FF")],
    ["texts that begin with the name in the id", entriesOf("Member0", "Member1#4321", "Member2#0001", "other")],
    ["a name without end", entriesOf(string.rep("Member0", 50), string.rep("Member1", 50))],
    ["texts with a common beginning and end", entriesOf("raid-one.", "raid-two.", "raid-three.")],
    ["texts of which one is the frame of the other", entriesOf("aa", "aaa", "aaaa")],
    ["digits of one width", entriesOf("0001", "0203", "9999")],
    ["digits too long for a number", entriesOf("00000000000000000001", "99999999999999999999")],
    ["texts that come again", entriesOf(long, "b", long, "b", long, "b", long, "b")],
    ["empty and known texts", entriesOf("", "Tank", "", "Healer")],
    ["texts of any bytes", entriesOf(string.char(0, 255, 254), string.char(10, 13, 0))],
    ["lists of unequal length, one of them with fields", entriesOf(listOf(1), listOf(1, 2, 3), {}, { n: 1 })],
    ["keys that are never the same", entriesOf({ a: 1 }, { b: 2 }, { c: 3 }, { d: 4 }, { e: 5 }, { f: 6 })],
    ["tables nested to the limit", entriesWith([nested(16) as PlainTable])],
    ["fields of a newer version", [{ ...(entriesOf(1)[0] as Entry), own: { of: listOf("a", "newer", "version") } }]],
    ["fields of a newer version that no two entries share", newerEntries(900)],
    ["stamps of other fractions", entriesOf(1, 2).map((entry, place) => ({ ...entry, lastUpdated: 1000 + place + 0.1 }))],
  ];
  for (const [name, entries] of samples) {
    it(`give entries back: ${name}`, () => {
      assert.are.same(textsOf(entries), textsOf(tablesOf(partsOf(entries))));
    });
  }

  for (const [name, atLimit] of LIMITS) {
    it(`give an entry back that has as many ${name} as it may`, () => {
      assert.are.same(textsOf([atLimit]), textsOf(tablesOf(partsOf([atLimit]))));
    });
  }

  for (const block of $range(1, 10)) {
    it(`give entries back (seeds ${block * 50 - 49} to ${block * 50})`, () => {
      for (const seed of $range(block * 50 - 49, block * 50)) {
        const entries = anyEntries(createDice(seed));
        assert.are.same(textsOf(entries), textsOf(tablesOf(partsOf(entries))), `seed ${seed}`);
      }
    });
  }

  it("give as many entries back as a batch may have", () => {
    const values: number[] = [];
    for (const number of $range(1, MAX_BATCH_ENTRIES)) values.push(number);
    assert.are.equal(MAX_BATCH_ENTRIES, tablesOf(partsOf(entriesOf(...values)))?.length);
    assert.is_nil(tablesOf(partsOf(entriesOf(...values, 0))));
  });

  it("take few bits for what is alike", () => {
    const entries: PlainTable[] = [];
    for (const number of $range(1, 100)) {
      entries.push({
        level: (number % 64) + 1,
        class: KEY_TABLE[45 + (number % 13)] ?? "",
        day: string.format("2026-%02d-01", (number % 12) + 1),
      });
    }
    const { bits } = partsOf(entriesWith(entries));
    const idsAndStamps = partsOf(entriesWith(entries.map(() => ({})))).bits.length;
    assert.is_true(bits.length <= math.ceil((100 * (6 + 4 + 4) + 12 * 9) / 8) + idsAndStamps);
  });

  it("do not depend on the order in which keys were set", () => {
    assert.are.same(partsOf(entriesWith([{ a: 1, b: 2, c: { d: 1, e: 2 } }])), partsOf(entriesWith([{ c: { e: 2, d: 1 }, b: 2, a: 1 }])));
  });
});

describe("columns from outside", () => {
  const whole = partsOf(anyEntries(createDice(3)));

  it("are no entries when cut anywhere", () => {
    for (const length of $range(0, whole.bytes.length - 1))
      assert.is_nil(tablesOf({ ...whole, bytes: string.sub(whole.bytes, 1, length) }));
    for (const length of $range(0, whole.bits.length - 1)) assert.is_nil(tablesOf({ ...whole, bits: string.sub(whole.bits, 1, length) }));
  });

  it("are plain tables or refused, whichever byte is another one (50 seeds)", () => {
    for (const seed of $range(1, 50)) {
      const dice = createDice(seed);
      const { bytes, bits } = partsOf(anyEntries(dice));
      for (const _ of $range(1, 60)) {
        const place = dice.roll(bytes.length);
        const mutated = string.sub(bytes, 1, place - 1) + string.char(dice.roll(256) - 1) + string.sub(bytes, place + 1);
        for (const value of tablesOf({ bytes: mutated, bits }) ?? []) assert.is_string(canonicalText(value));
      }
    }
  });

  it("are plain tables or refused (2000 seeds of garbage)", () => {
    for (const seed of $range(1, 2000)) {
      const dice = createDice(seed);
      const garbage = { bytes: string.char(dice.roll(3)) + anyText(dice, dice.roll(40)), bits: anyText(dice, dice.roll(20)) };
      for (const value of tablesOf(garbage) ?? []) assert.is_nil(plainRefusal(value));
    }
  });

  const id = string.char(0x20, 0x15, 0x41) + "n";
  const start = string.char(1) + id + id + string.char(0x41, 0x41, 0x00, 0x40);
  const malformed: readonly (readonly [name: string, text: string])[] = [
    ["nothing", ""],
    ["2^40 entries", string.char(0x80, 0x80, 0x80, 0x80, 0x80, 0x40)],
    ["a column without kinds", string.char(1, 0)],
    ["an unknown form of texts", string.char(1, 0x20, 0x30)],
    ["a key that comes twice", start + string.char(2, 0x85, 0x40, 0x85, 0x40)],
    ["a key that is a boolean", start + string.char(1, 0xe0, 0x40)],
    ["a place beyond the key table", start + string.char(1, 0x85, 0x10, 0xff)],
    ["a list of 2^40 values that are alike", start + string.char(1, 0x85, 0x40, 0x00, 0x80, 0x80, 0x80, 0x80, 0x80, 0x40, 0x04)],
    ["a list of a negative length", start + string.char(1, 0x85, 0x40, 0x00, 0x01, 0x04)],
    ["a list of what is absent", start + string.char(1, 0x85, 0x40, 0x41, 0x01)],
    ["an id that is absent", string.char(1, 0x01) + id + string.char(0x41, 0x41, 0x00, 0x40, 1, 0x85, 0x40, 0x40, 0x00)],
    ["an unknown form of numbers", start + string.char(1, 0x85, 0x08, 0x04, 0x41)],
    ["forms of texts without end", start + string.char(1, 0x85, 0x20) + string.rep(string.char(0x12, 0x40), 9) + string.char(0x15, 0x40)],
    ["more text than a text may have", start + string.char(1, 0x85, 0x20, 0x15, 0x00, 0x82, 0x80, 0x02) + string.rep("x", 16385)],
  ];
  for (const [name, text] of malformed) {
    it(`are refused: ${name}`, () => {
      assert.is_nil(tablesOf({ bytes: text, bits: "" }));
    });
  }

  it("begin as the malformed ones above, and are read when they go on well", () => {
    assert.are.same(
      [{ id: "n", author: "n", lastUpdated: 1 + authorFraction("n"), data: {} }],
      tablesOf({ bytes: start + string.char(1, 0x85, 0x40, 0x40, 0x00), bits: "" }),
    );
  });

  it("put no more text together than a batch may hold", () => {
    const prefix = string.char(0xe6, 0x80, 0x40) + string.rep("x", 8192);
    /** Texts with the same beginning and end. Called by: specs. */
    const framed = (count: number): string =>
      start + string.char(1, 0x85, 0x40, 0x40 + count, 0x20, 0x14) + prefix + string.char(0x9d, 0x15, 0x40);
    assert.are.equal(32, (tablesOf({ bytes: framed(32), bits: "" })?.[0] as { data: readonly string[] } | undefined)?.data.length);
    assert.is_nil(tablesOf({ bytes: framed(33), bits: "" }));
  });

  it("hold no more values than a batch may", () => {
    const lists = entriesOf(...[1, 2, 3].map(() => nested(2)));
    assert.is_table(tablesOf(partsOf(lists)));
    const listOfTrue: boolean[] = [];
    for (const _ of $range(1, MAX_VALUES)) listOfTrue.push(true);
    const many: PlainValue[] = [];
    for (const _ of $range(1, 66)) many.push(listOfTrue as unknown as PlainValue);
    assert.is_nil(tablesOf(partsOf(entriesOf(...many))));
  });
});
