/** What many runs came to, in lines. */

/** Sizes of guilds in the summary, by the most players. */
const SIZES = [2, 3, 4, 5, 6, 15, 40];

/**
 * The lines for reports, the failed seeds last, each with the command that tells its story by `option`.
 * Called by: run.runSimulation.
 */
export function summaryLines(reports, option) {
  const failed = reports.filter(({ problems }) => problems.length > 0).sort((left, right) => left.seed - right.seed);
  const whole = reports.filter(({ clients }) => clients !== undefined);
  return [
    `guilds by size: ${sizeLine(whole)}`,
    `faults: ${countLine(whole.map(({ faults }) => faults.map((fault) => [fault, 1])))}`,
    `most of anything: ${needsLine(whole)}`,
    `sessions told of, by their ends: ${countLine(whole.map(({ ends }) => Object.entries(ends)))}`,
    `${sum(whole, "simulatedSeconds")} simulated seconds in ${sum(whole, "computedSeconds")} s of computing time`,
    ...failed.map(({ seed, problems }) => `seed ${seed}: ${problems[0]} -- npm run simulate -- ${option} ${seed}`),
    `${reports.length - failed.length} seeds passed, ${failed.length} failed`,
  ];
}

/** How many guilds of each size. Called by: summary.summaryLines. */
function sizeLine(reports) {
  return SIZES.map((most, place) => {
    const least = (SIZES[place - 1] ?? 1) + 1;
    const count = reports.filter(({ clients }) => clients >= least && clients <= most).length;
    return `${least === most ? most : `${least}-${most}`}: ${count}`;
  }).join(", ");
}

/** Sums counts under their names. Called by: summary.summaryLines. */
function countLine(pairsOfRuns) {
  const counts = new Map();
  for (const [name, count] of pairsOfRuns.flat()) counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");
}

/** The most that any client needed. Called by: summary.summaryLines. */
function needsLine(reports) {
  const most = {};
  for (const { needs } of reports) for (const [name, value] of Object.entries(needs)) most[name] = Math.max(most[name] ?? 0, value);
  return Object.keys(most)
    .sort()
    .map((name) => `${name} ${Math.round(most[name])}`)
    .join(", ");
}

/** A total, in whole numbers. Called by: summary.summaryLines. */
function sum(reports, name) {
  return Math.round(reports.reduce((total, report) => total + report[name], 0));
}
