import { door } from "../../src/api/door";
import type { EntryDoors } from "../../src/api/entryDoors";
import { createEntryDoors } from "../../src/api/entryDoors";
import { createEntryStore } from "../../src/store/entryStore";
import { tablesWith } from "../store/samples";
import { anEntry, NOW } from "../sync/rig";

/** Doors over three news, and what the writer was asked. Called by: specs. */
function someDoors(): { doors: EntryDoors; asked: string[] } {
  const store = createEntryStore({ tables: tablesWith({}), onChanged: () => undefined });
  for (const id of ["c", "a", "b"]) store.put("news", anEntry(id, NOW), "local");
  const asked: string[] = [];
  const doors = createEntryDoors({
    store,
    writer: {
      putEntry: (tableName, id) => {
        asked.push(`put ${tableName} ${tostring(id)}`);
        return $multi(undefined, "not yours");
      },
      deleteEntry: (tableName, id) => {
        asked.push(`delete ${tableName} ${id}`);
        return $multi(anEntry(id, NOW), undefined);
      },
    },
    door: (work) => door(work, error),
  });
  return { doors, asked };
}

/** The ids of a door's list. Called by: specs. */
function idsOf(list: unknown): string[] {
  return (list as { id: string }[]).map(({ id }) => id);
}

describe("the doors to entries", () => {
  it("hand out a copy of an entry, nil for none", () => {
    const { doors } = someDoors();
    assert.are.same(anEntry("a", NOW), doors.GetEntry("news", "a")[0]);
    assert.is_false(doors.GetEntry("news", "a")[0] === doors.GetEntry("news", "a")[0]);
    assert.is_nil(doors.GetEntry("news", "x")[0]);
    assert.is_nil(doors.GetEntry("news", 5)[0]);
  });

  for (const { from, count, expected } of [
    { expected: ["a", "b", "c"] },
    { from: 2, expected: ["b", "c"] },
    { from: 1, count: 2, expected: ["a", "b"] },
    { from: 3, count: 5, expected: ["c"] },
    { from: 4, count: 1, expected: [] },
    { from: 0, count: "x", expected: ["a", "b", "c"] },
  ] as readonly { from?: number; count?: unknown; expected: readonly string[] }[]) {
    it(`list entries in order of id (from ${from ?? "the first"}, ${tostring(count)})`, () => {
      assert.are.same(expected, idsOf(someDoors().doors.ListEntries("news", from, count)[0]));
    });
  }

  it("say which tables there are", () => {
    const [entry, reason] = someDoors().doors.GetEntry("mail", "a");
    assert.is_nil(entry);
    assert.are.equal("there is no such table; there are setup, news, guildinfo, calendar, roster", reason);
    assert.are.equal(reason, someDoors().doors.ListEntries("mail")[1]);
  });

  it("leave every write to the writer, and hand on its answer", () => {
    const { doors, asked } = someDoors();
    assert.are.equal("not yours", doors.PutEntry("news", "a", {})[1]);
    assert.are.same(anEntry("b", NOW), doors.DeleteEntry("news", "b")[0]);
    assert.are.same(["put news a", "delete news b"], asked);
  });
});
