import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import { anEntry, aTombstone, LIONS, NOW } from "../support/entries";
import { copyOfTables, tablesHeldBy } from "../support/rigs";
import type { Battlefield } from "./battlefield";
import { aBattlefield, ALICE, harmDone, MALLORY } from "./battlefield";
import { aLiar } from "./liar";

const PERMISSIONS = `permissions:${LIONS}`;
/** A guild of the same federation, and one of none. */
const TIGERS = "Tigers-Ragnaros";
const BEARS = "Bears-Ragnaros";
const KEY = "00112233445566778899aabbccddeeff";
/** Newer than what anybody holds. */
const LATER = { lastUpdated: NOW - 60.5 };

/** A setup entry by which a guild belongs to a federation. Called by: forgeries_spec.aHoldingField. */
function federationOf(guildName: string, key: string, fields: Partial<Entry> = {}): Entry {
  return anEntry(`federation:4f2a9c01:${guildName}`, { guildName, data: { federation: "4f2a9c01", name: "Cats", key }, ...fields });
}

/** Alice, of a federation of two, holds the guild's permission and her character's entry. Called by: specs. */
function aHoldingField(): Battlefield {
  const setup = [
    anEntry(PERMISSIONS, { author: ALICE, data: { writeRank: 1 } }),
    federationOf(LIONS, KEY, { author: ALICE }),
    federationOf(TIGERS, KEY),
  ];
  const holds = {
    setup,
    news: [anEntry("raid"), anEntry("cake")],
    roster: [anEntry(ALICE, { author: ALICE, data: { name: ALICE } }), anEntry("Olga-Ragnaros", { author: "Olga-Ragnaros" })],
  };
  return aBattlefield({ aliceHolds: holds, bobHolds: holds });
}

/** What a plain member may not bring, and what is written in its place: nothing. */
const FORBIDDEN: readonly (readonly [what: string, tableName: TableName, entries: readonly Entry[]])[] = [
  ["news of his own, without the right to write", "news", [anEntry("scandal", { author: MALLORY })]],
  ["his own version of another's news", "news", [anEntry("raid", { ...LATER, author: MALLORY })]],
  ["his own tombstone of another's news", "news", [aTombstone("raid", { ...LATER, author: MALLORY })]],
  ["his own version of Alice's character", "roster", [anEntry(ALICE, { ...LATER, author: MALLORY })]],
  ["a tombstone of Olga's character", "roster", [aTombstone("Olga-Ragnaros", { ...LATER, author: MALLORY })]],
  ["a permission in Alice's name", "setup", [anEntry(PERMISSIONS, { ...LATER, author: ALICE, data: { writeRank: 9 } })]],
  ["a tombstone of the permission in Alice's name", "setup", [aTombstone(PERMISSIONS, { ...LATER, author: ALICE })]],
  ["another key in Alice's name", "setup", [federationOf(LIONS, string.rep("f", 32), { ...LATER, author: ALICE })]],
  ["another guild's setup under another key", "setup", [federationOf(BEARS, string.rep("f", 32))]],
  ["another guild's entries", "news", [anEntry("of-bears", { guildName: BEARS })]],
  ["an entry moved to a partner's guild", "news", [anEntry("raid", { ...LATER, guildName: TIGERS })]],
  ["a stamp of tomorrow", "news", [anEntry("tomorrow", { lastUpdated: NOW + 86400 })]],
  ["a stamp of the last second there is", "news", [anEntry("raid", { lastUpdated: 4294967295.5 })]],
  ["an older version", "news", [anEntry("raid", { lastUpdated: NOW - 999999, data: { title: "old" } })]],
  ["another content under the same stamp", "news", [anEntry("raid", { data: { title: "other" } })]],
];

describe("a plain member", () => {
  for (const [what, tableName, entries] of FORBIDDEN) {
    it(`changes nothing by bringing ${what}`, () => {
      const field = aHoldingField();
      const before = copyOfTables(field.alice);
      const liar = aLiar(field, field.mallory, 7);
      liar.bring(tableName, entries);
      assert.are.same(before, tablesHeldBy(field.alice));
      assert.is_true(liar.answers().some(({ record }) => record.name === "tableDone"));
      assert.are.same([], harmDone(field));
    });
  }

  it("brings news that others wrote, as every member may, and nothing else of the same batch", () => {
    const field = aHoldingField();
    const before = copyOfTables(field.alice);
    const taken = anEntry("dance", { author: "Olga-Ragnaros" });
    aLiar(field, field.mallory, 7).bring("news", [anEntry("scandal", { author: MALLORY }), taken]);
    assert.are.same({ ...before, news: { ...before.news, dance: taken } }, tablesHeldBy(field.alice));
    assert.are.same([], harmDone(field));
  });

  it("brings his own character", () => {
    const field = aHoldingField();
    const own = anEntry(MALLORY, { author: MALLORY, data: { name: MALLORY } });
    aLiar(field, field.mallory, 7).bring("roster", [own]);
    assert.are.same(own, tablesHeldBy(field.alice).roster[MALLORY]);
    assert.are.same([], harmDone(field));
  });
});
