/** Removes each guard in a copy of its file and runs the specs that must notice; one line each, and an error when one survives. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { buildAll, LUA_ENVIRONMENT } from "../build.mjs";
import { findLua } from "../setup.mjs";
import { ROOT } from "../shell.mjs";
import { createCompiler, sourceOf } from "./compile.mjs";
import { GUARDS } from "./guards.mjs";

/** Found before build/lua, and so in place of it. */
const OVERLAY = "build/mutants";
const HELPER = "build/lua/spec/support/helper.lua";
/** A guard removed may let a loop run on; a spec file takes seconds. */
const MAX_MILLISECONDS = 120000;

/** Runs the mutants whose guard is named, or all; returns the exit code. Called by: mutants. */
export function runMutants(words) {
  const chosen = GUARDS.filter(({ guard }) => words.length === 0 || words.includes(guard));
  if (chosen.length === 0) {
    console.error(`No guard is called so; guards are ${[...new Set(GUARDS.map(({ guard }) => guard))].join(", ")}.`);
    return 2;
  }
  const built = buildAll();
  if (built !== 0) return built;
  clear();
  const red = redTitles([...new Set(chosen.map(({ spec }) => spec))]);
  if (red.length > 0) {
    console.error(`Before any guard is removed, these are red: ${red.join("; ")}`);
    return 1;
  }
  const compile = createCompiler();
  const survivors = chosen.filter((mutant) => !isKilled(mutant, compile));
  clear();
  console.log(`${chosen.length - survivors.length} of ${chosen.length} mutants killed`);
  return survivors.length === 0 ? 0 : 1;
}

/** Removes one guard and asks whether its spec noticed; says what came of it. Called by: run.runMutants. */
function isKilled(mutant, compile) {
  const { text, problem } = mutatedText(mutant, sourceOf(mutant.file));
  const compiled = problem === undefined ? compile(mutant.file, text) : { problem };
  const verdict =
    compiled.problem === undefined ? verdictOf(mutant, compiled.lua) : { killed: false, words: `DOES NOT COMPILE: ${compiled.problem}` };
  console.log(`${mutant.guard.padEnd(11)} ${mutant.what}: ${verdict.words}`);
  return verdict.killed;
}

/** The source without its guard; a guard that is not there exactly once has moved. Called by: run.isKilled. */
export function mutatedText({ file, find, replacement }, source) {
  const pieces = source.split(find);
  if (pieces.length !== 2) return { problem: `${file} holds ${pieces.length - 1} times: ${find}` };
  return { text: pieces.join(replacement) };
}

/** Runs the mutant's spec file on the changed Lua. Called by: run.isKilled. */
function verdictOf({ file, spec, title }, lua) {
  const path = join(ROOT, OVERLAY, file.replace(/\.ts$/, ".lua"));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, lua);
  const red = redTitles([spec]);
  rmSync(path);
  if (red.includes(title)) return { killed: true, words: `killed by "${title}"` };
  return { killed: false, words: red.length === 0 ? "SURVIVED" : `SURVIVED "${title}"; red are: ${red.join("; ")}` };
}

/** The titles that are red in some spec files. Called by: run.runMutants, run.verdictOf. */
function redTitles(specs) {
  const files = specs.map((spec) => `build/lua/${spec.replace(/\.ts$/, ".lua")}`);
  const paths = `--lpath=./${OVERLAY}/?.lua;./build/lua/?.lua`;
  const words = ["tools/busted.lua", "-f", "tools/mutants/busted.lua", `--helper=${HELPER}`, paths, "-p", "_spec", "-o", "TAP", ...files];
  const options = { cwd: ROOT, encoding: "utf8", timeout: MAX_MILLISECONDS, env: { ...process.env, ...LUA_ENVIRONMENT } };
  const { status, stdout } = spawnSync(findLua(), words, options);
  const red = [...stdout.matchAll(/^not ok \d+ - (.*)$/gm)].map(([, title]) => title);
  return status !== 0 && red.length === 0 ? [`the specs did not end: ${stdout.slice(0, 500)}`] : red;
}

/** Nothing of a mutant may stay. Called by: run.runMutants. */
function clear() {
  rmSync(join(ROOT, OVERLAY), { recursive: true, force: true });
}
