import type { Entry } from "../../src/model/entry";
import type { Edit } from "../../src/sync/castPacking";
import type { LiveEdits } from "../../src/sync/liveEdits";
import { createLiveEdits } from "../../src/sync/liveEdits";
import type { EntryStore } from "../../src/sync/ports";
import { aCopy } from "./aCopy";
import { anEntry, GUILD, NOW } from "./rig";

/** @noSelf */
interface EditsRig {
  readonly edits: LiveEdits;
  readonly store: EntryStore;
  /** Stores a version and notes it over what was held. */
  readonly write: (entry: Entry) => void;
  /** What was packed so far: of each cast, "id stamp over stamp". */
  readonly packed: string[][];
  readonly sent: string[];
  uptime: number;
  isQuiet: boolean;
  isIdle: boolean;
  isBusy: boolean;
  hasScope: boolean;
  endsWhilePacking: boolean;
  tooLong: boolean;
}

/** Gathered edits of a copy of the guild's news. Called by: specs. */
function someEdits(): EditsRig {
  const { store } = aCopy();
  const guilds = new LuaSet<string>();
  guilds.add(GUILD);
  const packed: string[][] = [];
  const sent: string[] = [];
  /** An edit in words. Called by: liveEdits_spec.someEdits. */
  const wordsOf = ({ entry, base }: Edit): string =>
    `${entry.id} ${entry.lastUpdated - NOW} over ${base === undefined ? "nothing" : base.lastUpdated - NOW}`;
  const rig: EditsRig = {
    edits: createLiveEdits({
      store,
      log: { write: () => undefined },
      audience: "the guild",
      sender: { send: (text) => void sent.push(text), isIdle: () => rig.isIdle },
      pack: (edits) => {
        packed.push(edits.map((one) => wordsOf(one)));
        rig.hasScope = rig.hasScope && !rig.endsWhilePacking;
        return rig.tooLong ? undefined : "text";
      },
      scope: () => (rig.hasScope ? { ownGuild: GUILD, guilds } : undefined),
      isQuiet: () => rig.isQuiet,
      run: (job) => {
        if (!rig.isBusy) job();
        return !rig.isBusy;
      },
      uptime: () => rig.uptime,
      serverTime: () => NOW,
    }),
    store,
    write: (entry) => {
      const before = store.get("news", entry.id);
      store.put("news", entry, "local");
      rig.edits.note("news", entry, before);
    },
    packed,
    sent,
    uptime: 0,
    isQuiet: false,
    isIdle: true,
    isBusy: false,
    hasScope: true,
    endsWhilePacking: false,
    tooLong: false,
  };
  return rig;
}

describe("live edits", () => {
  it("are gathered for a second, then cast once", () => {
    const rig = someEdits();
    rig.write(anEntry("b", NOW));
    rig.uptime = 0.9;
    rig.write(anEntry("a", NOW));
    rig.edits.tick();
    assert.are.same([], rig.packed);
    rig.uptime = 1;
    rig.edits.tick();
    rig.edits.tick();
    assert.are.same([[["b 0 over nothing", "a 0 over nothing"]], ["text"]], [rig.packed, rig.sent]);
  });

  it("of one entry build on what the others held before the first", () => {
    const rig = someEdits();
    rig.store.put("news", anEntry("a", NOW - 9), "local");
    rig.write(anEntry("a", NOW));
    rig.write(anEntry("a", NOW + 1));
    rig.uptime = 1;
    rig.edits.tick();
    assert.are.same([["a 1 over -9"]], rig.packed);
  });

  it("build on what somebody else has said between two of them", () => {
    const rig = someEdits();
    rig.write(anEntry("a", NOW));
    rig.store.put("news", anEntry("a", NOW + 1), "Bob-Realm");
    rig.write(anEntry("a", NOW + 2));
    rig.uptime = 1;
    rig.edits.tick();
    assert.are.same([["a 2 over 1"]], rig.packed);
  });

  it("that are wanted by those who hold different versions go whole", () => {
    const rig = someEdits();
    const entry = anEntry("a", NOW);
    rig.store.put("news", entry, "local");
    rig.edits.note("news", entry, anEntry("a", NOW - 5));
    rig.edits.note("news", entry, anEntry("a", NOW - 6));
    rig.edits.note("news", entry, anEntry("a", NOW - 6));
    rig.uptime = 1;
    rig.edits.tick();
    assert.are.same([["a 0 over nothing"]], rig.packed);
  });

  it("which somebody else has replaced, or said, need not be said", () => {
    const rig = someEdits();
    for (const id of ["replaced", "said", "older", "unknown"]) rig.write(anEntry(id, NOW));
    rig.store.put("news", anEntry("replaced", NOW + 1), "Bob-Realm");
    rig.edits.onHeard("news", "said", NOW);
    rig.edits.onHeard("news", "older", NOW - 1);
    rig.edits.onHeard("news", "unknown", undefined);
    rig.uptime = 1;
    rig.edits.tick();
    assert.are.same([["older 0 over nothing", "unknown 0 over nothing"]], rig.packed);
  });

  it("wait while the game is busy, and while a cast is on its way", () => {
    const rig = someEdits();
    rig.isQuiet = true;
    rig.write(anEntry("a", NOW));
    rig.uptime = 5;
    rig.edits.tick();
    [rig.isQuiet, rig.isIdle] = [false, false];
    rig.edits.tick();
    assert.are.same([], rig.packed);
    rig.isIdle = true;
    rig.edits.tick();
    assert.are.equal(1, rig.packed.length);
  });

  it("wait for another second where there is no room for a job", () => {
    const rig = someEdits();
    rig.isBusy = true;
    rig.write(anEntry("a", NOW));
    rig.uptime = 1;
    rig.edits.tick();
    rig.isBusy = false;
    rig.edits.tick();
    assert.are.same([], rig.packed);
    rig.uptime = 2;
    rig.edits.tick();
    assert.are.same([["a 0 over nothing"]], rig.packed);
  });

  it("over forty are left to sessions, and the next ones are cast again", () => {
    const rig = someEdits();
    for (const number of $range(1, 41)) rig.write(anEntry(`a${number}`, NOW));
    rig.uptime = 1;
    rig.edits.tick();
    assert.are.same([], rig.packed);
    for (const number of $range(1, 40)) rig.write(anEntry(`b${number}`, NOW));
    rig.uptime = 2;
    rig.edits.tick();
    assert.are.equal(40, rig.packed[0]?.length);
  });

  it("are not said when too long, of another guild, from the future, or while the guild is unknown", () => {
    const rig = someEdits();
    rig.tooLong = true;
    rig.write(anEntry("a", NOW));
    rig.uptime = 1;
    rig.edits.tick();
    assert.are.same([1, 0], [rig.packed.length, rig.sent.length]);
    rig.tooLong = false;
    rig.write(anEntry("b", NOW, { guildName: "Others-Realm" }));
    rig.write(anEntry("c", NOW + 601));
    rig.uptime = 2;
    rig.edits.tick();
    rig.hasScope = false;
    rig.write(anEntry("d", NOW));
    rig.uptime = 3;
    rig.edits.tick();
    assert.are.equal(1, rig.packed.length);
  });

  it("are not said where the scope has ended while they were packed", () => {
    const rig = someEdits();
    rig.endsWhilePacking = true;
    rig.write(anEntry("a", NOW));
    rig.uptime = 1;
    rig.edits.tick();
    assert.are.same([1, []], [rig.packed.length, rig.sent]);
  });
});
