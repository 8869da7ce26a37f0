/**
 * Prints one JSON object a line, of which tools/bench.mjs makes table and chart. Without arguments: each workload there is. With names of
 * workloads: what the data are, the calibration unit, and for each workload the computed cost of JSON and every run.
 */
import "../support/helper";
import { GUILD_DATA_VERSION } from "../support/guildData";
import { writeJson } from "../support/jsonWriter";
import { crowdCost } from "./crowdRuns";
import { CROWD_WORKLOADS, type CrowdWorkload } from "./crowdWorkloads";
import { SEED } from "./scene";
import { calibrationUnitMilliseconds } from "./unit";
import { waysOf } from "./ways";
import { createWorkloadRuns } from "./workloadRuns";
import { WINDOW_WORKLOAD, windowSteps } from "./windowRuns";
import { WORKLOADS, type Workload } from "./workloads";

declare const arg: readonly string[];

/** One line for whoever reads. Called by: main, main.measure, main.measureCrowd, main.measureWindow. */
function say(report: object): void {
  print(writeJson(report, { ignoresErrors: false, walk: (subject) => pairs(subject) }));
  io.stdout.flush();
}

/** All about one workload. Called by: main. */
function measure(workload: Workload): void {
  const { name, title } = workload;
  const runs = createWorkloadRuns(workload);
  say({ kind: "json", workload: name, title, cost: runs.json() });
  for (const way of waysOf(workload)) say({ kind: "run", workload: name, title, ...way, cost: runs.cost(way), work: runs.work(way) });
}

/** All about one workload of a crowd. Called by: main. */
function measureCrowd(workload: CrowdWorkload): void {
  const { name, title, ways } = workload;
  for (const way of ways) say({ kind: "crowd", workload: name, title, way, cost: crowdCost(workload, way) });
}

/** All about the window. Called by: main. */
function measureWindow(): void {
  const { name, title } = WINDOW_WORKLOAD;
  for (const step of windowSteps()) say({ kind: "window", workload: name, title, ...step });
}

if (arg.length === 0) {
  for (const { name } of WORKLOADS) say({ kind: "workload", name, group: "pairs" });
  say({ kind: "workload", name: WINDOW_WORKLOAD.name, group: "windows" });
  for (const { name } of CROWD_WORKLOADS) say({ kind: "workload", name, group: "crowds" });
} else {
  say({ kind: "unit", milliseconds: calibrationUnitMilliseconds() });
  say({ kind: "data", version: GUILD_DATA_VERSION, seed: SEED });
  for (const workload of WORKLOADS) if (arg.includes(workload.name)) measure(workload);
  if (arg.includes(WINDOW_WORKLOAD.name)) measureWindow();
  for (const workload of CROWD_WORKLOADS) if (arg.includes(workload.name)) measureCrowd(workload);
}
