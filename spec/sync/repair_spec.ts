import type { Entry } from "../../src/model/entry";
import { createIdHashes, createPositionOf, saltOfDay, secondsWeight } from "../../src/reconcile/position";
import type { EntryStore } from "../../src/sync/ports";
import type { Repair } from "../../src/sync/repair";
import { createRepair, MAX_WANTED } from "../../src/sync/repair";
import { hash32 } from "../../src/sync/scopeHashes";
import { controlFrame } from "../../src/wire/frame";
import type { RecordByName } from "../../src/wire/protocol";
import { encodeRecords } from "../../src/wire/recordCodec";
import { unpackResidues } from "../../src/wire/residuePacking";
import { aCopy } from "./aCopy";
import { anEntry, GUILD, NOW } from "./rig";

const BOB = "Bob-Realm";
const SALT = saltOfDay(NOW);
const positionOf = createPositionOf(SALT, createIdHashes());

/** @noSelf */
interface RepairRig {
  readonly repair: Repair;
  readonly store: EntryStore;
  /** "id stamp over stamp" of what was handed over to be cast. */
  readonly noted: string[];
  readonly questions: { to: string; body: RecordByName["wanted"] }[];
  /** Lets everybody's moment come. */
  readonly pass: () => void;
  readonly asked: string[];
  /** Beacons said before a repair. */
  claims: number;
  isQuiet: boolean;
  canSpeak: boolean;
}

/** Repair of a copy of news, with the earlier versions of some. Called by: specs. */
function aRepair(news: readonly Entry[], earlier: readonly Entry[] = []): RepairRig {
  const { store, portraits } = aCopy();
  for (const entry of news) store.put("news", entry, "local");
  const guilds = new LuaSet<string>();
  guilds.add(GUILD);
  const noted: string[] = [];
  const questions: RepairRig["questions"] = [];
  const asked: string[] = [];
  let waiting: (() => void)[] = [];
  const rig: RepairRig = {
    repair: createRepair({
      store,
      portraits,
      history: { find: (_tableName, id, isWanted) => earlier.find((entry) => entry.id === id && isWanted(entry.lastUpdated)) },
      edits: {
        note: (_tableName, { id, lastUpdated }, base) =>
          void noted.push(`${id} ${lastUpdated - NOW} over ${base === undefined ? "nothing" : base.lastUpdated - NOW}`),
      },
      scope: () => ({ ownGuild: GUILD, guilds }),
      serverTime: () => NOW,
      after: (seconds, run) => {
        assert.is_true(seconds > 0 && seconds < 3);
        waiting.push(run);
      },
      run: (job) => {
        job();
        return true;
      },
      breathe: () => undefined,
      random: () => 0.5,
      users: () => 40,
      isQuiet: () => rig.isQuiet,
      canSpeakInGuild: () => rig.canSpeak,
      mayAsk: (peerHash, position) => {
        const key = `${peerHash} ${position}`;
        if (asked.includes(key)) return false;
        asked.push(key);
        return true;
      },
      claim: () => {
        rig.claims += 1;
      },
      send: (destination, record) => {
        if (record.name === "wanted") questions.push({ to: destination.kind === "guild" ? "guild" : destination.peer, body: record.body });
      },
    }),
    claims: 0,
    store,
    noted,
    questions,
    pass: () => {
      const due = waiting;
      waiting = [];
      for (const run of due) run();
    },
    asked,
    isQuiet: false,
    canSpeak: true,
  };
  return rig;
}

/** Position and weight of news as I hold them. Called by: specs. */
function lacking(id: string, held?: number): { position: number; weight: number } {
  return { position: positionOf("news", id), weight: held === undefined ? 0 : secondsWeight(held) };
}

describe("what is newer here than a beacon says", () => {
  it("is cast after a while, as what differs from the version there where the history has it", () => {
    const { repair, noted, pass } = aRepair([anEntry("a", NOW), anEntry("b", NOW), anEntry("c", NOW)], [anEntry("a", NOW - 5.5)]);
    const newerHere = [
      { tableName: "news", id: "a", remoteSeconds: NOW - 6 },
      { tableName: "news", id: "b", remoteSeconds: NOW - 7 },
      { tableName: "news", id: "c" },
    ] as const;
    repair.onDifference({ peer: BOB, salt: SALT, lacking: [], newerHere });
    assert.are.same([], noted);
    pass();
    assert.are.same(["a 0 over -5.5", "b 0 over nothing", "c 0 over nothing"], noted);
  });

  it("is not said where somebody else has said that version, or what cannot be told from it", () => {
    const ids = ["said", "newer", "older", "unclear", "other"];
    const { repair, noted, pass } = aRepair(ids.map((id) => anEntry(id, NOW)));
    repair.onDifference({ peer: BOB, salt: SALT, lacking: [], newerHere: ids.map((id) => ({ tableName: "news", id })) });
    repair.onHeard("news", "said", NOW);
    repair.onHeard("news", "newer", NOW + 1);
    repair.onHeard("news", "older", NOW - 1);
    repair.onHeard("news", "unclear", undefined);
    repair.onHeard("calendar", "other", NOW);
    pass();
    assert.are.same(["older 0 over nothing", "other 0 over nothing"], noted);
  });

  it("is said once however many beacons show it, and again when the next one still does", () => {
    const { repair, noted, pass } = aRepair([anEntry("a", NOW)]);
    const difference = { peer: BOB, salt: SALT, lacking: [], newerHere: [{ tableName: "news", id: "a" }] } as const;
    repair.onDifference(difference);
    repair.onDifference(difference);
    pass();
    assert.are.equal(1, noted.length);
    repair.onDifference(difference);
    pass();
    assert.are.equal(2, noted.length);
  });

  for (const [count, claims] of [
    [2, 0],
    [3, 1],
  ] as const) {
    it(`is announced by ${claims === 0 ? "no" : "a"} beacon where it is ${count} entries`, () => {
      const news = ["a", "b", "c"].slice(0, count).map((id) => anEntry(id, NOW));
      const rig = aRepair(news);
      rig.repair.onDifference({ peer: BOB, salt: SALT, lacking: [], newerHere: news.map(({ id }) => ({ tableName: "news", id })) });
      rig.pass();
      assert.are.same([count, claims], [rig.noted.length, rig.claims]);
    });
  }

  it("is left to somebody who holds the same and has said a beacon since", () => {
    const rig = aRepair(["a", "b", "c"].map((id) => anEntry(id, NOW)));
    const newerHere = ["a", "b", "c"].map((id) => ({ tableName: "news", id }) as const);
    rig.repair.onDifference({ peer: BOB, salt: SALT, lacking: [], newerHere });
    rig.repair.onEqualBeacon();
    rig.pass();
    assert.are.same([[], 0], [rig.noted, rig.claims]);
    rig.repair.onDifference({ peer: BOB, salt: SALT, lacking: [], newerHere });
    rig.pass();
    assert.are.equal(3, rig.noted.length);
  });

  it("is not said in a version that has been replaced meanwhile", () => {
    const { repair, store, noted, pass } = aRepair([anEntry("a", NOW)]);
    repair.onDifference({
      peer: BOB,
      salt: SALT,
      lacking: [],
      newerHere: [
        { tableName: "news", id: "a" },
        { tableName: "news", id: "none" },
      ],
    });
    store.put("news", anEntry("a", NOW + 1), BOB);
    pass();
    assert.are.same([], noted);
  });

  it("is bounded", () => {
    const news: Entry[] = [];
    for (const number of $range(1, 300)) news.push(anEntry(`e${number}`, NOW));
    const { repair, noted, pass } = aRepair(news);
    repair.onDifference({ peer: BOB, salt: SALT, lacking: [], newerHere: news.map(({ id }) => ({ tableName: "news", id })) });
    pass();
    assert.are.equal(200, noted.length);
  });
});

describe("what is lacking here by a beacon", () => {
  it("is asked of the one who said it, by position and weight", () => {
    const { repair, questions, pass } = aRepair([anEntry("old", NOW - 5)]);
    repair.onDifference({ peer: BOB, salt: SALT, lacking: [lacking("old", NOW - 5), lacking("none")], newerHere: [] });
    assert.are.same([], questions);
    pass();
    const [question] = questions;
    const residues = question && unpackResidues(question.body.wanted.text, question.body.wanted.count);
    const { position, weight } = lacking("old", NOW - 5);
    assert.are.same(["guild", hash32(BOB), SALT], [question?.to, question?.body.peerHash, question?.body.salt]);
    assert.are.same([position, weight, lacking("none").position, 0], residues);
  });

  it("is not asked for where it has come meanwhile, or somebody else has asked", () => {
    const { repair, store, questions, asked, pass } = aRepair([anEntry("old", NOW - 5)]);
    repair.onDifference({ peer: BOB, salt: SALT, lacking: [lacking("old", NOW - 5), lacking("none"), lacking("asked")], newerHere: [] });
    store.put("news", anEntry("old", NOW), BOB);
    store.put("news", anEntry("none", NOW), BOB);
    asked.push(`${hash32(BOB)} ${lacking("asked").position}`);
    pass();
    assert.are.same([], questions);
  });

  it("is asked by whisper without the right to speak, and not at all while the game is busy", () => {
    const rig = aRepair([]);
    rig.canSpeak = false;
    rig.repair.onDifference({ peer: BOB, salt: SALT, lacking: [lacking("a")], newerHere: [] });
    rig.pass();
    assert.are.equal(BOB, rig.questions[0]?.to);
    rig.isQuiet = true;
    rig.repair.onDifference({ peer: BOB, salt: SALT, lacking: [lacking("b")], newerHere: [] });
    rig.pass();
    assert.are.equal(1, rig.questions.length);
  });

  it("fills one frame at most", () => {
    const { repair, questions, pass } = aRepair([]);
    const many: { position: number; weight: number }[] = [];
    for (const number of $range(1, 200)) many.push(lacking(`e${number}`));
    repair.onDifference({ peer: BOB, salt: SALT, lacking: many, newerHere: [] });
    pass();
    const [question] = questions;
    assert.are.equal(2 * MAX_WANTED, question?.body.wanted.count);
    const header = { sessionId: 0, nonce: 0, fromInitiator: false };
    assert.is_true(question !== undefined && controlFrame(header, encodeRecords([{ name: "wanted", body: question.body }])).ok);
  });
});
