/** Lua processes that run seeds side by side, each a few seeds at a time, so that one that dies takes few with it. */
import { spawn } from "node:child_process";
import { availableParallelism } from "node:os";
import { createInterface } from "node:readline";
import { LUA_ENVIRONMENT } from "../build.mjs";
import { ROOT } from "../shell.mjs";

const PROGRAM = "build/lua/spec/simulation/main.lua";
/** An evening takes so long that each has a process of its own. */
const SEEDS_OF_A_PROCESS = { guild: 10, evening: 1 };
/** Far over what the largest guild, or a whole evening, needs; a process that is silent for so long runs in a circle. */
const SILENT_SECONDS = { guild: 300, evening: 3600 };

/**
 * Runs all seeds of a program `{ lua, kind }` on all cores, and hands every report to `onReport` as it comes.
 * Called by: run.runSimulation.
 */
export async function runSeeds(program, from, seeds, onReport) {
  let next = from;
  const end = from + seeds;
  /** One core's work: a few seeds after the other until none is left. Called by: workers.runSeeds. */
  const work = async () => {
    while (next < end) {
      const first = next;
      next = Math.min(next + SEEDS_OF_A_PROCESS[program.kind], end);
      await runFew(program, first, next - first, onReport);
    }
  };
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), seeds) }, work));
}

/**
 * A process with some seeds in a row; when it dies, the seed it was at has failed and the others go to a new one.
 * Called by: workers.work.
 */
async function runFew(program, first, count, onReport) {
  let seed = first;
  while (seed < first + count) {
    const reason = await runProcess(program, seed, first + count - seed, (report) => {
      seed = report.seed + 1;
      onReport(report);
    });
    if (seed < first + count) {
      onReport({ seed, problems: [reason] });
      seed += 1;
    }
  }
}

/**
 * Resolves with the last that the process said when it ends, or with what was done to it.
 * Called by: workers.runFew.
 */
function runProcess({ lua, kind }, first, count, onReport) {
  return new Promise((resolve) => {
    const child = spawn(lua, [PROGRAM, kind, String(first), String(count)], { cwd: ROOT, env: { ...process.env, ...LUA_ENVIRONMENT } });
    let said = "the process ended without a word";
    let timer;
    /** Gives the process its time anew. Called by: workers.runProcess. */
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        said = `no end within ${SILENT_SECONDS[kind]} s`;
        child.kill("SIGKILL");
      }, SILENT_SECONDS[kind] * 1000);
    };
    wait();
    child.on("error", (error) => (said = error.message));
    child.stderr.on("data", (text) => (said = String(text).trim().split("\n")[0]));
    createInterface({ input: child.stdout }).on("line", (line) => {
      wait();
      onReport(JSON.parse(line));
    });
    child.on("close", () => {
      clearTimeout(timer);
      resolve(said);
    });
  });
}
