import type { Entry } from "../../src/model/entry";
import type { PlainValue } from "../../src/model/plainValue";
import { authorFraction } from "../../src/model/stamp";
import type { HeldAt, OutgoingEntry } from "../../src/wire/batch";
import { decodeBatch, nextBatch } from "../../src/wire/batch";
import { createByteReader } from "../../src/wire/bytes";
import { openText, sealText } from "../../src/wire/envelope";
import { canonicalText } from "../../src/wire/valueWriter";
import { createDice } from "../support/dice";
import type { Dice } from "../support/dice";
import { edited } from "./edits";
import { anEntry, noCompressor } from "./samples";

/** Versions of entries held on the other side, and later ones of them, as a sender knows them. */
interface Versions {
  readonly held: readonly Entry[];
  readonly items: readonly OutgoingEntry[];
}

/**
 * That many entries at the positions 1000, 2000 ..., each changed later as the dice will.
 * Called by: batchDeltas_spec.articles.
 */
function versionsOf(dice: Dice, count: number, change: (dice: Dice, held: Entry) => Partial<Entry>): Versions {
  const held: Entry[] = [];
  const items: OutgoingEntry[] = [];
  for (const number of $range(1, count)) {
    const version = anEntry(dice, number);
    const entry = { ...version, lastUpdated: math.floor(version.lastUpdated) + 5000 + authorFraction(version.author) };
    held.push(version);
    items.push({ entry: { ...entry, ...change(dice, version) }, base: { version, position: number * 1000 } });
  }
  return { held, items };
}

/** A member's level rises. Called by: specs. */
const levelUp = (_: Dice, held: Entry): Partial<Entry> => ({ data: { ...held.data, level: (held.data.level as number) + 1 } });
/** Anything in `data` changes. Called by: specs. */
const anyEdit = (dice: Dice, held: Entry): Partial<Entry> => ({ data: edited(dice, held.data) });

/** The versions held at the positions 1000, 2000 ... Called by: specs. */
function heldAtOf(held: readonly Entry[]): HeldAt {
  return (position) => held[position / 1000 - 1];
}

/** Entries as texts that tell -0 from 0. Called by: specs. */
function textsOf(entries: readonly Entry[]): string[] {
  return entries.map((entry) => canonicalText(entry));
}

/** A batch of all items, which are few. Called by: batchDeltas_spec.rawOf. */
function batchOf(items: readonly OutgoingEntry[]): string {
  return nextBatch(items, 0, noCompressor).text;
}

/** What a batch of all items, which are few, seals. Called by: specs. */
function rawOf(items: readonly OutgoingEntry[]): string {
  const opened = openText(batchOf(items), noCompressor);
  return opened.ok ? opened.value : "";
}

/** How many entries of a batch are whole. Called by: specs. */
function wholeCountOf(raw: string): number {
  const reader = createByteReader(raw);
  reader.varint();
  return reader.varint();
}

describe("a batch of deltas", () => {
  it("tells ten members' new levels in 160 bytes", () => {
    const { held, items } = versionsOf(createDice(1), 10, levelUp);
    const text = batchOf(items);
    assert.is_true(text.length <= 160);
    assert.are.same(
      { ok: true, value: { entries: items.map(({ entry }) => entry), unresolved: [] } },
      decodeBatch(text, noCompressor, heldAtOf(held)),
    );
  });

  for (const block of $range(1, 10)) {
    it(`gives exactly the later versions, whole entries first (seeds ${block * 20 - 19} to ${block * 20})`, () => {
      for (const seed of $range(block * 20 - 19, block * 20)) {
        const { held, items } = versionsOf(createDice(seed), 6, anyEdit);
        const whole: OutgoingEntry = { entry: anEntry(createDice(seed), 99) };
        const before = textsOf(held);
        const decoded = decodeBatch(batchOf([...items, whole]), noCompressor, heldAtOf(held));
        const sent = textsOf([whole.entry, ...items.map(({ entry }) => entry)]);
        const got = decoded.ok ? textsOf(decoded.value.entries) : [];
        table.sort(sent);
        table.sort(got);
        assert.are.same([sent, []], [got, decoded.ok ? decoded.value.unresolved : decoded.reason], `seed ${seed}`);
        assert.are.same(before, textsOf(held));
      }
    });
  }

  it("says an entry whole where a delta is not shorter, has another id, or shares its position", () => {
    const [first, second] = versionsOf(createDice(2), 2, levelUp).items as [OutgoingEntry, OutgoingEntry];
    const short: Entry = { id: "n", guildName: "G", lastUpdated: 1795372200, deleted: false, author: "A", data: {} };
    const long: Record<string, PlainValue | undefined> = { ...short };
    for (const number of $range(1, 20)) long[`field${number}`] = number;
    const batches: readonly (readonly [OutgoingEntry[], number])[] = [
      [[{ entry: short, base: { version: long as Entry, position: 1000 } }], 1],
      [[{ entry: first.entry, base: second.base as OutgoingEntry["base"] & object }], 1],
      [[first, { entry: second.entry, base: { version: second.entry, position: 1000 } }], 1],
    ];
    for (const [items, wholeCount] of batches) {
      assert.are.equal(wholeCount, wholeCountOf(rawOf(items)));
    }
  });

  it("names all its positions when a base is missing or another one, and keeps its whole entries", () => {
    const { held, items } = versionsOf(createDice(3), 3, levelUp);
    const whole = anEntry(createDice(4), 99);
    const text = batchOf([...items, { entry: whole }]);
    const other = { ...(held[1] as Entry), guildName: "Another-Realm" };
    for (const heldAt of [heldAtOf([held[0] as Entry, other, held[2] as Entry]), heldAtOf([held[0] as Entry])]) {
      assert.are.same({ ok: true, value: { entries: [whole], unresolved: [1000, 2000, 3000] } }, decodeBatch(text, noCompressor, heldAt));
    }
  });

  it("is refused whole when a delta's result is no entry", () => {
    const { held, items } = versionsOf(createDice(5), 1, () => ({ guildName: "" }));
    assert.are.same(
      { ok: false, reason: "a delta: its guildName is not a text" },
      decodeBatch(batchOf(items), noCompressor, heldAtOf(held)),
    );
  });

  it("is refused when it is cut, goes on, or names a position twice", () => {
    const { held, items } = versionsOf(createDice(6), 1, levelUp);
    const inner = string.sub(rawOf(items), 2);
    const delta = string.sub(inner, 3, -5);
    const sum = string.sub(inner, -4);
    const head = string.char(0);
    for (const damaged of [
      ...[1, 4, 5].map((bytes) => string.sub(inner, 1, -1 - bytes)),
      `${inner}\0`,
      head + string.char(2) + delta + delta + sum,
      head + string.char(2) + delta + sum,
    ]) {
      assert.are.same(
        { ok: false, reason: "malformed batch" },
        decodeBatch(sealText([string.char(damaged.length) + damaged], noCompressor), noCompressor, heldAtOf(held)),
      );
    }
  });

  for (const block of $range(1, 3)) {
    it(`gives the right versions or none, whichever byte is another one (seeds ${block * 10 - 9} to ${block * 10})`, () => {
      for (const seed of $range(block * 10 - 9, block * 10)) {
        const dice = createDice(seed);
        const { held, items } = versionsOf(dice, 3, anyEdit);
        const raw = rawOf(items);
        const right = new LuaSet<string>();
        for (const text of textsOf(items.map(({ entry }) => entry))) right.add(text);
        for (const _ of $range(1, 200)) {
          const place = dice.roll(raw.length);
          const mutated = string.sub(raw, 1, place - 1) + string.char(dice.roll(256) - 1) + string.sub(raw, place + 1);
          const decoded = decodeBatch(sealText([mutated], noCompressor), noCompressor, heldAtOf(held));
          const isDelta = wholeCountOf(mutated) === 0;
          if (decoded.ok && isDelta) for (const text of textsOf(decoded.value.entries)) assert.is_true(right.has(text), `seed ${seed}`);
        }
      }
    });
  }
});

describe("deltas that claim much in few bytes", () => {
  /** Entries with a long text each, of which one word changes. Called by: specs. */
  const articles = (count: number): Versions => {
    const content = string.rep("word ", 3000);
    const versions = versionsOf(createDice(1), count, () => ({ data: { content: `${content}end` } }));
    return { ...versions, held: versions.held.map((version) => ({ ...version, data: { content } })) };
  };

  for (const [count, isGiven] of [
    [60, true],
    [80, false],
  ] as const) {
    it(`give ${isGiven ? "everything" : "nothing"} where ${count} results have ${isGiven ? "less" : "more"} than a megabyte`, () => {
      const { held, items } = articles(count);
      const known = items.map(({ entry }, place) => ({ entry, base: { version: held[place] ?? entry, position: (place + 1) * 1000 } }));
      const { text, next } = nextBatch(known, 0, noCompressor);
      const batch = decodeBatch(text, noCompressor, heldAtOf(held));
      assert.are.equal(count, next);
      assert.are.same(
        [isGiven ? count : 0, isGiven ? 0 : count],
        batch.ok ? [batch.value.entries.length, batch.value.unresolved.length] : [],
      );
    });
  }
});
