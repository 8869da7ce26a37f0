/** What the bench makes of the numbers that it measured. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readArguments } from "../../tools/bench/arguments.mjs";
import { growthChart } from "../../tools/bench/chart.mjs";
import { missedGoals, readGoals } from "../../tools/bench/goals.mjs";
import { filled, pairParts } from "../../tools/bench/page.mjs";
import { findRun, longestStepUnits, messagesOf, readResults, readWorkloads } from "../../tools/bench/results.mjs";
import { fullRows, markdownTable, shortRows, textTable } from "../../tools/bench/table.mjs";

const KNOWN = { pairs: ["W1", "W2", "G100"], windows: ["V1"], crowds: ["C1", "S1"] };
const DATA = { kind: "data", version: 1, seed: 2026 };

/** What a side's callbacks cost. Called by: bench.test.aRun. */
const someWork = (longestMilliseconds, longestName = "OnUpdate") => ({
  totalMilliseconds: 40.4,
  longestMilliseconds,
  longestName,
  allocatedKilobytes: 1234.5,
});

/** A run of a workload as the Lua side reports it; what is not named is usual. Called by: bench.test.aGrowth. */
const aRun = (workload, messages, { longest = 5, idle = 1, ...way } = {}) => ({
  kind: "run",
  workload,
  title: `title of ${workload}`,
  comparison: "sketch",
  hasHistory: false,
  place: "outside",
  ...way,
  cost: { initiator: { messages: messages - 1, bytes: 1000 }, responder: { messages: 1, bytes: 55 }, seconds: 12.34 },
  work: { initiator: someWork(longest), responder: someWork(2, "command"), idleMilliseconds: idle, keptKilobytes: -3 },
});

/** The computed cost of a workload. Called by: bench.test.aGrowth. */
const someJson = (workload, messages) => ({
  kind: "json",
  workload,
  title: `title of ${workload}`,
  cost: { initiator: { messages: messages - 4, bytes: 2000 }, responder: { messages: 4, bytes: 900 } },
});

/** Results of runs, with a unit of 5 ms. Called by: specs. */
const resultsOf = (...reports) =>
  readResults([
    `${JSON.stringify(DATA)}\nwords between\n${JSON.stringify({ kind: "unit", milliseconds: 7 })}`,
    [{ kind: "unit", milliseconds: 5 }, ...reports].map((report) => JSON.stringify(report)).join("\n"),
  ]);

/** The three runs of a growth series, by sketch and by list, with their JSON. Called by: specs. */
const aGrowth = (...counts) =>
  ["G100", "G1000", "G10000"].flatMap((name, place) => [
    someJson(name, 50 * 10 ** place),
    aRun(name, counts[place]),
    aRun(name, 40 * 10 ** place, { comparison: "list" }),
  ]);

test("reports are read whatever is printed between them, and the best unit counts", () => {
  const results = resultsOf(aRun("W1", 2), someJson("W1", 40));
  assert.deepEqual(results.data, DATA);
  assert.equal(results.unitMilliseconds, 5);
  assert.equal(results.runs.length, 1);
  assert.equal(messagesOf(results.json[0]), 40);
});

test("the names of all workloads are read from the program's list", () => {
  assert.deepEqual(readWorkloads('{"kind":"workload","name":"W1","group":"pairs"}\n{"kind":"workload","name":"C1","group":"crowds"}\n'), {
    pairs: ["W1"],
    windows: [],
    crowds: ["C1"],
  });
});

test("a run is found by its way, usually by sketch outside of instances without history", () => {
  const results = resultsOf(aRun("W2", 9, { place: "inside" }), aRun("W2", 12), aRun("W2", 5, { hasHistory: true }));
  assert.equal(messagesOf(findRun(results, "W2", {})), 12);
  assert.equal(messagesOf(findRun(results, "W2", { hasHistory: true })), 5);
  assert.equal(messagesOf(findRun(results, "W2", { place: "inside" })), 9);
  assert.equal(findRun(results, "W1", {}), undefined);
});

test("steps are given in units, of the side whose step is longer", () => {
  const results = resultsOf(aRun("W1", 2, { longest: 8 }));
  assert.equal(longestStepUnits(results, results.runs[0]), 1.6);
});

const MESSAGES = { kind: "messages", workload: "W2", hasHistory: true, most: 5, sentence: "Five are enough." };
const GROWTH = { kind: "growth", within: 3, sentence: "Size costs nothing." };
const STEP = { kind: "step", workloads: ["W1"], most: 2, sentence: "No long step." };
const IDLE = { kind: "idle", most: 1, sentence: "Idle is idle." };

test("a goal that is just reached is reached, and one beyond is named with what was measured", () => {
  assert.deepEqual(missedGoals([MESSAGES], resultsOf(aRun("W2", 5, { hasHistory: true }), aRun("W2", 60))), []);
  assert.deepEqual(missedGoals([MESSAGES], resultsOf(aRun("W2", 6, { hasHistory: true }))), [
    "Five are enough. But W2 with history takes 6 messages.",
  ]);
});

test("growth is flat within so many messages of the smallest copies, up and down", () => {
  assert.deepEqual(missedGoals([GROWTH], resultsOf(...aGrowth(10, 13, 7))), []);
  assert.deepEqual(missedGoals([GROWTH], resultsOf(...aGrowth(10, 10, 14))), ["Size costs nothing. But it takes 10, 10, 14 messages."]);
});

test("a step that is too long is named with its callback and side, where the goals look", () => {
  assert.deepEqual(missedGoals([STEP], resultsOf(aRun("W1", 2, { longest: 10 }), aRun("W2", 2, { longest: 99 }))), []);
  const inside = aRun("W1", 2, { longest: 99, place: "inside" });
  const list = aRun("W1", 2, { longest: 99, comparison: "list" });
  assert.deepEqual(missedGoals([STEP], resultsOf(inside, list, aRun("W1", 2, { longest: 10.5 }))), [
    "No long step. But W1 has one of 2.10 units: OnUpdate at the initiator.",
  ]);
});

test("a step with nothing to do is judged by itself", () => {
  assert.deepEqual(missedGoals([IDLE], resultsOf(aRun("W1", 2, { idle: 5 }))), []);
  assert.deepEqual(missedGoals([IDLE], resultsOf(aRun("W1", 2, { idle: 6 }))), ["Idle is idle. But W1 has one of 1.20 units."]);
});

test("goals about workloads that were not measured are passed over", () => {
  assert.deepEqual(missedGoals(readGoals(), resultsOf()), []);
});

test("the full table has each run of a place, and the computed JSON behind those of its workload", () => {
  const results = resultsOf(someJson("W1", 40), aRun("W1", 2), aRun("W1", 9, { place: "inside" }), aRun("W1", 7, { comparison: "list" }));
  assert.deepEqual(fullRows(results, "outside").slice(1), [
    ["W1 title of W1", "sketch", "1 / 1", "1,000 / 55", "12.3", "40 / 40", "1.00 / 0.40", "OnUpdate / command", "1,235 / 1,235", "0"],
    ["W1 title of W1", "plain list", "6 / 1", "1,000 / 55", "12.3", "40 / 40", "1.00 / 0.40", "OnUpdate / command", "1,235 / 1,235", "0"],
    ["W1 title of W1", "JSON (computed)", "36 / 4", "2,000 / 900", "", "", "", "", "", ""],
  ]);
});

test("the short table has one row for each workload", () => {
  const results = resultsOf(
    someJson("W2", 500),
    aRun("W2", 12),
    aRun("W2", 5, { hasHistory: true }),
    aRun("W2", 60, { comparison: "list" }),
    ...aGrowth(9, 9, 9),
  );
  assert.deepEqual(shortRows(results).slice(1, 3), [
    ["W2 title of W2", "12", "5", "60", "500", "1,055", "12.3"],
    ["title of G100", "9", "", "40", "50", "1,055", "12.3"],
  ]);
});

test("tables are Markdown with numbers to the right, or text in columns", () => {
  const rows = [
    ["what", "messages"],
    ["equal", "1 / 1"],
    ["half", ""],
  ];
  assert.equal(markdownTable(rows), "| what | messages |\n| --- | ---: |\n| equal | 1 / 1 |\n| half |  |");
  assert.equal(textTable(rows), "what   messages\nequal  1 / 1\nhalf");
});

test("the chart draws each series with its numbers and says what it was made of", () => {
  const chart = growthChart(resultsOf(...aGrowth(9, 10, 11)), "Seed 2026, commit abc");
  assert.match(chart, /^<svg /);
  assert.match(
    chart,
    /aria-label="JSON \(computed\): 50, 500, 5000 messages; plain list: 40, 400, 4000 messages; sketch: 9, 10, 11 messages"/,
  );
  assert.match(chart, /prefers-color-scheme: dark/);
  assert.match(chart, />sketch: 11</);
  assert.match(chart, />Seed 2026, commit abc</);
  assert.equal(chart.match(/<polyline/g).length, 3);
});

test("documents get the parts that they name, and keep what stands around them", () => {
  const document = "before\n<!-- bench: crowd -->\nold\n<!-- bench: end -->\nbetween\n<!-- bench: goals -->\n<!-- bench: end -->\nafter\n";
  const once = filled(document, { crowd: "1", goals: "2" });
  assert.equal(
    once,
    "before\n<!-- bench: crowd -->\n\n1\n\n<!-- bench: end -->\nbetween\n<!-- bench: goals -->\n\n2\n\n<!-- bench: end -->\nafter\n",
  );
  assert.equal(filled(once, { crowd: "1", goals: "2" }), once);
  assert.equal(filled(once, { goals: "2" }), once);
});

test("a document without parts, or with an unknown one, is an error", () => {
  assert.throws(() => filled("nothing here", {}), /has no part/);
  assert.throws(() => filled("<!-- bench: three -->\n<!-- bench: end -->", { one: "1" }), /asks for "three"/);
});

test("the parts of documents name data, seed, commit and unit, and the goals that are not reached", () => {
  const results = resultsOf(someJson("W1", 40), aRun("W1", 2));
  const parts = pairParts(results, "Seed 2026, commit abc", ["A sentence."]);
  assert.equal(parts.origin, "Seed 2026, commit abc. One calibration unit took 5.0 ms on the machine that measured.");
  assert.match(parts.summary, /\n\nSeed 2026, commit abc\.$/);
  assert.equal(parts.goals, "Not reached:\n\n- A sentence.");
  assert.equal(pairParts(results, "", []).goals, "All goals hold.");
});

test("the bench measures pairs and the window, and takes --check, --crowds, and --only with known workloads", () => {
  assert.deepEqual(readArguments([], KNOWN), { check: false, names: ["W1", "W2", "G100", "V1"] });
  assert.deepEqual(readArguments(["--crowds"], KNOWN), { check: false, names: KNOWN.crowds });
  assert.deepEqual(readArguments(["--check", "--only", "W2,G100"], KNOWN), { check: true, names: ["W2", "G100"] });
});

test("the bench says what is wrong with other arguments", () => {
  assert.match(readArguments(["--fast"], KNOWN).problem, /^"--fast" is no option/);
  assert.match(readArguments(["--only", "W2,W9"], KNOWN).problem, /^"W9" is no workload/);
  assert.match(readArguments(["--only"], KNOWN).problem, /^"" is no workload/);
});
