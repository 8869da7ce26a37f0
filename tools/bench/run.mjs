/** Runs the bench: builds what it needs, measures one workload after the other, and shows and writes what came out. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildAll, LUA_ENVIRONMENT } from "../build.mjs";
import { findLua } from "../setup.mjs";
import { capture, ROOT } from "../shell.mjs";
import { readArguments } from "./arguments.mjs";
import { growthChart } from "./chart.mjs";
import { missedGoals, readGoals } from "./goals.mjs";
import { crowdParts, filled, pairParts, windowParts } from "./page.mjs";
import { readResults, readWorkloads } from "./results.mjs";
import { crowdRows, fullRows, textTable, windowRows } from "./table.mjs";

const PROJECT = "spec/bench/tsconfig.json";
const PROGRAM = "build/lua/spec/bench/main.lua";
/** Those with parts that are made here. */
const DOCUMENTS = ["docs/bench.md", "README.md"];

/** Measures and reports; returns the exit code. Called by: bench. */
export function runBench(words) {
  const built = buildAll(PROJECT);
  if (built !== 0) return built;
  const known = readWorkloads(capture(findLua(), [PROGRAM], LUA_ENVIRONMENT).output);
  const { check, names, problem } = readArguments(words, known);
  if (problem !== undefined) {
    console.error(problem);
    return 2;
  }
  const outputs = [];
  for (const name of names) {
    const output = measure(name);
    if (output === undefined) return 1;
    outputs.push(output);
  }
  const results = readResults(outputs);
  const missed = missedGoals(readGoals(), results);
  show(results, missed);
  writeFiles(results, missed, {
    hasPairs: known.pairs.every((name) => names.includes(name)),
    hasWindows: known.windows.every((name) => names.includes(name)),
    hasCrowds: known.crowds.every((name) => names.includes(name)),
  });
  return check && missed.length > 0 ? 1 : 0;
}

/**
 * The output of one workload's program, each in a process of its own; undefined when it failed.
 * Called by: run.runBench.
 */
function measure(name) {
  const startedAt = Date.now();
  process.stdout.write(`${name.padEnd(7)}`);
  const { code, output } = capture(findLua(), [PROGRAM, name], LUA_ENVIRONMENT);
  console.log(code === 0 ? `measured in ${((Date.now() - startedAt) / 1000).toFixed(0)} s` : `failed:\n${output}`);
  return code === 0 ? output : undefined;
}

/** Prints the table and the goals that do not hold. Called by: run.runBench. */
function show(results, missed) {
  if (results.runs.length > 0)
    for (const place of ["outside", "inside"]) console.log(`\n${place} instances\n\n${textTable(fullRows(results, place))}`);
  if (results.windows.length > 0) console.log(`\nthe window\n\n${textTable(windowRows(results))}`);
  if (results.crowds.length > 0) console.log(`\ncrowds\n\n${textTable(crowdRows(results))}`);
  console.log(`\none calibration unit: ${results.unitMilliseconds.toFixed(2)} ms; ${originOf(results)}`);
  console.log(
    missed.length === 0
      ? "All goals of these workloads hold."
      : `\nGoals that do not hold:\n${missed.map((sentence) => `- ${sentence}`).join("\n")}`,
  );
}

/** The chart, and the made parts of the documents, of the groups that were measured whole. Called by: run.runBench. */
function writeFiles(results, missed, { hasPairs, hasWindows, hasCrowds }) {
  if (!hasPairs && !hasWindows && !hasCrowds) return;
  const origin = originOf(results);
  const parts = {
    ...(hasPairs ? pairParts(results, origin, missed) : {}),
    ...(hasWindows ? windowParts(results) : {}),
    ...(hasCrowds ? crowdParts(results, origin, missed) : {}),
  };
  if (hasPairs) writeFileSync(join(ROOT, "docs/bench.svg"), growthChart(results, origin));
  for (const path of DOCUMENTS) writeFileSync(join(ROOT, path), filled(readFileSync(join(ROOT, path), "utf8"), parts));
  console.log(`\nwritten: ${DOCUMENTS.join(" and ")}`);
}

/** What the numbers were made of. Called by: run.show, run.writeFiles. */
function originOf({ data }) {
  const commit = capture("git", ["rev-parse", "--short", "HEAD"]);
  const made = commit.code === 0 ? `, commit ${commit.output.trim()}` : "";
  return `Guild data version ${data.version}, seed ${data.seed}${made}`;
}
