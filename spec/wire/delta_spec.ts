import type { Entry } from "../../src/model/entry";
import { entryRefusal } from "../../src/model/entry";
import { authorFraction } from "../../src/model/stamp";
import { createByteReader, createByteWriter } from "../../src/wire/bytes";
import { deltaBetween, readDelta, resolveDelta, writeDelta } from "../../src/wire/delta";
import { createValueReader } from "../../src/wire/valueReader";
import { canonicalText, createValueWriter } from "../../src/wire/valueWriter";
import { createDice } from "../support/dice";
import { edited } from "./edits";
import { anEntry } from "./samples";

const POSITION = 67108858;
const WRITTEN_AT = 1795372200;
const BASE: Entry = {
  id: "Ann-Realm",
  guildName: "The Guild-Realm",
  lastUpdated: WRITTEN_AT + authorFraction("Ann-Realm"),
  deleted: false,
  author: "Ann-Realm",
  data: { name: "Ann", level: 7 },
};

/** A delta as bytes. Called by: specs. */
function textOf(base: Entry, later: Entry): string {
  const bytes = createByteWriter();
  writeDelta(bytes, createValueWriter(bytes), deltaBetween(base, later, POSITION));
  return bytes.toText();
}

/** The version that arrives when only the delta travels; nil when it does not fit, or is none. Called by: specs. */
function arrived(text: string, base: Entry): Entry | undefined {
  const bytes = createByteReader(text);
  const delta = readDelta(bytes, createValueReader(bytes));
  if (bytes.failed() || !bytes.atEnd()) return undefined;
  assert.are.equal(POSITION, delta.position);
  return resolveDelta(delta, base);
}

describe("a delta", () => {
  const levelled = { name: "Ann", level: 8 };
  const cases: readonly (readonly [name: string, later: Partial<Entry>, bytes: number])[] = [
    ["with the fraction of its author", { lastUpdated: WRITTEN_AT + 100 + authorFraction("Ann-Realm"), data: levelled }, 7],
    ["three years later", { lastUpdated: WRITTEN_AT + 94608000 + authorFraction("Ann-Realm"), data: levelled }, 10],
    ["with a fraction of its own", { lastUpdated: WRITTEN_AT + 100.5, data: levelled }, 10],
    ["with a fraction of more than 20 bits", { lastUpdated: WRITTEN_AT + 100.1, data: levelled }, 14],
    ["older than its base", { lastUpdated: WRITTEN_AT - 100, data: levelled }, 14],
    ["of nothing but the stamp", { lastUpdated: WRITTEN_AT + 1 + authorFraction("Ann-Realm") }, 5],
    ["that buries the entry", { lastUpdated: WRITTEN_AT + 1 + authorFraction("Ann-Realm"), deleted: true }, 7],
    ["by another author", { lastUpdated: WRITTEN_AT + 1 + authorFraction("Bob-Realm"), author: "Bob-Realm", data: levelled }, 21],
    ["that replaces data whole", { lastUpdated: WRITTEN_AT + 1 + authorFraction("Ann-Realm"), data: {} }, 7],
  ];
  for (const [name, change, bytes] of cases) {
    it(`${name} takes ${bytes} bytes and gives the later version`, () => {
      const later: Entry = { ...BASE, ...change };
      const text = textOf(BASE, later);
      assert.are.same([bytes, later], [text.length, arrived(text, BASE)]);
    });
  }

  it("keeps a base's fraction that no step of 2^-20 gives", () => {
    const base = { ...BASE, lastUpdated: WRITTEN_AT + 0.1 };
    const later = { ...base, lastUpdated: base.lastUpdated + 1000, data: levelled };
    const text = textOf(base, later);
    assert.are.same([8, later], [text.length, arrived(text, base)]);
  });

  it("of more than six changes gives the later version", () => {
    for (const count of [6, 7, 8, 300]) {
      const data: Record<string, number> = {};
      for (const number of $range(1, count)) data[`field${number}`] = number;
      const later = { ...BASE, data: { ...BASE.data, ...data } };
      assert.are.same(later, arrived(textOf(BASE, later), BASE));
    }
  });

  for (const block of $range(1, 10)) {
    it(`gives exactly the later version (seeds ${block * 100 - 99} to ${block * 100})`, () => {
      for (const seed of $range(block * 100 - 99, block * 100)) {
        const dice = createDice(seed);
        const base = anEntry(dice, 1);
        const changed = dice.chance(50) ? { ...base, data: edited(dice, base.data) } : (edited(dice, base) as Entry);
        const later = { ...changed, id: base.id, lastUpdated: base.lastUpdated + dice.between(-10, 100000) };
        if (entryRefusal(later) === undefined) {
          const result = arrived(textOf(base, later), base);
          assert.are.equal(canonicalText(later), canonicalText(result ?? {}), `seed ${seed}`);
        }
      }
    });
  }

  it("gives nothing to a base it does not fit, or whose author would be none", () => {
    const spliced = textOf({ ...BASE, data: { note: string.rep("x", 50) } }, { ...BASE, data: { note: string.rep("x", 60) } });
    const authorless = deltaBetween(BASE, BASE, POSITION);
    authorless.patch.set("author", { type: "Set", value: 5 });
    assert.is_nil(arrived(spliced, BASE));
    assert.is_nil(resolveDelta(authorless, BASE));
  });

  it("that changes the id is refused", () => {
    assert.is_nil(arrived(textOf(BASE, { ...BASE, id: "Bob-Realm" }), BASE));
  });
});
