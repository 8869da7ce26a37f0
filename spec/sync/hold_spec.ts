import type { Entry } from "../../src/model/entry";
import { SECONDS_PER_DAY } from "../../src/model/stamp";
import { createHoldMemory, MAX_WAITING_VERSIONS } from "../../src/store/holdMemory";
import { packEntry, unpackEntry } from "../../src/addon/entryPacking";
import type { EntryStore } from "../../src/sync/ports";
import type { Hold } from "../../src/sync/hold";
import { createHold } from "../../src/sync/hold";
import { aCopy } from "./aCopy";
import { anEntry, GUILD, NOW } from "./rig";

const BOB = "Bob-Realm";

/** @noSelf */
interface HoldRig {
  readonly hold: () => Hold;
  readonly store: EntryStore;
  /** Lets a deletion of this entry come from Bob; true when it was taken. */
  readonly bury: (id: string) => boolean;
  readonly liveCount: () => number;
  /** Forgets everything but what is saved. */
  readonly reload: () => void;
  now: number;
  isBusy: boolean;
  /** Of the character played. */
  guild: string;
}

/** A hold over so many news, or characters of whom those listed are still members. Called by: specs. */
function aHold(count: number, tableName: "news" | "roster" = "news", members: readonly string[] = []): HoldRig {
  const { store } = aCopy();
  for (const number of $range(1, count)) store.put(tableName, anEntry(`e${number}`, NOW - 1000), "local");
  const saved: Record<string, unknown> = {};
  /** The hold of one login. Called by: hold_spec.aHold, hold_spec.reload. */
  const begin = (): Hold =>
    createHold({
      memory: createHoldMemory({ saved, pack: packEntry, unpack: unpackEntry, breathe: () => undefined }),
      store,
      roster: { isLoaded: () => true, isMember: (name) => members.includes(name), ownGuild: () => GUILD },
      scope: () => ({ ownGuild: rig.guild, guilds: guildsOf(rig.guild) }),
      serverTime: () => rig.now,
      run: (job) => {
        if (!rig.isBusy) job();
        return !rig.isBusy;
      },
      breathe: () => undefined,
    });
  let hold = begin();
  const rig: HoldRig = {
    hold: () => hold,
    store,
    bury: (id) => {
      const held = store.get(tableName, id);
      const entry = tombstone(id, rig.now);
      const isTaken = !hold.mustWait(tableName, held, entry);
      if (isTaken) hold.take(tableName, entry, BOB);
      else hold.keep({ tableName, entry, source: BOB });
      return isTaken;
    },
    liveCount: () => store.liveCount(tableName),
    reload: () => {
      hold = begin();
    },
    now: NOW,
    isBusy: false,
    guild: GUILD,
  };
  return rig;
}

/** The guilds of a scope that is no federation's. Called by: hold_spec.begin. */
function guildsOf(guild: string): LuaSet<string> {
  const guilds = new LuaSet<string>();
  guilds.add(guild);
  return guilds;
}

/** A deletion by somebody. Called by: hold_spec.bury. */
function tombstone(id: string, lastUpdated: number): Entry {
  return anEntry(id, lastUpdated, { deleted: true });
}

/** Lets deletions come of the entries numbered from one to another; says how many were taken. Called by: specs. */
function buryAll(rig: HoldRig, from: number, to: number): number {
  let taken = 0;
  for (const number of $range(from, to)) if (rig.bury(`e${number}`)) taken += 1;
  return taken;
}

describe("the hold", () => {
  for (const [live, taken] of [
    [5, 5],
    [10, 10],
    [30, 10],
    [50, 10],
    [54, 10],
    [55, 11],
    [100, 20],
    [1000, 200],
  ] as const) {
    it(`takes ${taken} deletions of ${live} live entries, and lets the rest wait`, () => {
      const rig = aHold(live);
      assert.are.equal(taken, buryAll(rig, 1, live));
      assert.are.same([live - taken, live - taken], [rig.liveCount(), rig.hold().waiting()[0]?.count ?? 0]);
    });
  }

  it("asks only the characters of the guild whose entries wait", () => {
    const rig = aHold(30);
    buryAll(rig, 1, 30);
    rig.guild = "Others-Realm";
    assert.are.same([[], 0, 0], [rig.hold().waiting(), rig.hold().confirm(), rig.hold().refuse()]);
    rig.guild = GUILD;
    assert.are.same([20, 0], [rig.hold().confirm(), rig.liveCount()]);
  });

  it("counts over 24 hours, also across a login", () => {
    const rig = aHold(30);
    buryAll(rig, 1, 9);
    rig.now += SECONDS_PER_DAY - 1;
    rig.reload();
    assert.are.equal(1, buryAll(rig, 10, 12));
    rig.now += 1;
    assert.are.equal(9, buryAll(rig, 13, 30));
  });

  it("does not count times that have not come, which a damaged file may have", () => {
    const rig = aHold(30);
    rig.now += SECONDS_PER_DAY;
    buryAll(rig, 1, 10);
    rig.now = NOW;
    assert.are.equal(10, buryAll(rig, 11, 30));
  });

  it("counts each table by itself, and only what deletes a live entry", () => {
    const rig = aHold(30);
    assert.are.equal(10, buryAll(rig, 1, 30));
    assert.is_false(rig.hold().mustWait("calendar", anEntry("c", NOW - 5), tombstone("c", NOW)));
    assert.is_false(rig.hold().mustWait("news", undefined, tombstone("new", NOW)));
    assert.is_false(rig.hold().mustWait("news", tombstone("e1", NOW - 1), tombstone("e1", NOW)));
    assert.is_false(rig.hold().mustWait("news", anEntry("e20", NOW - 5), anEntry("e20", NOW)));
    assert.is_true(rig.hold().mustWait("news", anEntry("e20", NOW - 5), tombstone("e20", NOW)));
  });

  it("does not count characters who have left the guild, but those who are still there", () => {
    const left = aHold(30, "roster");
    assert.are.equal(30, buryAll(left, 1, 30));
    const names: string[] = [];
    for (const number of $range(1, 30)) names.push(`e${number}`);
    assert.are.equal(10, buryAll(aHold(30, "roster", names), 1, 30));
  });

  it("counts characters of another guild, also in deletions that give them to mine", () => {
    const rig = aHold(30, "roster");
    for (const number of $range(1, 30))
      rig.store.put("roster", anEntry(`e${number}`, NOW - 1000, { guildName: "Partners-Realm" }), "local");
    assert.are.equal(10, buryAll(rig, 1, 30));
  });

  it("makes room for what is new when nothing that waits would change anything any more", () => {
    const rig = aHold(30);
    buryAll(rig, 1, 10);
    for (const seconds of $range(1, MAX_WAITING_VERSIONS))
      rig.hold().keep({ tableName: "news", entry: tombstone("e30", NOW - seconds), source: BOB });
    rig.store.put("news", anEntry("e30", NOW - 1), "local");
    assert.are.same([], rig.hold().waiting());
    buryAll(rig, 11, 30);
    assert.are.same([{ tableName: "news", count: 20 }], rig.hold().waiting());
  });

  it("takes all that waits when the player confirms, and begins to count anew", () => {
    const rig = aHold(60);
    buryAll(rig, 1, 40);
    assert.are.same([{ tableName: "news", count: 28 }], rig.hold().waiting());
    assert.are.equal(28, rig.hold().confirm());
    assert.are.same([20, []], [rig.liveCount(), rig.hold().waiting()]);
    assert.are.equal(10, buryAll(rig, 41, 60));
  });

  it("keeps all that waits when there is no time to take it", () => {
    const rig = aHold(30);
    buryAll(rig, 1, 30);
    rig.isBusy = true;
    assert.are.same([0, 20], [rig.hold().confirm(), rig.hold().waiting()[0]?.count]);
  });

  it("forgets what waits when the player refuses, and knows exactly these versions again", () => {
    const rig = aHold(30);
    buryAll(rig, 1, 30);
    assert.are.equal(20, rig.hold().refuse());
    assert.are.same([20, []], [rig.liveCount(), rig.hold().waiting()]);
    rig.reload();
    assert.is_true(rig.hold().isRefused("news", tombstone("e30", NOW)));
    assert.is_false(rig.hold().isRefused("news", tombstone("e30", NOW + 1)));
    assert.is_false(rig.hold().isRefused("news", tombstone("e1", NOW)));
  });

  it("remembers across a login what waits", () => {
    const rig = aHold(30);
    buryAll(rig, 1, 30);
    rig.reload();
    assert.are.same([{ tableName: "news", count: 20 }], rig.hold().waiting());
    rig.hold().confirm();
    assert.are.equal(0, rig.liveCount());
  });

  it("passes over what has changed since", () => {
    const rig = aHold(30);
    buryAll(rig, 1, 30);
    rig.store.put("news", anEntry("e30", NOW + 5), "local");
    assert.are.equal(19, rig.hold().confirm());
    assert.are.equal(1, rig.liveCount());
  });
});
