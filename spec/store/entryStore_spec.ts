import type { Entry } from "../../src/model/entry";
import { createEntryStore } from "../../src/store/entryStore";
import { entryWith, tableOf, tablesWith } from "./samples";

describe("The entry store", () => {
  it("keeps what is put under its id and finds it again", () => {
    const tables = tablesWith({});
    const store = createEntryStore({ tables });
    const entry = entryWith({});
    store.put("news", entry, "local");
    assert.are.equal(entry, store.get("news", "n1"));
    assert.are.same({ n1: entry }, store.entriesOf("news"));
    assert.are.same(tablesWith({ news: tableOf(entry) }), tables);
  });

  it("knows no entry of another table", () => {
    const store = createEntryStore({ tables: tablesWith({ news: tableOf(entryWith({})) }) });
    assert.is_nil(store.get("roster", "n1"));
  });

  it("replaces a version without touching it or any other entry", () => {
    const first = entryWith({});
    const other = entryWith({ id: "n2" });
    const store = createEntryStore({ tables: tablesWith({ news: tableOf(first, other) }) });
    const second = entryWith({ lastUpdated: 2000 });
    store.put("news", second, "Bob-Realm");
    assert.are.same({ n1: second, n2: other }, store.entriesOf("news"));
    assert.are.same(entryWith({}), first);
  });

  it("sorts ids by bytes, capitals before small letters and ASCII before the rest", () => {
    const store = createEntryStore({
      tables: tablesWith({
        news: tableOf(entryWith({ id: "ä" }), entryWith({ id: "a" }), entryWith({ id: "B" }), entryWith({ id: "a1" })),
      }),
    });
    assert.are.same(["B", "a", "a1", "ä"], store.sortedIds("news"));
  });

  it("keeps the sorted ids while the set of ids stays, and makes new ones when it grows", () => {
    const store = createEntryStore({ tables: tablesWith({ news: tableOf(entryWith({})) }) });
    const before = store.sortedIds("news");
    store.put("news", entryWith({ lastUpdated: 2000 }), "local");
    assert.are.equal(before, store.sortedIds("news"));
    store.put("news", entryWith({ id: "a" }), "local");
    assert.are.same(["a", "n1"], store.sortedIds("news"));
    assert.are.same(["n1"], before);
  });

  it("lists the ids of a table once, and adds new ones behind those that were walked already", () => {
    const store = createEntryStore({ tables: tablesWith({ news: tableOf(entryWith({ id: "z" }), entryWith({ id: "m" })) }) });
    const ids = store.ids("news");
    assert.are.same(["m", "z"], ids.slice().sort());
    const walked = ids.slice();
    store.put("news", entryWith({ id: "a" }), "local");
    store.put("news", entryWith({ id: "z", lastUpdated: 2000 }), "local");
    store.put("roster", entryWith({ id: "r" }), "local");
    assert.are.equal(ids, store.ids("news"));
    assert.are.same([...walked, "a"], ids);
    assert.are.same([["r"], []], [store.ids("roster"), store.ids("setup")]);
  });

  it("sorts a copy of the ids", () => {
    const store = createEntryStore({ tables: tablesWith({ news: tableOf(entryWith({ id: "b" })) }) });
    const ids = store.ids("news");
    store.put("news", entryWith({ id: "a" }), "local");
    assert.are.same(["a", "b"], store.sortedIds("news"));
    assert.are.same(["b", "a"], ids);
  });

  it("tells digests, then the history, then listeners, and shows each of them the change", () => {
    const told: unknown[] = [];
    const first = entryWith({});
    const second = entryWith({ lastUpdated: 2000 });
    const store = createEntryStore({
      tables: tablesWith({}),
      onPut: (tableName, previous, entry) => told.push({ put: entry.lastUpdated, tableName, before: previous?.lastUpdated }),
      onReplaced: (tableName, previous, source) => told.push({ replaced: previous.lastUpdated, tableName, source }),
      onChanged: (tableName, id, source) => told.push({ changed: id, tableName, source, now: store.get("news", id)?.lastUpdated }),
    });
    store.put("news", first, "local");
    store.put("news", second, "Bob-Realm");
    assert.are.same(
      [
        { put: 1000.5, tableName: "news", before: undefined },
        { changed: "n1", tableName: "news", source: "local", now: 1000.5 },
        { put: 2000, tableName: "news", before: 1000.5 },
        { replaced: 1000.5, tableName: "news", source: "Bob-Realm" },
        { changed: "n1", tableName: "news", source: "Bob-Realm", now: 2000 },
      ],
      told,
    );
  });

  it("keeps fields it does not know", () => {
    const store = createEntryStore({ tables: tablesWith({}) });
    store.put("news", entryWith({ pinned: { by: "Ann-Realm" } }), "local");
    const kept: Entry | undefined = store.get("news", "n1");
    assert.are.same({ by: "Ann-Realm" }, kept?.pinned);
  });
});
