/**
 * A round of visits to everyone online: who is still awaited, and what came of the others.
 *
 * 1. Everyone who belongs to a round counts in its report once; it ends when nobody is awaited any more.
 * 2. It lives in the saved data, so that a round cut off by a /reload goes on with the visits that it waits for.
 */
import type { PeerName } from "../model/peerName";
import { isFinite } from "../model/plainValue";
import type { FailureReason, SyncResult } from "../model/result";
import type { RoundReport } from "../model/roundReport";
import type { SyncMode } from "../model/syncMode";
import { daysMode, MAX_DAYS } from "../model/syncMode";
import { MAX_VISITS } from "./visits";

/** Where the saved data keep the round; nil when none is open. */
export interface SavedRound {
  round?: unknown;
}

/** @noSelf */
export interface RoundDeps {
  readonly saved: SavedRound;
  /** A visit to this peer runs or is planned. */
  readonly isPlanned: (peer: PeerName) => boolean;
  readonly onEnd: (report: RoundReport) => void;
}

/** @noSelf */
export interface Round {
  /** A new round asks who is there. */
  readonly ask: (mode: SyncMode) => void;
  /** Those who are there; with nobody there is no round. */
  readonly begin: (peers: readonly PeerName[]) => void;
  readonly onResult: (result: SyncResult) => void;
  /** The mode of a round that was cut off while it asked who is there. */
  readonly askedMode: () => SyncMode | undefined;
  /** Visits were dropped, or not taken up again: whoever is awaited without one is visited no more. */
  readonly settle: () => void;
  /** The round is another character's: nothing is told of it. */
  readonly forget: () => void;
  /** The question who is there is not wanted any more. */
  readonly drop: () => void;
}

type Outcome = Exclude<keyof RoundReport, "received" | "sent">;

/** A round as it stands in the saved data. */
type OpenRound = { -readonly [name in keyof RoundReport]: number } & {
  awaited: PeerName[];
  /** Days of the mode, only until it is known who is there. */
  askedDays?: number | undefined;
};

const NOTHING: RoundReport = {
  inSync: 0,
  differing: 0,
  unreachable: 0,
  busy: 0,
  unfinished: 0,
  unvisited: 0,
  received: 0,
  sent: 0,
};

/** How a failure counts; all others are visits that were begun and not ended. */
const OUTCOMES: Partial<Record<FailureReason, Outcome>> = { silent: "unreachable", offline: "unreachable", busy: "busy" };

/** Builds the round over its place in the saved data. Called by: sessionEngine.createSessionEngine. */
export function createRound(deps: RoundDeps): Round {
  const { saved } = deps;
  let open = soundRound(saved.round);

  /**
   * One round at a time; the client saves what stands here.
   * Called by: round.ask, round.begin, round.count, round.drop, round.forget.
   */
  const keep = (round: OpenRound | undefined): void => {
    open = round;
    saved.round = round;
  };

  /** Counts a user; the last one ends the round. Called by: round.onResult, round.settle. */
  const count = (round: OpenRound, peer: PeerName, outcome: Outcome): void => {
    round.awaited.splice(round.awaited.indexOf(peer), 1);
    round[outcome] += 1;
    if (round.awaited.length > 0) return;
    keep(undefined);
    deps.onEnd(reportOf(round));
  };

  return {
    /** Nobody is awaited yet. Called by: starter.discover. */
    ask: (mode) => {
      keep({ ...NOTHING, awaited: [], askedDays: mode.days });
    },
    /** In order of name, and no more than there are visits. Called by: starter.discover. */
    begin: (peers) => {
      keep(peers.length === 0 ? undefined : { ...NOTHING, awaited: peers.slice(0, MAX_VISITS) });
    },
    /**
     * A session that the peer asked for may leave the visit planned: then the visit counts.
     * Called by: sessionEngine.onResult.
     */
    onResult: (result) => {
      const { peer, received, sent } = result;
      if (open === undefined || !open.awaited.includes(peer) || deps.isPlanned(peer)) return;
      open.received += received;
      open.sent += sent;
      count(open, peer, outcomeOf(result));
    },
    /** Only while it is not known who is there. Called by: playerPause.pause, starter.resumeRound. */
    askedMode: () => (open?.askedDays === undefined ? undefined : daysMode(open.askedDays)),
    /** The round may end by it. Called by: starter.resumeRound, starter.stop. */
    settle: () => {
      const round = open;
      if (round === undefined) return;
      for (const peer of round.awaited.slice()) if (!deps.isPlanned(peer)) count(round, peer, "unvisited");
    },
    /** Without its line. Called by: starter.createStarter. */
    forget: () => {
      keep(undefined);
    },
    /** A round that visits already ends by its visits. Called by: starter.stop. */
    drop: () => {
      if (open?.askedDays !== undefined) keep(undefined);
    },
  };
}

/** How a visit counts. Called by: round.onResult. */
function outcomeOf({ ok, identical, reason }: SyncResult): Outcome {
  if (ok) return identical ? "inSync" : "differing";
  return (reason === undefined ? undefined : OUTCOMES[reason]) ?? "unfinished";
}

/** The counts alone. Called by: round.count. */
function reportOf(round: OpenRound): RoundReport {
  const report = { ...NOTHING };
  for (const [name] of pairs(NOTHING)) report[name] = round[name];
  return report;
}

/** The round that a saved file holds; a damaged one is none. Called by: round.createRound. */
function soundRound(saved: unknown): OpenRound | undefined {
  if (type(saved) !== "table") return undefined;
  const round = saved as OpenRound;
  for (const [name] of pairs(NOTHING)) if (!isCount(round[name])) return undefined;
  if (type(round.awaited) !== "table" || !round.awaited.every((peer) => typeof peer === "string")) return undefined;
  if (round.askedDays === undefined) return round.awaited.length === 0 ? undefined : round;
  return isCount(round.askedDays) && round.askedDays <= MAX_DAYS ? round : undefined;
}

/** Asks whether a saved value can be counted on. Called by: round.soundRound. */
function isCount(value: unknown): boolean {
  return typeof value === "number" && isFinite(value) && value >= 0;
}
