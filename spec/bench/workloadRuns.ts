/** Runs a workload in any of its ways: once for what goes over the wire, and once more for what it takes of the machine. */
import { SECONDS_PER_DAY } from "../../src/model/stamp";
import { NOW } from "../support/entries";
import { jsonCost } from "./jsonCost";
import { createMembers, filesAfterEdits, savedFile, type Members, type SavedFiles } from "./members";
import { createCollector, readMeter, resetMeter, type Work } from "./meter";
import { editedCopies, emptyTables, RESPONDER, sceneOf } from "./scene";
import { runSession, type SessionCost } from "./session";
import { isJudged, type Way } from "./ways";
import type { Workload } from "./workloads";

/** What the addon's callbacks cost in one run. */
export interface WorkReport {
  readonly initiator: Work;
  readonly responder: Work;
  /** The longest callback of either side while nobody asked for anything. */
  readonly idleMilliseconds: number;
  /** What is in use after the session and was not before it, both sides and the world between them together. */
  readonly keptKilobytes: number;
}

/** @noSelf */
export interface WorkloadRuns {
  /** What goes over the wire; the same at every run. */
  readonly cost: (way: Way) => SessionCost;
  /** What it takes of the processor and of memory. */
  readonly work: (way: Way) => WorkReport;
  /** The computed cost of plain JSON. */
  readonly json: () => ReturnType<typeof jsonCost>;
}

/** After the time at which the guild was looked at, players with histories edit for at most so long. */
const EDITING_SECONDS = 3600;
/** Long enough for everything that comes around by itself. */
const IDLE_SECONDS = 60;
/** A step that the machine has held up seldom comes twice at the same place: the better run counts. */
const JUDGED_RUNS = 2;

/** Makes a workload's data once, for all runs. Called by: main.measure. */
export function createWorkloadRuns(workload: Workload): WorkloadRuns {
  const scene = sceneOf(workload, NOW);
  const edited = editedCopies(scene);
  const copies = workload.startsEmpty ? { ...edited, initiator: emptyTables() } : edited;
  const command = commandOf(workload);
  const knownFiles: Record<string, SavedFiles | undefined> = {};

  /** The saved files of a way, which take longer to make than a session. Called by: workloadRuns.login. */
  const filesOf = ({ comparison, hasHistory }: Way): SavedFiles => {
    const held = hasHistory ? { initiator: scene.before, responder: scene.before } : copies;
    /** From data alone, or by edits in the game. Called by: workloadRuns.filesOf. */
    const make = (): SavedFiles => {
      const files = { initiator: savedFile(held.initiator, comparison), responder: savedFile(held.responder, comparison) };
      return hasHistory ? filesAfterEdits(NOW, files, scene.edits) : files;
    };
    return (knownFiles[`${comparison} ${hasHistory}`] ??= make());
  };

  /** Both sides with their copies, some time after the last edit. Called by: workloadRuns.cost, workloadRuns.work. */
  const login = (way: Way, isMeasured: boolean): Members =>
    createMembers({ serverTime: NOW + EDITING_SECONDS, files: filesOf(way), place: way.place, isMeasured });

  /** The best of as many runs as the way deserves, of the session and of the idle time. Called by: main.measure. */
  const work = (way: Way): WorkReport => {
    let best = measuredRun(login(way, true), command);
    for (const _ of $range(2, isJudged(way) ? JUDGED_RUNS : 1)) {
      const again = measuredRun(login(way, true), command);
      const idleMilliseconds = math.min(best.idleMilliseconds, again.idleMilliseconds);
      best = { ...(longestOf(again) < longestOf(best) ? again : best), idleMilliseconds };
    }
    return best;
  };

  return {
    /** Slices follow counted steps there, not the processor. Called by: main.measure. */
    cost: (way) => runSession(login(way, false), command, () => undefined),
    work,
    /** For the window of the workload. Called by: main.measure. */
    json: () => jsonCost(copies, workload.window === undefined ? 0 : NOW - workload.window.days * SECONDS_PER_DAY),
  };
}

/** What the initiator types. Called by: workloadRuns.createWorkloadRuns. */
function commandOf({ window }: Workload): string {
  const [name] = string.match(RESPONDER, "^[^-]+");
  return `/gh sync ${name ?? RESPONDER} ${window === undefined ? "all" : `days ${window.days}`}`;
}

/** The longest callback of either side in the session. Called by: workloadRuns.work. */
function longestOf({ initiator, responder }: WorkReport): number {
  return math.max(initiator.longestMilliseconds, responder.longestMilliseconds);
}

/** An idle time and a session, with the meter at both sides. Called by: workloadRuns.work. */
function measuredRun(members: Members, command: string): WorkReport {
  const { world, initiator, responder } = members;
  const collector = createCollector();
  /** Begins a new measurement at both sides. Called by: workloadRuns.measuredRun. */
  const reset = (): void => {
    resetMeter(initiator);
    resetMeter(responder);
  };
  reset();
  world.runUntil(() => {
    collector.collectIfNeeded();
    return false;
  }, IDLE_SECONDS);
  const idleMilliseconds = math.max(readMeter(initiator).longestMilliseconds, readMeter(responder).longestMilliseconds);
  const keptBefore = collector.collect();
  reset();
  runSession(members, command, collector.collectIfNeeded);
  world.network.forget();
  const keptKilobytes = collector.collect() - keptBefore;
  collector.release();
  return { initiator: readMeter(initiator), responder: readMeter(responder), idleMilliseconds, keptKilobytes };
}
