import type { Entry } from "../../src/model/entry";
import { createEntryStore } from "../../src/store/entryStore";
import type { DataSyncManager } from "../../src/sync/DataSyncManager";
import { calculateDaysDifference, createDataSyncManager } from "../../src/sync/DataSyncManager";
import type { EntryStore } from "../../src/sync/ports";
import { createRefusals } from "../../src/sync/refusals";
import type { SessionContext } from "../../src/sync/sessionContext";
import { isExcluded } from "../../src/sync/sessionContext";
import { createSummariser } from "../../src/sync/summariser";
import { tablesWith } from "../store/samples";
import { aSession } from "./aSession";
import { rosterOf } from "./plainPorts";
import { anEntry, NOW } from "./rig";

/**
 * Alice's manager over some news, in a session with Bob, a plain member, in the middle of the news.
 * Called by: specs.
 */
function aManager(news: readonly Entry[]): { manager: DataSyncManager; store: EntryStore; session: SessionContext; done: unknown[] } {
  const store = createEntryStore({ tables: tablesWith({}), onChanged: () => undefined });
  for (const entry of news) store.put("news", entry, "local");
  const done: unknown[] = [];
  const log = { write: (): void => undefined };
  const manager = createDataSyncManager({
    store,
    roster: rosterOf("Alice-Realm", { "Alice-Realm": 0, "Bob-Realm": 5 }, () => ({ isRosterLoaded: true, isGuildless: false })),
    log,
    summariser: createSummariser({ store, log, breathe: () => undefined }),
    refusals: createRefusals([]),
    breathe: () => undefined,
    exchange: (_session, here, there) => void done.push([here, there]),
    onCompared: (_session, needsExchange) => void done.push(needsExchange),
    onProgress: () => undefined,
  });
  const session = aSession();
  session.table = { tableName: "news", applied: 0, refused: [] };
  return { manager, store, session, done };
}

describe("the manager", () => {
  it("plans from metadata what either side lacks, and passes over what is stamped in the future", () => {
    const { manager, session, done } = aManager([anEntry("both", NOW), anEntry("mine", NOW)]);
    session.remoteMetadata = {
      both: { id: "both", lastUpdated: NOW },
      theirs: { id: "theirs", lastUpdated: NOW },
      ahead: { id: "ahead", lastUpdated: NOW + 86400 },
    };
    manager.processMetadataComparison(session);
    assert.are.same([true, [["theirs"], ["mine"]]], done);
    assert.are.equal(2, session.tally.total);
    assert.is_nil(session.remoteMetadata);
    manager.processMetadataComparison(session);
    assert.are.equal(2, done.length);
  });

  it("needs no exchange where both hold the same", () => {
    const { manager, session, done } = aManager([anEntry("both", NOW)]);
    session.remoteMetadata = { both: { id: "both", lastUpdated: NOW } };
    manager.processMetadataComparison(session);
    assert.are.same([[false], 0], [done, session.tally.total]);
  });

  it("stores what passes the gate, and counts, remembers and leaves out what does not", () => {
    const { manager, store, session } = aManager([]);
    const forged = anEntry("forged", NOW, { author: "Bob-Realm" });
    manager.applyEntries(session, "news", [anEntry("a", NOW), forged, anEntry("a", NOW - 1)]);
    assert.are.same(["a"], [...store.sortedIds("news")]);
    assert.are.same([1, 1, 1], [session.tally.received, session.tally.rejected, session.table?.applied]);
    assert.are.same([true, true], [session.hasRefusals, isExcluded(session, "news", "forged")]);
    const next = aSession();
    next.table = { tableName: "news", applied: 0, refused: [] };
    next.remoteMetadata = { forged: { id: "forged", lastUpdated: NOW } };
    manager.processMetadataComparison(next);
    assert.are.same([true, 0], [next.hasRefusals, next.tally.rejected]);
  });

  it("applies nothing for a session that has failed", () => {
    const { manager, store, session } = aManager([]);
    session.state = { at: "Ended", reason: "stopped" };
    manager.applyEntries(session, "news", [anEntry("a", NOW)]);
    assert.are.same([], [...store.sortedIds("news")]);
  });

  it("offers everything to a side that holds nothing, but not what that peer refused", () => {
    const { manager, session } = aManager([anEntry("a", NOW), anEntry("b", NOW)]);
    assert.are.same(["a", "b"], manager.offerToEmptySide(session, "news"));
    manager.noteRefusedThere(session, "news", [{ id: "a", lastUpdated: NOW }]);
    assert.are.same(["b"], manager.offerToEmptySide(aSession(), "news"));
    assert.are.same(["a", "b"], manager.offerToEmptySide(aSession({ peer: "Eve-Realm" }), "news"));
  });

  it("counts the days between two times with their fraction", () => {
    assert.are.same([1.5, -1], [calculateDaysDifference(0, 129600), calculateDaysDifference(86400, 0)]);
  });
});
