import { goOn } from "../../src/model/breathe";
import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import type { Archive } from "../../src/store/archive";
import { createArchive } from "../../src/store/archive";
import { createEntryStore } from "../../src/store/entryStore";
import { createSnapshotMaker, SNAPSHOT_SECONDS } from "../../src/store/snapshotMaker";
import type { Snapshots } from "../../src/store/snapshots";
import { createSnapshots, MAX_SNAPSHOT_BYTES } from "../../src/store/snapshots";
import type { EntryStore } from "../../src/sync/ports";
import { entryWith, NOW, tableOf, tablesWith } from "./samples";

/** A maker over a store, whose turns a spec gives. @noSelf */
interface Rig {
  readonly store: EntryStore;
  readonly archive: Archive;
  readonly snapshots: Snapshots;
  readonly take: (this: void) => void;
  /** Gives so many turns, as far as they are wanted; says whether one more is. */
  readonly turn: (count: number) => boolean;
  /** What the newest snapshot holds: a text a batch. */
  readonly newest: () => string[];
  readonly logLines: string[];
  now: number;
}

/** Two entries a batch, packed as their ids and titles. Called by: specs. */
function aRig(entries: Partial<Record<TableName, Entry[]>>, batchText = ""): Rig {
  const tables: Partial<Record<TableName, Record<string, Entry>>> = {};
  for (const [tableName, list] of pairs(entries)) tables[tableName] = tableOf(...list);
  const store = createEntryStore({ tables: tablesWith(tables) });
  const archive = createArchive(new LuaMap());
  const snapshots = createSnapshots(archive, 1);
  const steps: ((this: void) => boolean)[] = [];
  const logLines: string[] = [];
  const take = createSnapshotMaker({
    store,
    snapshots,
    pack: (items, start) => {
      const packed = items.slice(start, start + 2).map(({ entry }) => `${entry.id}=${tostring(entry.data.title)}`);
      return { text: packed.join(" ") + batchText, next: math.min(items.length, start + 2) };
    },
    serverTime: () => rig.now,
    log: { write: (topic, text) => void logLines.push(`${topic}: ${text}`) },
    inTurns: (step) => void steps.push(step),
    breathe: goOn,
  });
  const rig: Rig = {
    store,
    archive,
    snapshots,
    take,
    turn: (count) => {
      for (const _ of $range(1, count)) if (steps[0]?.() === false) steps.shift();
      return steps.length > 0;
    },
    newest: () => (snapshots.newestFirst()[0]?.batches(goOn) ?? []).map(({ tableName, packed }) => `${tableName}: ${packed}`),
    logLines,
    now: NOW,
  };
  return rig;
}

/** News with these ids. Called by: specs. */
function someNews(...ids: string[]): Entry[] {
  return ids.map((id) => entryWith({ id }));
}

describe("The daily snapshot", () => {
  it("has all tables in batches, sorted by id, and says when it was taken", () => {
    const rig = aRig({ news: someNews("c", "a", "b"), setup: someNews("s"), roster: someNews("r") });
    rig.take();
    assert.are.same([], rig.snapshots.newestFirst());
    assert.is_true(rig.turn(4));
    assert.is_false(rig.turn(1));
    assert.are.same(["setup: s=Hello", "news: a=Hello b=Hello", "news: c=Hello", "roster: r=Hello"], rig.newest());
    const { takenAt, entries } = rig.snapshots.newestFirst()[0] ?? {};
    assert.are.same([NOW, 5], [takenAt, entries]);
  });

  it("is of one moment, whatever is written while it is packed", () => {
    const rig = aRig({ news: someNews("a", "b", "c") });
    rig.take();
    rig.turn(1);
    rig.store.put("news", entryWith({ id: "c", data: { title: "New" } }), "local");
    rig.store.put("news", entryWith({ id: "d" }), "local");
    rig.now += 5;
    rig.turn(9);
    assert.are.same(["news: a=Hello b=Hello", "news: c=Hello"], rig.newest());
    assert.are.equal(NOW, rig.snapshots.newestFirst()[0]?.takenAt);
  });

  it("is taken again when the newest one is over 20 hours old, or from the future", () => {
    const rig = aRig({ news: someNews("a") });
    for (const [seconds, count] of [
      [0, 1],
      [SNAPSHOT_SECONDS, 1],
      [SNAPSHOT_SECONDS + 1, 2],
      [1, 2],
      [-5, 3],
    ] as [number, number][]) {
      rig.now = NOW + seconds;
      rig.take();
      rig.turn(9);
      assert.are.equal(count, rig.snapshots.newestFirst().length, `after ${seconds} s`);
    }
  });

  it("is taken once, however often it is asked for meanwhile", () => {
    const rig = aRig({ news: someNews("a", "b", "c") });
    for (const _ of $range(1, 3)) rig.take();
    assert.is_false(rig.turn(9));
    assert.are.equal(1, rig.archive.last());
  });

  it("is none where there are no entries", () => {
    const rig = aRig({});
    rig.take();
    assert.is_false(rig.turn(1));
    assert.are.equal(0, rig.archive.last());
  });

  it("that would be too large is not taken, which is said once", () => {
    const rig = aRig({ news: someNews("a", "b", "c", "d", "e", "f", "g", "h") }, string.rep("x", MAX_SNAPSHOT_BYTES / 2));
    for (const _ of $range(1, 2)) {
      rig.take();
      assert.is_true(rig.turn(2));
      assert.is_false(rig.turn(1));
    }
    assert.are.equal(0, rig.archive.last());
    assert.are.same(["store: no snapshot was taken: 8 entries are too many for one"], rig.logLines);
  });
});
