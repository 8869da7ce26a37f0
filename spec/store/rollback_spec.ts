import { goOn } from "../../src/model/breathe";
import type { Entry } from "../../src/model/entry";
import type { Outcome } from "../../src/model/outcome";
import { failure, success } from "../../src/model/outcome";
import type { RollbackReport } from "../../src/model/snapshot";
import type { TableName } from "../../src/model/tables";
import { createArchive } from "../../src/store/archive";
import { createEntryStore } from "../../src/store/entryStore";
import { createLocalWriter } from "../../src/store/localWriter";
import type { StartRollback } from "../../src/store/rollback";
import { createRollback } from "../../src/store/rollback";
import { createSnapshots } from "../../src/store/snapshots";
import { toPiece } from "../../src/store/snapshotText";
import type { EntryStore } from "../../src/sync/ports";
import { entryWith, NOW, OWN_GUILD, tableOf, tablesWith } from "./samples";

type Listed = Partial<Record<TableName, readonly Entry[]>>;

/** A player who may go back. @noSelf */
interface Rig {
  readonly store: EntryStore;
  readonly start: StartRollback;
  /** Ends what runs and says what was reported. */
  readonly finish: () => Outcome<RollbackReport> | undefined;
  readonly begin: (place?: number) => Outcome<unknown>;
  /** Ids in the order in which they were written. */
  readonly written: string[];
  guild: string | undefined;
}

/** Ann, of a rank, who holds these entries and has a snapshot of those; a batch holds one entry. Called by: specs. */
function aRig(held: Listed, earlier: Listed, rank = 0, readOnlyReason?: string): Rig {
  const tables: Partial<Record<TableName, Record<string, Entry>>> = {};
  for (const [tableName, entries] of pairs(held)) tables[tableName] = tableOf(...entries);
  const written: string[] = [];
  const store = createEntryStore({ tables: tablesWith(tables), onChanged: (_tableName, id) => void written.push(id) });
  const snapshots = createSnapshots(createArchive(new LuaMap()), 1);
  const packed: Entry[] = [];
  const pieces: string[] = [];
  for (const tableName of ["setup", "news", "roster"] as const) {
    for (const entry of earlier[tableName] ?? []) pieces.push(toPiece({ tableName, packed: tostring(packed.push(entry) - 1) }));
  }
  snapshots.add({ takenAt: NOW - 5, entries: packed.length }, pieces);
  const roster = { ownName: () => "Ann-Realm", ownGuild: () => rig.guild, ownRank: () => rank, isMember: () => true };
  const clock = { serverTime: () => NOW };
  const writer = createLocalWriter({ store, roster, clock, random: () => 0, isGuildless: () => false, readOnlyReason });
  const steps: ((this: void) => boolean)[] = [];
  let reported: Outcome<RollbackReport> | undefined;
  const start = createRollback({
    ...{ store, snapshots, writer, readOnlyReason, breathe: goOn, ownGuild: roster.ownGuild },
    unpack: (text) => {
      const entry = packed[tonumber(text) ?? -1];
      return entry === undefined || entry.id === "damaged" ? undefined : [entry];
    },
    inTurns: (step) => void steps.push(step),
  });
  const rig: Rig = {
    store,
    start,
    begin: (place = 1) =>
      start(place, (outcome) => {
        reported = outcome;
      }),
    finish: () => {
      for (const _ of $range(1, 100)) if (steps[0]?.() === false) steps.shift();
      return reported;
    },
    written,
    guild: OWN_GUILD,
  };
  return rig;
}

/** A version with this title. Called by: specs. */
function titled(id: string, title: string, fields: Partial<Entry> = {}): Entry {
  return entryWith({ id, data: { title }, ...fields });
}

describe("A rollback", () => {
  it("sets back what differs, as new versions of the player, and says what it did", () => {
    const rig = aRig(
      { news: [titled("a", "New", { pinned: true }), titled("b", "Same"), titled("c", "Young")], roster: [titled("Ann-Realm", "x")] },
      { news: [titled("a", "Old"), titled("b", "Same", { lastUpdated: 5 })] },
    );
    assert.are.same(success({ takenAt: NOW - 5, entries: 2 }), rig.begin());
    assert.are.same([], rig.written);
    assert.are.same(success({ setBack: 1, alreadySo: 1, refused: 0, newer: 2 }), rig.finish());
    const back = rig.store.get("news", "a");
    assert.are.same(
      [{ title: "Old" }, true, "Ann-Realm", true, false],
      [back?.data, (back?.lastUpdated ?? 0) >= NOW, back?.author, back?.pinned, back?.deleted],
    );
    assert.are.same(titled("b", "Same"), rig.store.get("news", "b"));
    assert.are.same(["a"], rig.written);
  });

  it("brings back the deleted, deletes again what was, and writes one version for both data and state", () => {
    const rig = aRig(
      { news: [titled("a", "Same", { deleted: true }), titled("b", "New")] },
      { news: [titled("a", "Same"), titled("b", "Old", { deleted: true }), titled("c", "Lost")] },
    );
    rig.begin();
    assert.are.same(success({ setBack: 3, alreadySo: 0, refused: 0, newer: 0 }), rig.finish());
    assert.are.same(
      [false, true, false],
      ["a", "b", "c"].map((id) => rig.store.get("news", id)?.deleted),
    );
    assert.are.same({ title: "Old" }, rig.store.get("news", "b")?.data);
    assert.are.same(["a", "b", "c"], rig.written);
  });

  it("changes nothing the second time", () => {
    const rig = aRig({ news: [titled("a", "New")] }, { news: [titled("a", "Old")] });
    rig.begin();
    rig.finish();
    assert.is_true(rig.begin().ok);
    assert.are.same(success({ setBack: 0, alreadySo: 1, refused: 0, newer: 0 }), rig.finish());
  });

  it("leaves alone what the player may not write, and counts it", () => {
    const earlier = { news: [titled("a", "Old")], roster: [titled("Ann-Realm", "Old"), titled("Bob-Realm", "Old")] };
    const rig = aRig({ news: [titled("a", "New")], roster: [titled("Ann-Realm", "New"), titled("Bob-Realm", "New")] }, earlier, 5);
    rig.begin();
    assert.are.same(success({ setBack: 1, alreadySo: 0, refused: 2, newer: 0 }), rig.finish());
    assert.are.same(["Ann-Realm"], rig.written);
  });

  it("leaves out setup and other guilds, by what they are now", () => {
    const other = { guildName: "Other-Realm" };
    const rig = aRig(
      { setup: [titled("s", "New")], news: [titled("a", "New", other), titled("b", "New")] },
      { setup: [titled("s", "Old")], news: [titled("a", "Old"), titled("b", "Old", other), titled("c", "Old", other)] },
    );
    rig.begin();
    assert.are.same(success({ setBack: 1, alreadySo: 0, refused: 0, newer: 0 }), rig.finish());
    assert.are.same(["b"], rig.written);
  });

  it("of a damaged snapshot changes nothing", () => {
    const rig = aRig({ news: [titled("a", "New")] }, { news: [titled("a", "Old"), titled("damaged", "x")] });
    rig.begin();
    assert.are.same(failure("the snapshot is damaged"), rig.finish());
    assert.are.same([], rig.written);
    assert.is_true(rig.begin().ok);
  });

  it("is refused while one runs, without that snapshot, while the guild is unknown, and where nothing may be changed", () => {
    const rig = aRig({ news: [] }, { news: [titled("a", "Old")] });
    assert.are.same(failure("there is no such snapshot"), rig.begin(2));
    assert.are.same(failure("there is no such snapshot"), rig.begin(0));
    rig.guild = undefined;
    assert.are.same(failure("your guild is not known yet"), rig.begin());
    rig.guild = OWN_GUILD;
    rig.begin();
    assert.are.same(failure("a rollback is running already"), rig.begin());
    rig.finish();
    assert.is_true(rig.begin().ok);
    assert.are.same(failure("only shown"), aRig({}, { news: [titled("a", "Old")] }, 0, "only shown").begin());
  });

  it("writes a few versions a turn, all of them in the end", () => {
    const ids: string[] = [];
    for (const index of $range(1, 25)) ids[index - 1] = string.format("n%02d", index);
    const rig = aRig({ news: ids.map((id) => titled(id, "New")) }, { news: ids.map((id) => titled(id, "Old")) });
    rig.begin();
    assert.are.same(success({ setBack: 25, alreadySo: 0, refused: 0, newer: 0 }), rig.finish());
    assert.are.same(ids, rig.written);
  });
});
