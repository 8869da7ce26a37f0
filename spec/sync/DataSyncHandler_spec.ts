import type { Entry } from "../../src/model/entry";
import { daysMode } from "../../src/model/syncMode";
import { createIdHashes, createPositionOf, saltOfDay, SALT_LIMIT, secondsWeight } from "../../src/reconcile/position";
import { unpackResidues } from "../../src/wire/residuePacking";
import { createClosingProof } from "../../src/sync/closingProof";
import type { DataSyncHandler } from "../../src/sync/DataSyncHandler";
import { createDataSyncHandler } from "../../src/sync/DataSyncHandler";
import type { SessionContext } from "../../src/sync/sessionContext";
import { beginTable } from "../../src/sync/sessionContext";
import { decodeBatch } from "../../src/wire/batch";
import { RUNGS } from "../../src/wire/protocol";
import { noCompressor } from "../wire/samples";
import { aCopy } from "./aCopy";
import type { SilentLink } from "./aSession";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const DAY = 86400;
const TEXT = string.rep("word ", 100);
const HELD = secondsWeight(NOW);
const positionOf = createPositionOf(0, createIdHashes());
/** The version of a before the one held now. */
const EARLIER = anEntry("a", NOW - 100, { data: { title: "before", text: TEXT } });

/** A handler over the news a and b, in a session in the middle of the news. Called by: specs. */
function aHandler(versions: readonly Entry[] = []): { handler: DataSyncHandler; session: SessionContext; link: SilentLink } {
  const { store, portraits } = aCopy({ news: { a: anEntry("a", NOW, { data: { title: "a", text: TEXT } }), b: anEntry("b", NOW) } });
  const session = aSession({
    mode: daysMode(7),
    state: { at: "Exchanging", tableName: "news", later: [], round: { requestsLeft: 0, rung: "seconds" } },
  });
  beginTable(session, "news");
  const handler = createDataSyncHandler({
    store,
    history: { find: (_tableName, id, isWanted) => versions.find((version) => version.id === id && isWanted(version.lastUpdated)) },
    log: { write: () => undefined },
    compressor: noCompressor,
    portraits,
    proof: createClosingProof(portraits),
    manager: {
      metadataOfTable: () => [],
      offersFor: () => [],
      offersOfPlan: (_session, _tableName, { pushes }) => pushes.map(({ id }) => id),
      offerToEmptySide: () => ["a", "b"],
    },
    serverTime: () => NOW,
    random: () => 0.5,
    breathe: () => undefined,
    currentScope: () => session.scope,
    farewell: () => undefined,
    dispatch: () => undefined,
  });
  return { handler, session, link: session.link as SilentLink };
}

/** What a link was told, in order: names, with the ids of entries and the numbers of wishes. Called by: specs. */
function saidBy(link: SilentLink): unknown[] {
  return link.said.map((record) => {
    if (record.name === "entries") {
      const batch = decodeBatch(record.body.batch, noCompressor, (position) =>
        position === positionOf("news", "a") ? EARLIER : undefined,
      );
      return ["entries", batch.ok ? batch.value.entries.map(({ id }) => id) : batch.reason];
    }
    if (record.name !== "entriesRequest") return record.name;
    const { everything, isLastTable, wanted } = record.body;
    return ["wish", everything, isLastTable, unpackResidues(wanted.text, wanted.count)];
  });
}

describe("the handler", () => {
  it("asks with mode, window, rung and digests, and then the peer speaks", () => {
    const { handler, session, link } = aHandler();
    handler.sendOpening(session);
    handler.sendRequest(session, "fractions");
    assert.are.same(["opening", "request"], saidBy(link));
    assert.are.same({ name: "opening", body: { user: "Bob-Realm", days: 7 } }, link.said[0]);
    assert.are.same([NOW - 7 * DAY, NOW, "fractions", 1], [session.cutOff, session.requestTime, session.rung, link.turns]);
    const { salt, requestedScope: scope, requestedSummaries: summaries } = session;
    assert.are.same({ serverTime: NOW, cutOff: NOW - 7 * DAY, rung: "fractions", salt, scope, summaries }, link.said[1]?.body);
    assert.are.same(2, summaries.find(({ tableName }) => tableName === "news")?.window.count);
  });

  for (const rung of RUNGS) {
    const isFresh = rung === "freshSalt" || rung === "list";
    it(`salts positions with ${isFresh ? "chance" : "the day"} on the rung ${rung}`, () => {
      const { handler, session } = aHandler();
      handler.sendRequest(session, rung);
      assert.are.equal(isFresh ? SALT_LIMIT / 2 : saltOfDay(NOW), session.salt);
    });
  }

  it("asks for symbols from where the sketch ends, and counts how often", () => {
    const { handler, session, link } = aHandler();
    handler.requestSymbols(session, 75);
    assert.are.same([], link.said);
    session.reading = { estimate: "", symbols: [1, 2, 3], requestsMade: 1, work: undefined };
    handler.requestSymbols(session, 75);
    assert.are.same([{ name: "symbolsRequest", body: { from: 3, count: 75 } }], link.said);
    assert.are.same([2, 1], [session.reading.requestsMade, link.turns]);
  });

  it("names positions and versions held with its wishes, and sends what the peer lacks, in one turn", () => {
    const { handler, session, link } = aHandler();
    handler.exchange(session, ["a", "x"], ["b", "gone"]);
    assert.are.same(
      [
        ["wish", false, true, [positionOf("news", "a"), HELD, positionOf("news", "x"), 0]],
        ["entries", ["b"]],
      ],
      saidBy(link),
    );
    assert.are.same([1, 1], [link.turns, session.underWay.entries]);
  });

  for (const isEmptyLocally of [true, false]) {
    it(`compares nothing with an empty side: ${isEmptyLocally ? "it asks for all" : "it sends all"}`, () => {
      const { handler, session, link } = aHandler();
      handler.exchangeTable(session, { tableName: "news", way: "emptySide", isEmptyLocally, isEmptyRemotely: !isEmptyLocally });
      const wish = ["wish", isEmptyLocally, true, []];
      assert.are.same(isEmptyLocally ? [wish] : [wish, ["entries", ["a", "b"]]], saidBy(link));
      assert.are.equal(1, link.turns);
    });
  }

  it("exchanges by the plan of a sketch, and forgets the peer's digests, which hold no more", () => {
    const { handler, session, link } = aHandler();
    session.peerSummaries = [];
    session.plans.set("news", {
      requests: [
        { tableName: "news", position: 7, held: undefined },
        { tableName: "news", position: 12, held: { tableName: "news", id: "a", lastUpdated: NOW, isInWindow: true } },
      ],
      pushes: [{ tableName: "news", id: "b", remoteSeconds: undefined }],
    });
    handler.exchangeTable(session, { tableName: "news", way: "plan", isEmptyLocally: false, isEmptyRemotely: false });
    assert.are.same(
      [
        ["wish", false, true, [7, 0, 12, HELD]],
        ["entries", ["b"]],
      ],
      saidBy(link),
    );
    assert.are.same([1, undefined], [link.turns, session.peerSummaries]);
  });

  it("says that a table is the last only where it is", () => {
    const { handler, session, link } = aHandler();
    const news = { tableName: "news", way: "emptySide", isEmptyLocally: true, isEmptyRemotely: false } as const;
    session.state = {
      at: "Exchanging",
      tableName: "news",
      later: [{ ...news, tableName: "roster" }],
      round: { requestsLeft: 0, rung: "list" },
    };
    handler.exchangeTable(session, news);
    assert.are.same([["wish", true, false, []]], saidBy(link));
  });

  it("goes over once more with whole entries for what did not fit", () => {
    const { handler, session, link } = aHandler([EARLIER]);
    session.heldThere = { a: secondsWeight(EARLIER.lastUpdated) };
    session.table?.unresolved.push(7);
    session.table?.newerHere.push("a");
    handler.exchangeAgain(session);
    assert.are.same(
      [
        ["wish", false, true, [7, 0]],
        ["entries", ["a"]],
      ],
      saidBy(link),
    );
    assert.are.same(
      [1, "news", [], []],
      [session.table?.extraTurns, session.table?.tableName, session.table?.unresolved, session.table?.newerHere],
    );
  });

  it("begins a table's listing anew with each question for it", () => {
    const { handler, session, link } = aHandler();
    session.listedCount = 5;
    handler.requestTable(session, "roster");
    assert.are.same(["roster", 0, 1], [session.table?.tableName, session.listedCount, link.turns]);
  });

  it("acknowledges what was applied, and nothing where no table is at work", () => {
    const { handler, session, link } = aHandler();
    if (session.table !== undefined) session.table.applied = 3;
    handler.acknowledgeTable(session);
    session.table = undefined;
    handler.acknowledgeTable(session);
    const [done] = link.said;
    assert.are.same([1, "tableDone", 3], [link.said.length, done?.name, done?.name === "tableDone" ? done.body.applied : 0]);
  });

  for (const role of ["initiator", "responder"] as const) {
    it(`acknowledges ${role === "responder" ? "with" : "without"} the positions that nothing fitted (${role})`, () => {
      const { handler, session, link } = aHandler();
      session.table?.unresolved.push(7);
      handler.acknowledgeTable({ ...session, role });
      const [done] = link.said;
      assert.are.equal(role === "responder" ? 1 : 0, done?.name === "tableDone" ? done.body.unresolved.count : undefined);
    });
  }

  for (const [what, hasRefusals, held, isSaid] of [
    ["nothing was refused", false, 0, false],
    ["a version was refused", true, 0, true],
    ["a version is held", false, 1, true],
  ] as const) {
    for (const isFinal of [true, false]) {
      it(`closes with the truth about refusals (${what}, ${isFinal ? "final" : "not final"})`, () => {
        const { handler, session, link } = aHandler();
        session.hasRefusals = hasRefusals;
        session.tally.held = held;
        handler.sendClosing(session, isFinal);
        assert.are.same([{ name: "closing", body: { hasRefusals: isSaid, isFinal, excluded: [], summaries: [] } }], link.said);
        assert.are.equal(1, link.turns);
      });
    }
  }
});
