import type { KeptResult, SyncStatus } from "../../src/model/syncStatus";
import { MAX_LAST_RESULTS } from "../../src/model/syncStatus";
import type { SessionContext } from "../../src/sync/sessionContext";
import { beginTable } from "../../src/sync/sessionContext";
import { resultOf } from "../../src/sync/sessionResult";
import type { StatusReport } from "../../src/sync/statusReport";
import { createStatusReport } from "../../src/sync/statusReport";
import { TABLE_NAMES } from "../../src/model/tables";
import { aSession } from "./aSession";
import { GUILD } from "./plainPorts";

/** A report over one session that a spec may change. @noSelf */
interface Desk {
  readonly report: StatusReport;
  readonly told: SyncStatus[];
  now: number;
  session: SessionContext | undefined;
  isLockedDown: boolean;
  guild: string | undefined;
}

/** Builds it. Called by: specs. */
function aDesk(): Desk {
  const told: SyncStatus[] = [];
  const lastResults: KeptResult[] = [];
  const facts: Omit<Desk, "report" | "told"> = { now: 1, session: undefined, isLockedDown: false, guild: GUILD };
  const report = createStatusReport({
    currentSession: () => desk.session,
    queue: () => ({ messages: 0, bytes: 0, seconds: 0 }),
    isLockedDown: () => desk.isLockedDown,
    uptime: () => desk.now,
    serverTime: () => 1000 + desk.now,
    onProgress: (status) => void told.push(status),
    lastResults,
    ownGuild: () => desk.guild,
  });
  const desk: Desk = { ...facts, report, told };
  return desk;
}

describe("the status", () => {
  it("says in one word what goes on", () => {
    const desk = aDesk();
    assert.are.equal("idle", desk.report.status().state);
    desk.report.setDiscovering(true);
    assert.are.equal("discovering", desk.report.status().state);
    desk.session = aSession();
    assert.are.equal("syncing", desk.report.status().state);
    desk.isLockedDown = true;
    assert.are.same(
      ["paused", "Bob-Realm", "initiator"],
      [desk.report.status().state, desk.report.status().peer, desk.report.status().role],
    );
  });

  it("keeps the last results, newest first", () => {
    const desk = aDesk();
    for (const number of $range(1, MAX_LAST_RESULTS + 2)) {
      desk.now = number;
      desk.report.keepResult(resultOf(aSession(), undefined, number));
    }
    const { lastResults } = desk.report.status();
    assert.are.same([MAX_LAST_RESULTS, 1022, 1003], [lastResults.length, lastResults[0]?.at, lastResults[MAX_LAST_RESULTS - 1]?.at]);
  });

  it("shows a character no results of the account's characters in other guilds", () => {
    const desk = aDesk();
    const result = resultOf(aSession(), undefined, 1);
    desk.report.keepResult(result);
    desk.guild = "Others-Realm";
    desk.report.keepResult({ ...result, sent: 7 });
    assert.are.same([{ ...result, sent: 7, at: 1001 }], desk.report.status().lastResults);
    desk.guild = GUILD;
    assert.are.same([{ ...result, at: 1001 }], desk.report.status().lastResults);
  });

  it("answers a busy client's peers with at least a second", () => {
    const desk = aDesk();
    assert.are.equal(1, desk.report.secondsUntilFree());
    desk.session = aSession();
    assert.are.equal(1, desk.report.secondsUntilFree());
  });
});

describe("progress", () => {
  it("is told at once of each table, and at most ten times in any second", () => {
    const desk = aDesk();
    const session = aSession();
    const times: number[] = [];
    desk.session = session;
    for (const step of $range(0, 400)) {
      desk.now = 1 + step * 0.01;
      const place = step < 100 ? 0 : math.min(4, math.floor((step - 100) / 5));
      beginTable(session, TABLE_NAMES[place] ?? "roster");
      const before = desk.told.length;
      desk.report.note(session);
      if (desk.told.length > before) times.push(desk.now);
    }
    const tables: string[] = [];
    for (const { table: tableName } of desk.told) if (tableName !== undefined && !tables.includes(tableName)) tables.push(tableName);
    assert.are.same([...TABLE_NAMES], tables);
    for (const time of times) assert.is_true(times.filter((other) => other >= time && other < time + 1).length <= 10);
  });

  it("of another session, or of none, is told to nobody", () => {
    const desk = aDesk();
    desk.report.note(aSession());
    assert.are.equal(0, desk.told.length);
    const [first, second] = [aSession({ id: 1 }), aSession({ id: 2 })];
    desk.session = first;
    desk.report.note(first);
    desk.session = second;
    desk.report.note(second);
    assert.are.equal(2, desk.told.length);
  });
});
