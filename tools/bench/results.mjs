/** What spec/bench prints, read into one object, and the few sums that table, chart and goals have in common. */

/**
 * The results of some programs' outputs: `{ data, unitMilliseconds, json, runs, windows, crowds }`. The unit is the best of all
 * programs, because nothing makes a machine faster than it is.
 * Called by: run.runBench.
 */
export function readResults(outputs) {
  const reports = outputs.flatMap(readReports);
  return {
    data: reports.find(({ kind }) => kind === "data"),
    unitMilliseconds: Math.min(...reports.filter(({ kind }) => kind === "unit").map(({ milliseconds }) => milliseconds)),
    json: reports.filter(({ kind }) => kind === "json"),
    runs: reports.filter(({ kind }) => kind === "run"),
    windows: reports.filter(({ kind }) => kind === "window"),
    crowds: reports.filter(({ kind }) => kind === "crowd"),
  };
}

/**
 * The names of all workloads as `{ pairs, windows, crowds }`, from what the program prints when it is asked for none.
 * Called by: run.runBench.
 */
export function readWorkloads(output) {
  /** The names of one group. Called by: results.readWorkloads. */
  const namesOf = (wanted) =>
    readReports(output)
      .filter(({ group }) => group === wanted)
      .map(({ name }) => name);
  return { pairs: namesOf("pairs"), windows: namesOf("windows"), crowds: namesOf("crowds") };
}

/** The objects in an output, whatever is printed between them. Called by: results.namesOf, results.readResults. */
function readReports(output) {
  return output
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
}

/**
 * The run of a workload in one way, undefined when it was not measured.
 * Called by: chart.measured, goals.growthCounts, goals.messages, table.shortRows.
 */
export function findRun(results, workload, way) {
  const wanted = { comparison: "sketch", hasHistory: false, place: "outside", ...way };
  return results.runs.find((run) => run.workload === workload && Object.keys(wanted).every((key) => run[key] === wanted[key]));
}

/**
 * Messages of both sides together.
 * Called by: chart.measured, chart.seriesOf, goals.growthCounts, goals.messages, table.shortRows.
 */
export function messagesOf({ cost }) {
  return cost.initiator.messages + cost.responder.messages;
}

/** The run of a crowd in one way, undefined when it was not measured. Called by: goals.crowd. */
export function findCrowd(results, workload, way = "automatic") {
  return results.crowds.find((run) => run.workload === workload && run.way === way);
}

/** The longest step of either side in calibration units. Called by: goals.step. */
export function longestStepUnits(results, { work }) {
  return Math.max(work.initiator.longestMilliseconds, work.responder.longestMilliseconds) / results.unitMilliseconds;
}
