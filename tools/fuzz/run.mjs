/** Runs the fuzzer's processes side by side, and reports what they found and how many attempts they made. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { buildAll, LUA_ENVIRONMENT } from "../build.mjs";
import { findLua } from "../setup.mjs";
import { ROOT } from "../shell.mjs";
import { readArguments } from "./arguments.mjs";

const PROJECT = "spec/fuzz/tsconfig.json";
const PROGRAM = "build/lua/spec/fuzz/main.lua";
/** A process says how far it is every two thousand attempts; one that is silent for so long hangs. */
const MAX_SILENCE_SECONDS = 120;
const SHOW_EVERY_MILLISECONDS = 1000;
/** An index that no process reaches, where only the time is limited. */
const ENDLESS = 1e12;

/** Fuzzes as the words say and returns the exit code. Called by: fuzz. */
export async function runFuzz(words) {
  const options = readArguments(words, Date.now(), availableParallelism());
  if (options.problem !== undefined) {
    console.error(options.problem);
    return 2;
  }
  const built = buildAll(PROJECT);
  if (built !== 0) return built;
  const runs = wishesOf(options).map((wish) => startProcess(wish));
  const startedAt = Date.now();
  const timer = setInterval(() => show(runs, startedAt), SHOW_EVERY_MILLISECONDS);
  await Promise.all(runs.map(({ ended }) => ended));
  clearInterval(timer);
  if (process.stdout.isTTY) process.stdout.write("\n");
  return report(options, runs, (Date.now() - startedAt) / 1000);
}

/**
 * What each process does: seed and indexes. Seeds follow each other, so that one number replays the whole run.
 * Called by: run.runFuzz.
 */
export function wishesOf({ seed, executions, minutes, processes, replay }) {
  if (replay !== undefined) return [{ seed, from: replay, to: replay, seconds: ENDLESS }];
  const seconds = Math.min(ENDLESS, Math.ceil(minutes * 60));
  return Array.from({ length: processes }, (_, number) => {
    const share = Math.floor(executions / processes) + (number < executions % processes ? 1 : 0);
    return { seed: seed + number, from: 1, to: Math.min(ENDLESS, share), seconds };
  });
}

/** Starts a process; what it says is kept, and `ended` resolves with it. Called by: run.runFuzz. */
function startProcess(wish) {
  const run = { wish, findings: [], executions: 0, counts: {} };
  const words = [wish.seed, wish.from, wish.to, wish.seconds].map(String);
  const child = spawn(findLua(), [PROGRAM, ...words], { cwd: ROOT, env: { ...process.env, ...LUA_ENVIRONMENT } });
  let problem = "";
  let isDone = false;
  let watchdog;
  /** Ends a process that hangs, so that the run ends with the place to look at. Called by: run.startProcess. */
  const heardOf = () => {
    clearTimeout(watchdog);
    watchdog = setTimeout(() => child.kill("SIGKILL"), MAX_SILENCE_SECONDS * 1000);
  };
  heardOf();
  child.stderr.on("data", (data) => {
    problem += data;
  });
  createInterface(child.stdout).on("line", (line) => {
    heardOf();
    isDone = readLine(run, line) || isDone;
  });
  run.ended = new Promise((resolve) => {
    child.on("close", () => {
      clearTimeout(watchdog);
      const place = `after index ${wish.from + run.executions - 1} of seed ${wish.seed}`;
      if (!isDone) run.findings.push({ seed: wish.seed, text: `the process ended or hung ${place}: ${problem.trim()}` });
      resolve(run);
    });
  });
  return run;
}

/** Takes a line of main.ts into account; true for its last one. Called by: run.startProcess. */
export function readLine(run, line) {
  const [kind, first, second, ...rest] = line.split(" ");
  if (kind === "finding") run.findings.push({ seed: Number(first), index: Number(second), text: rest.join(" ") });
  else if (kind === "at") run.executions = Number(first) - run.wish.from + 1;
  else if (kind === "done") {
    run.executions = Number(first);
    for (const part of [second, ...rest].join(" ").split(",")) {
      const [name, count] = part.split("=");
      run.counts[name] = Number(count);
    }
  }
  return kind === "done";
}

/** Tells whoever waits at a terminal how far it is. Called by: run.runFuzz. */
function show(runs, startedAt) {
  if (process.stdout.isTTY) process.stdout.write(`\r${progressText(runs, (Date.now() - startedAt) / 1000)} `);
}

/** Attempts and findings of all processes in a line. Called by: run.report, run.show. */
function progressText(runs, seconds) {
  const executions = runs.reduce((sum, run) => sum + run.executions, 0);
  const findings = runs.reduce((sum, run) => sum + run.findings.length, 0);
  return `${executions} executions in ${seconds.toFixed(0)} s, ${(executions / seconds).toFixed(0)} a second, ${findings} findings`;
}

/** Prints what came out; the exit code is 1 when anything was found. Called by: run.runFuzz. */
function report({ seed }, runs, seconds) {
  const counts = {};
  for (const run of runs) for (const [name, count] of Object.entries(run.counts)) counts[name] = (counts[name] ?? 0) + count;
  const names = Object.keys(counts).sort();
  console.log(names.map((name) => `${name} ${counts[name]}`).join(", "));
  for (const { seed: own, index, text } of runs.flatMap(({ findings }) => findings)) {
    console.log(index === undefined ? text : `${text}\n  npm run fuzz -- --seed ${own} --replay ${index}`);
  }
  console.log(`seed ${seed}, ${runs.length} processes: ${progressText(runs, seconds)}`);
  return runs.some(({ findings }) => findings.length > 0) ? 1 : 0;
}
