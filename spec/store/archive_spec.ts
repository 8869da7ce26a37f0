import { createArchive, MAX_ARCHIVE_BYTES, MAX_ARCHIVE_TEXTS } from "../../src/store/archive";
import { createDamageList } from "../../src/store/damage";
import { createHistory } from "../../src/store/history";
import { createLogPages } from "../../src/store/logPages";
import { openList, textRefusal } from "../../src/store/savedList";
import { createSnapshots } from "../../src/store/snapshots";
import { createDice } from "../support/dice";
import { entryWith, NOW } from "./samples";

/** Saved texts from 1 on. Called by: specs. */
function savedOf(...texts: string[]): LuaMap<number, string> {
  const saved = new LuaMap<number, string>();
  for (const [place, text] of ipairs(texts)) saved.set(place, text);
  return saved;
}

/** Texts and bytes in a saved table. Called by: specs. */
function extentOf(saved: LuaMap<number, string>): { texts: number; bytes: number } {
  const extent = { texts: 0, bytes: 0 };
  for (const [, text] of saved) {
    extent.texts += 1;
    extent.bytes += text.length;
  }
  return extent;
}

describe("The archive", () => {
  it("keeps texts under growing numbers, and finds those of a kind", () => {
    const saved = savedOf("log\ta", "news\tb");
    const archive = createArchive(saved);
    assert.are.same([1, 2], [archive.first(), archive.last()]);
    assert.are.same([3, 4], [archive.add("log\tc"), archive.add("logs\td")]);
    assert.are.same(
      [[1, 3], [2], [4], []],
      ["log", "news", "logs", "lo"].map((kind) => archive.numbersOf(kind)),
    );
    assert.are.same(["log\ta", "news\tb", "log\tc", "logs\td"], saved);
    assert.are.equal("log\tc", archive.get(3));
    assert.is_nil(archive.get(5));
  });

  it("lets a text go before its turn, and never gives its number again", () => {
    const archive = createArchive(savedOf("a\t", "b\t"));
    archive.drop(2);
    archive.drop(2);
    archive.drop(7);
    assert.is_nil(archive.get(2));
    assert.are.equal(3, archive.add("c\t"));
    assert.are.same(["a\t", "c\t"], [archive.get(1), archive.get(3)]);
  });

  it("lets the oldest go first whatever its kind, when there are too many", () => {
    const archive = createArchive(savedOf("snapshot\t1", "log\t2", "news\t3"));
    for (const number of $range(4, MAX_ARCHIVE_TEXTS + 2)) archive.add(`news\t${number}`);
    for (const number of [1, 2]) assert.is_nil(archive.get(number));
    assert.are.equal("news\t3", archive.get(3));
    assert.are.same([3, MAX_ARCHIVE_TEXTS + 2], [archive.first(), archive.last()]);
  });

  it("does so when they are too large, and counts what left before its turn no more", () => {
    const eighth = MAX_ARCHIVE_BYTES / 8 - 8;
    const archive = createArchive(new LuaMap());
    for (const kind of ["snapshot", "log", "news", "log", "news", "log", "news", "log"]) archive.add(`${kind}\t`.padEnd(eighth, "."));
    assert.are.equal(1, archive.first());
    archive.drop(3);
    archive.add("news\t".padEnd(eighth, "."));
    assert.are.equal(1, archive.first());
    archive.add("x");
    assert.are.equal(2, archive.first());
  });

  it("cuts a saved file beyond its bounds at once", () => {
    const saved = new LuaMap<number, string>();
    for (const number of $range(1, MAX_ARCHIVE_TEXTS + 5)) saved.set(number, "news\tx");
    createArchive(saved);
    assert.are.same([MAX_ARCHIVE_TEXTS, "news\tx"], [extentOf(saved).texts, saved.get(6)]);
    assert.is_nil(saved.get(5));
  });

  for (const seed of $range(1, 2)) {
    it(`holds its bounds under 20,000 overwrites of random entries, and opens again after any of them (seed ${seed})`, () => {
      const dice = createDice(seed);
      const saved = new LuaMap<number, string>();
      const oldest: number[] = [];
      for (const login of $range(1, 10)) {
        const damage = createDamageList([], NOW);
        openList(saved as unknown as LuaTable<AnyNotNil, unknown>, "history", damage, textRefusal);
        assert.are.equal(0, damage.count());
        const archive = createArchive(saved);
        const snapshots = createSnapshots(archive, 1);
        const pages = createLogPages({ archive, pack: () => string.rep("p", dice.roll(5000)), unpack: () => undefined });
        const history = createHistory({
          archive,
          pack: () => string.rep("v", seed === 1 ? dice.roll(200) : dice.roll(3000)),
          unpack: () => undefined,
          serverTime: () => NOW + login,
          breathe: () => undefined,
        });
        for (const _ of $range(1, 2000)) {
          history.keep("roster", entryWith({ id: `Name${dice.roll(3000)}-Realm` }), "local");
          if (dice.chance(1)) pages.add("sync", []);
        }
        snapshots.add({ takenAt: NOW + login, entries: 1 }, [string.rep("s", dice.roll(200000))]);
        const { texts, bytes } = extentOf(saved);
        assert.is_true(texts <= MAX_ARCHIVE_TEXTS && bytes <= MAX_ARCHIVE_BYTES, `${texts} texts, ${bytes} bytes`);
        const times = snapshots.newestFirst().map(({ takenAt }) => takenAt);
        oldest.push(times[times.length - 1] ?? 0);
      }
      assert.is_true((oldest[9] ?? 0) > (oldest[0] ?? 0), "the oldest snapshot is still there");
    });
  }
});
