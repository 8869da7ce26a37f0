import type { Entry } from "../../src/model/entry";
import { anEntry, aTombstone, NOW } from "../support/entries";
import { answersTo, aPair, copyOfTables, sync, tablesHeldBy } from "../support/rigs";
import type { Pair } from "../support/rigs";
import { aBattlefield, ALICE } from "./battlefield";
import { aLiar } from "./liar";

const NEWS = 30;
/** Deletions of a day that pass whatever share of the table they are. */
const PASSING = 10;

/** Thirty news, as they are or as tombstones of somebody. Called by: massTombstones_spec.aMassacre. */
function news(asWritten: (this: void, id: string) => Entry): Entry[] {
  return Array.from({ length: NEWS }, (_, place) => asWritten(string.format("news-%02d", place + 1)));
}

/** A tombstone that Bob has written. Called by: massTombstones_spec.aMassacre. */
function byBob(id: string): Entry {
  return aTombstone(id, { lastUpdated: NOW - 60.5, author: "Bob-Ragnaros" });
}

/** Alice holds thirty live news, of which Bob brings thirty tombstones. Called by: specs. */
function aMassacre(): Pair {
  return aPair({ aliceHolds: { news: news((id) => anEntry(id)) }, bobHolds: { news: news(byBob) } });
}

/** How many of Alice's news are alive. Called by: specs. */
function liveNews({ alice }: Pair): number {
  let live = 0;
  for (const [, { deleted }] of pairs(tablesHeldBy(alice).news)) if (!deleted) live += 1;
  return live;
}

describe("an officer's copy that brings thirty tombstones of thirty live news", () => {
  it("deletes ten, and the rest waits and is counted", () => {
    const pair = aMassacre();
    const [result] = sync(pair);
    assert.are.same(
      { ok: true, identical: false, held: NEWS - PASSING },
      { ok: result?.ok, identical: result?.identical, held: result?.held },
    );
    assert.are.equal(NEWS - PASSING, liveNews(pair));
    assert.are.same([], pair.alice.errors());
  });

  it("deletes no more by being brought again", () => {
    const pair = aMassacre();
    for (const _ of $range(1, 3)) sync(pair);
    assert.are.equal(NEWS - PASSING, liveNews(pair));
  });

  it("deletes no more after a /reload", () => {
    const pair = aMassacre();
    sync(pair);
    pair.alice.reload();
    pair.world.advance(10);
    sync(pair);
    assert.are.equal(NEWS - PASSING, liveNews(pair));
  });

  it("deletes the rest when Alice says /gh confirm, and then both are identical", () => {
    const pair = aMassacre();
    sync(pair);
    assert.are.equal(1, answersTo(pair.alice, "/gh confirm").length);
    pair.world.advance(1);
    assert.are.equal(0, liveNews(pair));
    assert.are.equal(true, sync(pair)[0]?.identical);
    assert.are.same(tablesHeldBy(pair.bob), tablesHeldBy(pair.alice));
  });

  it("deletes nothing more when Alice says /gh refuse, not even when it is brought again", () => {
    const pair = aMassacre();
    sync(pair);
    answersTo(pair.alice, "/gh refuse");
    const before = copyOfTables(pair.alice);
    assert.are.equal(0, sync(pair)[0]?.held);
    assert.are.same(before, tablesHeldBy(pair.alice));
  });
});

describe("a plain member who brings thirty tombstones", () => {
  for (const [whose, author, left] of [
    ["of his own", "Mallory-Ragnaros", NEWS],
    ["in Alice's name", ALICE, NEWS - PASSING],
  ] as const) {
    it(`${whose} deletes ${NEWS - left}`, () => {
      const field = aBattlefield({ aliceHolds: { news: news((id) => anEntry(id)) }, bobHolds: {} });
      const tombstones = news((id) => aTombstone(id, { lastUpdated: NOW - 60.5, author }));
      aLiar(field, field.mallory, 7).bring("news", tombstones);
      assert.are.equal(left, liveNews(field));
      assert.are.same([], field.alice.errors());
    });
  }

  it("one by one, in a session each, deletes no more than all at once", () => {
    const field = aBattlefield({ aliceHolds: { news: news((id) => anEntry(id)) }, bobHolds: {} });
    const tombstones = news((id) => aTombstone(id, { lastUpdated: NOW - 60.5 }));
    for (const [number, tombstone] of ipairs(tombstones.slice(0, PASSING + 5)))
      aLiar(field, field.mallory, number).bring("news", [tombstone]);
    assert.are.equal(NEWS - PASSING, liveNews(field));
  });
});
