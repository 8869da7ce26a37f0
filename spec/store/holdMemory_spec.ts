import { packEntry, unpackEntry } from "../../src/addon/entryPacking";
import type { HoldMemory } from "../../src/sync/ports";
import { createHoldMemory, MAX_REFUSED_VERSIONS, MAX_TIMES, MAX_WAITING_BYTES, MAX_WAITING_VERSIONS } from "../../src/store/holdMemory";
import { entryWith } from "./samples";

/** The memory over a saved table. Called by: specs. */
function memoryOf(saved: Record<string, unknown>): HoldMemory {
  return createHoldMemory({ saved, pack: packEntry, unpack: unpackEntry, breathe: () => undefined });
}

/** A deletion of Bob's with an id of its own. Called by: specs. */
function deletionOf(id: string, content = ""): Parameters<HoldMemory["keep"]>[0] {
  return { tableName: "news", source: "Bob-Realm", entry: entryWith({ id, deleted: true, data: { content } }) };
}

describe("the memory of holds", () => {
  it("keeps each version once, in order, and after a login", () => {
    const saved = {};
    const memory = memoryOf(saved);
    for (const id of ["b", "a", "b"]) memory.keep(deletionOf(id));
    assert.are.same([deletionOf("b"), deletionOf("a")], memory.waiting());
    assert.are.same([deletionOf("b"), deletionOf("a")], memoryOf(saved).waiting());
  });

  it("reads what waits in slices, and once, though somebody else asks meanwhile", () => {
    const saved = {};
    for (const id of ["a", "b"]) memoryOf(saved).keep(deletionOf(id));
    let breaths = 0;
    const memory: HoldMemory = createHoldMemory({
      saved,
      pack: packEntry,
      unpack: unpackEntry,
      breathe: () => {
        breaths += 1;
        if (breaths === 1) memory.keep(deletionOf("c"));
      },
    });
    const all = [deletionOf("a"), deletionOf("b"), deletionOf("c")];
    assert.are.same([all, all, 4], [memory.waiting(), memoryOf(saved).waiting(), breaths]);
  });

  it("forgets what it is told to, and keeps it again when it comes again", () => {
    const saved = {};
    const memory = memoryOf(saved);
    for (const id of ["a", "b", "c"]) memory.keep(deletionOf(id));
    memory.forget(({ entry }) => entry.id !== "b");
    assert.are.same([[deletionOf("b")], [deletionOf("b")]], [memory.waiting(), memoryOf(saved).waiting()]);
    memory.keep(deletionOf("a"));
    assert.are.same([deletionOf("b"), deletionOf("a")], memoryOf(saved).waiting());
  });

  it("has room for so many versions and bytes", () => {
    const memory = memoryOf({});
    for (const number of $range(1, MAX_WAITING_VERSIONS + 5)) memory.keep(deletionOf(`n${number}`));
    assert.are.equal(MAX_WAITING_VERSIONS, memory.waiting().length);
    const heavy = memoryOf({});
    const content = string.rep("x", 16384);
    for (const number of $range(1, 40)) heavy.keep(deletionOf(`n${number}`, content));
    assert.are.equal(math.floor(MAX_WAITING_BYTES / 16500), heavy.waiting().length);
  });

  it("remembers refused versions by their stamp, the latest of too many", () => {
    const saved = {};
    const memory = memoryOf(saved);
    for (const number of $range(1, MAX_REFUSED_VERSIONS + 1)) memory.refuse("news", entryWith({ id: `n${number}` }));
    const again = memoryOf(saved);
    assert.are.same([false, true], [again.isRefused("news", entryWith({ id: "n1" })), again.isRefused("news", entryWith({ id: "n201" }))]);
    assert.are.same(
      [false, false],
      [again.isRefused("calendar", entryWith({ id: "n201" })), again.isRefused("news", entryWith({ id: "n201", lastUpdated: 5 }))],
    );
  });

  it("hands out one list of times for each table, which is saved", () => {
    const saved = {};
    memoryOf(saved).takenAt("news").push(5);
    const again = memoryOf(saved);
    assert.are.same([[5], []], [again.takenAt("news"), again.takenAt("roster")]);
  });

  it("begins anew where a part is damaged, and passes over what cannot be read", () => {
    const many: number[] = [];
    for (const number of $range(1, MAX_TIMES + 1)) many.push(number);
    const holed: (number | undefined)[] = [5, 5, 5, 5];
    holed[2] = undefined;
    Object.assign(holed, { x: 5 });
    const damaged = {
      waiting: ["", "news", "news\tBob\tx", "none\tBob\tx"],
      refused: "x",
      taken: { news: [1, "x"], roster: { x: 1 }, guildinfo: holed, calendar: many },
    };
    const memory = memoryOf(damaged);
    assert.are.same(
      [[], [], [], [], MAX_TIMES],
      [memory.waiting(), memory.takenAt("news"), memory.takenAt("roster"), memory.takenAt("guildinfo"), memory.takenAt("calendar").length],
    );
    assert.is_false(memory.isRefused("news", entryWith({ id: "a" })));
    memory.refuse("news", entryWith({ id: "a" }));
    assert.is_true(memory.isRefused("news", entryWith({ id: "a" })));
  });
});
