import type { Entry } from "../../src/model/entry";
import { createIdHashes, createPositionOf, secondsWeight } from "../../src/reconcile/position";
import { createEntryBatches } from "../../src/sync/entryBatches";
import type { SessionContext } from "../../src/sync/sessionContext";
import { beginTable } from "../../src/sync/sessionContext";
import { decodeBatch } from "../../src/wire/batch";
import { outlineOf } from "../../src/wire/outline";
import { tableOf } from "../store/samples";
import { noCompressor } from "../wire/samples";
import { aCopy } from "./aCopy";
import type { SilentLink } from "./aSession";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const TEXT = string.rep("word ", 300);
const positionOf = createPositionOf(0, createIdHashes());
/** The version of a before the one held now. */
const EARLIER = anEntry("a", NOW - 100, { data: { title: "before", text: TEXT } });
const ENTRY = anEntry("a", NOW, { data: { title: "now", text: `${TEXT}more` } });
const HELD_THERE = secondsWeight(EARLIER.lastUpdated);

/**
 * Sends some of the news; `versions` are in the history. Says the length and the ids of each batch.
 * Called by: specs.
 */
function send(
  session: SessionContext,
  ids: readonly string[],
  versions: readonly Entry[] = [],
  currentScope = session.scope,
): [bytes: number, ids: string[]][] {
  const { store, portraits } = aCopy({ news: tableOf(ENTRY, anEntry("b", NOW), anEntry("else", NOW, { guildName: "Others-Realm" })) });
  const sendData = createEntryBatches({
    store,
    history: { find: (_tableName, id, isWanted) => versions.find((version) => version.id === id && isWanted(version.lastUpdated)) },
    log: { write: () => undefined },
    compressor: noCompressor,
    portraits,
    breathe: () => undefined,
    currentScope: () => currentScope,
  });
  sendData(session, ids, undefined);
  const batches: [bytes: number, ids: string[]][] = [];
  for (const record of (session.link as SilentLink).said) {
    if (record.name !== "entries") continue;
    const batch = decodeBatch(record.body.batch, noCompressor, (position) => (position === positionOf("news", "a") ? EARLIER : undefined));
    batches.push([record.body.batch.length, batch.ok ? batch.value.entries.map(({ id }) => id) : [batch.reason]]);
  }
  return batches;
}

/** A session in the middle of the news, with a peer who holds a version of this weight. Called by: specs. */
function inTheNews(weight = 0): SessionContext {
  const session = aSession();
  beginTable(session, "news");
  session.heldThere = { a: weight };
  return session;
}

describe("entries on their way out", () => {
  it("are those that are there and may be spoken of", () => {
    const session = inTheNews();
    const [batch] = send(session, ["a", "gone", "else", "b"]);
    assert.are.same([["a", "b"], 2], [batch?.[1], session.underWay.entries]);
    assert.are.same([], send(inTheNews(), ["gone"]));
  });

  it("leave out what is not in my scope any more, whatever the session was begun with", () => {
    assert.are.same([], send(inTheNews(), ["a", "b"], [], { ownGuild: "", guilds: new LuaSet() }));
    const session = inTheNews();
    session.standing = { kind: "partner", federation: { id: "f1", key: "k" }, guild: 1 };
    assert.are.same([], send(session, ["a", "b"]));
  });

  it("are none while no table is at work", () => {
    assert.are.same([], send(aSession(), ["a"]));
  });

  it("travel as what differs from the version held there, where the history has it", () => {
    const [delta] = send(inTheNews(HELD_THERE), ["a"], [EARLIER]);
    assert.are.same([true, ["a"]], [(delta?.[0] ?? 0) < 100, delta?.[1]]);
  });

  for (const [what, weight, versions] of [
    ["where nothing is held there", 0, [EARLIER]],
    ["where the history has another version", HELD_THERE + 1, [EARLIER]],
    ["where the history has none", HELD_THERE, []],
  ] as const) {
    it(`travel whole ${what}`, () => {
      const [whole] = send(inTheNews(weight), ["a"], versions);
      assert.are.same([true, ["a"]], [(whole?.[0] ?? 0) > TEXT.length, whole?.[1]]);
    });
  }

  it("travel by the outline of what is held there, where the history has nothing", () => {
    const session = inTheNews(HELD_THERE);
    session.outlinesThere = { a: outlineOf(EARLIER) ?? [] };
    const [changed] = send(session, ["a"]);
    assert.are.same([true, ["a"]], [(changed?.[0] ?? 0) < TEXT.length / 2, changed?.[1]]);
  });
});
