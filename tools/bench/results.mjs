/** What spec/bench prints, read into one object, and the few sums that table, chart and goals have in common. */

/**
 * The results of some programs' outputs: `{ data, unitMilliseconds, json, runs }`. The unit is the best of all programs, because nothing
 * makes a machine faster than it is.
 */
export function readResults(outputs) {
  const reports = outputs
    .flatMap((output) => output.split("\n"))
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line));
  /** The reports of one kind, in order. */
  const ofKind = (kind) => reports.filter((report) => report.kind === kind);
  return {
    data: ofKind("data")[0],
    unitMilliseconds: Math.min(...ofKind("unit").map(({ milliseconds }) => milliseconds)),
    json: ofKind("json"),
    runs: ofKind("run"),
  };
}

/** The run of a workload in one way, undefined when it was not measured. */
export function findRun(results, workload, way) {
  const wanted = { comparison: "sketch", hasHistory: false, place: "outside", ...way };
  return results.runs.find((run) => run.workload === workload && Object.keys(wanted).every((key) => run[key] === wanted[key]));
}

/** Messages of both sides together. */
export function messagesOf({ cost }) {
  return cost.initiator.messages + cost.responder.messages;
}

/** The longest step of either side in calibration units. */
export function longestStepUnits(results, { work }) {
  return Math.max(work.initiator.longestMilliseconds, work.responder.longestMilliseconds) / results.unitMilliseconds;
}
