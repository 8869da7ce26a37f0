import type { SyncStatus } from "../../src/model/syncStatus";
import type { UserStatus } from "../../src/model/user";
import { aRig, IDLE, NOW } from "../commands/rig";

/** A user who is online, and was never synced with. Called by: specs. */
function aUser(name: string): UserStatus {
  return { name, version: "1.0.0", seenAt: NOW, isOnline: true, isBusy: false };
}

describe("/gh status", () => {
  const syncing: SyncStatus = {
    ...IDLE,
    state: "syncing",
    peer: "Bob-Ragnaros",
    table: "roster",
    role: "initiator",
    sent: 10,
    received: 40,
    total: 200,
    etaSeconds: 75,
    queue: { messages: 3, bytes: 700, seconds: 2.2 },
  };

  it("is three lines when nothing happened yet", () => {
    assert.are.same(["Idle.", "No other user heard of yet.", "No synchronization yet."], aRig().type("status"));
  });

  it("tells the running session, the queue and the time left", () => {
    assert.are.same(
      [
        "Synchronizing with Bob-Ragnaros, table roster, 50 entries of 200 (25 %), about 1 min 15 s left.",
        "Eve-Ragnaros, version 1.2.0: online, busy, in sync since 2026-11-22 18:30:00.",
        "Fay-Ragnaros: online, not synced yet.",
        "Bob-Ragnaros, version 1.0.0: offline, last sync 2026-11-22 18:30:00 silent.",
        "Waiting to be sent: 3 messages, 700 bytes, about 3 s.",
        "No synchronization yet.",
      ],
      aRig({
        status: syncing,
        users: [
          { ...aUser("Bob-Ragnaros"), isOnline: false, lastResult: { at: NOW, reason: "silent", identical: false } },
          { ...aUser("Eve-Ragnaros"), version: "1.2.0", isBusy: true, inSyncSince: NOW },
          { ...aUser("Fay-Ragnaros"), version: "" },
        ],
      }).type("status"),
    );
  });

  it("tells what waits for the player's word, and what was kept out", () => {
    const waiting = [{ tableName: "news", count: 20 }] as const;
    const keptOut = [
      { guard: "rate", count: 9700 },
      { guard: "sender", count: 2 },
    ] as const;
    assert.are.same(
      [
        "Waiting for your word: 20 deletions of news; /gh confirm takes them, /gh refuse keeps the entries.",
        "Kept out since the login: rate 9700, sender 2; /gh log gate tells what.",
      ],
      aRig({ waiting, keptOut }).type("status").slice(2, 4),
    );
  });

  it("tells each state from the others", () => {
    /** The line about the state. Called by: specs. */
    const first = (status: SyncStatus): string | undefined => aRig({ status }).type("status")[0];
    assert.are.equal("Asking who is online.", first({ ...IDLE, state: "discovering" }));
    assert.are.equal("Answering Bob-Ragnaros, 0 entries.", first({ ...IDLE, state: "syncing", role: "responder", peer: "Bob-Ragnaros" }));
    assert.are.equal("Synchronizing.", first({ ...IDLE, state: "syncing" }));
    assert.are.equal("Paused, because the game allows no addon messages now.", first({ ...IDLE, state: "paused" }));
    assert.are.equal(
      "Paused, because the game allows no addon messages now: synchronizing with Bob-Ragnaros, 0 entries.",
      first({ ...IDLE, state: "paused", role: "initiator", peer: "Bob-Ragnaros" }),
    );
  });

  it("shows the last five results with their time, and ten users", () => {
    const result = {
      peer: "Bob-Ragnaros",
      ok: true,
      received: 1,
      sent: 0,
      rejected: 0,
      held: 0,
      seconds: 1,
      identical: true,
      olderDiffer: false,
      at: NOW,
    };
    const users = ["A-R", "B-R", "C-R", "D-R", "E-R", "F-R", "G-R", "H-R", "I-R", "J-R", "K-R", "L-R"].map((name) => aUser(name));
    const lines = aRig({ status: { ...IDLE, lastResults: [result, result, result, result, result, result] }, users }).type("status");
    assert.are.equal(17, lines.length);
    assert.are.same(["J-R, version 1.0.0: online, not synced yet.", "And 2 more users."], lines.slice(10, 12));
    assert.are.equal("2026-11-22 18:30:00 Bob-Ragnaros: identical. Received 1, sent 0 in 1 s.", lines[12]);
  });
});
