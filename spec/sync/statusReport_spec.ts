/** What a player and other addons see of a session while entries are on their way out. */
import type { SyncStatus } from "../../src/model/syncStatus";
import { initialState } from "../../src/sync/session";
import { createSessionContext, type SessionContext } from "../../src/sync/sessionContext";
import { createStatusReport, type StatusReport } from "../../src/sync/statusReport";
import type { Link } from "../../src/wire/link";

interface Rig {
  readonly session: SessionContext;
  readonly report: StatusReport;
  readonly progress: SyncStatus[];
  queuedBytes: number;
  uptime: number;
}

/** A session that sends 100 roster entries, and a queue that holds what the spec says. */
function aRig(): Rig {
  const session = createSessionContext({
    id: 1,
    peer: "Bob-Realm",
    role: "initiator",
    mode: { kind: "all", days: 0 },
    link: {} as Link,
    startedAt: 0,
    requestTime: 0,
    cutOff: 0,
    scope: { ownGuild: "Lions-Realm", guilds: new LuaSet() },
    state: initialState("initiator"),
  });
  session.table = { tableName: "roster", applied: 0, refused: [] };
  session.tally.total = 100;
  session.expectedByTable.roster = 100;
  session.underWay.entries = 100;
  const progress: SyncStatus[] = [];
  const report = createStatusReport({
    currentSession: () => session,
    queue: () => ({ messages: 1, bytes: rig.queuedBytes, seconds: rig.queuedBytes / 800 }),
    isLockedDown: () => false,
    uptime: () => rig.uptime,
    serverTime: () => 1795372200,
    onProgress: (status) => progress.push(status),
    lastResults: [],
  });
  const rig: Rig = { session, report, progress, queuedBytes: 8000, uptime: 1 };
  return rig;
}

describe("the status of a session that sends", () => {
  it("counts entries as sent by the share of bytes that have left the queue, before any is acknowledged", () => {
    const rig = aRig();
    const counts: number[] = [rig.report.status().sent];
    for (const bytes of [6000, 2000, 0]) {
      rig.queuedBytes = bytes;
      counts.push(rig.report.status().sent);
    }
    assert.are.same([0, 25, 75, 100], counts);
  });

  it("counts what was acknowledged once", () => {
    const rig = aRig();
    rig.report.status();
    rig.queuedBytes = 0;
    rig.session.tally.sent = 98;
    rig.session.underWay.entries = 0;
    assert.are.same(98, rig.report.status().sent);
  });

  it("never has less time left than its queue needs", () => {
    const rig = aRig();
    rig.queuedBytes = 80000;
    assert.are.same(100, rig.report.status().etaSeconds);
  });

  it("has less time left the more has left the queue", () => {
    const rig = aRig();
    const before = rig.report.status().etaSeconds ?? 0;
    rig.queuedBytes = 800;
    rig.uptime = 9;
    const after = rig.report.status().etaSeconds ?? 0;
    assert.is_true(before >= 10 && after < 2, `${before} s, then ${after} s`);
  });

  it("never shows more moved than in all", () => {
    const rig = aRig();
    rig.session.underWay.entries = 0;
    rig.session.tally.received = 130;
    assert.are.same([130, 130], [rig.report.status().received, rig.report.status().total]);
  });

  it("tells the listeners by itself while entries are under way, and only then", () => {
    const rig = aRig();
    rig.report.tick();
    rig.uptime = 2;
    rig.queuedBytes = 4000;
    rig.report.tick();
    rig.session.underWay.entries = 0;
    rig.uptime = 3;
    rig.report.tick();
    assert.are.same(
      [0, 50],
      rig.progress.map(({ sent }) => sent),
    );
  });
});
