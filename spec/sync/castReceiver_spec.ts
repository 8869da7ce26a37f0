import type { Entry } from "../../src/model/entry";
import type { TableName } from "../../src/model/tables";
import type { CastReceiver, CastReceiverDeps } from "../../src/sync/castReceiver";
import { createCastReceiver } from "../../src/sync/castReceiver";
import { createCastPacking } from "../../src/sync/castPacking";
import type { EntryStore } from "../../src/sync/ports";
import { nextBatch } from "../../src/wire/batch";
import { castToFrames } from "../../src/wire/castFrames";
import type { WireRecord } from "../../src/wire/protocol";
import { encodeRecords } from "../../src/wire/recordCodec";
import { noCompressor, runCompressor } from "../wire/samples";
import { aCopy } from "./aCopy";
import { anEntry, GUILD, NOW } from "./rig";

const BOB = "Bob-Realm";
const LONG = string.rep("long ", 100);

/** @noSelf */
interface ReceiverRig {
  readonly receiver: CastReceiver;
  readonly store: EntryStore;
  /** What the receiver has done, in words. */
  readonly done: string[];
  readonly pending: ((this: void) => void)[];
  isLoaded: boolean;
  isPartner: boolean;
  waits: boolean;
  /** Lets a text come as a cast. */
  readonly hear: (text: string, channel?: string, sender?: string) => void;
  readonly hearEntries: (entries: readonly Entry[], base?: Entry, channel?: string, sender?: string) => void;
}

let streamId = 0;

/** Alice's entrance over some news; Bob is a member, nobody else. Called by: specs. */
function aReceiver(news: readonly Entry[] = [], compressor = noCompressor): ReceiverRig {
  const { store, portraits } = aCopy();
  for (const entry of news) store.put("news", entry, "local");
  const guilds = new LuaSet<string>();
  guilds.add(GUILD);
  const done: string[] = [];
  const pending: ((this: void) => void)[] = [];
  const deps: CastReceiverDeps = {
    store,
    portraits,
    compressor,
    roster: { isLoaded: () => rig.isLoaded, isMember: (name) => name === BOB },
    isPartner: () => rig.isPartner,
    gate: {
      admit: ({ peer }, tableName, entry) => {
        const held = store.get(tableName, entry.id);
        if (held !== undefined && held.lastUpdated >= entry.lastUpdated) {
          done.push(`left ${tableName} ${entry.id} ${entry.lastUpdated - NOW}`);
          return "leave";
        }
        if (entry.deleted) return "wait";
        store.put(tableName, entry, peer);
        return "apply";
      },
    },
    gateReport: { dropMessage: (guard, sender, reason) => void done.push(`${guard}: ${sender}: ${reason}`) },
    mutes: { mute: (sender) => void done.push(`muted ${sender}`) },
    scope: () => ({ ownGuild: GUILD, guilds }),
    run: (job) => {
      if (rig.waits) pending.push(job);
      else job();
      return true;
    },
    breathe: () => undefined,
    uptime: () => 0,
    serverTime: () => NOW,
    onHeard: (tableName: TableName, id, lastUpdated) =>
      void done.push(`heard ${tableName} ${id} ${lastUpdated === undefined ? "?" : lastUpdated - NOW}`),
    onHeld: () => void done.push("held"),
    onApplied: ({ sender, tableName, entry }, before, wasWhispered) =>
      void done.push(`${sender} ${wasWhispered ? "whispered" : "said"} ${tableName} ${entry.id} over ${sinceNow(before)}`),
  };
  const rig: ReceiverRig = {
    receiver: createCastReceiver(deps),
    store,
    done,
    pending,
    isLoaded: true,
    isPartner: false,
    waits: false,
    hear: (text, channel = "GUILD", sender = BOB) => {
      streamId += 1;
      const frames = castToFrames(text, streamId);
      if (frames.ok) for (const frame of frames.value) rig.receiver.onFrame(frame, channel, sender);
    },
    hearEntries: (entries, base, channel, sender) => {
      const pack = createCastPacking({ compressor: noCompressor, serverTime: () => NOW, breathe: () => undefined });
      rig.hear(pack(entries.map((entry) => ({ tableName: "news", entry, base }))) ?? "", channel, sender);
    },
  };
  return rig;
}

/** When a version was made, from now. Called by: castReceiver_spec.onApplied. */
function sinceNow(entry: Entry | undefined): string {
  return entry === undefined ? "nothing" : tostring(entry.lastUpdated - NOW);
}

/** A record of news. Called by: specs. */
function newsRecord(entries: readonly Entry[]): WireRecord {
  const { text } = nextBatch(
    entries.map((entry) => ({ entry })),
    0,
    noCompressor,
  );
  return { name: "entries", body: { tableName: "news", batch: text } };
}

describe("a cast that comes in", () => {
  it("brings its entries, and everybody knows that they were said", () => {
    const { store, done, hearEntries } = aReceiver([anEntry("a", NOW - 5)]);
    hearEntries([anEntry("a", NOW), anEntry("b", NOW)]);
    assert.are.same(["heard news a 0", "heard news b 0", `${BOB} said news a over -5`, `${BOB} said news b over nothing`], done);
    assert.are.same([NOW, NOW], [store.get("news", "a")?.lastUpdated, store.get("news", "b")?.lastUpdated]);
  });

  it("may bring a deletion that has to wait, which is told", () => {
    const { done, hearEntries } = aReceiver([anEntry("a", NOW - 5)]);
    hearEntries([anEntry("a", NOW, { deleted: true })]);
    assert.are.same(["heard news a 0", "held"], done);
  });

  it("changes what is held by its deltas", () => {
    const held = anEntry("a", NOW - 5, { data: { title: "Before", content: LONG } });
    const next = anEntry("a", NOW, { data: { title: "After", content: LONG } });
    const { store, hearEntries } = aReceiver([held]);
    hearEntries([next], held);
    assert.are.same(next, store.get("news", "a"));
  });

  it("that builds on another version is missed, but was heard", () => {
    const base = anEntry("a", NOW - 5, { data: { title: "Before", content: LONG } });
    const other = anEntry("a", NOW - 4, { data: { title: "Else", content: LONG } });
    const { store, done, hearEntries } = aReceiver([other]);
    hearEntries([anEntry("a", NOW, { data: { title: "After", content: LONG } })], base);
    assert.are.same([other, ["heard news a ?"]], [store.get("news", "a"), done]);
    const empty = aReceiver();
    empty.hearEntries([anEntry("a", NOW, { data: { title: "After", content: LONG } })], base);
    assert.are.same([], empty.done);
  });

  it("that is known already is not judged, and one that is older changes nothing", () => {
    const { store, done, hearEntries } = aReceiver([anEntry("a", NOW)]);
    hearEntries([anEntry("a", NOW)]);
    hearEntries([anEntry("a", NOW - 1)]);
    assert.are.same(["heard news a 0", "heard news a -1", "left news a -1"], done);
    assert.are.equal(NOW, store.get("news", "a")?.lastUpdated);
  });

  it("by whisper of a member is taken, and not known to others", () => {
    const { done, hearEntries } = aReceiver();
    hearEntries([anEntry("a", NOW)], undefined, "WHISPER");
    assert.are.same([`${BOB} whispered news a over nothing`], done);
  });

  it("by whisper of a stranger is dropped, unless he is a proven partner", () => {
    const rig = aReceiver();
    rig.hearEntries([anEntry("a", NOW)], undefined, "WHISPER", "Eve-Realm");
    assert.are.same(["sender: Eve-Realm: a cast of a stranger"], rig.done);
    rig.isPartner = true;
    rig.hearEntries([anEntry("a", NOW)], undefined, "WHISPER", "Eve-Realm");
    assert.are.equal("Eve-Realm whispered news a over nothing", rig.done[1]);
  });

  it("is passed over until the roster tells who is who", () => {
    const rig = aReceiver();
    rig.isLoaded = false;
    rig.hearEntries([anEntry("a", NOW)]);
    assert.are.same([], rig.done);
  });

  const unreadable: readonly (readonly [what: string, text: string, reason: string])[] = [
    ["garbage", "garbage", "malformed transfer"],
    ["a record that is no entries", encodeRecords([{ name: "unknown", body: {} }]), "it says unknown"],
    ["a batch that is none", encodeRecords([{ name: "entries", body: { tableName: "news", batch: "x" } }]), "malformed envelope"],
  ];
  for (const [what, text, reason] of unreadable) {
    it(`is dropped when it is ${what}`, () => {
      const { done, hear } = aReceiver();
      hear(text);
      assert.are.same([`shape: ${BOB}: a cast that cannot be read: ${reason}`], done);
    });
  }

  it("keeps what it brought before something that cannot be read", () => {
    const { store, hear } = aReceiver();
    hear(encodeRecords([newsRecord([anEntry("a", NOW)]), { name: "unknown", body: {} }, newsRecord([anEntry("b", NOW)])]));
    assert.are.same([true, false], [store.get("news", "a") !== undefined, store.get("news", "b") !== undefined]);
  });

  it("of more than forty entries is none of ours", () => {
    const entries: Entry[] = [];
    for (const number of $range(1, 41)) entries.push(anEntry(`e${number}`, NOW));
    const { store, done, hear } = aReceiver();
    hear(encodeRecords([newsRecord(entries)]));
    assert.are.same([], [...store.sortedIds("news")]);
    assert.are.same([`shape: ${BOB}: a cast that cannot be read: more than 40 entries`], done);
    const inTwo = aReceiver();
    inTwo.hear(encodeRecords([newsRecord(entries.slice(0, 30)), newsRecord(entries.slice(30))]));
    assert.are.equal(30, inTwo.store.sortedIds("news").length);
  });

  it("that inflates without end silences its sender", () => {
    const { done, hear } = aReceiver([], runCompressor);
    const bomb = `${string.char(4)}${string.char(0, 0, 0, 0)}${string.char(1, 7)}99999xa`;
    hear(encodeRecords([{ name: "entries", body: { tableName: "news", batch: bomb } }]));
    assert.are.equal(`muted ${BOB}`, done[1]);
  });

  it("waits its turn with sixty others, and the next is dropped", () => {
    const rig = aReceiver();
    rig.waits = true;
    for (const number of $range(1, 61)) rig.hearEntries([anEntry(`e${number}`, NOW)]);
    assert.are.same([60, [`session: ${BOB}: too many casts at once`]], [rig.pending.length, rig.done]);
    for (const job of rig.pending) job();
    rig.waits = false;
    rig.hearEntries([anEntry("last", NOW)]);
    assert.are.equal(61, rig.store.sortedIds("news").length);
  });
});
