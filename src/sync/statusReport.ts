/** What runs right now, in numbers that are true: counts of entries moved, and time left by the queue's own budget. */
import type { SyncResult } from "../model/result";
import type { FinishedSync, KeptResult, QueueStatus, SyncActivity, SyncStatus, TableProgress } from "../model/syncStatus";
import { MAX_LAST_RESULTS } from "../model/syncStatus";
import type { EnginePorts } from "./enginePorts";
import type { SessionBook } from "./sessionBook";
import type { SessionContext } from "./sessionContext";
import type { Counts } from "./tableProgress";
import { progressByTable } from "./tableProgress";
import { timeLeft } from "./timeLeft";

/**
 * Listeners hear of one table at most five times a second, and at once of each new one: with five tables, at most ten
 * times a second in all.
 */
const PROGRESS_SECONDS = 0.2;

/** @noSelf */
export interface StatusReportDeps {
  readonly currentSession: () => SessionContext | undefined;
  readonly queue: () => QueueStatus;
  readonly isLockedDown: () => boolean;
  readonly uptime: () => number;
  readonly serverTime: () => number;
  readonly onProgress: (status: SyncStatus) => void;
  /** Saved results, newest first; written to. */
  readonly lastResults: KeptResult[];
  /** Nil while my guild is unknown. */
  readonly ownGuild: () => string | undefined;
}

/** @noSelf */
export interface StatusReport {
  readonly status: () => SyncStatus;
  /** Every table of the running session, in the seed's order; none without one. */
  readonly progress: () => readonly TableProgress[];
  /** Something moved in this session: tells the listeners, unless they were told a moment ago of the same table. */
  readonly note: (session: SessionContext) => void;
  /** Tells the listeners how much has left this client; called a few times a second. */
  readonly tick: () => void;
  readonly keepResult: (result: SyncResult) => void;
  readonly setDiscovering: (isDiscovering: boolean) => void;
  readonly isDiscovering: () => boolean;
  /** Whole seconds until the running session will probably be over, at least one. */
  readonly secondsUntilFree: () => number;
}

/** Builds the report over the running session and the queue. Called by: statusReport.reportOn. */
export function createStatusReport(deps: StatusReportDeps): StatusReport {
  let discovering = false;
  let notedAt = 0;
  let notedTable = "";
  let notedSession = 0;

  /** One word for what goes on. Called by: statusReport.status. */
  const activity = (session: SessionContext | undefined): SyncActivity => {
    if (session !== undefined) return deps.isLockedDown() ? "paused" : "syncing";
    return discovering ? "discovering" : "idle";
  };

  /**
   * A fresh copy that its receiver may keep.
   * Called by: publicApi.createPublicApi, statusReport.note, statusText.statusLines, sync.createButtons,
   * sync.failedPeer, sync.refresh, sync.resultLines, sync.userRows, syncLight.createSyncLight, windowDoors.factsOf.
   */
  const status = (): SyncStatus => {
    const session = deps.currentSession();
    const tally = session?.tally ?? { sent: 0, received: 0, total: 0 };
    const etaSeconds = session === undefined ? undefined : etaOf(session);
    return {
      state: activity(session),
      ...(session === undefined ? {} : { peer: session.peer, role: session.role }),
      ...(session?.table === undefined ? {} : { table: session.table.tableName }),
      sent: session === undefined ? 0 : sentBy(session),
      received: tally.received,
      total: session === undefined ? 0 : math.max(tally.total, movedBy(session)),
      ...(etaSeconds === undefined ? {} : { etaSeconds }),
      queue: deps.queue(),
      lastResults: ownResults(),
    };
  };

  /** Those of my guild, and older ones that do not say. Called by: statusReport.status. */
  const ownResults = (): FinishedSync[] => {
    const guild = deps.ownGuild();
    const own = deps.lastResults.filter((result) => result.guild === undefined || result.guild === guild);
    return own.map(({ guild: _, ...result }) => result);
  };

  /**
   * Entries applied there, and of those under way as many as have left the queue: an acknowledgement comes only once a table.
   * Called by: statusReport.movedBy, statusReport.status.
   */
  const sentBy = ({ tally, underWay }: SessionContext): number => {
    const { bytes } = deps.queue();
    underWay.queuedBytes = math.max(underWay.queuedBytes, bytes);
    if (underWay.queuedBytes === 0) return tally.sent;
    return tally.sent + math.floor(underWay.entries * (1 - bytes / underWay.queuedBytes));
  };

  /**
   * Entries that have moved, in either direction, whether they were wanted or not.
   * Called by: statusReport.countsOf, statusReport.status.
   */
  const movedBy = (session: SessionContext): number => session.tally.received + session.tally.rejected + sentBy(session);

  /** What a session has counted so far. Called by: statusReport.etaOf, statusReport.progress. */
  const countsOf = (session: SessionContext): Counts => ({
    expectedByTable: session.expectedByTable,
    tableName: session.table?.tableName,
    moved: movedBy(session),
  });

  /** Never less than the queue itself needs. Called by: statusReport.secondsUntilFree, statusReport.status. */
  const etaOf = (session: SessionContext): number | undefined => {
    const left = timeLeft({ ...countsOf(session), elapsedSeconds: deps.uptime() - session.startedAt });
    const waiting = deps.queue().seconds;
    if (left === undefined) return waiting > 0 ? waiting : undefined;
    return math.max(waiting, left);
  };

  /**
   * Counts since the last word are in the next one.
   * Called by: DataSyncManager.applyEntries, entryRecords.onTableDone, statusReport.tick.
   */
  const note = (session: SessionContext): void => {
    if (session !== deps.currentSession()) return;
    const tableName = session.table?.tableName ?? "";
    const isKnown = tableName === notedTable && session.id === notedSession;
    if (isKnown && deps.uptime() - notedAt < PROGRESS_SECONDS) return;
    notedTable = tableName;
    notedSession = session.id;
    notedAt = deps.uptime();
    deps.onProgress(status());
  };

  /** What a busy client answers to others. Called by: admission.admit. */
  const secondsUntilFree = (): number => {
    const session = deps.currentSession();
    return math.max(1, math.ceil((session === undefined ? undefined : etaOf(session)) ?? 1));
  };

  return {
    status,
    /** In both directions. Called by: sync.refresh. */
    progress: () => {
      const session = deps.currentSession();
      return session === undefined ? [] : progressByTable(countsOf(session));
    },
    note,
    /**
     * An acknowledgement comes only once a table; what leaves the queue meanwhile is worth a word.
     * Called by: engine.tick.
     */
    tick: () => {
      const session = deps.currentSession();
      if (session !== undefined && session.underWay.entries > 0) note(session);
    },
    /** Newest first, and no more than are shown. Called by: sessionEngine.onResult. */
    keepResult: (result) => {
      const guild = deps.ownGuild();
      deps.lastResults.unshift({ ...result, at: deps.serverTime(), ...(guild === undefined ? {} : { guild }) });
      while (deps.lastResults.length > MAX_LAST_RESULTS) deps.lastResults.pop();
    },
    /** Set while the guild is asked who is there. Called by: starter.discover, starter.stop. */
    setDiscovering: (isDiscovering) => {
      discovering = isDiscovering;
    },
    /**
     * Until the answers were waited for.
     * Called by: engine.freedomOf, starter.busyRefusal, starter.resumeRound, starter.stop.
     */
    isDiscovering: () => discovering,
    secondsUntilFree,
  };
}

/** The status over the session at work and the queue. Called by: sessionEngine.createSessionEngine. */
export function reportOn(
  { clock, roster, queue, isLockedDown, listeners, lastResults }: EnginePorts,
  currentSession: SessionBook["current"],
): StatusReport {
  return createStatusReport({
    currentSession,
    queue: queue.backlog,
    isLockedDown,
    uptime: clock.uptime,
    serverTime: clock.serverTime,
    lastResults,
    ownGuild: roster.ownGuild,
    onProgress: (status) => {
      listeners.emit("SyncProgress", status);
    },
  });
}
