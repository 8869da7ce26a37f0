import { createDamageList } from "../../src/store/damage";
import { openEntries, soundEntries } from "../../src/store/savedEntries";
import { entryWith, tableOf } from "./samples";

describe("The entries of a saved table", () => {
  it("stay in their table, without what is none", () => {
    const kept: unknown[] = [];
    const entries: Record<string, unknown> = { n1: entryWith({}), bad: 5 };
    const opened = openEntries(entries, "tables.news", createDamageList(kept, 7));
    assert.are.equal(entries, opened);
    assert.are.same(tableOf(entryWith({})), opened);
    assert.are.same([{ at: 7, part: "tables.news", key: "bad", reason: "not a table", value: 5 }], kept);
  });

  it("are damaged as they stood, without the fields that would have been added", () => {
    const kept: unknown[] = [];
    openEntries({ a: { id: "a", guildName: "G" } }, "tables.news", createDamageList(kept, 7));
    const reason = "its lastUpdated is not a time";
    assert.are.same([{ at: 7, part: "tables.news", key: "a", reason, value: { id: "a", guildName: "G" } }], kept);
  });

  it("can be read out of a table that is not to be touched", () => {
    const entries = { n1: entryWith({}), bad: 5, n3: entryWith({}), short: { id: "short", guildName: "G", lastUpdated: 1, data: {} } };
    assert.are.same(tableOf(entryWith({})), soundEntries(entries));
    assert.are.equal(5, entries.bad);
  });
});
