import { anEntry, aTombstone, DAY, NOW, tablesOf, type SomeEntries } from "../support/entries";
import { excessOf, noNeeds } from "./bounds";
import { createHoldings } from "./holdings";
import { differences, lastWriterWins, type Expected } from "./oracle";
import { unpairedEvents } from "./players";
import { federationEntry, FEDERATION_KEY, STRANGERS, TIGERS } from "./randomEntries";

const OLD = anEntry("raid");
const NEW = anEntry("raid", { lastUpdated: NOW - 60, data: { title: "Mended" } });

describe("the judges of a simulated guild", () => {
  it("want the last writer's version in every copy", () => {
    assert.are.same([], wrong([{ news: [OLD] }, { news: [NEW] }, {}], { news: [NEW] }));
    assert.are.same(["news raid: another version"], wrong([{ news: [OLD] }, { news: [NEW] }], { news: [OLD] }));
    assert.are.same(["news raid: lost"], wrong([{}, { news: [NEW] }], {}));
  });

  it("want a tombstone as much as any other version", () => {
    const tombstone = aTombstone("raid", { lastUpdated: NOW - 60 });
    assert.are.same(["news raid: another version"], wrong([{ news: [OLD] }, { news: [tombstone] }], { news: [OLD] }));
  });

  it("let those who hold one of two versions with one stamp keep it", () => {
    const other = { ...OLD, data: { title: "The same second" } };
    assert.are.same([], wrong([{ news: [OLD] }, { news: [other] }], { news: [OLD] }));
    assert.are.same(["news raid: another version"], wrong([{ news: [OLD] }, { news: [other] }], { news: [other] }));
    assert.are.same([], wrong([{}, { news: [OLD] }, { news: [other] }], { news: [other] }));
  });

  it("want a wrong clock's version nowhere but where it was", () => {
    const future = anEntry("raid", { lastUpdated: NOW + DAY });
    assert.are.same(["news raid: too much"], wrong([{}, { news: [future] }], { news: [future] }));
    assert.are.same([], wrong([{ news: [future] }, {}], { news: [future] }));
    assert.are.same([], wrong([{ news: [future] }, { news: [OLD] }], { news: [OLD] }));
  });

  it("want entries of other guilds to stay where they are, but for partners", () => {
    const tigers = anEntry("claws", { guildName: TIGERS });
    const partners = [federationEntry("Lions-Ragnaros", DAY), federationEntry(TIGERS, DAY)];
    assert.are.same(["news claws: too much"], wrong([{}, { news: [tigers] }], { news: [tigers] }));
    assert.are.same([], wrong([{ setup: partners }, { news: [tigers] }], { setup: partners, news: [tigers] }));
    const strangers = anEntry("prey", { guildName: STRANGERS });
    assert.are.same(["news prey: too much"], wrong([{ setup: partners }, { news: [strangers] }], { setup: partners, news: [strangers] }));
  });

  it("want setup entries of another key to stay where they are", () => {
    const own = federationEntry("Lions-Ragnaros", DAY);
    const wolves = federationEntry("Wolves-Ragnaros", DAY, string.reverse(FEDERATION_KEY));
    assert.are.same([`setup ${wolves.id}: too much`], wrong([{ setup: [own] }, { setup: [wolves] }], { setup: [own, wolves] }));
  });

  it("see what a player lost, and let only a crash take back what was not saved", () => {
    const holdings = createHoldings(tablesOf({ news: [OLD] }));
    assert.are.same([], holdings.look(tablesOf({ news: [NEW] })));
    holdings.onCrash();
    assert.are.same([], holdings.look(tablesOf({ news: [OLD] })));
    assert.are.same([], holdings.look(tablesOf({ news: [NEW] })));
    holdings.onSaved();
    holdings.onCrash();
    assert.are.same(["news raid: an older version came"], holdings.look(tablesOf({ news: [OLD] })));
    assert.are.same(["news raid: lost"], holdings.look(tablesOf({})));
  });

  it("want one end for every beginning with each peer", () => {
    /** What is told at a beginning. Called by: specs. */
    const began = (peer: string) => ["SyncStarted", peer] as const;
    /** What is told at an end. Called by: specs. */
    const ended = (peer: string) => ["SyncFinished", { peer }] as const;
    assert.are.same([], unpairedEvents([began("Bob"), began("Cid"), ended("Bob"), ended("Cid"), began("Bob"), ended("Bob")]));
    assert.are.same(["of no end of the session with Bob"], unpairedEvents([began("Bob")]));
    assert.are.same(["SyncFinished of Bob out of turn"], unpairedEvents([began("Bob"), ended("Bob"), ended("Bob")]));
  });

  it("name what goes beyond its bound", () => {
    assert.are.same(["logLines: 101 of at most 100"], excessOf({ ...noNeeds(), logLines: 101 }));
  });
});

/** What is wrong with the first of these copies when it has become `actual`. Called by: specs. */
function wrong(copies: readonly SomeEntries[], actual: SomeEntries): string[] {
  const [expected] = lastWriterWins(
    copies.map((copy) => tablesOf(copy)),
    0,
  );
  return differences(expected as Expected, tablesOf(actual));
}
