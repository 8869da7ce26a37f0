/**
 * Runs every spec and ends with one line that sums them: unit specs with busted, the built addon's with luaunit, the tools' own with
 * node. `--coverage` also reports which lines of src never ran; any other argument goes to busted (`--filter=words`).
 */
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { buildAll, LUA_ENVIRONMENT } from "./build.mjs";
import { reportCoverage } from "./coverage.mjs";
import { withTypeScriptLines } from "./lua-map.mjs";
import { findLua } from "./setup.mjs";
import { capture, captureBeside, ROOT } from "./shell.mjs";

const COVERAGE_FLAG = "--coverage";
/** Random guilds and evenings run no line that named specs leave out, and would take ten times as long while lines are counted. */
const UNCOUNTED_SPECS = ["pairs_spec", "world_spec", "evenings_spec"].map((name) => `--exclude-pattern=${name}`);
const UNIT_SPECS = "build/lua/spec";
/** Simulated guilds take longer than all other specs together: they run beside them, on another core. */
const LONG_SPECS = ["simulation"];
/** What a runner without specs reports. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0 };

/**
 * Compiles, runs all specs, prints the sum of `before` and their results as the last line and returns the exit code.
 * Called by: checks.runChecks, test.
 */
export async function runAll(flags, before = []) {
  const covered = flags.includes(COVERAGE_FLAG);
  const built = buildAll();
  if (built !== 0) return finish([...before, { ...NOTHING, failed: 1 }]);
  const bustedFlags = flags.filter((flag) => flag !== COVERAGE_FLAG);
  const results = [...before, ...(await runUnitSpecs(bustedFlags, covered)), runPackageSpecs(covered), runToolSpecs()];
  if (covered) results.push(reportCoverage() ? NOTHING : { ...NOTHING, failed: 1 });
  return finish(results);
}

/** The line that machines read, and the exit code that belongs to it. Called by: checks.runChecks, specs.runAll. */
export function finish(results) {
  /** One count over all runners. Called by: specs.finish. */
  const sum = (key) => results.reduce((total, result) => total + result[key], 0);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed, ${sum("skipped")} skipped`);
  return sum("failed") === 0 ? 0 : 1;
}

/**
 * Every *_spec of build/lua/spec, by the settings in .busted: in two processes side by side, or in one while lines are counted.
 * Called by: specs.runAll.
 */
async function runUnitSpecs(flags, covered) {
  const busted = ["tools/busted.lua", "--output=plainTerminal"];
  if (covered) return [unitResult(runLua([...busted, ...UNCOUNTED_SPECS, ...flags], "build/coverage-unit.txt"))];
  const runs = unitRoots().map((roots) => captureBeside(findLua(), [...busted, ...flags, ...roots], LUA_ENVIRONMENT));
  return (await Promise.all(runs)).map(unitResult);
}

/**
 * The places of the long specs, and those of all others; a place without specs is none.
 * Called by: specs.runUnitSpecs.
 */
function unitRoots() {
  const names = readdirSync(join(ROOT, UNIT_SPECS)).filter((name) => hasSpecs(join(ROOT, UNIT_SPECS, name)));
  /** By the folder's name. Called by: specs.unitRoots. */
  const isLong = (name) => LONG_SPECS.includes(name);
  return [names.filter(isLong), names.filter((name) => !isLong(name))].map((roots) => roots.map((name) => `${UNIT_SPECS}/${name}`));
}

/** Asks whether a file is a spec, or a folder has one. Called by: specs.hasSpecs, specs.unitRoots. */
function hasSpecs(path) {
  if (!statSync(path).isDirectory()) return path.endsWith("_spec.lua");
  return readdirSync(path).some((name) => hasSpecs(join(path, name)));
}

/** Shows what a run of busted printed, and counts it. Called by: specs.runUnitSpecs. */
function unitResult({ code, output }) {
  console.log(withTypeScriptLines(output).trim());
  return resultOf(code, {
    passed: countOf(output, /(\d+) success(?:es)? \//),
    failed: countOf(output, /(\d+) failures? \//) + countOf(output, /(\d+) errors? \//),
    skipped: countOf(output, /(\d+) pending/),
  });
}

/** Every *_test of build/lua/spec/package, in one process. Called by: specs.runAll. */
function runPackageSpecs(covered) {
  const folder = join(ROOT, "build/lua/spec/package");
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith("_test.lua")) : [];
  if (names.length === 0) return NOTHING;
  const modules = names.sort().map((name) => `spec.package.${name.replace(/\.lua$/, "")}`);
  const { code, output } = runLua(["tools/packageSpecs.lua", ...modules], covered && "build/coverage-package.txt");
  console.log(withTypeScriptLines(output).trim());
  return resultOf(code, {
    passed: countOf(output, /(\d+) success/),
    failed: countOf(output, /, (\d+) failure/) + countOf(output, /, (\d+) error/),
    skipped: countOf(output, /, (\d+) skipped/),
  });
}

/** The tools' own specs; silent when green. Called by: specs.runAll. */
function runToolSpecs() {
  const folder = join(ROOT, "spec/tools");
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".test.mjs")) : [];
  if (files.length === 0) return NOTHING;
  const paths = files.sort().map((name) => join(folder, name));
  const { code, output } = capture(process.execPath, ["--test", "--test-reporter=tap", ...paths]);
  if (code !== 0) console.log(output);
  return resultOf(code, {
    passed: countOf(output, /^# pass (\d+)/m),
    failed: countOf(output, /^# fail (\d+)/m),
    skipped: countOf(output, /^# skipped (\d+)/m),
  });
}

/**
 * Runs a Lua program of the project, under the line counter when a report is wanted.
 * Called by: specs.runPackageSpecs, specs.runUnitSpecs.
 */
function runLua(args, coverageReport) {
  const counted = coverageReport ? ["tools/coverage.lua", coverageReport] : [];
  mkdirSync(join(ROOT, "build"), { recursive: true });
  return capture(findLua(), [...counted, ...args], LUA_ENVIRONMENT);
}

/**
 * A runner that died without counting a failure has failed all the same.
 * Called by: specs.runPackageSpecs, specs.runToolSpecs, specs.unitResult.
 */
function resultOf(code, counts) {
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/**
 * The number a pattern catches, 0 when it is not there.
 * Called by: specs.runPackageSpecs, specs.runToolSpecs, specs.unitResult.
 */
function countOf(text, pattern) {
  return Number(pattern.exec(text)?.[1] ?? 0);
}
