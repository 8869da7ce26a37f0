import type { Entry } from "../../src/model/entry";
import type { DataSyncManager } from "../../src/sync/DataSyncManager";
import { calculateDaysDifference, compareMetadata, createDataSyncManager } from "../../src/sync/DataSyncManager";
import { createEntryGate } from "../../src/sync/entryGate";
import type { EntryStore } from "../../src/sync/ports";
import { createRefusals } from "../../src/sync/refusals";
import type { SessionContext } from "../../src/sync/sessionContext";
import { beginTable, isExcluded } from "../../src/sync/sessionContext";
import { aCopy } from "./aCopy";
import { aSession } from "./aSession";
import { rosterOf } from "./plainPorts";
import { anEntry, NOW } from "./rig";

/**
 * Alice's manager over some news, in a session with Bob, a plain member, in the middle of the news.
 * Called by: specs.
 */
function aManager(news: readonly Entry[]): { manager: DataSyncManager; store: EntryStore; session: SessionContext; done: unknown[] } {
  const { store, portraits } = aCopy();
  for (const entry of news) store.put("news", entry, "local");
  const done: unknown[] = [];
  const manager = createDataSyncManager({
    store,
    log: { write: () => undefined },
    gate: createEntryGate({
      store,
      roster: rosterOf("Alice-Realm", { ranks: { "Alice-Realm": 0, "Bob-Realm": 5 } }, () => ({
        isRosterLoaded: true,
        isGuildless: false,
      })),
      hold: {
        mustWait: (_tableName, _held, { id }) => id === "many",
        isRefused: (_tableName, { id }) => id === "unwanted",
        take: (tableName, entry, source) => {
          store.put(tableName, entry, source);
        },
        keep: ({ tableName, entry, source }) => void done.push(`keep ${tableName} ${entry.id} of ${source}`),
      },
      gateReport: { keepOut: (guard, sender, tableName, { id }) => void done.push(`${guard} ${sender} ${tableName} ${id}`) },
    }),
    onApplied: (_session, tableName, { id }, before) => void done.push(`applied ${tableName} ${id} over ${before?.lastUpdated ?? 0}`),
    portraits,
    refusals: createRefusals([]),
    breathe: () => undefined,
    exchange: (_session, here, there) => void done.push([here, there]),
    onCompared: (_session, needsExchange) => void done.push(needsExchange),
    onProgress: () => undefined,
  });
  return { manager, store, session: inTheNews(), done };
}

/** A session in the middle of the news. Called by: DataSyncManager_spec.aManager. */
function inTheNews(peer = "Bob-Realm", cutOff = 0): SessionContext {
  const session = aSession({ peer, cutOff });
  beginTable(session, "news");
  return session;
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

  it("compares by the stamps, one list for each side", () => {
    const here = { a: { id: "a", lastUpdated: 2 }, b: { id: "b", lastUpdated: 1 }, mine: { id: "mine", lastUpdated: 1 } };
    const there = { a: { id: "a", lastUpdated: 1 }, b: { id: "b", lastUpdated: 2 }, theirs: { id: "theirs", lastUpdated: 1 } };
    const [neededHere, neededThere] = compareMetadata(here, there);
    assert.are.same(
      [
        ["b", "theirs"],
        ["a", "mine"],
      ],
      [neededHere.sort(), neededThere.sort()],
    );
  });

  it("lists ids and stamps of scope and window, in order of id", () => {
    const { manager } = aManager([
      anEntry("b", NOW),
      anEntry("a", NOW - 5),
      anEntry("old", NOW - 11),
      anEntry("else", NOW, { guildName: "Others-Realm" }),
    ]);
    assert.are.same(
      [
        { id: "a", lastUpdated: NOW - 5 },
        { id: "b", lastUpdated: NOW },
      ],
      manager.metadataOfTable(inTheNews("Bob-Realm", NOW - 10), "news"),
    );
  });

  it("stores what passes the gate, and counts, tells and leaves out what does not", () => {
    const { manager, store, session } = aManager([]);
    const forged = anEntry("forged", NOW, { author: "Bob-Realm" });
    manager.applyEntries(session, "news", [anEntry("a", NOW), forged]);
    assert.are.same(["a"], [...store.sortedIds("news")]);
    assert.are.same([1, 1, 1], [session.tally.received, session.tally.rejected, session.table?.applied]);
    assert.are.same([{ id: "forged", lastUpdated: NOW }], session.table?.refused);
    assert.are.same([true, true, []], [session.hasRefusals, isExcluded(session, "news", "forged"), session.table?.newerHere]);
  });

  it("sends its own version back where an older one came", () => {
    const { manager, store, session } = aManager([anEntry("a", NOW), anEntry("b", NOW)]);
    manager.applyEntries(session, "news", [anEntry("a", NOW - 1), anEntry("b", NOW)]);
    assert.are.same([["a"], 0, NOW], [session.table?.newerHere, session.tally.received, store.get("news", "a")?.lastUpdated]);
  });

  it("keeps for the player's word what must wait, and refuses what he has refused", () => {
    const { manager, store, session, done } = aManager([]);
    manager.applyEntries(session, "news", [anEntry("many", NOW), anEntry("unwanted", NOW, { deleted: true })]);
    assert.are.same(["hold Bob-Realm news many", "keep news many of Bob-Realm", "hold Bob-Realm news unwanted"], done);
    assert.are.same([0, 1, 1, []], [session.tally.received, session.tally.held, session.tally.rejected, [...store.sortedIds("news")]]);
    assert.are.same([{ id: "unwanted", lastUpdated: NOW }], session.table?.refused);
    assert.are.same([true, true], [session.hasRefusals, isExcluded(session, "news", "many")]);
  });

  it("sends its own version back where an older one came that its sender may not write", () => {
    const { manager, session } = aManager([anEntry("a", NOW)]);
    manager.applyEntries(session, "news", [anEntry("a", NOW - 1, { author: "Bob-Realm" })]);
    assert.are.same([["a"], 1], [session.table?.newerHere, session.tally.rejected]);
  });

  it("applies nothing for a session that has failed", () => {
    const { manager, store, session } = aManager([]);
    session.state = { at: "Ended", reason: "stopped" };
    manager.applyEntries(session, "news", [anEntry("a", NOW)]);
    assert.are.same([], [...store.sortedIds("news")]);
  });

  it("counts the days between two times with their fraction", () => {
    assert.are.same([1.5, -1], [calculateDaysDifference(0, 129600), calculateDaysDifference(86400, 0)]);
  });
});
