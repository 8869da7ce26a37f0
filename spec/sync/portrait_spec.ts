import type { Entry } from "../../src/model/entry";
import { FUTURE_TOLERANCE_SECONDS } from "../../src/model/stamp";
import type { TableName } from "../../src/model/tables";
import { TABLE_NAMES } from "../../src/model/tables";
import { createDigestSum } from "../../src/reconcile/digest";
import type { LeftOut, Portrait } from "../../src/sync/portrait";
import { createPortrait, NO_STAMP } from "../../src/sync/portrait";
import type { View } from "../../src/sync/view";
import { isInWindow, isVisible } from "../../src/sync/view";
import type { TableSummary } from "../../src/wire/protocol";
import { createDice } from "../support/dice";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const NOTHING_LEFT_OUT: LeftOut = new LuaMap();
const LATEST = NOW + FUTURE_TOLERANCE_SECONDS;

/** A portrait and what it told. */
interface Easel {
  readonly portrait: Portrait;
  /** "a 0 > 5": the entry, its stamp before and now. */
  readonly changes: string[];
  readonly future: string[];
  /** What is stored now, under table and id. */
  readonly stored: Record<string, Entry>;
}

/** A portrait that has seen nothing, of everything or of the time since a cut-off. Called by: specs. */
function anEasel(cutOff = 0): Easel {
  const changes: string[] = [];
  const future: string[] = [];
  const portrait = createPortrait(
    {
      get: (tableName, id) => easel.stored[`${tableName} ${id}`],
      onFuture: (tableName, { id }) => void future.push(`${tableName} ${id}`),
      onStamp: (place, before, now) => void changes.push(`${portrait.idAt(place)} ${before} > ${now}`),
    },
    aSession({ cutOff }),
  );
  const easel: Easel = { portrait, changes, future, stored: {} };
  return easel;
}

/** The digests of these entries, computed from nothing. Called by: specs. */
function summariesOf(view: View, entriesByTable: LuaMap<TableName, LuaMap<string, Entry>>, leftOut: LeftOut): TableSummary[] {
  return TABLE_NAMES.map((tableName) => {
    const window = createDigestSum();
    const older = createDigestSum();
    for (const [id, entry] of entriesByTable.get(tableName) ?? new LuaMap<string, Entry>()) {
      if (!isVisible(view, tableName, entry) || leftOut.get(tableName)?.has(id) === true) continue;
      (isInWindow(view, tableName, entry.lastUpdated) ? window : older).add(entry);
    }
    return { tableName, window: window.digest(), older: older.digest() };
  });
}

describe("a portrait", () => {
  for (const seed of $range(1, 30)) {
    it(`has the digests of what is stored after every edit, with and without some ids (seed ${seed})`, () => {
      const dice = createDice(seed);
      const { portrait } = anEasel(NOW - 500);
      const stored = new LuaMap<TableName, LuaMap<string, Entry>>();
      const leftOut = new LuaMap<TableName, LuaSet<string>>();
      for (const tableName of TABLE_NAMES) {
        stored.set(tableName, new LuaMap());
        const ids = new LuaSet<string>();
        for (const _ of $range(1, dice.roll(4))) ids.add(`id${dice.roll(12)}`);
        if (dice.chance(50)) leftOut.set(tableName, ids);
      }
      for (const _ of $range(1, 60)) {
        const tableName = TABLE_NAMES[dice.roll(TABLE_NAMES.length) - 1] ?? "news";
        const id = `id${dice.roll(12)}`;
        const guildName = dice.chance(15) ? "Others-Realm" : anEntry(id, 1).guildName;
        const lastUpdated = dice.chance(10) ? LATEST + dice.roll(50) : NOW - dice.roll(1000) + dice.fraction();
        const entry = anEntry(id, lastUpdated, { guildName });
        stored.get(tableName)?.set(id, entry);
        portrait.see(tableName, entry);
        assert.are.same(summariesOf(portrait.view, stored, NOTHING_LEFT_OUT), portrait.summaries(NOTHING_LEFT_OUT));
        assert.are.same(summariesOf(portrait.view, stored, leftOut), portrait.summaries(leftOut));
      }
    });
  }

  it("gives each entry of a table a place, in the order of coming, for ever", () => {
    const { portrait, changes } = anEasel();
    portrait.see("news", anEntry("a", 5));
    portrait.see("roster", anEntry("a", 6));
    portrait.see("news", anEntry("a", 7));
    portrait.see("news", anEntry("a", 7));
    assert.are.equal(2, portrait.count());
    assert.are.same(["news", "a", 7], [portrait.tableAt(0), portrait.idAt(0), portrait.stampAt(0)]);
    assert.are.same(["roster", "a", 6], [portrait.tableAt(1), portrait.idAt(1), portrait.stampAt(1)]);
    assert.are.same(["a 0 > 5", "a 0 > 6", "a 5 > 7"], changes);
  });

  it("shows nothing of another guild, and forgets what leaves its own", () => {
    const { portrait, changes } = anEasel();
    portrait.see("roster", anEntry("never", 5, { guildName: "Others-Realm" }));
    portrait.see("roster", anEntry("gone", 5));
    portrait.see("roster", anEntry("gone", 6, { guildName: "Others-Realm" }));
    assert.are.same([["gone 0 > 5", "gone 5 > 0"], 1, NO_STAMP], [changes, portrait.count(), portrait.stampAt(0)]);
    assert.are.same(anEasel().portrait.summaries(NOTHING_LEFT_OUT), portrait.summaries(NOTHING_LEFT_OUT));
  });

  it("passes over what is stamped beyond the tolerance, until time has passed", () => {
    const { portrait, future, changes, stored } = anEasel();
    portrait.see("news", anEntry("last", LATEST));
    portrait.see("news", anEntry("ahead", LATEST + 1));
    portrait.see("news", anEntry("far", LATEST + 9));
    assert.are.same([["news ahead", "news far"], 1], [future, portrait.count()]);
    stored["news ahead"] = anEntry("ahead", LATEST + 1.5);
    stored["news far"] = anEntry("far", LATEST + 9);
    portrait.advanceTo(NOW + 1);
    assert.are.equal(1, portrait.count());
    portrait.advanceTo(NOW + 2);
    portrait.advanceTo(NOW);
    assert.are.same([`last 0 > ${LATEST}`, `ahead 0 > ${LATEST + 1.5}`], changes);
    portrait.see("news", anEntry("new", LATEST + 2));
    assert.are.same(3, portrait.count());
  });

  it("is true for every time at which nothing lies ahead that it shows", () => {
    const { portrait } = anEasel();
    portrait.see("news", anEntry("last", LATEST - 10));
    portrait.see("news", anEntry("ahead", LATEST + 10));
    assert.are.same(
      [false, true, true],
      [NOW - 11, NOW - 10, NOW + 10].map((time) => portrait.isTrueAt(time)),
    );
  });
});
