import { daysMode } from "../../src/model/syncMode";
import { createEntryStore } from "../../src/store/entryStore";
import { createClosingProof } from "../../src/sync/closingProof";
import type { DataSyncHandler } from "../../src/sync/DataSyncHandler";
import { createDataSyncHandler } from "../../src/sync/DataSyncHandler";
import type { SessionContext } from "../../src/sync/sessionContext";
import { createSummariser } from "../../src/sync/summariser";
import { decodeBatch } from "../../src/wire/batch";
import { decodeMetadata } from "../../src/wire/listing";
import { NOTHING_HELD } from "../../src/wire/protocol";
import { tablesWith } from "../store/samples";
import { noCompressor } from "../wire/samples";
import type { SilentLink } from "./aSession";
import { aSession } from "./aSession";
import { anEntry, NOW } from "./rig";

const DAY = 86400;

/** A handler over the news a and b, in a session in the middle of the news. Called by: specs. */
function aHandler(): { handler: DataSyncHandler; session: SessionContext; link: SilentLink } {
  const store = createEntryStore({ tables: tablesWith({}), onChanged: () => undefined });
  for (const id of ["a", "b"]) store.put("news", anEntry(id, NOW), "local");
  const log = { write: (): void => undefined };
  const summariser = createSummariser({ store, log, breathe: () => undefined });
  const session = aSession({ mode: daysMode(7) });
  session.table = { tableName: "news", applied: 0, refused: [] };
  const handler = createDataSyncHandler({
    store,
    log,
    compressor: noCompressor,
    summariser,
    proof: createClosingProof(summariser),
    manager: { offerToEmptySide: () => ["a", "b"] },
    serverTime: () => NOW,
    breathe: () => undefined,
    currentScope: () => session.scope,
    dispatch: () => undefined,
  });
  return { handler, session, link: session.link as SilentLink };
}

/** What a link was told, in order: names, with the ids of entries and wishes. Called by: specs. */
function saidBy(link: SilentLink): unknown[] {
  return link.said.map((record) => {
    if (record.name === "entries") {
      const batch = decodeBatch(record.body.batch, noCompressor, () => undefined);
      return ["entries", batch.ok ? batch.value.entries.map(({ id }) => id) : batch.reason];
    }
    if (record.name !== "entriesRequest") return record.name;
    const listing = decodeMetadata(record.body.listing, noCompressor);
    return ["wish", record.body.everything, listing.ok ? listing.value : listing.reason];
  });
}

describe("the handler", () => {
  it("asks with mode, window and digests, and then the peer speaks", () => {
    const { handler, session, link } = aHandler();
    handler.sendOpening(session);
    handler.sendRequest(session);
    assert.are.same(["opening", "request"], saidBy(link));
    assert.are.same({ name: "opening", body: { user: "Bob-Realm", days: 7 } }, link.said[0]);
    assert.are.same([NOW - 7 * DAY, NOW, 1], [session.cutOff, session.requestTime, link.turns]);
    assert.are.same(2, session.requestedSummaries.find(({ tableName }) => tableName === "news")?.window.count);
  });

  it("names the versions held with its wishes, and sends what the peer lacks, in one turn", () => {
    const { handler, session, link } = aHandler();
    handler.exchange(session, ["a", "x"], ["b", "gone"]);
    const wish = [
      { id: "a", lastUpdated: NOW },
      { id: "x", lastUpdated: NOTHING_HELD },
    ];
    assert.are.same(
      [
        ["wish", false, wish],
        ["entries", ["b"]],
      ],
      saidBy(link),
    );
    assert.are.same([1, 1], [link.turns, session.underWay.entries]);
  });

  for (const isEmptyLocally of [true, false]) {
    it(`compares nothing with an empty side: ${isEmptyLocally ? "it asks for all" : "it sends all"}`, () => {
      const { handler, session, link } = aHandler();
      handler.exchangeWithEmptySide(session, "news", isEmptyLocally);
      const wish = ["wish", isEmptyLocally, []];
      assert.are.same(isEmptyLocally ? [wish] : [wish, ["entries", ["a", "b"]]], saidBy(link));
      assert.are.same([1, isEmptyLocally ? 0 : 2], [link.turns, session.tally.total]);
    });
  }

  it("begins a table's listing anew with each question for it", () => {
    const { handler, session, link } = aHandler();
    session.listedCount = 5;
    handler.requestTable(session, "roster");
    assert.are.same(["roster", 0, 1], [session.table?.tableName, session.listedCount, link.turns]);
  });

  it("acknowledges what was applied, and nothing where no table is at work", () => {
    const { handler, session, link } = aHandler();
    session.table = { tableName: "news", applied: 3, refused: [] };
    handler.acknowledgeTable(session);
    session.table = undefined;
    handler.acknowledgeTable(session);
    const [done] = link.said;
    assert.are.same([1, "tableDone", 3], [link.said.length, done?.name, done?.name === "tableDone" ? done.body.applied : 0]);
  });

  for (const [what, hasRefusals, held, isSaid] of [
    ["nothing was refused", false, 0, false],
    ["a version was refused", true, 0, true],
    ["a version is held", false, 1, true],
  ] as const) {
    it(`closes with the truth about refusals (${what})`, () => {
      const { handler, session, link } = aHandler();
      session.hasRefusals = hasRefusals;
      session.tally.held = held;
      handler.sendClosing(session);
      const [closing] = link.said;
      assert.are.equal(isSaid, closing?.name === "closing" && closing.body.hasRefusals);
      assert.are.equal(1, link.turns);
    });
  }
});
