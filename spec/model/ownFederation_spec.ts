import type { Entry } from "../../src/model/entry";
import { federationEntryId, federationName, liveFederationEntries, underKnownName } from "../../src/model/ownFederation";

const LIONS = "Lions-Ragnaros";

/** A federation entry of the Lions, of which a spec says only what matters to it. Called by: specs. */
function anEntry(id: string, fields: Partial<Entry> = {}): Entry {
  const data = { federation: id, name: `The ${id}`, key: "k" };
  const entry = { id: federationEntryId(id, LIONS), guildName: LIONS, lastUpdated: 10.5, deleted: false, author: "", data };
  return { ...entry, ...fields };
}

/** A setup table of these entries. Called by: specs. */
function setupOf(...entries: readonly Entry[]): Record<string, Entry> {
  const setup: Record<string, Entry> = {};
  for (const entry of entries) setup[entry.id] = entry;
  return setup;
}

describe("a guild's federation entry", () => {
  it("has the federation and the guild in its id", () => {
    assert.are.equal("federation:0123abcd:Lions-Ragnaros", federationEntryId("0123abcd", LIONS));
  });

  it("is in force when it is the latest, then the one of the greatest id", () => {
    const [early, late, equal] = [anEntry("a"), anEntry("b", { lastUpdated: 11.5 }), anEntry("c", { lastUpdated: 11.5 })] as const;
    assert.are.same([equal, late, early], liveFederationEntries(LIONS, setupOf(early, late, equal)));
  });

  it("does not count as a tombstone, of another guild, without a key, or under another kind of id", () => {
    const others = setupOf(
      anEntry("a", { deleted: true }),
      anEntry("b", { guildName: "Bears-Ragnaros" }),
      anEntry("c", { data: { federation: "c" } }),
      anEntry("d", { id: "permissions:Lions-Ragnaros" }),
    );
    assert.are.same([], liveFederationEntries(LIONS, others));
  });
});

describe("a federation's name", () => {
  it("is that of a live entry, the first in order where they differ", () => {
    const bears = anEntry("a", {
      id: "federation:a:Bears-Ragnaros",
      guildName: "Bears-Ragnaros",
      data: { federation: "a", name: "Kings" },
    });
    assert.are.equal("Kings", federationName("a", setupOf(anEntry("a"), bears)));
  });

  it("is that of a guild that knows it, whatever id the entry of one has in its place that joined by the code alone", () => {
    const bears = anEntry("0a", {
      id: "federation:0a:Bears-Ragnaros",
      guildName: "Bears-Ragnaros",
      data: { federation: "0a", name: "Kings" },
    });
    assert.are.equal("Kings", federationName("0a", setupOf(anEntry("0a", { data: { federation: "0a", name: "0a", key: "k" } }), bears)));
  });

  it("is its id where no live entry names it", () => {
    assert.are.equal("a", federationName("a", setupOf(anEntry("a", { deleted: true }), anEntry("b"))));
    assert.are.equal("a", federationName("a", setupOf(anEntry("a", { data: { federation: "a", name: "" } }))));
  });
});

describe("a setup entry as it is shown", () => {
  const bare = anEntry("0a", { data: { federation: "0a", name: "0a", key: "k", later: 1 } });
  const bears = anEntry("0a", { id: "federation:0a:Bears-Ragnaros", guildName: "Bears-Ragnaros" });

  it("has the name that others give its federation where its own is only the id", () => {
    const shown = { ...bare, data: { federation: "0a", name: "The 0a", key: "k", later: 1 } };
    assert.are.same(shown, underKnownName(bare, setupOf(bare, bears)));
    assert.are.equal("0a", bare.data.name);
  });

  it("is the stored one where nobody knows a name, where it has one, and where it is no federation's", () => {
    const named = anEntry("0a", { data: { federation: "0a", name: "Kings", key: "k" } });
    const other = anEntry("0a", { id: "permissions:0a", data: bare.data });
    assert.are.same(bare, underKnownName(bare, setupOf(bare)));
    for (const entry of [named, other, bears]) assert.are.equal(entry, underKnownName(entry, setupOf(entry, bears)));
  });
});
