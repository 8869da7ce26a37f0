import type { SyncResult } from "../../src/model/result";
import type { KnownUsers, SavedUsers } from "../../src/sync/knownUsers";
import { createKnownUsers, MAX_GUILDS, MAX_USERS } from "../../src/sync/knownUsers";

const BOB = "Bob-Realm";

interface Facts {
  now: number;
  guild: string | undefined;
}

/** A memory over these saved users. Called by: specs. */
function aMemory(saved: SavedUsers = {}): { facts: Facts; saved: SavedUsers; users: KnownUsers } {
  const facts: Facts = { now: 100, guild: "Lions-Realm" };
  return { facts, saved, users: createKnownUsers({ saved, ownGuild: () => facts.guild, serverTime: () => facts.now }) };
}

/** How a sync with Bob ended. Called by: specs. */
function aResult(facts: Partial<SyncResult>): SyncResult {
  const counts = { received: 0, sent: 0, rejected: 0, held: 0, seconds: 0 };
  return { peer: BOB, ok: true, ...counts, identical: false, olderDiffer: false, ...facts };
}

describe("the users of my guild", () => {
  it("are remembered with their version, and since when they hold what I hold", () => {
    const { facts, users } = aMemory();
    users.heard(BOB, "1.0.0", true);
    users.compared(BOB, true);
    facts.now = 200;
    users.compared(BOB, true);
    users.heard(BOB, "1.1.0", true);
    assert.are.same({ version: "1.1.0", isAutomatic: true, seenAt: 200, inSyncSince: 100 }, users.get(BOB));
    users.compared(BOB, false);
    assert.are.same({ version: "1.1.0", isAutomatic: true, seenAt: 200 }, users.get(BOB));
  });

  it("are remembered with their last result, and one without an answer leaves open what they hold", () => {
    const { facts, users } = aMemory();
    users.onResult(aResult({ identical: true }));
    assert.is_nil(users.get(BOB));
    users.heard(BOB, "1", true);
    users.onResult(aResult({ identical: true }));
    facts.now = 200;
    users.onResult(aResult({ ok: false, reason: "silent" }));
    const silent = { at: 200, reason: "silent", identical: false };
    assert.are.same({ version: "1", isAutomatic: true, seenAt: 200, inSyncSince: 100, lastResult: silent }, users.get(BOB));
    users.onResult(aResult({}));
    assert.are.same({ version: "1", isAutomatic: true, seenAt: 200, lastResult: { at: 200, identical: false } }, users.get(BOB));
  });

  it("are remembered by whether their clients act by themselves, as they said last", () => {
    const { users } = aMemory();
    users.heard(BOB, "1", true);
    users.heard(BOB, "1", false);
    users.compared(BOB, true);
    users.onResult(aResult({}));
    assert.is_false(users.get(BOB)?.isAutomatic);
    users.heard(BOB, "1", true);
    assert.is_true(users.get(BOB)?.isAutomatic);
  });

  it("are those of the guild that the character is in now, and none while it is unknown", () => {
    const { facts, users } = aMemory();
    users.heard(BOB, "1", true);
    facts.guild = "Bears-Realm";
    assert.are.same([], users.names());
    users.heard("Cid-Realm", "1", true);
    users.heard("Ann-Realm", "1", true);
    assert.are.same(["Ann-Realm", "Cid-Realm"], users.names());
    facts.guild = undefined;
    users.heard("Eve-Realm", "1", true);
    assert.are.same([], users.names());
    facts.guild = "Lions-Realm";
    assert.are.same([BOB], users.names());
  });

  it("are never more than MAX_USERS, of MAX_GUILDS guilds: who was heard longest ago is forgotten", () => {
    const { facts, saved, users } = aMemory();
    for (const number of $range(1, MAX_USERS + 1)) {
      facts.now = 100 + number;
      users.heard(`P${number}`, "1", true);
    }
    assert.are.same([MAX_USERS, undefined], [users.names().length, users.get("P1")]);
    for (const number of $range(1, MAX_GUILDS)) {
      facts.now += 1;
      facts.guild = `G${number}`;
      users.heard(BOB, "1", true);
    }
    assert.are.same([MAX_GUILDS, undefined], [Object.keys(saved).length, saved["Lions-Realm"]]);
  });

  it("are only those that a damaged file tells soundly of", () => {
    const sound = { version: "1", isAutomatic: false, seenAt: 5, inSyncSince: 4, lastResult: { at: 3, identical: true } };
    const { users } = aMemory({
      "Lions-Realm": {
        [BOB]: sound,
        A: 5,
        B: { version: 1, seenAt: 5 },
        C: { version: "1", seenAt: "now" },
        D: { ...sound, inSyncSince: 0 / 0 },
        F: { ...sound, isAutomatic: "no" },
        E: { ...sound, lastResult: { identical: true } },
      },
      Broken: "text",
    });
    assert.are.same([[BOB], sound], [users.names(), users.get(BOB)]);
  });
});
