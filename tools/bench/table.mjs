/** The bench's results as rows of cells, and rows as text and as Markdown. */
import { findRun, messagesOf } from "./results.mjs";

const HEADINGS = ["workload", "compared by", "messages", "bytes", "seconds", "CPU ms", "longest step", "step of", "made KB", "kept KB"];
const CROWD_HEADINGS = ["a crowd", "way", "messages", "most by one", "bytes", "seconds until equal", "to strangers"];
const WINDOW_HEADINGS = ["a roster of 1,000", "longest step", "step of"];
const WAYS = { automatic: "by itself", loops: "everyone asks everyone" };
const SHORT_HEADINGS = ["two members of one guild", "messages", "with history", "plain list", "JSON", "bytes", "seconds"];

/**
 * One row for each run in a place, with the computed JSON behind the runs of its workload; the first row has the headings.
 * Called by: page.pairParts, run.show.
 */
export function fullRows(results, place) {
  const rows = results.json.flatMap((json) => {
    const runs = results.runs.filter((run) => run.workload === json.workload && run.place === place);
    return [...runs.map((run) => runRow(results, run)), jsonRow(json)];
  });
  return [HEADINGS, ...rows];
}

/**
 * One row for each workload: messages by way, bytes and time of the sketch, outside of instances.
 * Called by: page.pairParts.
 */
export function shortRows(results) {
  const rows = results.json.map((json) => {
    const run = findRun(results, json.workload, {});
    const history = findRun(results, json.workload, { hasHistory: true });
    const list = findRun(results, json.workload, { comparison: "list" });
    const messages = [run, history, list, json].map((each) => (each === undefined ? "" : whole(messagesOf(each))));
    return [titleOf(json), ...messages, whole(run.cost.initiator.bytes + run.cost.responder.bytes), run.cost.seconds.toFixed(1)];
  });
  return [SHORT_HEADINGS, ...rows];
}

/** One row for each thing that a player does with the window. Called by: page.windowParts, run.show. */
export function windowRows({ windows, unitMilliseconds }) {
  const rows = windows.map(({ action, longestMilliseconds, longestName }) => [
    action,
    (longestMilliseconds / unitMilliseconds).toFixed(2),
    longestName,
  ]);
  return [WINDOW_HEADINGS, ...rows];
}

/** One row for each crowd in each way. Called by: page.crowdParts, run.show. */
export function crowdRows({ crowds }) {
  const rows = crowds.map(({ title, way, cost }) => {
    const { messages, worst, bytes, secondsUntilEqual, toStrangers } = cost;
    const seconds = secondsUntilEqual === undefined ? "never" : secondsUntilEqual.toFixed(1);
    return [title, WAYS[way], whole(messages), whole(worst), whole(bytes), seconds, whole(toStrangers)];
  });
  return [CROWD_HEADINGS, ...rows];
}

/** Rows as a Markdown table, numbers to the right. Called by: page.crowdParts, page.pairParts, page.windowParts. */
export function markdownTable([headings, ...rows]) {
  /** One line of the table. Called by: table.markdownTable. */
  const line = (cells) => `| ${cells.join(" | ")} |`;
  const isNumber = headings.map((_, column) => rows.every((row) => /^[\d,./ –-]*$/.test(row[column])));
  return [line(headings), line(isNumber.map((right) => (right ? "---:" : "---"))), ...rows.map(line)].join("\n");
}

/** Rows as text in columns. Called by: run.show. */
export function textTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column]))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** What was measured of one run; two numbers are initiator and responder. Called by: table.fullRows. */
function runRow({ unitMilliseconds }, run) {
  const { cost, work } = run;
  const way = run.comparison === "list" ? "plain list" : run.hasHistory ? "sketch, with history" : "sketch";
  /** A number of each side. Called by: table.runRow. */
  const both = (numberOf) => `${numberOf("initiator")} / ${numberOf("responder")}`;
  return [
    titleOf(run),
    way,
    both((side) => whole(cost[side].messages)),
    both((side) => whole(cost[side].bytes)),
    cost.seconds.toFixed(1),
    both((side) => whole(work[side].totalMilliseconds)),
    both((side) => (work[side].longestMilliseconds / unitMilliseconds).toFixed(2)),
    both((side) => work[side].longestName),
    both((side) => whole(work[side].allocatedKilobytes)),
    whole(Math.max(0, work.keptKilobytes)),
  ];
}

/** The computed cost of JSON, of which nothing else is known. Called by: table.fullRows. */
function jsonRow({ cost, ...json }) {
  /** Both sides' figures in one cell. Called by: table.jsonRow. */
  const both = (key) => `${whole(cost.initiator[key])} / ${whole(cost.responder[key])}`;
  return [titleOf(json), "JSON (computed)", both("messages"), both("bytes"), ...Array(HEADINGS.length - 4).fill("")];
}

/**
 * A workload by name and title; the growth series is named by its title alone.
 * Called by: table.jsonRow, table.runRow, table.shortRows.
 */
function titleOf({ workload, title }) {
  return workload.startsWith("W") ? `${workload} ${title}` : title;
}

/** A whole number with its thousands apart. Called by: table.both, table.crowdRows, table.runRow, table.shortRows. */
function whole(number) {
  return Math.round(number).toLocaleString("en-US");
}
