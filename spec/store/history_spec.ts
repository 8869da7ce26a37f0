import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import { createArchive, MAX_ARCHIVE_BYTES, MAX_ARCHIVE_TEXTS } from "../../src/store/archive";
import { createDamageList } from "../../src/store/damage";
import type { KeptHistory } from "../../src/store/history";
import { createHistory, MAX_VERSIONS_PER_ENTRY } from "../../src/store/history";
import { openList, textRefusal } from "../../src/store/savedList";
import { createDice } from "../support/dice";
import { entryWith, NOW } from "./samples";

/** Packs an entry as its place in a list, in texts of the length a spec wants. @noSelf */
interface PlainPacking {
  readonly pack: (entry: Entry) => string;
  readonly unpack: (packed: string) => unknown;
}

/** A packing whose texts have at least so many bytes. Called by: history_spec.historyOver. */
function plainPacking(leastBytes = 0): PlainPacking {
  const values: Entry[] = [];
  return {
    /** The entry's place, filled up. Called by: history.keep. */
    pack: (entry) => {
      values.push(entry);
      const place = `${values.length - 1}`;
      return place + string.rep(".", leastBytes - place.length);
    },
    /** What was packed to this place. Called by: history.entryIn, history_spec.unpack. */
    unpack: (packed) => values[tonumber(string.match(packed, "^%d+")[0]) ?? -1],
  };
}

/** A history over a saved table. Called by: specs. */
function historyOver(saved: LuaMap<number, string>, packing = plainPacking(), breathe?: (this: void) => void): KeptHistory {
  return createHistory({ archive: createArchive(saved), ...packing, serverTime: () => NOW, breathe: breathe ?? (() => undefined) });
}

/** The stamps a history holds of an entry, newest first. Called by: specs. */
function stampsOf(history: KeptHistory, tableName: TableName, id: string): number[] {
  const stamps: number[] = [];
  history.find(tableName, id, (lastUpdated) => {
    stamps.push(lastUpdated);
    return false;
  });
  return stamps;
}

/** The saved texts by number, as far as there are any. Called by: specs. */
function countOf(saved: LuaMap<number, string>): number {
  let count = 0;
  for (const [_number] of saved) count += 1;
  return count;
}

/** Bytes of all saved texts. Called by: specs. */
function lengthOf(saved: LuaMap<number, string>): number {
  let length = 0;
  for (const [, text] of saved) length += text.length;
  return length;
}

/** The saved texts as the next login finds them. Called by: specs. */
function reopened(saved: LuaMap<number, string>): LuaMap<number, string> {
  openList(saved as unknown as LuaTable<AnyNotNil, unknown>, "history", createDamageList([], NOW), textRefusal);
  return saved;
}

/** Keeps versions of an entry stamped 1, 2, 3 and so on. Called by: specs. */
function keepMany(history: KeptHistory, id: string, versions: number): void {
  for (const stamp of $range(1, versions)) history.keep("news", entryWith({ id, lastUpdated: stamp }), "local");
}

describe("The history", () => {
  it("finds each version by its stamp, and the newest of those that are wanted", () => {
    const history = historyOver(new LuaMap());
    for (const lastUpdated of [10.5, 20.25, 30]) history.keep("news", entryWith({ lastUpdated }), "local");
    assert.are.same(
      entryWith({ lastUpdated: 10.5 }),
      history.find("news", "n1", (stamp) => stamp === 10.5),
    );
    assert.are.same(
      entryWith({ lastUpdated: 20.25 }),
      history.find("news", "n1", (stamp) => stamp < 30),
    );
    assert.is_nil(history.find("news", "n1", (stamp) => stamp === 15));
  });

  it("keeps the order in which versions were replaced, whatever their stamps", () => {
    const history = historyOver(new LuaMap());
    for (const lastUpdated of [4000000000, 20, 30]) history.keep("news", entryWith({ lastUpdated }), "Bob-Realm");
    assert.are.same([30, 20, 4000000000], stampsOf(history, "news", "n1"));
  });

  it("knows nothing of other entries and tables", () => {
    const history = historyOver(new LuaMap());
    history.keep("news", entryWith({}), "local");
    assert.are.same([[], []], [stampsOf(history, "news", "n2"), stampsOf(history, "roster", "n1")]);
  });

  it("unpacks the wanted version only", () => {
    const unpacked: string[] = [];
    const packing = plainPacking();
    const spied = { pack: packing.pack, unpack: (packed: string) => (unpacked.push(packed), packing.unpack(packed)) };
    const history = historyOver(new LuaMap(), spied);
    keepMany(history, "n1", 3);
    history.find("news", "n1", (stamp) => stamp === 1);
    assert.are.same(["0"], unpacked);
  });

  it("is saved as one text a version, which says what it is of and how it came to be replaced", () => {
    const saved = new LuaMap<number, string>();
    const history = historyOver(saved, { pack: (entry) => `\0${entry.author}`, unpack: () => undefined });
    history.keep("news", entryWith({ lastUpdated: 1000.03125 }), "Bob-Realm");
    assert.are.same([`news\tn1\t1000.03125\t${NOW}\tBob-Realm\t\u0001\u0002Ann-Realm`], saved);
  });

  it("goes on after a reload with what was saved", () => {
    const saved = new LuaMap<number, string>();
    const packing = plainPacking();
    keepMany(historyOver(saved, packing), "n1", 2);
    const history = historyOver(saved, packing);
    history.keep("news", entryWith({ lastUpdated: 3 }), "local");
    assert.are.same([3, 2, 1], stampsOf(history, "news", "n1"));
    assert.are.same(
      entryWith({ lastUpdated: 1 }),
      history.find("news", "n1", (stamp) => stamp === 1),
    );
    assert.are.equal(3, countOf(saved));
  });

  it("looks through what was saved in slices, and misses nothing that is kept meanwhile", () => {
    const saved = new LuaMap<number, string>();
    const packing = plainPacking();
    for (const number of $range(1, 100)) historyOver(saved, packing).keep("news", entryWith({ id: `n${number}` }), "local");
    let breaths = 0;
    const history: KeptHistory = historyOver(saved, packing, () => {
      breaths += 1;
      if (breaths === 10) history.keep("news", entryWith({ lastUpdated: 2000 }), "local");
    });
    assert.are.same([2000, 1000.5], stampsOf(history, "news", "n1"));
    assert.are.equal(81, breaths);
    assert.are.same([1000.5], stampsOf(history, "news", "n100"));
    assert.are.equal(81, breaths);
  });

  it("passes over versions that cannot be read or are another entry's", () => {
    const packing = plainPacking();
    const saved = new LuaMap<number, string>();
    keepMany(historyOver(saved, packing), "n1", 2);
    saved.set(3, saved.get(1)?.replace("\t1\t", "\t7\t") ?? "");
    for (const [place, text] of [
      "ruined",
      "news\tn1",
      "news\tn1\tsoon\t1\tlocal\t0",
      "news\tn1\t9\t1",
      "news\tn1\t9\t1\tlocal\t99",
    ].entries())
      saved.set(place + 4, text);
    const history = historyOver(saved, packing);
    assert.are.same([9, 9, 7, 2, 1], stampsOf(history, "news", "n1"));
    assert.are.same(
      entryWith({ lastUpdated: 2 }),
      history.find("news", "n1", () => true),
    );
  });

  it("yields nothing that is no entry", () => {
    const history = historyOver(new LuaMap(), { pack: () => "", unpack: () => ({ id: "n1", lastUpdated: 1000.5 }) });
    history.keep("news", entryWith({}), "local");
    assert.is_nil(history.find("news", "n1", () => true));
  });
});

describe("The earlier versions of an entry", () => {
  it("are told newest first, with when and by whose version each was replaced", () => {
    let now = NOW;
    const packing = plainPacking();
    const archive = createArchive(new LuaMap());
    const history = createHistory({ archive, ...packing, serverTime: () => now, breathe: () => undefined });
    history.keep("news", entryWith({ lastUpdated: 10.5 }), "local");
    now += 60;
    history.keep("news", entryWith({ lastUpdated: 20, deleted: true }), "Bob-Realm");
    history.keep("roster", entryWith({ lastUpdated: 30 }), "local");
    assert.are.same(
      [
        { entry: entryWith({ lastUpdated: 20, deleted: true }), replacedAt: NOW + 60, source: "Bob-Realm" },
        { entry: entryWith({ lastUpdated: 10.5 }), replacedAt: NOW, source: "local" },
      ],
      history.versionsOf("news", "n1"),
    );
    assert.are.same([], history.versionsOf("news", "n2"));
  });

  it("are those that can be read, after a reload too", () => {
    const packing = plainPacking();
    const saved = new LuaMap<number, string>();
    keepMany(historyOver(saved, packing), "n1", 4);
    saved.set(2, "news\tn1\t2\t1\tlocal");
    saved.set(3, saved.get(3)?.replace("\t3\t", "\t7\t") ?? "");
    saved.set(4, saved.get(4)?.replace(`${NOW}`, "then") ?? "");
    assert.are.same(
      [{ entry: entryWith({ lastUpdated: 1 }), replacedAt: NOW, source: "local" }],
      historyOver(saved, packing).versionsOf("news", "n1"),
    );
  });
});

describe("The bounds of the history:", () => {
  it("of one entry the last 10 versions stay", () => {
    const saved = new LuaMap<number, string>();
    const history = historyOver(saved);
    history.keep("news", entryWith({ id: "other" }), "local");
    keepMany(history, "n1", MAX_VERSIONS_PER_ENTRY);
    assert.are.equal(MAX_VERSIONS_PER_ENTRY + 1, countOf(saved));
    keepMany(history, "n1", 1);
    assert.are.same([1, 10, 9, 8, 7, 6, 5, 4, 3, 2], stampsOf(history, "news", "n1"));
    assert.are.same([1000.5], stampsOf(history, "news", "other"));
    assert.are.equal(MAX_VERSIONS_PER_ENTRY + 1, countOf(saved));
  });

  it("in all 2 MB stay, and the oldest version leaves first", () => {
    const saved = new LuaMap<number, string>();
    const history = historyOver(saved, plainPacking(65536));
    for (const number of $range(1, 40)) history.keep("news", entryWith({ id: `n${number}` }), "local");
    const kept = 31;
    assert.are.equal(kept, countOf(saved));
    for (const number of $range(1, 40)) {
      assert.are.same(number > 40 - kept ? [1000.5] : [], stampsOf(history, "news", `n${number}`));
    }
  });

  it("in all 8,000 versions stay, and the oldest version leaves first", () => {
    const saved = new LuaMap<number, string>();
    const history = historyOver(saved);
    for (const number of $range(1, MAX_ARCHIVE_TEXTS + 2)) history.keep("news", entryWith({ id: `n${number}` }), "local");
    assert.are.equal(MAX_ARCHIVE_TEXTS, countOf(saved));
    assert.are.same(
      [[], [], [1000.5]],
      [1, 2, 3].map((number) => stampsOf(history, "news", `n${number}`)),
    );
  });

  it("a saved file beyond them is cut at once", () => {
    const saved = new LuaMap<number, string>();
    for (const number of $range(1, MAX_ARCHIVE_TEXTS + 5)) saved.set(number, `news\tn${number}\t5\t1\tlocal\t0`);
    const history = historyOver(saved);
    assert.are.equal(MAX_ARCHIVE_TEXTS, countOf(saved));
    assert.are.same([[], [5]], [stampsOf(history, "news", "n5"), stampsOf(history, "news", "n6")]);
  });

  it("texts of other kinds, and versions that left, are no versions of any entry", () => {
    const saved = new LuaMap<number, string>();
    const archive = createArchive(saved);
    const history = createHistory({ archive, ...plainPacking(), serverTime: () => NOW, breathe: () => undefined });
    for (const _ of $range(1, MAX_VERSIONS_PER_ENTRY + 1)) archive.add("log\tgate\t1\tx");
    keepMany(history, "n1", 2);
    for (const _ of $range(1, MAX_ARCHIVE_TEXTS - 1)) archive.add("log\tgate\t1\tx");
    assert.are.same([2], stampsOf(history, "news", "n1"));
    assert.are.equal(MAX_ARCHIVE_TEXTS, countOf(saved));
    keepMany(history, "n1", 1);
    assert.are.same([1], stampsOf(history, "news", "n1"));
  });

  it("a saved file with too many versions of an entry loses them with the next one", () => {
    const saved = new LuaMap<number, string>();
    for (const number of $range(1, 15)) saved.set(number, `news\tn1\t${number}\t1\tlocal\t0`);
    const history = historyOver(saved);
    history.keep("news", entryWith({ lastUpdated: 16 }), "local");
    assert.are.same([16, 15, 14, 13, 12, 11, 10, 9, 8, 7], stampsOf(history, "news", "n1"));
    assert.are.equal(MAX_VERSIONS_PER_ENTRY, countOf(saved));
  });

  for (const seed of $range(1, 8)) {
    it(`hold as in a plain list of all versions, over reloads (seed ${seed})`, () => {
      const dice = createDice(seed);
      const saved = new LuaMap<number, string>();
      const bytes = 20000 + dice.roll(40000);
      const packing = plainPacking(bytes);
      const most = math.floor(MAX_ARCHIVE_BYTES / (bytes + 40));
      let history = historyOver(saved, packing);
      let listed: { id: string; stamp: number }[] = [];
      for (const stamp of $range(1, 120)) {
        const id = `n${dice.roll(7)}`;
        history.keep("news", entryWith({ id, lastUpdated: stamp }), "local");
        listed.push({ id, stamp });
        const same = listed.filter((version) => version.id === id);
        const beyond = same.length > MAX_VERSIONS_PER_ENTRY ? same[0] : undefined;
        listed = listed.filter((version) => version !== beyond);
        if (dice.chance(3)) history = historyOver(reopened(saved), packing);
      }
      listed = listed.slice(-countOf(saved));
      assert.is_true(countOf(saved) >= math.min(most, listed.length));
      for (const number of $range(1, 7)) {
        const stamps = listed.filter(({ id }) => id === `n${number}`).map(({ stamp }) => stamp);
        assert.are.same(stamps.reverse(), stampsOf(history, "news", `n${number}`));
      }
      assert.is_true(lengthOf(saved) <= MAX_ARCHIVE_BYTES);
    });
  }
});
