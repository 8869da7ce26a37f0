import type { Entry } from "../../src/model/entry";
import { createIdHashes, createPositionOf, saltOfDay, secondsWeight } from "../../src/reconcile/position";
import { MAX_WANTED } from "../../src/sync/repair";
import type { OnWanted } from "../../src/sync/repairAnswers";
import { createRepairAnswers } from "../../src/sync/repairAnswers";
import { hash32 } from "../../src/sync/scopeHashes";
import type { RecordByName } from "../../src/wire/protocol";
import { packResidues } from "../../src/wire/residuePacking";
import { aCopy } from "./aCopy";
import { anEntry, GUILD, NOW } from "./rig";

const [ALICE, BOB, CAROL] = ["Alice-Realm", "Bob-Realm", "Carol-Realm"];
const SALT = saltOfDay(NOW);
const positionOf = createPositionOf(SALT, createIdHashes());

/** @noSelf */
interface AnswersRig {
  onWanted: OnWanted;
  /** "id over stamp" of what was handed over to be cast. */
  readonly noted: string[];
  readonly asked: string[];
  readonly dropped: string[];
  uptime: number;
}

/** Alice's answers over some news and the versions before; Bob and Carol are members. Called by: specs. */
function someAnswers(news: readonly Entry[], earlier: readonly Entry[] = []): AnswersRig {
  const { store, portraits } = aCopy();
  for (const entry of news) store.put("news", entry, "local");
  const guilds = new LuaSet<string>();
  guilds.add(GUILD);
  const rig: AnswersRig = { onWanted: () => undefined, noted: [], asked: [], dropped: [], uptime: 0 };
  rig.onWanted = createRepairAnswers({
    store,
    portraits,
    history: { find: (_tableName, id, isWanted) => earlier.find((entry) => entry.id === id && isWanted(entry.lastUpdated)) },
    edits: {
      note: (_tableName, { id }, base) => void rig.noted.push(`${id} over ${base === undefined ? "nothing" : base.lastUpdated - NOW}`),
    },
    roster: { ownName: () => ALICE, isMember: (name) => name === BOB || name === CAROL },
    gateReport: { dropMessage: (guard, sender) => void rig.dropped.push(`${guard} ${sender}`) },
    scope: () => ({ ownGuild: GUILD, guilds }),
    run: (job) => {
      job();
      return true;
    },
    breathe: () => undefined,
    uptime: () => rig.uptime,
    serverTime: () => NOW,
    onAsked: (peerHash, position) => void rig.asked.push(`${peerHash} ${position}`),
  });
  return rig;
}

/** A question to Alice for news, each with the stamp of the version held by the asker. Called by: specs. */
function wanted(ids: readonly string[], held?: number, changed: Partial<RecordByName["wanted"]> = {}): RecordByName["wanted"] {
  const residues: number[] = [];
  for (const id of ids) residues.push(positionOf("news", id), held === undefined ? 0 : secondsWeight(held));
  return { peerHash: hash32(ALICE), salt: SALT, wanted: { count: residues.length, text: packResidues(residues) }, ...changed };
}

describe("a question for entries", () => {
  it("is answered with the entries, as what differs from the version there where the history has it", () => {
    const { onWanted, noted } = someAnswers([anEntry("a", NOW), anEntry("b", NOW)], [anEntry("a", NOW - 5)]);
    onWanted(BOB, wanted(["a", "b", "none"], NOW - 5));
    assert.are.same(["a over -5", "b over nothing"], noted);
  });

  it("is answered whole where nothing is held there, and not where the same is", () => {
    const rig = someAnswers([anEntry("a", NOW)], [anEntry("a", NOW - 5)]);
    rig.onWanted(BOB, wanted(["a"], NOW));
    rig.onWanted(CAROL, wanted(["a"]));
    assert.are.same(["a over nothing"], rig.noted);
  });

  it("is answered once in ten seconds for each entry, whoever asks", () => {
    const rig = someAnswers([anEntry("a", NOW)]);
    for (const second of $range(0, 9)) {
      rig.uptime = second;
      rig.onWanted(second % 2 === 0 ? BOB : CAROL, wanted(["a"]));
    }
    assert.are.equal(1, rig.noted.length);
    rig.uptime = 10;
    rig.onWanted(BOB, wanted(["a"]));
    assert.are.equal(2, rig.noted.length);
  });

  it("is heard once a second of one player", () => {
    const rig = someAnswers([anEntry("a", NOW), anEntry("b", NOW)]);
    rig.onWanted(BOB, wanted(["a"]));
    rig.onWanted(BOB, wanted(["b"]));
    assert.are.same(["a over nothing"], rig.noted);
    rig.uptime = 1;
    rig.onWanted(BOB, wanted(["b"]));
    assert.are.equal(2, rig.noted.length);
  });

  it("brings forty entries at once at most, and one a second in the long run", () => {
    const news: Entry[] = [];
    for (const number of $range(1, 400)) news.push(anEntry(`e${number}`, NOW));
    const rig = someAnswers(news);
    for (const second of $range(0, 20)) {
      rig.uptime = second;
      rig.onWanted(BOB, wanted(news.slice(second * 18, second * 18 + 18).map(({ id }) => id)));
    }
    assert.are.equal(60, rig.noted.length);
  });

  it("put to somebody else is remembered, not answered", () => {
    const { onWanted, noted, asked } = someAnswers([anEntry("a", NOW)]);
    onWanted(BOB, wanted(["a"], undefined, { peerHash: hash32(CAROL) }));
    assert.are.same([[], [`${hash32(CAROL)} ${positionOf("news", "a")}`]], [noted, asked]);
  });

  it("of a stranger, or under another salt than the day's, costs nothing", () => {
    const { onWanted, noted } = someAnswers([anEntry("a", NOW)]);
    onWanted("Eve-Realm", wanted(["a"]));
    onWanted(BOB, wanted(["a"], undefined, { salt: (SALT + 1) % 65536 }));
    assert.are.same([], noted);
  });

  it("that no GuildHelper asks is dropped", () => {
    const { onWanted, dropped } = someAnswers([]);
    const tooMany: string[] = [];
    for (const number of $range(1, MAX_WANTED + 1)) tooMany.push(`e${number}`);
    onWanted(BOB, wanted(tooMany));
    onWanted(BOB, wanted(["a"], undefined, { wanted: { count: 1, text: packResidues([5]) } }));
    onWanted(BOB, wanted(["a"], undefined, { wanted: { count: 2, text: "" } }));
    assert.are.same(["shape Bob-Realm", "shape Bob-Realm", "shape Bob-Realm"], dropped);
  });
});
