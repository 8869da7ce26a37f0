import { goOn } from "../../src/model/breathe";
import type { Archive } from "../../src/store/archive";
import { createArchive, MAX_ARCHIVE_TEXTS } from "../../src/store/archive";
import { createSnapshots, MAX_SNAPSHOT_BYTES, MAX_SNAPSHOTS } from "../../src/store/snapshots";
import { toPiece } from "../../src/store/snapshotText";
import { NOW } from "./samples";

/** Pieces of a snapshot of about so many bytes. Called by: specs. */
function piecesOf(bytes: number): string[] {
  return [toPiece({ tableName: "news", packed: string.rep("x", bytes) })];
}

/** The saved texts as the next login opens them: from 1 on, without gaps. Called by: specs. */
function savedFrom(archive: Archive, saved: LuaMap<number, string>): LuaMap<number, string> {
  const opened = new LuaMap<number, string>();
  let place = 0;
  for (const number of $range(archive.first(), archive.last())) {
    const text = saved.get(number);
    if (text === undefined) continue;
    place += 1;
    opened.set(place, text);
  }
  for (const [number] of saved) saved.delete(number);
  for (const [number, text] of opened) saved.set(number, text);
  return saved;
}

describe("The snapshots", () => {
  it("are told newest first, and give back what is in them", () => {
    const archive = createArchive(new LuaMap());
    const snapshots = createSnapshots(archive, 1);
    assert.are.same([], snapshots.newestFirst());
    for (const takenAt of [NOW, NOW + 60]) assert.is_true(snapshots.add({ takenAt, entries: 3 }, piecesOf(takenAt - NOW)));
    const kept = createSnapshots(archive, 1).newestFirst();
    assert.are.same(
      [NOW + 60, NOW],
      kept.map(({ takenAt }) => takenAt),
    );
    assert.are.same([{ tableName: "news", packed: string.rep("x", 60) }], kept[0]?.batches(goOn));
  });

  it("keep the newest whatever floods the archive, across a login too", () => {
    const saved = new LuaMap<number, string>();
    let archive = createArchive(saved);
    const snapshots = createSnapshots(archive, 1);
    for (const takenAt of [NOW, NOW + 60]) snapshots.add({ takenAt, entries: 3 }, piecesOf(500));
    for (const _ of $range(1, 2)) {
      for (const number of $range(1, 2 * MAX_ARCHIVE_TEXTS)) archive.add(`news\t${number}`);
      archive = createArchive(savedFrom(archive, saved));
      const kept = createSnapshots(archive, 1).newestFirst();
      assert.are.same(
        [NOW + 60],
        kept.map(({ takenAt }) => takenAt),
      );
      assert.are.same([{ tableName: "news", packed: string.rep("x", 500) }], kept[0]?.batches(goOn));
    }
  });

  it("are passed over where they are damaged or of another form", () => {
    const archive = createArchive(new LuaMap());
    createSnapshots(archive, 2).add({ takenAt: NOW, entries: 3 }, piecesOf(5));
    const snapshots = createSnapshots(archive, 1);
    snapshots.add({ takenAt: NOW + 1, entries: 3 }, piecesOf(5));
    archive.add("snapshot\tnonsense");
    archive.add("snapshot\t1\t5\t5\t5\tx");
    assert.are.same(
      [NOW + 1],
      snapshots.newestFirst().map(({ takenAt }) => takenAt),
    );
  });

  it("are 7 at most, the oldest out first, those that cannot be read counted", () => {
    const archive = createArchive(new LuaMap());
    archive.add("snapshot\tnonsense");
    const snapshots = createSnapshots(archive, 1);
    for (const day of $range(1, 6)) snapshots.add({ takenAt: day, entries: 1 }, []);
    assert.are.equal(MAX_SNAPSHOTS, archive.numbersOf("snapshot").length);
    for (const day of $range(7, 9)) snapshots.add({ takenAt: day, entries: 1 }, []);
    assert.are.same(
      [9, 8, 7, 6, 5, 4, 3],
      snapshots.newestFirst().map(({ takenAt }) => takenAt),
    );
    assert.are.equal(MAX_SNAPSHOTS, archive.numbersOf("snapshot").length);
  });

  it("have at most half of the archive together, the oldest out first", () => {
    const archive = createArchive(new LuaMap());
    archive.add("news\tn1\t5\t1\tlocal\t");
    const snapshots = createSnapshots(archive, 1);
    for (const day of $range(1, 4)) snapshots.add({ takenAt: day, entries: 1 }, piecesOf(MAX_SNAPSHOT_BYTES / 3 - 100));
    assert.are.same(
      [4, 3, 2],
      snapshots.newestFirst().map(({ takenAt }) => takenAt),
    );
    assert.are.equal("news\tn1\t5\t1\tlocal\t", archive.get(1));
  });

  it("that are larger alone are not kept, and cost no other", () => {
    const snapshots = createSnapshots(createArchive(new LuaMap()), 1);
    snapshots.add({ takenAt: 1, entries: 1 }, piecesOf(5));
    assert.is_false(snapshots.add({ takenAt: 2, entries: 1 }, piecesOf(MAX_SNAPSHOT_BYTES)));
    assert.are.same(
      [1],
      snapshots.newestFirst().map(({ takenAt }) => takenAt),
    );
  });
});
