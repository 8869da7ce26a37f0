/**
 * Measures the workloads named as arguments and prints one JSON object a line: what the data are, the calibration unit, the computed cost
 * of JSON, and one for each way in which a workload is run. tools/bench.mjs makes table and chart of them.
 */
import "../support/helper";
import { GUILD_DATA_VERSION } from "../support/guildData";
import { writeJson } from "../support/jsonWriter";
import { SEED } from "./scene";
import { calibrationUnitMilliseconds } from "./unit";
import { waysOf } from "./ways";
import { createWorkloadRuns } from "./workloadRuns";
import { WORKLOADS } from "./workloads";

declare const arg: readonly string[];

/** One line for whoever reads. */
function say(report: object): void {
  print(writeJson(report, { ignoresErrors: false, walk: (subject) => pairs(subject) }));
  io.stdout.flush();
}

say({ kind: "unit", milliseconds: calibrationUnitMilliseconds() });
say({ kind: "data", version: GUILD_DATA_VERSION, seed: SEED });
for (const workload of WORKLOADS) {
  if (!arg.includes(workload.name)) continue;
  const { name, title } = workload;
  const runs = createWorkloadRuns(workload);
  say({ kind: "json", workload: name, title, cost: runs.json() });
  for (const way of waysOf(workload)) {
    say({ kind: "run", workload: name, title, ...way, cost: runs.cost(way), work: runs.work(way) });
  }
}
