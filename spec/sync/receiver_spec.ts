import { ALL } from "../../src/model/syncMode";
import { controlFrame, decodeFrame, encodeFrame } from "../../src/wire/frame";
import { createLink } from "../../src/wire/link";
import type { WireRecord } from "../../src/wire/protocol";
import { decodeRecords, encodeRecords } from "../../src/wire/recordCodec";
import { MAX_TURNS } from "../../src/sync/receiver";
import { hash32 } from "../../src/sync/scopeHashes";
import { createDice } from "../support/dice";
import { anyText } from "../wire/samples";
import { AMY, ANN, federatedRig, LIONS, ownEntry, TIGERS, TOM } from "./federated";
import type { Rig } from "./rig";
import { anEntry, aRig, NOW } from "./rig";

const ALICE = "Alice-Realm";
const BOB = "Bob-Realm";

/** A control frame of another protocol version. Called by: specs. */
function foreignFrame(): string {
  const frame = controlFrame({ sessionId: 5, nonce: 0, fromInitiator: true }, encodeRecords([{ name: "unknown", body: {} }]));
  return frame.ok ? encodeFrame({ ...frame.value, version: 2 }) : "";
}

describe("the receiver", () => {
  it("gives strangers no answer of any kind, and nothing of theirs changes anything", () => {
    const rig = aRig();
    rig.player(ALICE).engine().startSync(BOB, ALL);
    rig.advance(0.05);
    const opening = rig.sent[0]?.text ?? "";
    rig.player(ALICE).engine().stop();
    rig.advance(1);
    const before = rig.sent.length;
    rig.deliver(BOB, "Eve-Realm", opening);
    rig.deliver(BOB, "Eve-Realm", foreignFrame());
    rig.advance(5);
    assert.are.equal(before, rig.sent.length);
    assert.is_nil(rig.player(BOB).engine().book.current());
  });

  it("lets requests wait until the roster is loaded, and then serves them", () => {
    const rig = aRig();
    const bob = rig.player(BOB);
    bob.isRosterLoaded = false;
    rig.player(ALICE).write("news", anEntry("n1", NOW - 1));
    rig.player(ALICE).engine().startSync(BOB, ALL);
    rig.advance(2);
    bob.engine().onRosterChanged();
    rig.advance(1);
    assert.are.same([], bob.heard);
    bob.isRosterLoaded = true;
    bob.engine().onRosterChanged();
    rig.advance(10);
    assert.are.same([`SyncStarted ${ALICE} all 0`, `SyncFinished ${ALICE} identical`], bob.heard);
  });

  it("says once a minute and guard what it drops of a stranger, and leaves the rest of the log alone", () => {
    const rig = aRig();
    const before = rig.player(ALICE).logLines.length;
    for (const _ of $range(1, 600)) rig.deliver(ALICE, "Eve-Realm", "garbage");
    assert.are.equal(before + 2, rig.player(ALICE).logLines.length);
  });

  it("lets nothing of a session that is over disturb the one at work", () => {
    const rig = aRig({ ranks: { [ALICE]: 0, [BOB]: 5, "Carol-Realm": 5 } });
    rig.player(ALICE).write("news", anEntry("n1", NOW - 1));
    rig.player(ALICE).engine().startSync(BOB, ALL);
    rig.advance(20);
    const past = rig.sent.find(({ from }) => from === BOB)?.text ?? "";
    const frame = decodeFrame(past);
    assert.is_true(frame.ok);
    rig.player(ALICE).engine().startSync("Carol-Realm", ALL);
    rig.advance(0.1);
    if (frame.ok) rig.deliver(ALICE, BOB, encodeFrame({ ...frame.value, nonce: frame.value.nonce + 1 }));
    rig.advance(20);
    const { heard } = rig.player(ALICE);
    assert.are.same(["SyncStarted Carol-Realm all 0", "SyncFinished Carol-Realm identical"], heard.slice(2));
  });

  it("lets a flood of frames of no session in one instant take no room from the session at work", () => {
    const ranks: Record<string, number> = { [ALICE]: 0, [BOB]: 5 };
    for (const number of $range(1, 40)) ranks[`Mallory${number}-Realm`] = 5;
    const rig = aRig({ ranks });
    const alice = rig.player(ALICE);
    rig.player(BOB).write("news", anEntry("n1", NOW - 1));
    alice.engine().startSync(BOB, ALL);
    rig.advance(0.05);
    const opening = rig.sent[0]?.text ?? "";
    assert.are_not.equal("", opening);
    for (const number of $range(1, 40)) {
      for (const _ of $range(1, 280)) rig.deliver(ALICE, `Mallory${number}-Realm`, opening);
      rig.advance(0.05);
    }
    rig.advance(20);
    assert.are.same([`SyncStarted ${BOB} all 0`, `SyncFinished ${BOB} identical`], alice.heard.slice(0, 2));
  });

  it("ends a session whose peer never comes to an end", () => {
    const rig = aRig({ isLost: ({ from }) => from === BOB });
    const bob = rig.player(BOB);
    /** Nobody hears the answers; each question ends a turn. Called by: link.sayControl, turnFrames.push. */
    const push = (_class: unknown, text: string): boolean => {
      rig.deliver(BOB, ALICE, text);
      rig.advance(0.05);
      return true;
    };
    const link = createLink({ push, uptime: () => 0 }, 4711, true, 0);
    link.say({ name: "opening", body: { user: BOB, days: 0 } });
    for (const _ of $range(1, MAX_TURNS + 1)) {
      assert.are.same([], bob.heard.slice(1));
      link.say({ name: "metadataRequest", body: { tableName: "news" } });
      link.endTurn();
    }
    assert.are.equal(`SyncFinished ${ALICE} damaged`, bob.heard[1]);
  });

  it("answers another protocol version once a minute", () => {
    const rig = aRig();
    for (const _ of $range(1, 10)) {
      rig.deliver(ALICE, BOB, foreignFrame());
      rig.advance(1);
    }
    assert.are.equal(1, rig.sent.length);
    rig.advance(60);
    rig.deliver(ALICE, BOB, foreignFrame());
    rig.advance(1);
    assert.are.equal(2, rig.sent.length);
  });

  it("ends my session as version when the peer answers in another one", () => {
    const rig = aRig({ isLost: () => true });
    rig.player(ALICE).engine().startSync(BOB, ALL);
    rig.advance(1);
    rig.deliver(ALICE, BOB, foreignFrame());
    assert.are.equal(`SyncFinished ${BOB} version`, rig.player(ALICE).heard[1]);
  });

  for (const seed of $range(1, 10)) {
    it(`survives garbage from a member while a session runs (seed ${seed})`, () => {
      const dice = createDice(seed);
      const rig = aRig({ ranks: { [ALICE]: 0, [BOB]: 5, "Mallory-Realm": 5 } });
      const alice = rig.player(ALICE);
      for (const number of $range(1, 20)) rig.player(BOB).write("news", anEntry(`n${number}`, NOW - number));
      alice.engine().startSync(BOB, ALL);
      for (const _ of $range(1, 100)) {
        const seen = rig.sent[dice.roll(math.max(1, rig.sent.length)) - 1]?.text ?? "";
        rig.deliver(ALICE, "Mallory-Realm", dice.chance(50) ? anyText(dice, dice.roll(255)) : seen);
        rig.advance(0.05);
      }
      rig.advance(30);
      assert.are.same([`SyncStarted ${BOB} all 0`, `SyncFinished ${BOB} identical`], [alice.heard[0], alice.heard[1]]);
      assert.are.same([], alice.errors);
      assert.are.equal(alice.heard.length, 2 * alice.results.length);
    });
  }
});

describe("what members of a guild say to each other outside of sessions", () => {
  const NOTHING = { count: 0, text: "" };
  const WORDS: readonly WireRecord[] = [
    { name: "who", body: {} },
    {
      name: "here",
      body: { version: "9", scope: 0, isBusy: false, isBridge: true, isAutomatic: true, salt: 0, summaries: [], symbols: NOTHING },
    },
    { name: "wanted", body: { peerHash: hash32(ANN), salt: 0, wanted: NOTHING } },
  ];

  /**
   * The names of records that Ann has whispered to somebody outside of turns, or said to her guild.
   * Called by: specs.
   */
  function wordsOfAnn(rig: Rig): string[] {
    const words: string[] = [];
    for (const { from, destination, text } of rig.sent) {
      const frame = from === ANN && (destination.kind === "guild" || destination.peer !== AMY) ? decodeFrame(text) : undefined;
      const records = frame?.ok === true && frame.value.control ? decodeRecords(frame.value.body) : undefined;
      const word = records?.ok === true ? records.value[0]?.name : undefined;
      if (word === "here" || word === "wanted") words.push(word);
    }
    return words;
  }

  /** Each of the words comes to Ann by whisper, with this session's number. Called by: specs. */
  function whisperToAnn(rig: Rig, from: string, sessionId: number): void {
    for (const record of WORDS) {
      const frame = controlFrame({ sessionId, nonce: 0, fromInitiator: true }, encodeRecords([record]));
      if (frame.ok) rig.deliver(ANN, from, encodeFrame(frame.value));
    }
  }

  it("is heard from members alone, and neither from a stranger nor from a proved partner, whose session goes on", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    for (const number of $range(1, 200)) rig.player(TOM).write("news", ownEntry(TIGERS, `n${number}`));
    rig.player(TOM).engine().startSync(ANN, ALL);
    rig.advance(0.9);
    const session = rig.player(ANN).engine().book.current();
    assert.are.same([TOM, "partner"], [session?.peer, session?.standing.kind]);
    for (const [from, sessionId] of [
      [TOM, session?.id ?? 0],
      [TOM, 0],
      ["Eve-Realm", 0],
    ] as const) {
      whisperToAnn(rig, from, sessionId);
    }
    rig.advance(30);
    assert.are.same([], wordsOfAnn(rig));
    for (const name of [TOM, "Eve-Realm"]) assert.is_nil(rig.player(ANN).engine().peers.get(name));
    assert.are.equal(`SyncFinished ${ANN} identical`, rig.player(TOM).heard[1]);
    whisperToAnn(rig, AMY, 0);
    rig.advance(3);
    assert.are.equal("9", rig.player(ANN).engine().peers.get(AMY)?.version);
  });

  it("is not said to a partner's guild", () => {
    const rig = federatedRig([LIONS, TIGERS]);
    rig.player(TOM).engine().startSync(ANN, ALL);
    rig.advance(30);
    const before = rig.sent.filter(({ from }) => from === ANN || from === AMY).length;
    rig.player(TOM).engine().startSync(undefined, ALL);
    rig.advance(2);
    assert.is_true(rig.sent.some(({ from, destination }) => from === TOM && destination.kind === "guild"));
    assert.are.equal(before, rig.sent.filter(({ from }) => from === ANN || from === AMY).length);
  });
});
