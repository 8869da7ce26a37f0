/** The goals of goals.json, and which of them do not hold. */
import { readFileSync } from "node:fs";
import { findCrowd, findRun, longestStepUnits, messagesOf } from "./results.mjs";

/** For each kind of goal what falls short of it, in words; workloads that were not measured are passed over. */
const SHORTFALLS = {
  messages: (goal, results) => {
    const run = findRun(results, goal.workload, { hasHistory: goal.hasHistory });
    return run === undefined || messagesOf(run) <= goal.most ? [] : [`${nameOf(run)} takes ${messagesOf(run)} messages`];
  },
  growth: (goal, results) => {
    const counts = growthCounts(results);
    return counts.every((count) => Math.abs(count - counts[0]) <= goal.within) ? [] : [`it takes ${counts.join(", ")} messages`];
  },
  step: (goal, results) =>
    judgedRuns(results)
      .filter((run) => goal.workloads.includes(run.workload) && longestStepUnits(results, run) > goal.most)
      .map((run) => `${nameOf(run)} has one of ${longestStepUnits(results, run).toFixed(2)} units: ${longestCallback(run)}`),
  crowd: (goal, results) => {
    const run = findCrowd(results, goal.workload);
    if (run === undefined) return [];
    const { messages, secondsUntilEqual } = run.cost;
    const isReached = messages < goal.below && secondsUntilEqual !== undefined && secondsUntilEqual <= goal.seconds;
    return isReached ? [] : [`${run.workload} takes ${messages} messages and ${secondsUntilEqual?.toFixed(1) ?? "endless"} seconds`];
  },
  window: (goal, { windows, unitMilliseconds }) =>
    windows
      .filter(({ longestMilliseconds }) => longestMilliseconds / unitMilliseconds > goal.most)
      .map((step) => `when ${step.action}, one takes ${(step.longestMilliseconds / unitMilliseconds).toFixed(2)} units`),
  strangers: (_, results) =>
    results.crowds.filter(({ cost }) => cost.toStrangers > 0).map(({ workload, cost }) => `in ${workload} they get ${cost.toStrangers}`),
  idle: (goal, results) =>
    judgedRuns(results)
      .filter((run) => run.work.idleMilliseconds / results.unitMilliseconds > goal.most)
      .map((run) => `${nameOf(run)} has one of ${(run.work.idleMilliseconds / results.unitMilliseconds).toFixed(2)} units`),
};

/** Every goal, in the order in which they are reported. Called by: run.runBench. */
export function readGoals() {
  return JSON.parse(readFileSync(new URL("goals.json", import.meta.url), "utf8"));
}

/** A sentence for each place in which a goal does not hold. Called by: run.runBench. */
export function missedGoals(goals, results) {
  return goals.flatMap((goal) => SHORTFALLS[goal.kind](goal, results).map((shortfall) => `${goal.sentence} But ${shortfall}.`));
}

/** Messages of the growth series, by ascending size. Called by: goals.growth. */
function growthCounts(results) {
  const runs = ["G100", "G1000", "G10000"].map((workload) => findRun(results, workload, {}));
  return runs.filter((run) => run !== undefined).map(messagesOf);
}

/** The runs that goals speak of: by sketch and outside of instances. Called by: goals.idle, goals.step. */
function judgedRuns({ runs }) {
  return runs.filter(({ comparison, place }) => comparison === "sketch" && place === "outside");
}

/** A run in a sentence. Called by: goals.idle, goals.messages, goals.step. */
function nameOf({ workload, hasHistory }) {
  return hasHistory ? `${workload} with history` : workload;
}

/** Which side's callback took longest, by the client's name for it. Called by: goals.step. */
function longestCallback({ work }) {
  const [side] = ["initiator", "responder"].sort((one, other) => work[other].longestMilliseconds - work[one].longestMilliseconds);
  return `${work[side].longestName} at the ${side}`;
}
